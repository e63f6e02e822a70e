/** The learned numbers of one network, by name: made at first use, found again afterwards, and listed for the optimiser. */

import { assign, constant, normalInit, zeros } from '@nepwerk/nn';
import type { Initializer, Random, Scope, Variable } from '@nepwerk/nn';

/** What a network is written with: it asks for each of its variables by name. */
export class Parameters {
  readonly scope: Scope;
  readonly #random: Random;
  readonly #learned = new Map<string, Learned>();
  readonly #borrowsState: boolean;

  /** Variables live in `scope`; first values come from forks of `random` by name, so two networks of one stream begin alike. */
  constructor(scope: Scope, random: Random, borrowsState = false) {
    this.scope = scope;
    this.#random = random;
    this.#borrowsState = borrowsState;
  }

  /** The same parameters for a program that only looks: its changes to {@link state} are made in copies and are lost. */
  forLooking(): Parameters {
    return new Parameters(this.scope, this.#random, true);
  }

  /** Weights uniform in +-1 / sqrt(fanIn), where fanIn is how many numbers flow into one (LeCun et al. 1998, section 4.6). */
  weights(name: string, shape: readonly number[], fanIn: number): Variable {
    return this.uniforms(name, shape, 1 / Math.sqrt(fanIn));
  }

  /** Weights uniform in +-bound. */
  uniforms(name: string, shape: readonly number[], bound: number): Variable {
    const random = this.#random.fork(name);
    function first(count: number): Float32Array {
      return Float32Array.from({ length: count }, () => bound * (2 * random.uniform() - 1));
    }
    return this.#learn(name, shape, first, (other) => other.uniforms(name, shape, bound));
  }

  /** Weights normally distributed around 0. */
  normals(name: string, shape: readonly number[], deviation: number): Variable {
    const first = normalInit(this.#random.fork(name), deviation);
    return this.#learn(name, shape, first, (other) => other.normals(name, shape, deviation));
  }

  /** Learned numbers that begin as `values`. */
  given(name: string, shape: readonly number[], values: Float32Array): Variable {
    return this.#learn(
      name,
      shape,
      () => values.slice(),
      (other) => other.given(name, shape, values),
    );
  }

  /** Learned numbers that all begin as `value`. */
  constants(name: string, shape: readonly number[], value: number): Variable {
    return this.#learn(name, shape, constant(value), (other) => other.constants(name, shape, value));
  }

  /** Numbers that last but that no gradient changes: statistics, and the vector of a power iteration. */
  state(name: string, shape: readonly number[], first: 'zeros' | 'ones' | 'normal'): Variable {
    const random = this.#random.fork(name);
    const variable = this.scope.variable(name, shape, (count) =>
      first === 'normal' ? random.normals(count) : new Float32Array(count).fill(first === 'ones' ? 1 : 0),
    );
    if (!this.#borrowsState) return variable;
    const copy = this.scope.variable(`${name}/copy`, shape, zeros);
    assign(copy, variable);
    return copy;
  }

  /** Everything learned that was asked for so far. */
  get learned(): Variable[] {
    return Array.from(this.#learned.values(), ({ variable }) => variable);
  }

  /** Each learned variable beside the one of that name in `other`, which is made where it is missing. */
  besides(other: Parameters): [own: Variable, other: Variable][] {
    return Array.from(this.#learned.values(), ({ variable, make }) => [variable, make(other)]);
  }

  #learn(name: string, shape: readonly number[], first: Initializer, make: (other: Parameters) => Variable): Variable {
    const variable = this.scope.variable(name, shape, first);
    this.#learned.set(name, { variable, make });
    return variable;
  }
}

interface Learned {
  readonly variable: Variable;
  /** Asks another network for the same. */
  readonly make: (other: Parameters) => Variable;
}
