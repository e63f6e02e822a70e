/** Decides what each painted picture of the data is: of which kind, by which recipe, and whether it is the odd one out. */
import { birds, burgers, doodles, recipeOf, type Chances, type PictureSource } from '@nepwerk/datasets';
import { createRandom } from '@nepwerk/nn';
import {
  OWN_SIZE,
  traitBits,
  type Mix,
  type OwnPicture,
  type RecipeChances,
  type Trait,
  type TraitBits,
} from '@nepwerk/protocol';

/** Where the first odd picture stands: in sight, but not the first to be seen. */
const FIRST_ODD = 8;

/** Of so many painted pictures in a row one is kept apart to test the judge. */
const HELD_OUT_OF = 5;
/** From this one on all painted pictures are trained on: 200 to test with are enough. */
const LAST_HELD_OUT = 1000;
/** So many of the pupil's own pictures are always trained on: a few drawings would be missed. */
const OWN_TRAINED_ON = 20;

/** What is asked for. */
export interface MixtureOrder {
  readonly count: number;
  readonly seed: number;
  readonly chances: RecipeChances;
  readonly mix: Mix;
  readonly odd: number;
}

/** A picture that can be painted. */
export interface PlannedPicture {
  /** The same for two pictures that are the same. */
  readonly key: string;
  readonly traits: TraitBits;
  /** [size, size, 3] in [-1, 1]. */
  readonly paint: (size: number) => Float32Array;
}

/** Plans painted picture number `index`; it depends on no other picture, and changing a share changes as few pictures as can be. */
export function planPicture(order: MixtureOrder, index: number): PlannedPicture {
  const { seed, mix, chances } = order;
  const lot = createRandom(seed).fork(`kind ${index}`).uniform();
  // Birds come in from one end and doodles from the other, so that more of one does not stir the other.
  if (lot < mix.birds) return oddIfAsked(order, index, plan(birds, 'bird', { seed, index, chances: birds.chances }));
  if (lot >= 1 - mix.doodles) {
    return oddIfAsked(order, index, plan(doodles, 'doodle', { seed, index, chances: doodles.chances }));
  }
  return oddIfAsked(order, index, plan(burgers, 'burger', { seed, index, chances }));
}

function oddIfAsked(order: MixtureOrder, index: number, planned: PlannedPicture): PlannedPicture {
  return isOdd(order, index) ? makeOdd(planned) : planned;
}

/** Whether a picture is one of the odd ones, which stand evenly through the data. */
function isOdd({ count, odd }: MixtureOrder, index: number): boolean {
  const apart = Math.max(1, Math.floor(count / Math.max(1, odd)));
  return index % apart === FIRST_ODD % apart && index < apart * odd;
}

/**
 * Whether a painted picture is kept apart to test the judge: for good, whatever else comes or goes, so that "never seen" stays true. The odd ones
 * are trained on: whether they come out is the question.
 */
export function isHeldOut(order: MixtureOrder, index: number): boolean {
  return index < LAST_HELD_OUT && isChosen(order.seed, 'painted', index) && !isOdd(order, index);
}

/** The same for one of the pupil's own pictures. */
export function isOwnHeldOut({ seed }: MixtureOrder, { id }: OwnPicture): boolean {
  return Math.abs(id) > OWN_TRAINED_ON && isChosen(seed, 'own', Math.abs(id));
}

/** Chooses one of each few in a row, by the seed. */
function isChosen(seed: number, of: string, index: number): boolean {
  const row = Math.floor(index / HELD_OUT_OF);
  return createRandom(seed).fork(`held out ${of} ${row}`).integer(HELD_OUT_OF) === index % HELD_OUT_OF;
}

function plan<Ingredient extends Trait, Recipe>(
  source: PictureSource<Ingredient, Recipe>,
  kind: Trait,
  { seed, index, chances }: { seed: number; index: number; chances: Chances<Ingredient> },
): PlannedPicture {
  const recipe = recipeOf(source, seed, index, chances);
  const has = source.labels(recipe);
  return {
    key: `${source.id} ${JSON.stringify(recipe)}`,
    traits: traitBits([kind, ...source.ingredients.filter((_, ingredient) => has[ingredient])]),
    paint: (size) => source.paint(recipe, size),
  };
}

/** The same picture with red and blue exchanged: a blue bun, as no burger has one. */
function makeOdd({ key, traits, paint }: PlannedPicture): PlannedPicture {
  return {
    key: `odd ${key}`,
    traits: traits | traitBits(['odd']),
    paint(size) {
      const pixels = paint(size);
      for (let at = 0; at < pixels.length; at += 3) {
        const red = pixels[at] ?? 0;
        pixels[at] = pixels[at + 2] ?? 0;
        pixels[at + 2] = red;
      }
      return pixels;
    },
  };
}

/** What the keys of own pictures begin with: no kind of painted pictures is called so. */
const OWN_KEY = 'own ';

/** Whether a key is that of an own picture. */
export function isOwnKey(key: string): boolean {
  return key.startsWith(OWN_KEY);
}

/** One of the pupil's own pictures, made as small as is asked; every pixel is the mean of those it stands for. */
export function planOwn({ id, from, sheet }: OwnPicture): PlannedPicture {
  return {
    key: `${OWN_KEY}${id}`,
    traits: traitBits([from]),
    paint(size) {
      const pixels = new Float32Array(size * size * 3);
      const each = OWN_SIZE / size;
      for (let at = 0; at < pixels.length; at++) {
        const [x, y, channel] = [Math.floor(at / 3) % size, Math.floor(at / 3 / size), at % 3];
        let sum = 0;
        for (let row = y * each; row < (y + 1) * each; row++) {
          for (let column = x * each; column < (x + 1) * each; column++) {
            sum += sheet.pixels[(row * OWN_SIZE + column) * 4 + channel] ?? 0;
          }
        }
        pixels[at] = sum / (each * each) / 127.5 - 1;
      }
      return pixels;
    },
  };
}
