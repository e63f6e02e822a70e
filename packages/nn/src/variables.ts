// What lasts between runs of a program: weights, moments, statistics, learning rates; each has a name.
import { Tensor } from './tensor.ts';
import { check, sameShape, show, type Shape } from './shape.ts';

/** Makes the first values of a variable of `size` elements. */
export type Initializer = (size: number) => Float32Array;

/** A tensor with a name that keeps its values between runs. */
export class Variable extends Tensor {
  /** The full name, with slashes between scopes: `generator/dense/weight`. */
  readonly name: string;
  /** Makes the values that the variable starts with. */
  readonly initializer: Initializer;

  constructor(name: string, shape: Shape, initializer: Initializer) {
    super(shape);
    this.name = name;
    this.initializer = initializer;
    this.storage.variable = this;
  }
}

/** All variables of a model, by name. */
export class Variables {
  readonly #byName = new Map<string, Variable>();

  /** The variables in the order in which they were made. */
  all(): Variable[] {
    return [...this.#byName.values()];
  }

  /** The variable of that name, or undefined. */
  find(name: string): Variable | undefined {
    return this.#byName.get(name);
  }

  /**
   * The variable `name`, made now if it is new.
   * @throws RangeError if it exists with another shape.
   */
  variable(name: string, shape: Shape, initializer: Initializer): Variable {
    const known = this.#byName.get(name);
    if (known === undefined) {
      const made = new Variable(name, shape, initializer);
      this.#byName.set(name, made);
      return made;
    }
    check(sameShape(known.shape, shape), () => `variable ${name} has shape ${show(known.shape)}, not ${show(shape)}`);
    return known;
  }

  /** A view of these variables that puts `prefix/` before every name. */
  scope(prefix: string): Scope {
    return new Scope(this, prefix);
  }
}

/** A part of a model's variables whose names begin alike. */
export class Scope {
  readonly #variables: Variables;
  readonly #prefix: string;

  constructor(variables: Variables, prefix: string) {
    this.#variables = variables;
    this.#prefix = prefix;
  }

  /** As Variables.variable, with the scope's prefix. */
  variable(name: string, shape: Shape, initializer: Initializer): Variable {
    return this.#variables.variable(`${this.#prefix}/${name}`, shape, initializer);
  }

  /** A scope within this one. */
  scope(prefix: string): Scope {
    return new Scope(this.#variables, `${this.#prefix}/${prefix}`);
  }

  /** The variables of this scope, in the order in which they were made. */
  all(): Variable[] {
    return this.#variables.all().filter((variable) => variable.name.startsWith(`${this.#prefix}/`));
  }
}

/** All zero. */
export function zeros(size: number): Float32Array {
  return new Float32Array(size);
}

/** All one. */
export function ones(size: number): Float32Array {
  return new Float32Array(size).fill(1);
}

/** All `value`. */
export function constant(value: number): Initializer {
  return (size) => new Float32Array(size).fill(value);
}

/** Normal numbers of mean 0 and the given standard deviation, drawn from `random` when the variable is first used. */
export function normalInit(random: { normal(): number }, deviation: number): Initializer {
  return (size) => Float32Array.from({ length: size }, () => random.normal() * deviation);
}
