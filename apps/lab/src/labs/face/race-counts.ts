/** From how many photos each net of a race learns: four numbers, few to all that there are of both persons. */
import type { FaceCast } from '@nepwerk/protocol';
import { faceLab } from './lab.ts';
import { learnableOf } from './roles.ts';

/** The numbers, from few to many: those of every race, and where somebody has fewer photos, others in their place. */
export function raceCounts(cast: FaceCast): number[] {
  const most = Math.min(...cast.map(learnableOf));
  const below = faceLab.counts.filter((count) => count < most);
  const usual = below.filter((count) => faceLab.race.some((it) => it === count));
  const others = below.filter((count) => !usual.includes(count)).toReversed();
  const few = [...usual, ...others].slice(0, faceLab.race.length - 1);
  return [...few, most].toSorted((a, b) => a - b);
}
