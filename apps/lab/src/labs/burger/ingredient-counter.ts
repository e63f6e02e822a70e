/** Tells by their colours what is on pictures: logistic regression on colour counts, learned from painted pictures whose recipes are known. */
import { createRandom, type Random } from '@nepwerk/nn';
import { birds, burgers, doodles, recipeOf, type PictureSource } from '@nepwerk/datasets';
import type { Kind, Tally, Trait, TrainingPictures } from '@nepwerk/protocol';

/** Painted pictures that it learns from: painted in a third of a second. */
const EXAMPLES = 300;
const EXAMPLES_SEED = 7;
/** Rounds over the examples, first step size (it sinks to nothing), and the pull of the weights to nought. */
const ROUNDS = 45;
const RATE = 0.02;
const DECAY = 1e-4;
/** So many examples are learned from before a message may be answered: a millisecond's work. */
const TURNS_AT_ONCE = 100;

/** Each example is also learned from so many times roughened, as a half-trained maker would have painted it. */
const ROUGHENED = 2;
/** Most that is done to a roughened picture: share of its neighbours mixed in, noise, change of brightness, of contrast and of colour. */
const BLUR = 0.8;
const NOISE = 0.15;
const BRIGHTER = 0.1;
const CONTRAST = 0.2;
const COLOURFUL = 0.5;

/** Each colour is cut in so many parts: 216 colours in all. */
const SHADES = 6;
/** What a dot stands on is cut more coarsely: 64 colours. */
const GROUND_SHADES = 4;
/** A pixel that is lighter than what is around it by more than one of these is a dot, as a sesame seed is. */
const DOTS = [0.12, 0.25, 0.45];
/** How far around a dot the ground is looked at, as a share of the picture's side: two pixels of 32. */
const AROUND = 1 / 16;

const COLOURS = SHADES ** 3;
const FEATURES = COLOURS + GROUND_SHADES ** 3 * DOTS.length + 1;

/** Counts traits on pictures of one size. */
export interface IngredientCounter {
  readonly size: number;
  /** The kinds of pictures that it tells apart, joined; or the one whose ingredients it counts. */
  readonly kinds: string;
  /** How many of the pictures have each trait. */
  count(pictures: TrainingPictures): Tally;
}

/** What of a picture is not nothing: of the {@link FEATURES} numbers a tenth, so that only these are reckoned with. */
interface Features {
  /** Their places, ascending, and their values. */
  readonly at: Uint16Array;
  readonly values: Float64Array;
}

/** Examples to learn from, and what is to be told of them. */
interface Lesson {
  readonly traits: readonly Trait[];
  readonly examples: Features[];
  /** For each example whether it has each of the traits. */
  readonly labels: (readonly boolean[])[];
}

/**
 * Learns to count on pictures of this size, a little at each turn of the generator, so that a worker can answer messages in between: the
 * ingredients where there is one kind of pictures, the kinds where there are more.
 */
export function* learnToCount(size: number, kinds: readonly Kind[]): Generator<void, IngredientCounter> {
  const random = createRandom(EXAMPLES_SEED);
  const [only = 'burger', ...others] = kinds;
  const source = sources[only];
  const lesson: Lesson = { traits: others.length === 0 ? source.ingredients : kinds, examples: [], labels: [] };
  for (let index = 0; index < EXAMPLES; index++) {
    const kind = kinds[index % kinds.length] ?? only;
    const { picture, has } = sources[kind].example(index, size);
    for (let copy = 0; copy <= ROUGHENED; copy++) {
      lesson.examples.push(describe(copy === 0 ? picture : roughen(picture, size, random), size));
      lesson.labels.push(others.length === 0 ? has : kinds.map((it) => it === kind));
    }
    yield;
  }
  const weights = yield* learn(lesson, random);
  return { size, kinds: kinds.join(), count: (pictures) => countOn(pictures, lesson.traits, weights) };
}

/** Logistic regression, one for each trait. */
function* learn({ traits, examples, labels }: Lesson, random: Random): Generator<void, Float64Array[]> {
  const rows = traits.map((): Row => ({ weights: new Float64Array(FEATURES), scale: 1 }));
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - round / ROUNDS);
    for (let turn = 0; turn < examples.length; turn++) {
      const index = random.integer(examples.length);
      const example = examples[index];
      if (!example) continue;
      rows.forEach((row, trait) => learnFrom(row, example, labels[index]?.[trait] ?? false, rate));
      if (turn % TURNS_AT_ONCE === 0) yield;
    }
  }
  return rows.map(({ weights, scale }) => weights.map((weight) => weight * scale));
}

/** What one trait weighs: each of the weights times the scale, by which all of them sink at once. */
interface Row {
  readonly weights: Float64Array;
  scale: number;
}

/** Examples of a kind: each ingredient is on half of them. */
function examplesOf<Ingredient extends Trait, Recipe>(source: PictureSource<Ingredient, Recipe>) {
  const half = Object.fromEntries(source.ingredients.map((name) => [name, 0.5])) as Record<Ingredient, number>;
  return {
    ingredients: source.ingredients as readonly Trait[],
    example(index: number, size: number) {
      const recipe = recipeOf(source, EXAMPLES_SEED, index, half);
      return { picture: source.paint(recipe, size), has: source.labels(recipe) };
    },
  };
}

const sources = { burger: examplesOf(burgers), bird: examplesOf(birds), doodle: examplesOf(doodles) } as const;

/** A picture blurred, noisy, and in other lights and colours, each by chance. */
function roughen(pixels: Float32Array, size: number, random: Random): Float32Array {
  const blur = random.uniform() * BLUR;
  const noise = random.uniform() * NOISE;
  const brighter = (random.uniform() * 2 - 1) * BRIGHTER;
  const contrast = 1 + (random.uniform() * 2 - 1) * CONTRAST;
  const colourful = 1 + (random.uniform() * 2 - 1) * COLOURFUL;
  const row = size * 3;
  const rough = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const own = pixels[at] ?? 0;
    const around =
      ((pixels[at - 3] ?? own) + (pixels[at + 3] ?? own) + (pixels[at - row] ?? own) + (pixels[at + row] ?? own)) / 4;
    rough[at] = own + (around - own) * blur;
  }
  for (let at = 0; at < rough.length; at += 3) {
    const grey = brightnessAt(rough, [at]);
    for (let c = 0; c < 3; c++) {
      const colour = grey + ((rough[at + c] ?? 0) - grey) * colourful;
      rough[at + c] = colour * contrast + brighter + random.normal() * noise;
    }
  }
  return rough;
}

function learnFrom(row: Row, { at, values }: Features, has: boolean, rate: number): void {
  const { weights } = row;
  const error = (has ? 1 : 0) - 1 / (1 + Math.exp(-row.scale * dot(weights, { at, values })));
  row.scale *= 1 - rate * DECAY;
  const step = (rate * error) / row.scale;
  for (let index = 0; index < at.length; index++) {
    const place = at[index] ?? 0;
    weights[place] = (weights[place] ?? 0) + step * (values[index] ?? 0);
  }
}

function countOn(
  { size, count, pixels }: TrainingPictures,
  traits: readonly Trait[],
  weights: readonly Float64Array[],
): Tally {
  const tally = traits.map(() => 0);
  const stride = size * size * 3;
  for (let picture = 0; picture < count; picture++) {
    const features = describe(pixels.subarray(picture * stride, (picture + 1) * stride), size);
    weights.forEach((own, trait) => {
      if (dot(own, features) > 0) tally[trait] = (tally[trait] ?? 0) + 1;
    });
  }
  return Object.fromEntries(traits.map((name, trait) => [name, tally[trait]]));
}

/** A picture, [size, size, 3] in [-1, 1], as roots of counts: how often each colour, how often a dot on each colour; and a one. */
function describe(pixels: Float32Array, size: number): Features {
  const features = new Float64Array(FEATURES);
  const reach = Math.max(1, Math.round(size * AROUND));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = (y * size + x) * 3;
      add(features, colourAt(pixels, [at], SHADES));
      if (x < reach || y < reach || x >= size - reach || y >= size - reach) continue;
      const ring = [at - reach * size * 3, at + reach * size * 3, at - reach * 3, at + reach * 3];
      const lighter = brightnessAt(pixels, [at]) - brightnessAt(pixels, ring);
      if (lighter <= (DOTS[0] ?? 0)) continue;
      const ground = COLOURS + colourAt(pixels, ring, GROUND_SHADES) * DOTS.length;
      DOTS.forEach((least, index) => {
        if (lighter > least) add(features, ground + index);
      });
    }
  }
  const area = size * size;
  features[FEATURES - 1] = area / 1024; // the one, before the root
  const at = Uint16Array.from(features.keys()).filter((place) => features[place] !== 0);
  return { at, values: Float64Array.from(at, (place) => Math.sqrt(((features[place] ?? 0) / area) * 1024)) };
}

/** The number of the mean colour of some pixels, where each of red, green and blue is cut in so many shades. */
function colourAt(pixels: Float32Array, places: readonly number[], shades: number): number {
  let number = 0;
  for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (const place of places) sum += pixels[place + c] ?? 0;
    const share = (sum / places.length + 1) / 2;
    number = number * shades + Math.min(shades - 1, Math.max(0, Math.floor(share * shades)));
  }
  return number;
}

function brightnessAt(pixels: Float32Array, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) for (let c = 0; c < 3; c++) sum += pixels[place + c] ?? 0;
  return sum / places.length / 3;
}

function add(features: Float64Array, at: number): void {
  features[at] = (features[at] ?? 0) + 1;
}

function dot(weights: Float64Array, { at, values }: Features): number {
  let sum = 0;
  for (let index = 0; index < at.length; index++) sum += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
  return sum;
}
