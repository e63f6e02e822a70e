/** What drives the Face lab's training: start and pause, one round, how far it is, and starting over. */
import { useComputed, useSignal } from '@preact/signals';
import { clock, sayCounted, texts } from '../../text/speech.ts';
import { Sure } from '../shell/sure.tsx';
import type { FaceController } from './controller.ts';
import { words } from './words.ts';

/** The controls; the one mustard button of the page is among them. */
export function FaceControls({ lab }: { lab: FaceController }) {
  const { controls } = words.value;
  const { shell } = texts.value;
  const phase = lab.phase.value;
  const round = useComputed(() => sayCounted(texts.value.shell.progress.rounds, lab.report.value?.step ?? 0));
  const time = useComputed(() => clock(lab.report.value?.seconds ?? 0));
  const idle = phase === 'opening' || phase === 'blocked';
  return (
    <div class="controls" role="group" aria-label={shell.controls.label}>
      {phase === 'running' ? (
        <button type="button" class="button go" data-refocus onClick={lab.pause}>
          <span aria-hidden="true">❚❚</span> {controls.pause}
        </button>
      ) : (
        <button type="button" class="button go" data-refocus disabled={idle} onClick={lab.start}>
          <span aria-hidden="true">▶</span> {phase === 'paused' ? controls.resume : controls.start}
        </button>
      )}
      <button type="button" class="button" disabled={idle || phase === 'running'} onClick={lab.step}>
        <span aria-hidden="true">▸❚</span> {controls.step}
      </button>
      <p class="progress" aria-label={shell.progress.label}>
        <span>{round}</span>
        <span class="progress-time">{time}</span>
      </p>
      <Restart lab={lab} />
    </div>
  );
}

function Restart({ lab }: { lab: FaceController }) {
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <button type="button" class="button" disabled={lab.report.value === null} onClick={() => (asking.value = true)}>
        {words.value.controls.restart}
      </button>
    );
  }
  return (
    <Sure
      question={texts.value.shell.controls.restartSure}
      onYes={() => {
        asking.value = false;
        lab.restart();
      }}
      onNo={() => (asking.value = false)}
    />
  );
}
