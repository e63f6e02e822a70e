/** Hats: one with a brim, and a woollen one with a bobble. */
import { between, colour } from '../paint/colour.ts';
import { around } from '../paint/palette.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, domeDistance, ellipseDistance } from '../paint/shapes.ts';
import { FELTS, outlined, PEN } from './pen.ts';
import type { DoodleRecipe } from './recipe.ts';

const WOOL = colour(0xfffaf0);

/** How far above the middle of the head a hat begins, as a share of half its height. */
const SEAT = 0.58;

/** Half the height of brim and band, in picture widths. */
const BRIM = 0.045;

/** How far above the middle of the head a hat sits. */
export function hatSeat({ looks }: DoodleRecipe): number {
  return looks.head.halfHeight * SEAT;
}

/** The parts of the hat, in the colour across from the shirt's, from front to back. */
export function hatParts(recipe: DoodleRecipe): Part[] {
  const { hat, head, felt } = recipe.looks;
  const cloth = around(FELTS, (felt.tone + 0.5) % 1);
  const seat = hatSeat(recipe);
  const { halfWidth } = head;
  if (hat.shape === 'brim') {
    const crown = seat + 0.12;
    return [
      outlined(seat - BRIM, seat + BRIM, between(cloth, PEN, 0.2), ({ x, y }) =>
        boxDistance(x, y - seat, halfWidth + 0.08, BRIM, BRIM),
      ),
      outlined(seat, crown + 0.12, cloth, ({ x, y }) => boxDistance(x, y - crown, halfWidth * 0.8, 0.12, 0.06)),
    ];
  }
  const top = 0.2;
  return [
    outlined(seat - BRIM, seat + BRIM, between(cloth, WOOL, 0.6), ({ x, y }) =>
      boxDistance(x, y - seat, halfWidth + 0.02, BRIM, BRIM * 0.8),
    ),
    outlined(seat - 0.02, seat + top, cloth, ({ x, y }) => domeDistance(x, y - seat, halfWidth + 0.005, top, 0.02)),
    outlined(seat + top - 0.06, seat + top + 0.1, WOOL, ({ x, y }) =>
      ellipseDistance(x, y - seat - top - 0.01, 0.085, 0.08),
    ),
  ];
}
