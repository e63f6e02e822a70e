/** Colours as the painters mix them: red, green and blue from 0 to 1, in the screen's own scale (sRGB). */

/** A colour. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** The colour of a 24-bit number, as in `colour(0xff8800)`. */
export function colour(hex: number): Colour {
  return { r: ((hex >> 16) & 255) / 255, g: ((hex >> 8) & 255) / 255, b: (hex & 255) / 255 };
}

/** A new colour on the way from `from` (share 0) to `to` (share 1). */
export function between(from: Colour, to: Colour, share: number): Colour {
  return {
    r: from.r + (to.r - from.r) * share,
    g: from.g + (to.g - from.g) * share,
    b: from.b + (to.b - from.b) * share,
  };
}

/**
 * The colour on the brush, black at first. It is mixed in place, because a new object for each of the thousands of
 * samples would be slow, and a class of its own, because mixing objects of several kinds would be slow as well.
 */
export class Ink implements Colour {
  r = 0;
  g = 0;
  b = 0;

  /** Makes the brush black again. */
  clear(): void {
    this.r = 0;
    this.g = 0;
    this.b = 0;
  }

  /** Takes up `colour`, whatever was there. */
  dip(colour: Colour): void {
    this.r = colour.r;
    this.g = colour.g;
    this.b = colour.b;
  }

  /** Mixes in `share` (0 to 1) of `colour`. */
  mix(colour: Colour, share: number): void {
    this.r += (colour.r - this.r) * share;
    this.g += (colour.g - this.g) * share;
    this.b += (colour.b - this.b) * share;
  }

  /** Adds `share` (0 to 1) of another brush's colour to this one's. */
  add(other: Ink, share: number): void {
    this.r += other.r * share;
    this.g += other.g * share;
    this.b += other.b * share;
  }
}
