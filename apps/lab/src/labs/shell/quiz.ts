/** Which pictures are shown to somebody who plays judge, and what their verdicts come to. */
import type { Verdicts } from '@nepwerk/models';
import type { Random } from '@nepwerk/nn';
import type { QuizItem } from '@nepwerk/protocol';

/** The share of made pictures is this far from one half at most: nobody can count on the last ones, and nobody gets only one kind. */
const UNEVEN = 1 / 6;

/** For each picture of a round, the place of a real one among `real` of them, or null for one that is to be made; in any order. */
export function chooseQuiz(count: number, real: number, random: Random): (number | null)[] {
  const share = 0.5 + UNEVEN * (2 * random.uniform() - 1);
  const reals = Math.min(real, count - Math.round(count * share));
  const places = shuffled(
    Array.from({ length: real }, (_, place) => place),
    random,
  ).slice(0, reals);
  return shuffled([...places, ...Array.from({ length: count - reals }, () => null)], random);
}

/** In any order, each as likely as the other. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.integer(left.length), 1));
}

/** Counts verdicts: `saysMade` for each of the items, in their order. */
export function countVerdicts(items: readonly QuizItem[], saysMade: readonly boolean[]): Verdicts {
  const made = items.filter((item) => item.made).length;
  const called = items.filter((_, place) => saysMade[place]);
  const hits = called.filter((item) => item.made).length;
  return { made, hits, real: items.length - made, falseAlarms: called.length - hits };
}

/** What the model's own judge says of each of the items. */
export function judgeSaysMade(items: readonly QuizItem[]): boolean[] {
  return items.map((item) => item.looksReal < 0.5);
}
