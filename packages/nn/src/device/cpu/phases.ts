// Which taps of a kernel meet which positions along one axis, when a convolution moves by more than one pixel at a time.

/** Some of a kernel's taps along one axis. */
export interface Taps {
  /** The first of them; the others follow at distances of the stride. */
  readonly tap: number;
  readonly taps: number;
}

/** Positions of a convolution's input that see the same taps. */
export interface AxisPhase extends Taps {
  /** The first input position, and how many there are, `stride` apart. */
  readonly first: number;
  readonly count: number;
  /** The first output position that the first input position needs; may be negative. */
  readonly source: number;
}

/** The taps of each phase: those that are `stride` apart. */
export function tapsOf(stride: number, kernel: number): Taps[] {
  return Array.from({ length: stride }, (_, tap) => ({ tap, taps: Math.max(0, Math.ceil((kernel - tap) / stride)) }));
}

/** Where the inputs of each phase are, in an input of so many positions with so much padding before it. */
export function inputPhases(stride: number, padding: number, kernel: number, length: number): AxisPhase[] {
  return tapsOf(stride, kernel).map(({ tap, taps }) => {
    const first = (((tap - padding) % stride) + stride) % stride;
    return {
      tap,
      taps,
      first,
      count: Math.max(0, Math.ceil((length - first) / stride)),
      source: (first + padding - tap) / stride - (taps - 1),
    };
  });
}
