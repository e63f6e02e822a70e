/** How a fake can be seen, and what is better than seeing: to be tried in the mirror, on puppets by a setting and before the camera by oneself. */
import type { Sentence } from '@nepwerk/lessons';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { belowTabOf } from './below.tsx';
import type { FaceController } from './controller.ts';
import { restingFace, TURN } from './lab.ts';
import { CameraLine } from './live/camera-line.tsx';
import type { LiveMirror } from './live/live-mirror.ts';
import { liveWords } from './live/live-words.ts';
import { words } from './words.ts';
import './dialogs.css';

/** What each tip sets in the mirror, and what below it shows that. */
const TRIES = {
  side: { below: 'steer', sets: { steer: { ...restingFace, yaw: TURN.yaw } } },
  edge: { below: 'edge', sets: { blend: 0 } },
  mouth: { below: 'steer', sets: { steer: { ...restingFace, mouth: 1 } } },
} as const;

/** A tip; `act` is how it is tried, where it can be. */
interface Tip {
  readonly name: string;
  readonly title: string;
  readonly body: Sentence;
  readonly act?: { readonly text: string; readonly run: () => void };
}

/** The dialog. */
export function SpotDialog({ lab, live, onClose }: { lab: FaceController; live: LiveMirror; onClose: () => void }) {
  const { spot } = words.value;
  const isFilmed = lab.cast[lab.mirror.value.performer].kind === 'filmed';
  const tips = isFilmed ? tipsForCamera(lab, live) : tipsForPuppets(lab);
  return (
    <Dialog title={spot.heading} onClose={onClose}>
      <div class="face-spot">
        <CameraLine lab={lab} live={live} canOpen={false} />
        <p>
          {say(spot.intro)}{' '}
          <ReadAloudButton
            name="spot"
            label={spot.aloud}
            text={() => [spot.intro, ...tips.map(({ body }) => body)].map((it) => say(it)).join(' ')}
          />
        </p>
        <ul>
          {tips.map(({ name, title, body, act }) => (
            <li key={name}>
              <h3>{title}</h3>
              <p>{say(body)}</p>
              {act && (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    act.run();
                    onClose();
                  }}
                >
                  {act.text}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** The mirror is set so that it shows what a tip says. */
function tipsForPuppets(lab: FaceController): Tip[] {
  const { tips, try: text } = words.value.spot;
  function tip(name: keyof typeof TRIES): Tip {
    return { name, ...tips[name], act: { text, run: () => set(lab, name) } };
  }
  return [tip('side'), tip('edge'), tip('mouth'), { name: 'ask', ...tips.ask }];
}

/** Whoever sits before the camera does what a tip says. */
function tipsForCamera(lab: FaceController, live: LiveMirror): Tip[] {
  const { tips, try: text } = liveWords.value.spot;
  const { tips: always, try: inMirror } = words.value.spot;
  function tip(name: keyof typeof tips): Tip {
    return { name, ...tips[name], act: { text, run: live.on } };
  }
  const edge: Tip = { name: 'edge', ...always.edge, act: { text: inMirror, run: () => set(lab, 'edge') } };
  return [tip('aside'), tip('hand'), tip('near'), edge, { name: 'ask', ...always.ask }];
}

function set(lab: FaceController, name: keyof typeof TRIES): void {
  const { below, sets } = TRIES[name];
  lab.mirror.value = { ...lab.mirror.peek(), ...sets };
  belowTabOf(lab).value = below;
}
