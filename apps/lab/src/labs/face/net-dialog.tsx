/** Which nets learn: of what size, or laid out as the first program's. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { FacePreset } from '@nepwerk/protocol';
import { createMarker } from '../../marks/marker.ts';
import { language, say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Sure } from '../shell/sure.tsx';
import type { FaceController } from './controller.ts';
import { faceLab } from './lab.ts';
import { cardOf } from './live/film-card.ts';
import { words } from './words.ts';
import './dialogs.css';

const PRESETS: readonly FacePreset[] = ['face48', 'face64', 'face96', 'face2017'];

/** The dialog; a choice begins anew, after a question where something was learned, and closes it. What was learned can be saved before. */
export function NetDialog({ lab, onClose }: { lab: FaceController; onClose: () => void }) {
  const { net } = words.value;
  const asked = useSignal<FacePreset | null>(null);
  function choose(preset: FacePreset): void {
    lab.setPreset(preset);
    onClose();
  }
  return (
    <Dialog title={net.heading} onClose={onClose}>
      <p>{say(net.what)}</p>
      <ul class="face-net-choice">
        {PRESETS.map((preset) => (
          <li key={preset}>
            <div>
              <h3>{net.kinds[preset].title}</h3>
              <p>{say(net.kinds[preset].body)}</p>
            </div>
            {lab.preset.value === preset ? (
              <strong>{net.chosen}</strong>
            ) : asked.value === preset ? (
              <Sure question={net.sure} onYes={() => choose(preset)} onNo={() => (asked.value = null)} />
            ) : (
              <button
                type="button"
                class="button"
                data-refocus
                aria-label={`${net.choose}: ${net.kinds[preset].title}`}
                onClick={() => (lab.report.peek() ? (asked.value = preset) : choose(preset))}
              >
                {net.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SaveNets lab={lab} />
    </Dialog>
  );
}

/** Saves the nets as a file with a signed data card; nets of people stay in the lab, so that they can be taken back. */
function SaveNets({ lab }: { lab: FaceController }) {
  const { save } = words.value.net;
  const marker = useMemo(() => createMarker(), []);
  useEffect(() => marker.cancel, [marker]);
  const marking = marker.marking.value;
  const working = marking?.at === 'working';

  async function request() {
    const taken = await lab.takeNets();
    if (!taken) return null;
    const { training, rounds } = taken;
    const data = { ...cardOf(lab), rounds };
    const title = say(save.fileName, { round: rounds });
    return {
      title,
      lab: faceLab.id,
      language: language.peek(),
      type: 'application/x-safetensors',
      training,
      data,
    } as const;
  }
  if (lab.cast.some(({ kind }) => kind === 'filmed')) return <p class="hint">{say(save.people)}</p>;
  return (
    <div class="face-net-save">
      <p>{say(save.what)}</p>
      <button
        type="button"
        class="button"
        data-refocus
        disabled={lab.report.value === null}
        onClick={() => (working ? marker.cancel() : marker.save(request()))}
      >
        {working ? save.cancel : save.go}
      </button>
      <p role="status">
        {working && save.working}
        {marking?.at === 'saved' && say(save.saved, { title: marking.title })}
        {marking?.at === 'refused' && say(save.refused)}
      </p>
    </div>
  );
}
