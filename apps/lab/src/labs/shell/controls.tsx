/** What drives a training: start and pause, the pace, which nets learn, how far it is, and starting over. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { Nets, Pace, TrainingReport } from '@nepwerk/protocol';
import { clock, sayCounted, texts } from '../../text/speech.ts';
import { Choices } from './choices.tsx';
import type { TrainingSession } from './session.ts';
import { Sure } from './sure.tsx';

/** The controls; the one mustard button of the page is among them. */
export function Controls({
  session,
  missing,
  pace,
  nets,
  onPace,
  onNets,
  onRestart,
}: {
  session: TrainingSession;
  /** So many pictures are missing before a training can begin. */
  missing: ReadonlySignal<number>;
  pace: Pace;
  nets: Nets;
  onPace: (pace: Pace) => void;
  onNets: (nets: Nets) => void;
  onRestart: () => void;
}) {
  const { controls } = texts.value.shell;
  const untouched = useComputed(() => session.report.value === null);
  return (
    <div class="controls" role="group" aria-label={controls.label}>
      <GoButton session={session} pace={pace} waits={untouched.value && missing.value > 0} />
      <Choices
        name="pace"
        label={controls.pace.label}
        chosen={pace}
        choices={(['step', 'slow', 'fast'] as const).map((value) => ({ value, text: controls.pace[value] }))}
        onChoose={onPace}
      />
      <Choices
        name="nets"
        label={controls.nets.label}
        chosen={nets}
        choices={(['both', 'generator', 'discriminator'] as const).map((value) => ({
          value,
          text: controls.nets[value],
        }))}
        onChoose={onNets}
      />
      <Progress report={session.report} />
      <Restart onRestart={onRestart} disabled={untouched.value} />
    </div>
  );
}

function GoButton({ session, pace, waits }: { session: TrainingSession; pace: Pace; waits: boolean }) {
  const { controls } = texts.value.shell;
  const phase = session.phase.value;
  const idle = waits || phase === 'opening' || phase === 'blocked';
  if (phase === 'running') {
    return (
      <button type="button" class="button go" data-refocus onClick={session.pause}>
        <span aria-hidden="true">❚❚</span> {controls.pause}
      </button>
    );
  }
  const text = pace === 'step' ? controls.oneStep : phase === 'paused' ? controls.resume : controls.start;
  return (
    <button
      type="button"
      class="button go"
      data-refocus
      disabled={idle}
      onClick={pace === 'step' ? session.step : session.start}
    >
      <span aria-hidden="true">{pace === 'step' ? '▸❚' : '▶'}</span> {text}
    </button>
  );
}

function Progress({ report }: { report: ReadonlySignal<TrainingReport | null> }) {
  const round = useComputed(() => sayCounted(texts.value.shell.progress.rounds, report.value?.step ?? 0));
  const time = useComputed(() => clock(report.value?.seconds ?? 0));
  return (
    <p class="progress" aria-label={texts.value.shell.progress.label}>
      <span>{round}</span>
      <span class="progress-time">{time}</span>
    </p>
  );
}

function Restart({ onRestart, disabled }: { onRestart: () => void; disabled: boolean }) {
  const { controls } = texts.value.shell;
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <button type="button" class="button" disabled={disabled} onClick={() => (asking.value = true)}>
        {controls.restart}
      </button>
    );
  }
  return (
    <Sure
      question={controls.restartSure}
      onYes={() => {
        asking.value = false;
        onRestart();
      }}
      onNo={() => (asking.value = false)}
    />
  );
}
