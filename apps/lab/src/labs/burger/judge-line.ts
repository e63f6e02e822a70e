/** Which line the judge says: one that fits the numbers, long enough to be read, never the same twice in a row. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { JudgeMoment } from '@nepwerk/lessons';
import type { TrainingReport } from '@nepwerk/protocol';
import { number, percent, texts, type Values } from '../../text/speech.ts';
import { chooseLine } from '../shell/choose.ts';
import { judgeMoment, type Facts } from './moments.ts';

/** The judge says something this long at least, so that it can be read. */
const SHORTEST_LINE_MS = 3500;
/** And something else after this long, when the numbers still say the same. */
const LONGEST_LINE_MS = 10_000;

/** What the judge says: a line of a list, and since when. */
interface SpokenLine {
  readonly moment: JudgeMoment;
  readonly place: number;
  readonly since: number;
}

/** Follows the numbers with what the judge says: long enough to read, and never the same line twice in a row. */
export function followLine(facts: ReadonlySignal<Facts>, now: () => number) {
  const line = signal<SpokenLine>({ moment: 'waiting', place: 0, since: -Infinity });
  const says = computed(() => {
    const { moment, place } = line.value;
    const { report, settings } = facts.value; // the numbers are those of the meter beside it, whenever the line was chosen
    const list = texts.value.judge[moment];
    const sentence = list[place] ?? list[0];
    return { sentence, moment, values: lineValues(report, settings.count) };
  });
  const stop = effect(() => {
    const { report, phase } = facts.value;
    const moment = judgeMoment(facts.value);
    const before = line.peek();
    const age = now() - before.since;
    const other = moment !== before.moment;
    // At rest nothing was said that has to be read to the end, and in slow motion the next report is long in coming.
    const atRest = before.moment === 'waiting' || before.moment === 'paused';
    const settled = age >= SHORTEST_LINE_MS || phase !== 'running' || atRest;
    const due = other ? settled : age >= LONGEST_LINE_MS && phase === 'running';
    if (!due) return;
    const place = chooseLine(texts.peek().judge[moment].length, report?.step ?? 0, other ? null : before.place);
    line.value = { moment, place, since: now() };
  });
  return { says, stop };
}

function lineValues(report: TrainingReport | null, count: number): Values {
  const judge = report?.judge ?? { trained: 0, unseen: 0, fakes: 0 };
  return {
    count: number(count),
    right: percent(report?.right ?? 0),
    trained: percent(judge.trained),
    unseen: percent(judge.unseen),
    fakes: percent(judge.fakes),
  };
}
