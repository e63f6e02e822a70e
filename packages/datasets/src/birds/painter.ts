/** Paints a bird from its recipe: puts its parts in front of one another, then adds them up from front to back. */
import { paintDrawing } from '../paint/drawing.ts';
import type { Part } from '../paint/part.ts';
import type { Spot } from '../paint/raster.ts';
import { backdrop } from './backdrop.ts';
import { bodyPart, crestPart } from './body.ts';
import { branchPart, leafPart, legPart } from './branch.ts';
import { beakPart, eyePart, wormPart } from './face.ts';
import { plumageOf } from './plumage.ts';
import type { BirdRecipe } from './recipe.ts';
import { tailPart, wingPart } from './wing.ts';

/** Above the leaf there is nothing but the bird, from its wing's tip to the worm in its beak; in picture widths from its feet. */
const LEAF_TOP = 0.15;
const TAIL_REACH = -0.3;
const BEAK_REACH = 0.46;

/**
 * Paints a bird as [size, size, 3] in [-1, 1]. The same recipe is the same bird at any size.
 * @throws RangeError when `size` is not a whole number from 16 to 512.
 */
export function paintBird(recipe: BirdRecipe, size: number): Float32Array<ArrayBuffer> {
  const { place } = recipe.looks;
  const parts = partsOf(recipe);
  const top = Math.max(...parts.map((part) => part.high));
  const low = Math.min(...parts.map((part) => part.low));
  const ahead = place.facing === 'right' ? 1 : -1;
  /** From the bird's feet upwards, with its beak to the right. */
  function view(spot: Spot, own: Spot): boolean {
    own.width = spot.width / place.scale;
    own.x = (ahead * (spot.x - place.x)) / place.scale;
    own.y = (place.y - spot.y) / place.scale - place.lean * own.x;
    if (own.y < low - own.width || own.y > top + own.width) return false;
    return own.y < LEAF_TOP || (own.x > TAIL_REACH && own.x < BEAK_REACH);
  }
  return paintDrawing(view, parts, backdrop(recipe), size);
}

/** The parts from front to back. */
function partsOf(recipe: BirdRecipe): Part[] {
  const plumage = plumageOf(recipe);
  const parts = [eyePart(recipe), beakPart(recipe)];
  if (recipe.worm) parts.push(wormPart(recipe));
  parts.push(wingPart(recipe, plumage), bodyPart(recipe, plumage));
  if (recipe.crest) parts.push(crestPart(recipe, plumage));
  parts.push(tailPart(recipe, plumage), legPart(-0.01), legPart(0.085), leafPart(recipe), branchPart(recipe));
  return parts;
}
