// Shapes: how long a tensor is in each direction, and the checks that operations make at the door.

/** The lengths of a tensor's axes, outermost first. Pictures are [batch, height, width, channels]. */
export type Shape = readonly number[];

/** The number of elements of a tensor of this shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** A shape as text, for messages: `[32, 4, 4, 128]`. */
export function show(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** Whether two shapes are the same. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** Throws a RangeError with `message` if `condition` is false: for arguments that a caller got wrong. */
export function check(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new RangeError(message());
}

/** Throws if `condition` is false: for what cannot be unless we made a mistake. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Nepwerk made a mistake: ${message}`);
}
