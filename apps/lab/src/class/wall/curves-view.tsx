/** The class's judges together: a faint line for each, their middle, and one half, where a judge guesses. Nobody is named. */
import type { ClassState } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, percent, say, sayCounted, timeOfDay } from '../../text/speech.ts';
import { BoardHead } from './board-head.tsx';
import { judgesOf, type JudgeSample, type JudgeWatch, middleOf } from './judge-watch.ts';

/** The view: what was seen up to now. */
export function CurvesView({ state, watch }: { state: ClassState; watch: JudgeWatch }) {
  const words = wallTexts[language.value].curves;
  const judges = judgesOf(state.seats).filter((it) => it !== null);
  const middle = middleOf(judges);
  return (
    <>
      <BoardHead heading={words.heading} state={state} />
      {middle === null ? (
        <div class="wall-tiles">
          <p class="wall-empty">{words.none}</p>
        </div>
      ) : (
        <div class="wall-curves">
          <div class="wall-middle">
            <p>{words.says}</p>
            <strong>{percent(middle / 100)}</strong>
            <p>{sayCounted(words.middle, judges.length)}</p>
            <p>
              {say(words.spread, {
                lowest: percent(Math.min(...judges) / 100),
                highest: percent(Math.max(...judges) / 100),
              })}
            </p>
          </div>
          <Chart watch={watch} middle={middle} count={judges.length} />
        </div>
      )}
      {middle !== null && (
        <ul class="wall-legend">
          <Key line="middle" text={words.bold} />
          <Key line="each" text={words.faint} />
          <Key line="half" text={`½ ${words.half}`} />
        </ul>
      )}
      <p class="wall-since">{say(words.since, { time: timeOfDay(watch.since) })}</p>
    </>
  );
}

/** What a line is, beside a piece of it. */
function Key({ line, text }: { line: string; text: string }) {
  return (
    <li>
      <svg class="wall-lines" viewBox="0 0 40 10" aria-hidden="true">
        <line class={line} x1="5" x2="35" y1="5" y2="5" />
      </svg>
      {text}
    </li>
  );
}

function Chart({ watch, middle, count }: { watch: JudgeWatch; middle: number; count: number }) {
  const words = wallTexts[language.value].curves;
  const { samples } = watch;
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return <div class="wall-chart" />;
  const seats = Array.from({ length: last.judges.length }, (_, seat) => seat);
  const label = say(words.chart, {
    count: number(count),
    time: timeOfDay(first.at),
    middle: percent(middle / 100),
  });
  return (
    <figure class="wall-chart">
      <div class="wall-scale" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <span key={share}>{percent(share)}</span>
        ))}
      </div>
      <svg class="wall-lines" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
        <line class="half" x1="0" x2="100" y1="50" y2="50" />
        {seats.map((seat) => (
          <path key={seat} class="each" d={lineOf(samples, (it) => it.judges[seat] ?? null)} />
        ))}
        <path class="middle" d={lineOf(samples, (it) => it.middle)} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{timeOfDay(first.at)}</span>
        <span>{say(words.now, { time: timeOfDay(last.at) })}</span>
      </figcaption>
    </figure>
  );
}

/** A line through the samples in a square of 100 by 100, broken where there is nothing. */
function lineOf(samples: readonly JudgeSample[], valueOf: (sample: JudgeSample) => number | null): string {
  const [from, to] = [samples[0]?.at ?? 0, samples.at(-1)?.at ?? 0];
  let line = '';
  let isDrawing = false;
  for (const sample of samples) {
    const value = valueOf(sample);
    // A judge that has come just now is a dot: a line of no length with round ends.
    const x = to === from ? 100 : ((sample.at - from) / (to - from)) * 100;
    if (value !== null) line += `${isDrawing ? 'L' : 'M'}${x.toFixed(2)} ${100 - value}${isDrawing ? '' : 'h0'}`;
    isDrawing = value !== null;
  }
  return line;
}
