/** The number that matters: how often the judge is right, with the half marked, and the three figures behind it. */
import { useComputed, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { TrainingReport } from '@nepwerk/protocol';
import { number, percent, say, texts } from '../../text/speech.ts';
import { judgeState, WORTH_SAYING } from './judge-state.ts';
import type { Phase } from './session.ts';

/** The track goes from always right, at the left, to this share at the right: the half stands near the end, with some room below it. */
const LOWEST_SHARE = 0.4;

/** The big number with its track, and what stands beside it. It is heard when the training rests, with what its figures say together. */
export function JudgeMeter({
  report,
  phase,
  children,
}: {
  report: ReadonlySignal<TrainingReport | null>;
  phase: ReadonlySignal<Phase>;
  children?: ComponentChildren;
}) {
  const { meter } = texts.value.shell;
  const needle = useRef<HTMLSpanElement>(null);
  const share = useComputed(() => report.value?.right ?? null);
  const shown = useComputed(() => (share.value === null ? '–' : percent(share.value)));
  const known = useComputed(() => String(share.value !== null));
  const best = useComputed(() => {
    const judge = report.value?.judge;
    const better = judge && judge.best - (report.value?.right ?? 0) >= WORTH_SAYING;
    return better ? say(texts.value.shell.meter.best, { percent: percent(judge.best) }) : '';
  });
  const heard = useComputed(() =>
    phase.value === 'paused' && share.value !== null
      ? `${say(texts.value.shell.meter.value, { percent: percent(share.value) })} ${figuresSentence(report.value)}`
      : '',
  );
  useSignalEffect(() => {
    if (!needle.current) return;
    const place = share.value === null ? null : trackPlace(share.value);
    needle.current.hidden = place === null;
    if (place !== null) needle.current.style.left = `${place}%`;
  });
  return (
    <div class="meter">
      <p class="meter-number">
        <strong data-figure="right" data-known={known}>
          {shown}
        </strong>
        <span>{meter.label}</span>
      </p>
      <div class="meter-scale" aria-hidden="true">
        <div class="track">
          <span class="track-below" />
          <span class="needle" ref={needle} hidden />
        </div>
        <p class="track-ends">
          <span>{meter.always}</span>
          <span>{best}</span>
          <span>{meter.half}</span>
        </p>
      </div>
      {children}
      <p class="only-heard" role="status">
        {heard}
      </p>
    </div>
  );
}

/** What the three figures say together, with the gap in words where there is one. */
function figuresSentence(report: TrainingReport | null): string {
  const { figuresSay } = texts.value.shell;
  const points = gapPoints(report);
  const sentence = say(figuresSay.states[judgeState(report)]);
  return points === null ? sentence : `${sentence} (${say(figuresSay.gap, { points: number(points) })})`;
}

/** Where a share stands on the track, in per cent of its width from the left. */
export function trackPlace(share: number): number {
  return Math.min(100, Math.max(0, ((1 - share) / (1 - LOWEST_SHARE)) * 100));
}

/** By how many points the judge knows its practice pictures better than new ones; null where it did not learn by heart. Rounded as the two figures beside it. */
function gapPoints(report: TrainingReport | null): number | null {
  const judge = report?.judge;
  return judge && judgeState(report) === 'by-heart'
    ? Math.round(judge.trained * 100) - Math.round(judge.unseen * 100)
    : null;
}

/**
 * The three figures in one drawing, on one scale with one half: on pictures that the judge trained on, on real ones it never saw, and on
 * fresh fakes. The first two lie under each other, so that what is learned by heart is a hole under the first.
 */
export function JudgeFigures({
  report,
  ofNow,
}: {
  report: ReadonlySignal<TrainingReport | null>;
  /** Says, in place of what they say together, that the figures are not of the moment that is looked at. */
  ofNow?: ReadonlySignal<string | null>;
}) {
  const { figures, figuresSay } = texts.value.shell;
  const state = useComputed(() => judgeState(report.value));
  const gap = useComputed(() => gapPoints(report.value));
  return (
    <div class="figures-frame" data-state={state}>
      <span class="figures-half" aria-hidden="true">
        ½
      </span>
      <dl class="figures" aria-label={figures.label}>
        <Figure
          kind="real"
          name="trained"
          label={figures.trained}
          share={useComputed(() => report.value?.judge?.trained)}
        />
        <Figure
          kind="real"
          name="unseen"
          label={figures.unseen}
          share={useComputed(() => report.value?.judge?.unseen)}
          upTo={useComputed(() => (state.value === 'by-heart' ? report.value?.judge?.trained : undefined))}
        />
        <Figure kind="fake" name="fakes" label={figures.fakes} share={useComputed(() => report.value?.judge?.fakes)} />
      </dl>
      {ofNow?.value ? (
        <p class="figures-say">
          <span class="of-now">{ofNow.value}</span>
        </p>
      ) : (
        <p class="figures-say">
          {gap.value !== null && <span class="figures-gap">{say(figuresSay.gap, { points: number(gap.value) })}</span>}{' '}
          {say(figuresSay.states[state.value])}
        </p>
      )}
    </div>
  );
}

function Figure({
  kind,
  name,
  label,
  share,
  upTo,
}: {
  kind: 'real' | 'fake';
  name: string;
  label: string;
  share: ReadonlySignal<number | undefined>;
  /** What it would be without a gap, when there is one to be seen. */
  upTo?: ReadonlySignal<number | undefined>;
}) {
  const bar = useRef<HTMLSpanElement>(null);
  const gap = useComputed(() => {
    const [from, to] = [share.value, upTo?.value];
    return from === undefined || to === undefined ? null : { from, points: Math.round((to - from) * 100) };
  });
  const shown = useComputed(() => (share.value === undefined ? '–' : percent(share.value)));
  useSignalEffect(() => {
    if (bar.current) bar.current.style.width = `${(share.value ?? 0) * 100}%`;
  });
  return (
    <div class={`figure ${kind}`}>
      <dt>
        <span aria-hidden="true">{kind === 'real' ? '● ' : '▲ '}</span>
        {label}
      </dt>
      <dd data-figure={name}>{shown}</dd>
      <span class="figure-bar" aria-hidden="true">
        <span ref={bar} />
        {gap.value && (
          <span class="figure-gap" style={{ left: `${gap.value.from * 100}%`, width: `${gap.value.points}%` }} />
        )}
      </span>
    </div>
  );
}
