/** What two trainings side by side show, in one sentence that follows the numbers. */
import type { LaterTexts } from '@nepwerk/lessons/later';
import { number, type Values } from '../../text/speech.ts';
import { hasShape } from '../shell/novelty.ts';
import { COUNTED_FROM_STEP, COUNTED_QUALITY } from './shares.tsx';
import { ingredientOf } from './twin-changes.ts';
import type { TwinSide } from './twin-side.ts';
import type { Twin } from './twin.ts';

/** A sentence of the texts, with its numbers. */
export interface Conclusion {
  readonly name: keyof LaterTexts['twin']['conclusion'];
  readonly values: Values;
}

/** What can be concluded now; null where there is nothing to compare. */
export function conclude(twin: Twin): Conclusion | null {
  const { left, right } = twin;
  const { name } = twin.change.value;
  if (left.trouble.value !== null || right.trouble.value !== null) return null;
  if (twin.step.value === 0) return { name: name === 'seed' ? 'otherStart' : 'sameStart', values: {} };
  const ingredient = ingredientOf(twin.change.value);
  if (ingredient) return compare('ingredient', twin, (side) => madeShare(side, ingredient));
  if (name === 'few' || name === 'fewTricks') {
    return compare('unseen', twin, (side) => side.session.report.value?.judge?.unseen ?? null);
  }
  return compare('right', twin, (side) => side.session.report.value?.right ?? null);
}

/** The share of the fakes with an ingredient, from 0 to 1; null before shapes can be told from spots. */
export function madeShare(side: TwinSide, ingredient: NonNullable<ReturnType<typeof ingredientOf>>): number | null {
  const made = side.made.value;
  if (made === null || made.step < COUNTED_FROM_STEP || !hasShape(side.session.report.value, COUNTED_QUALITY))
    return null;
  return (made.tally[ingredient] ?? 0) / Math.max(1, made.of);
}

function compare(name: Conclusion['name'], twin: Twin, share: (side: TwinSide) => number | null): Conclusion {
  const [left, right] = [share(twin.left), share(twin.right)];
  if (left === null || right === null || twin.step.value < COUNTED_FROM_STEP) return { name: 'early', values: {} };
  return { name, values: { left: number(left * 100), right: number(right * 100) } };
}
