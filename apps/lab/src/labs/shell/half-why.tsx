/** Why the half is marked on the meter: an ideal, and no proof. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TrainingReport } from '@nepwerk/protocol';
import { percent, say, texts } from '../../text/speech.ts';
import { judgeState, NEAR_HALF, WORTH_SAYING } from './judge-state.ts';

/** A question mark beside the meter, and what it opens; Escape closes it, and the focus is back on the question mark. */
export function HalfWhy({ report }: { report: ReadonlySignal<TrainingReport | null> }) {
  const { half } = texts.value.shell;
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const judge = report.value?.judge;
  const state = judgeState(report.value);
  const gain = judge ? judge.best - (report.value?.right ?? 0) : 0;
  const better = gain >= WORTH_SAYING && (judge?.best ?? 0) >= 0.5 + NEAR_HALF && state !== 'by-heart';
  function close(): void {
    open.value = false;
    button.current?.focus();
  }
  return (
    // Escape is heard from the button and from what it opened.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div class="half-why" onKeyDown={(event) => event.key === 'Escape' && open.value && close()}>
      <button
        ref={button}
        type="button"
        aria-label={half.open}
        aria-expanded={open.value}
        aria-controls="half-why"
        onClick={() => (open.value = !open.value)}
      >
        <span aria-hidden="true">?</span>
      </button>
      <div id="half-why" class="half-card" hidden={!open.value}>
        <header>
          <h3>{half.open}</h3>
          <button type="button" class="button quiet" aria-label={texts.value.shell.close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <p>{say(half.ideal)}</p>
        <p>{say(state === 'by-heart' ? half.byHeart : state === 'fooled' ? half.fooled : half.noProof)}</p>
        {judge && better && <p>{say(half.best, { percent: percent(judge.best) })}</p>}
        <p class="hint">{say(half.mean)}</p>
      </div>
    </div>
  );
}
