/** What would make a swap better, by how it stands: the trend first, then what the data lacks. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FacePlace, PictureId } from '@nepwerk/protocol';
import type { AlbumSource } from '../shell/album.ts';
import type { Sides } from './sides.ts';

/** How alike rebuilt faces were at a step, the mean of both persons. */
export interface LikenessPoint {
  readonly step: number;
  readonly likeness: number;
}

/** What is advised. */
export type Advice =
  | { readonly name: 'begin' | 'rising' | 'flat' }
  | { readonly name: 'few'; readonly count: number }
  | { readonly name: 'sides'; readonly person: FacePlace };

/** Fewer photos of a person than this are few: measured, a swap then loses a third of what it could be (docs/faces.md). */
const FEW = 40;

/** Of photos that look about, two in three look to a side; where it is one in eight, a side is missing. */
const LEAST_SIDE = 0.125;

/** Steps over which it is seen whether it still gets better, and by how much it must. */
const TREND = { steps: 500, least: 0.004 } as const;

/** Advises. `sides` are those of the photos in use. */
export function adviseOn(likeness: readonly LikenessPoint[], sides: readonly [Sides, Sides]): Advice {
  const last = likeness.at(-1);
  if (!last) return { name: 'begin' };
  const count = Math.min(sides[0].of, sides[1].of);
  if (count < FEW) return { name: 'few', count };
  const oneSided = ([0, 1] as const).find((person) => sides[person].aside < LEAST_SIDE * sides[person].of);
  if (oneSided !== undefined) return { name: 'sides', person: oneSided };
  const before = likeness.findLast(({ step }) => step <= last.step - TREND.steps);
  if (!before) return { name: 'rising' };
  return { name: last.likeness - before.likeness > TREND.least ? 'rising' : 'flat' };
}

/** Whether the nets know photos that are not in use any more. */
export interface Memory {
  readonly remembers: ReadonlySignal<boolean>;
  readonly stop: () => void;
}

/**
 * Follows which photos were learned from: leaving some out changes little in nets that know them already, and only starting over forgets them.
 * @param report null where nothing has been learned yet.
 */
export function followMemory(report: ReadonlySignal<object | null>, photos: readonly AlbumSource[]): Memory {
  const used = computed(() => photos.map(usedOf));
  const seen = signal<readonly ReadonlySet<PictureId>[]>([]);
  let before = used.peek();
  const stop = effect(() => {
    const learned = report.value !== null;
    const now = used.peek();
    if (!learned) seen.value = [];
    else if (seen.peek().length === 0) seen.value = now;
    // What a slider passes on its way is not learned from: it has to be there for two reports.
    else if (now === before) seen.value = now.map((ids, place) => new Set([...ids, ...(seen.peek()[place] ?? [])]));
    before = now;
  });
  const remembers = computed(() => seen.value.some((ids, place) => [...ids].some((id) => !used.value[place]?.has(id))));
  return { remembers, stop };
}

/** The photos that are shown and not left out. */
function usedOf(photos: AlbumSource): ReadonlySet<PictureId> {
  const { album, without } = photos;
  const ids = Array.from({ length: album.value.count }, (_, place) => photos.idAt(place));
  return new Set(ids.filter((id) => !without.value.has(id)));
}
