/** What we use of gifenc 1.0.3, which comes without types. */

declare module 'gifenc' {
  type Colour = readonly number[];
  /** A palette of so many colours for pixels as red, green, blue and opacity. */
  export function quantize(pixels: Uint8Array | Uint8ClampedArray, colours: number): Colour[];
  /** For each pixel its place in the palette. */
  export function applyPalette(pixels: Uint8Array | Uint8ClampedArray, palette: readonly Colour[]): Uint8Array;
  export function GIFEncoder(): {
    /** `delay` in milliseconds. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette: readonly Colour[]; delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
}
