/** Taking a fake apart by its noise, without its looks: two picked fakes, noise that is turned, and the pictures that follow. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { slerp } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import type { Sheet, ShownLatents } from '@nepwerk/protocol';
import { pictureOf } from '../pictures.ts';
import type { TrainingSession } from '../session.ts';

/** Pictures of the strip along the way from A to B, both ends included. */
export const STOPS = 7;

/** What can be done with the noise. */
export type NoiseWay = 'turn' | 'middle' | 'walk';

/** One of the two picked fakes. */
export type End = 'a' | 'b';

/** What a way shows; null before it is made. */
export interface NoisePictures {
  /** The picked fakes, as the maker makes them now. */
  readonly a: ReadonlySignal<Sheet | null>;
  readonly b: ReadonlySignal<Sheet | null>;
  /** The picture of the noise that was turned, or in the middle, or on the way. */
  readonly changed: ReadonlySignal<Sheet | null>;
  /** The strip from A to B. */
  readonly strip: ReadonlySignal<Sheet | null>;
}

/** The desk as its view sees it. */
export interface NoiseDesk {
  /** The noise of the shown fakes; null until it is there. */
  readonly shown: ReadonlySignal<ShownLatents | null>;
  readonly way: ReadonlySignal<NoiseWay>;
  readonly picked: Readonly<Record<End, ReadonlySignal<number>>>;
  /** The noise that is turned, [latent]. */
  readonly noise: ReadonlySignal<Float32Array<ArrayBuffer>>;
  /** Its coordinates along the directions, in standard deviations. */
  readonly turns: ReadonlySignal<readonly number[]>;
  /** How far on the way from A to B, 0 to 1. */
  readonly share: ReadonlySignal<number>;
  readonly pictures: NoisePictures;
  readonly setWay: (way: NoiseWay) => void;
  /** Picks a fake as A or B; A's noise is then the one that is turned. */
  readonly pick: (end: End, place: number) => void;
  /** Sets the coordinate along a direction; all others stay. */
  readonly turn: (direction: number, to: number) => void;
  /** Sets one number of the noise. */
  readonly setNumber: (place: number, to: number) => void;
  /** Back to the noise of A. */
  readonly reset: () => void;
  /** Fresh noise. */
  readonly refresh: () => void;
  readonly walkTo: (share: number) => void;
  readonly close: () => void;
}

/** What the desk needs of a training. */
export type NoiseSession = Pick<TrainingSession, 'latents' | 'made' | 'fakes' | 'wantLatents' | 'wantMade'>;

/** Numbers of jobs go up over all desks, so that none takes the answer of another for its own. */
let lastJob = 0;

/** Opens a desk; `seed` is for fresh noise. Over sixty lines, for it is one state with its few moves. */
export function openNoiseDesk(session: NoiseSession, seed: number): NoiseDesk {
  const random = createRandom(seed);
  const way = signal<NoiseWay>('turn');
  const picked = { a: signal(0), b: signal(1) };
  const noise = signal(new Float32Array());
  const share = signal(0.5);
  const row = signal<{ readonly way: NoiseWay; readonly sheet: Sheet } | null>(null);
  const shown = session.latents;

  function latentOf(end: End): Float32Array<ArrayBuffer> {
    const { latent, latents } = shown.value ?? { latent: 0, latents: new Float32Array() };
    const place = picked[end].value;
    return latents.slice(place * latent, (place + 1) * latent);
  }
  /** The noise of what is to be seen: A, B, the changed one, and the strip where there is one. */
  const wanted = computed(() => {
    if (!shown.value) return null;
    const [a, b] = [latentOf('a'), latentOf('b')];
    const stops = Array.from({ length: STOPS }, (_, stop) => slerp(a, b, stop / (STOPS - 1)));
    const changed = { turn: noise.value, middle: slerp(a, b, 0.5), walk: slerp(a, b, share.value) }[way.value];
    return { way: way.value, latents: joined([a, b, changed, ...(way.value === 'walk' ? stops : [])]) };
  });

  const stops = [
    effect(() => {
      if (shown.value) noise.value = latentOf('a');
    }),
    askNewest(session, wanted, (asked, sheet) => {
      row.value = { way: asked.way, sheet };
    }),
  ];
  session.wantLatents();

  function pictureAt(place: number): ReadonlySignal<Sheet | null> {
    return computed(() => (row.value?.way === way.value ? pictureOf(row.value.sheet, place) : null));
  }

  return {
    shown,
    way,
    picked,
    noise,
    share,
    turns: computed(() => coordinates(noise.value, shown.value)),
    pictures: {
      a: pictureAt(0),
      b: pictureAt(1),
      changed: pictureAt(2),
      strip: computed(() =>
        row.value?.way === 'walk' && way.value === 'walk' ? picturesFrom(row.value.sheet, 3) : null,
      ),
    },
    setWay: (to) => (way.value = to),
    pick: (end, place) => (picked[end].value = place),
    turn(direction, to) {
      const { directions = new Float32Array(), latent = 0 } = shown.value ?? {};
      const by = to - (coordinates(noise.value, shown.value)[direction] ?? 0);
      noise.value = noise.value.map((value, i) => value + by * (directions[direction * latent + i] ?? 0));
    },
    setNumber: (place, to) => (noise.value = noise.value.with(place, to)),
    reset: () => (noise.value = latentOf('a')),
    refresh: () => (noise.value = Float32Array.from(random.normals(noise.value.length))),
    walkTo: (to) => (share.value = Math.max(0, Math.min(1, to))),
    close: () => batch(() => stops.forEach((stop) => stop())),
  };
}

/**
 * Keeps asking for what is wanted, one job at a time: while one is made, only the newest wish waits. What is shown is also asked for anew
 * whenever the maker has learned, as new fakes of it tell.
 */
function askNewest<Wish extends { readonly latents: Float32Array<ArrayBuffer> }>(
  session: NoiseSession,
  wanted: ReadonlySignal<Wish | null>,
  take: (wish: Wish, sheet: Sheet) => void,
): () => void {
  let asked: { readonly job: number; readonly wish: Wish } | null = null;
  let waiting = false;

  function ask(): void {
    const wish = wanted.peek();
    waiting = asked !== null;
    if (!wish || asked) return;
    asked = { job: ++lastJob, wish };
    session.wantMade(asked.job, wish.latents.slice());
  }

  const stops = [
    effect(() => {
      void [wanted.value, session.fakes.value];
      ask();
    }),
    effect(() => {
      const made = session.made.value;
      if (!made || made.job !== asked?.job) return;
      const { wish } = asked;
      asked = null;
      if (made.sheet) take(wish, made.sheet);
      if (waiting) ask();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** How far noise goes along each direction. */
function coordinates(noise: Float32Array, shown: ShownLatents | null): number[] {
  if (!shown) return [];
  const { latent, directions } = shown;
  return Array.from({ length: directions.length / latent }, (_, direction) =>
    noise.reduce((sum, value, i) => sum + value * (directions[direction * latent + i] ?? 0), 0),
  );
}

function joined(latents: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  return Float32Array.from(latents.flatMap((latent) => [...latent]));
}

/** The pictures of a row from a place on, as a row. */
function picturesFrom({ columns, size, pixels }: Sheet, place: number): Sheet {
  const count = columns - place;
  const part = new Uint8ClampedArray(count * size * size * 4);
  for (let y = 0; y < size; y++) {
    const from = (y * columns + place) * size * 4;
    part.set(pixels.subarray(from, from + count * size * 4), y * count * size * 4);
  }
  return { columns: count, rows: 1, size, pixels: part };
}

/** The mean of two pictures, pixel by pixel: a double exposure. */
export function pixelMiddle(a: Sheet, b: Sheet): Sheet {
  return { ...a, pixels: a.pixels.map((value, i) => (value + (b.pixels[i] ?? value)) / 2) };
}
