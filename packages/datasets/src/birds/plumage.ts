/** The colours of a bird: coats that go round from brown by blue and green to yellow, each with its belly. */
import type { Colour } from '../paint/colour.ts';
import { between, colour } from '../paint/colour.ts';
import { around } from '../paint/palette.ts';
import type { BirdRecipe } from './recipe.ts';

/** Backs and heads: wren, dove, blackbird, blue tit, kingfisher, greenfinch, canary, goldcrest. No red: that is for the breast. */
const BACKS = [0x9a6b45, 0x8d8394, 0x454a63, 0x4a86c8, 0x3fa3a8, 0x76a84a, 0xf0c83c, 0xc99a4e].map(colour);

/** The belly that goes with each. */
const BELLIES = [0xf1dcb6, 0xe6dcdc, 0xa9a7b8, 0xf6e58a, 0xf4e2bc, 0xe9eda0, 0xfff3b4, 0xf7e7be].map(colour);

/** Darker than anything in a bird, and a little blue, so that lines stay lively. */
const NIGHT = colour(0x2a2038);

/** The colours of one bird. */
export interface Plumage {
  readonly back: Colour;
  readonly belly: Colour;
  /** The wing, darker than the back. */
  readonly wing: Colour;
  /** The tail, darker than the wing. */
  readonly tail: Colour;
  /** The line along every edge. */
  readonly rim: Colour;
}

/** The colours that a recipe asks for. */
export function plumageOf(recipe: BirdRecipe): Plumage {
  const { tone, wing } = recipe.looks.plumage;
  const back = around(BACKS, tone);
  return {
    back,
    belly: around(BELLIES, tone),
    wing: between(back, NIGHT, 0.26 + 0.14 * wing),
    tail: between(back, NIGHT, 0.38 + 0.14 * wing),
    rim: between(back, NIGHT, 0.68),
  };
}
