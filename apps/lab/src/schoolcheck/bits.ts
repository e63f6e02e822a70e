/** Values as few bits: what a short code is made of. Each shape writes a value and reads the same one back. */

/** What was read is no value that was ever written. */
export class UnreadableBits extends Error {
  /** @param what was read, and why it can't be. */
  constructor(what: string) {
    super(what);
    this.name = 'UnreadableBits';
  }
}

/** Bits that are taken one value after the other. */
export class BitReader {
  readonly #bits: readonly number[];
  #at = 0;

  constructor(bits: readonly number[]) {
    this.#bits = bits;
  }

  /** How many are left. */
  get left(): number {
    return this.#bits.length - this.#at;
  }

  /** A whole number of so many bits, the highest first. @throws UnreadableBits when there are not so many. */
  take(count: number): number {
    if (count > this.left) throw new UnreadableBits(`The bits end ${count - this.left} too early.`);
    let value = 0;
    for (const end = this.#at + count; this.#at < end; this.#at++) value = value * 2 + (this.#bits[this.#at] ?? 0);
    return value;
  }
}

/** How a value becomes bits and comes back. */
export interface Shape<Value> {
  write(bits: number[], value: Value): void;
  /** @throws UnreadableBits for bits that nothing writes. */
  read(bits: BitReader): Value;
}

/** Whole multiples of `unit` from 0 up; what is not one is rounded, and what does not fit becomes the nearest that does. */
export function whole(count: number, unit = 1): Shape<number> {
  const most = 2 ** count - 1;
  const perUnit = 1 / unit;
  return {
    write(bits, value) {
      const units = Math.round(Math.min(Math.max(value * perUnit, 0), most)) || 0; // NaN is 0
      push(bits, units, count);
    },
    read: (bits) => bits.take(count) / perUnit,
  };
}

/** One of a list. */
export function oneOf<Value>(values: readonly Value[]): Shape<Value> {
  const count = Math.ceil(Math.log2(values.length));
  return {
    write(bits, value) {
      push(bits, Math.max(0, values.indexOf(value)), count);
    },
    read(bits) {
      const index = bits.take(count);
      const value = values[index];
      if (value === undefined) throw new UnreadableBits(`There are ${values.length} choices, and no number ${index}.`);
      return value;
    },
  };
}

/** Yes or no. */
export const flag: Shape<boolean> = oneOf([false, true]);

/** A value, or null. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    write(bits, value) {
      flag.write(bits, value !== null);
      if (value !== null) shape.write(bits, value);
    },
    read: (bits) => (flag.read(bits) ? shape.read(bits) : null),
  };
}

/** Values by name, in the order of their names here. */
export function record<Values extends object>(shapes: {
  readonly [Name in keyof Values]: Shape<Values[Name]>;
}): Shape<Values> {
  const names = Object.keys(shapes) as (keyof Values)[];
  return {
    write(bits, values) {
      for (const name of names) shapes[name].write(bits, values[name]);
    },
    read: (bits) => Object.fromEntries(names.map((name) => [name, shapes[name].read(bits)])) as Values,
  };
}

function push(bits: number[], value: number, count: number): void {
  for (let place = count - 1; place >= 0; place--) bits.push(Math.floor(value / 2 ** place) % 2);
}
