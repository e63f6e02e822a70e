/** How a fake can be seen, and what is better than seeing: to be tried in the mirror. */
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import type { FaceController } from './controller.ts';
import { restingFace, TURN } from './lab.ts';
import { words } from './words.ts';
import './dialogs.css';

const TIPS = ['side', 'edge', 'mouth', 'ask'] as const;

/** What each tip sets in the mirror. */
const TRIES = {
  side: { steer: { ...restingFace, yaw: TURN.yaw } },
  edge: { blend: 0 },
  mouth: { steer: { ...restingFace, mouth: 1 } },
} as const;

/** The dialog. */
export function SpotDialog({ lab, onClose }: { lab: FaceController; onClose: () => void }) {
  const { spot } = words.value;
  return (
    <Dialog title={spot.heading} onClose={onClose}>
      <div class="face-spot">
        <p>
          {say(spot.intro)}{' '}
          <ReadAloudButton
            name="spot"
            label={spot.aloud}
            text={() => [spot.intro, ...TIPS.map((tip) => spot.tips[tip].body)].map((it) => say(it)).join(' ')}
          />
        </p>
        <ul>
          {TIPS.map((tip) => (
            <li key={tip}>
              <h3>{spot.tips[tip].title}</h3>
              <p>{say(spot.tips[tip].body)}</p>
              {tip !== 'ask' && (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    lab.mirror.value = { ...lab.mirror.peek(), ...TRIES[tip] };
                    onClose();
                  }}
                >
                  {spot.try}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
