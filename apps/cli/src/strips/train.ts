/** Trains as the Burger lab does at an address, and takes pictures and figures at the rounds that strips ask for. */

import { createGanTraining, ganPresets, takePictures } from '@nepwerk/models';
import type { GanTraining, PictureSet } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import type { Device } from '@nepwerk/nn';
import type { LessonPictures, LessonSheet, StripFigures } from '@nepwerk/lessons/lesson';
import { parseBurgerSettings } from '@nepwerk/protocol';
import type { BurgerSettings } from '@nepwerk/protocol';
import { isHeldOut, planPicture } from '../../../lab/src/labs/burger/mixture.ts'; // the lab's own: else these were not its pictures
import { UsageError } from '../usage-error.ts';

/** The round at which the judge is first asked. */
const FIRST_LOOK = 10;

/** A strip as a lesson asks for it. */
export type WantedStrip = LessonSheet['strips'][number];

/** Pictures in colour, [count, size, size, 3] in [-1, 1]. */
export interface Cells {
  readonly size: number;
  readonly pixels: Float32Array;
}

/** What was made for a strip. */
export interface TakenStrip {
  readonly cells: Cells;
  readonly apart: readonly number[];
  readonly figures: readonly StripFigures[];
  /** Pictures that the nets learned from. */
  readonly learnedFrom: number;
}

/** Trains once at an address, for all strips that want it; `follow` is told each step, and may throw to end the work. */
export async function takeStrips(
  device: Device,
  address: string,
  strips: ReadonlyMap<string, WantedStrip>,
  follow: (step: number, last: number) => void,
): Promise<ReadonlyMap<string, TakenStrip>> {
  const settings = settingsOf(address);
  const data = paintData(settings);
  const training = createGanTraining(device, ganPresets[settings.preset], data, { seed: settings.seed });
  const takes = new Map([...strips].map(([key, strip]) => [key, begin(key, strip, settings, data)] as const));
  const last = Math.max(...[...strips.values()].flatMap(({ rounds }) => rounds));
  for (let step = 0; step <= last; step++) {
    if (step > 0) training.step(settings.nets);
    for (const [key, strip] of strips) if (strip.rounds.includes(step)) takes.get(key)?.look(training);
    follow(step, last);
    await othersFirst();
  }
  const learnedFrom = training.pictures.training.count;
  training.close();
  return new Map([...takes].map(([key, take]) => [key, { ...take.end(), learnedFrom }]));
}

/** The seed that every address of these trainings has. @throws UsageError where they differ, for the sheets name one. */
export function seedOf(addresses: readonly string[]): LessonPictures['seed'] {
  const [seed = 1, ...others] = new Set(addresses.map((address) => settingsOf(address).seed));
  if (others.length > 0) throw new UsageError('The addresses of a lesson must all have one seed.');
  return seed;
}

function settingsOf(address: string): BurgerSettings {
  const { pathname, search } = new URL(address, 'https://nepwerk.example');
  const { settings, ignored } = parseBurgerSettings(search);
  if (pathname !== '/burger' || ignored.length > 0)
    throw new UsageError(`"${address}" is no address that the Burger lab understands whole.`);
  return settings;
}

/** The pictures of the lab at these settings, with the marks of those that it keeps apart from the nets. */
function paintData(settings: BurgerSettings): PictureSet & { readonly heldOut: Uint8Array } {
  const { count, seed, odd, birds, doodles } = settings;
  if (birds + doodles > 0)
    throw new UsageError('Strips are of burgers; an address with birds or doodles is not for them.');
  const order = { count, seed, odd, chances: chancesOf(settings), mix: { burgers: 1, birds: 0, doodles: 0 } };
  const { size } = ganPresets[settings.preset];
  const pixels = new Float32Array(count * size * size * 3);
  const heldOut = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    pixels.set(planPicture(order, index).paint(size), index * size * size * 3);
    heldOut[index] = Number(isHeldOut(order, index));
  }
  return { size, channels: 3, count, pixels, heldOut };
}

function chancesOf({ cheese, lettuce, tomato, sesame, secondPatty }: BurgerSettings) {
  return {
    cheese: cheese / 100,
    lettuce: lettuce / 100,
    tomato: tomato / 100,
    sesame: sesame / 100,
    secondPatty: secondPatty / 100,
  };
}

/** A strip that is being taken: its noise, and its pictures of the data, are its own, so that no two strips show the same ones. */
function begin(
  key: string,
  strip: WantedStrip,
  { seed, preset }: BurgerSettings,
  data: PictureSet & { readonly heldOut: Uint8Array },
) {
  if (strip.figures && Math.min(...strip.rounds) < FIRST_LOOK)
    throw new UsageError(`The strip ${key} wants a judge's figures before round ${FIRST_LOOK}, when there are none.`);
  const { latent } = ganPresets[preset];
  const latents = createRandom(seed)
    .fork(`strip ${key}`)
    .normals(strip.made * latent);
  const places = placesOf(key, strip.real, data.count, seed);
  const parts = [takePictures(data, places).pixels];
  const figures: StripFigures[] = [];
  return {
    look(training: GanTraining): void {
      parts.push(training.generate(latents, strip.made));
      const { trained, unseen, fakes } = training.report.judge;
      if (strip.figures) figures.push({ round: training.report.step, trained, unseen, fakes });
    },
    end: () => ({
      cells: { size: data.size, pixels: joined(parts) },
      apart: places.flatMap((place, at) => (data.heldOut[place] === 1 ? [at] : [])),
      figures,
    }),
  };
}

/** Which pictures of the data a strip shows: all in their order where it asks for all, else some by chance. */
function placesOf(key: string, wanted: number, count: number, seed: number): number[] {
  if (wanted > count) throw new UsageError(`The strip ${key} wants ${wanted} pictures of ${count}.`);
  if (wanted === count) return Array.from({ length: count }, (_, place) => place);
  const random = createRandom(seed).fork(`data of strip ${key}`);
  const places = new Set<number>();
  while (places.size < wanted) places.add(random.integer(count));
  return [...places];
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Lets signals and timers have their turn. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
