/** What can be different between two trainings side by side: each change is one of the lab's settings, and everything else stays. */
import {
  defaultBurgerSettings,
  FEWEST_PICTURES,
  LARGEST_SEED,
  writeBurgerSettings,
  type BurgerSettings,
  type PictureId,
  type RecipeChances,
} from '@nepwerk/protocol';

/** The changes in the order in which they are offered; each has its words in the texts under the same name. */
export const twinChanges = ['noCheese', 'few', 'fewTricks', 'halfBirds', 'judge', 'seed', 'recipe'] as const;

/** The name of a change. */
export type TwinChange = (typeof twinChanges)[number];

/** A change as the pupil has chosen it. */
export interface ChosenChange {
  readonly name: TwinChange;
  /** Which ingredient is on how many per cent, where the change is the recipe. */
  readonly ingredient: keyof RecipeChances;
  readonly share: number;
}

/** The pupil's part of the data, which holds on both sides. */
export interface PupilsData {
  readonly own: readonly { readonly id: PictureId }[];
  readonly without: ReadonlySet<PictureId>;
}

/** The settings with one thing changed. */
export function changeSettings(settings: BurgerSettings, change: ChosenChange, data: PupilsData): BurgerSettings {
  switch (change.name) {
    case 'noCheese':
      return { ...settings, cheese: 0 };
    case 'few':
      return { ...settings, count: countForFew(data) };
    case 'fewTricks':
      return { ...settings, count: countForFew(data), tricks: 'on' };
    case 'halfBirds':
      return { ...settings, birds: 50 };
    case 'judge':
      return { ...settings, nets: 'discriminator' };
    case 'seed':
      return { ...settings, seed: (settings.seed % LARGEST_SEED) + 1 };
    case 'recipe':
      return { ...settings, [change.ingredient]: change.share };
    default:
      return change.name satisfies never;
  }
}

/** The changes that would change something; the recipe can always be changed. */
export function fittingChanges(settings: BurgerSettings, data: PupilsData): readonly TwinChange[] {
  const pace = { pace: defaultBurgerSettings.pace }; // both sides go fast
  const now = writeBurgerSettings({ ...settings, ...pace });
  return twinChanges.filter((name) => {
    const changed = changeSettings(settings, firstOf(name, settings), data);
    return name === 'recipe' || writeBurgerSettings({ ...changed, ...pace }) !== now;
  });
}

/** A change before the pupil has moved a slider: as much of an ingredient as there was little of it. */
export function firstOf(
  name: TwinChange,
  settings: BurgerSettings,
  ingredient: keyof RecipeChances = 'sesame',
): ChosenChange {
  return { name, ingredient, share: settings[ingredient] < 50 ? 100 : 0 };
}

/** The ingredient that makes the difference; null where it is something else. */
export function ingredientOf({ name, ingredient }: ChosenChange): keyof RecipeChances | null {
  if (name === 'noCheese') return 'cheese';
  return name === 'recipe' ? ingredient : null;
}

/** So many painted pictures that with the pupil's own there are as few as can be trained on, whatever was left out. */
function countForFew({ own, without }: PupilsData): number {
  const mine = own.filter(({ id }) => !without.has(id)).length;
  let missing = Math.max(0, FEWEST_PICTURES - mine);
  let count = 0;
  for (; missing > 0; count++) if (!without.has(count)) missing--;
  return count;
}
