/** Paints a burger from its recipe: stacks the parts, then adds them up from front to back. */
import { colour } from '../paint/colour.ts';
import { paintDrawing } from '../paint/drawing.ts';
import type { Part } from '../paint/part.ts';
import type { Spot } from '../paint/raster.ts';
import { boxDistance } from '../paint/shapes.ts';
import { backdrop } from './backdrop.ts';
import { crownPart, heelPart, seedPart } from './bun.ts';
import { cheesePart } from './cheese.ts';
import { LETTUCE_HEIGHT, lettucePart } from './lettuce.ts';
import { pattyPart } from './patty.ts';
import type { BurgerRecipe } from './recipe.ts';
import { TOMATO_HEIGHT, tomatoPart } from './tomato.ts';

/** How far the sides of each layer rise above its front, in picture widths: we look down on the burger a little. */
const SAG = 0.026;

/** Nothing of a burger lies further from its middle than this, in half burger widths: the lettuce and its leaning corner. */
const REACH = 1.15;

/** What can be seen between the layers. */
const DARK = colour(0x35190f);

/**
 * Paints a burger as [size, size, 3] in [-1, 1]. The same recipe is the same burger at any size.
 * @throws RangeError when `size` is not a whole number from 16 to 512.
 */
export function paintBurger(recipe: BurgerRecipe, size: number): Float32Array<ArrayBuffer> {
  const { place } = recipe.looks;
  const parts = stack(recipe).toReversed();
  const top = Math.max(...parts.map((part) => part.high));
  const cos = Math.cos(place.lean);
  const sin = Math.sin(place.lean);
  /** From the burger's foot upwards, without its lean and its sag. */
  function view(spot: Spot, own: Spot): boolean {
    const { width } = spot;
    const right = spot.x - place.x;
    const up = place.y - spot.y;
    own.x = right * cos + up * sin;
    const across = own.x / place.halfWidth;
    own.y = up * cos - right * sin - SAG * across * across;
    own.width = width;
    return across < REACH && across > -REACH && own.y > -width && own.y < top + width;
  }
  return paintDrawing(view, parts, backdrop(recipe), size);
}

/** The parts from back to front; each begins where the one below it ends. */
function stack(recipe: BurgerRecipe): Part[] {
  const { bun, lettuce, patty, sesame } = recipe.looks;
  const parts = [heelPart(recipe)];
  let foot = bun.heel;
  function layLettuce(): void {
    parts.push(lettucePart(recipe, foot));
    foot += LETTUCE_HEIGHT;
  }
  if (recipe.lettuce && lettuce.under) layLettuce();
  for (let number = 0; number < recipe.patties; number++) {
    parts.push(pattyPart(recipe, foot, number));
    foot += patty.height;
    if (recipe.cheese) parts.push(cheesePart(recipe, foot, number === 1));
  }
  if (recipe.tomato) {
    parts.push(tomatoPart(recipe, foot));
    foot += TOMATO_HEIGHT;
  }
  if (recipe.lettuce && !lettuce.under) layLettuce();
  parts.push(crownPart(recipe, foot));
  if (recipe.sesame) for (const seed of sesame) parts.push(seedPart(recipe, foot, seed));
  return [insidePart(recipe, foot), ...parts];
}

/** The dark inside of the burger, behind all layers, from the heel to a crown whose cut side is at height `foot`. */
function insidePart(recipe: BurgerRecipe, foot: number): Part {
  const { bun, place } = recipe.looks;
  const low = bun.heel * 0.7;
  const high = foot + bun.crown * 0.3;
  const halfHeight = (high - low) / 2;
  return {
    low,
    high,
    rim: null,
    distance: ({ x, y }) => boxDistance(x, y - low - halfHeight, place.halfWidth * 0.87, halfHeight, 0),
    colour: (_spot, ink) => ink.dip(DARK),
  };
}
