/** Paints a doodle face from its recipe: puts its parts in front of one another, then adds them up from front to back. */
import { between, colour } from '../paint/colour.ts';
import { paintDrawing } from '../paint/drawing.ts';
import { around, PAPERS } from '../paint/palette.ts';
import type { Part } from '../paint/part.ts';
import type { Spot } from '../paint/raster.ts';
import { eyesPart, frecklesPart, glassesPart, mouthPart, nosePart } from './face.ts';
import { beardPart, hairPart } from './hair.ts';
import { hatParts, hatSeat } from './hat.ts';
import { earsPart, headPart, shirtPart } from './head.ts';
import type { DoodleRecipe } from './recipe.ts';

/** How far the hand trembles, in picture widths, and how fast, in radians for each picture width. */
const TREMBLE = { swing: 0.006, pace: 23 };

/** A blank sheet, and how much of a paper's colour it has: lines and crayons stand out best on light paper. */
const BLANK = colour(0xfffdf6);
const TINT = 0.6;

/** Above this height only the head with its hair and hat is wide, and reaches so far beyond half its width; in picture widths. */
const SHOULDERS = -0.2;
const CURLS_REACH = 0.15;

/**
 * Paints a doodle face as [size, size, 3] in [-1, 1]. The same recipe is the same face at any size.
 * @throws RangeError when `size` is not a whole number from 16 to 512.
 */
export function paintDoodle(recipe: DoodleRecipe, size: number): Float32Array<ArrayBuffer> {
  const { looks } = recipe;
  const { place, scene } = looks;
  const parts = partsOf(recipe);
  const top = Math.max(...parts.map((part) => part.high));
  const reach = looks.head.halfWidth + CURLS_REACH;
  const paper = between(BLANK, around(PAPERS, scene.paper), TINT);
  const cos = Math.cos(place.lean);
  const sin = Math.sin(place.lean);
  const phase = 2 * Math.PI * place.tremble;
  /** From the middle of the head, without its lean, as the trembling hand put it down. */
  function view(spot: Spot, own: Spot): boolean {
    const right = (spot.x - place.x) / place.scale;
    const up = (place.y - spot.y) / place.scale;
    own.width = spot.width / place.scale;
    own.x = right * cos + up * sin + TREMBLE.swing * Math.sin(TREMBLE.pace * up + phase);
    own.y = up * cos - right * sin + TREMBLE.swing * Math.sin(TREMBLE.pace * right + 2 * phase);
    return own.y < top + own.width && (own.y < SHOULDERS || Math.abs(own.x) < reach);
  }
  return paintDrawing(view, parts, (_spot, ink) => ink.dip(paper), size);
}

/** The parts from front to back. */
function partsOf(recipe: DoodleRecipe): Part[] {
  const parts = [eyesPart(recipe)];
  if (recipe.glasses) parts.push(glassesPart(recipe));
  parts.push(nosePart(recipe), mouthPart(recipe));
  if (recipe.hat) parts.push(...hatParts(recipe));
  if (recipe.freckles) parts.push(frecklesPart(recipe));
  parts.push(hairPart(recipe, recipe.hat ? hatSeat(recipe) : Infinity));
  if (recipe.beard) parts.push(beardPart(recipe));
  parts.push(headPart(recipe), earsPart(recipe), shirtPart(recipe));
  return parts;
}
