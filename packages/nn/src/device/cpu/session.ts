// A model on the processor: its variables in memory, and its programs written out as calls with addresses.
import type { Graph } from '../../graph.ts';
import { check, sameShape, show, sizeOf } from '../../shape.ts';
import type { Storage, Tensor } from '../../tensor.ts';
import type { Variable, Variables } from '../../variables.ts';
import type { Program, SavedTensor, Session } from '../device.ts';
import { isAddress, type Call } from './call.ts';
import type { Block } from './heap.ts';
import type { Machine } from './machine.ts';
import { lower } from './lower.ts';
import { plan, roundUp, type Plan } from './plan.ts';

/** Words before a call's arguments: opcode, items, bytes to the next call, counter. */
const HEADER_WORDS = 4;

/** A lowered program; its addresses are known once it has been linked. */
interface Compiled {
  readonly graph: Graph;
  readonly calls: readonly Call[];
  readonly plan: Plan;
  /** The calls in memory, or undefined until linked. */
  code: Block | undefined;
}

/** Holds a model's variables and programs in a machine's memory. */
export class CpuSession implements Session {
  readonly #machine: Machine;
  readonly #variables: Variables;
  readonly #places = new Map<Variable, Block>();
  readonly #programs: Compiled[] = [];
  /** Memory that all programs of the session use in turn, and the threads' working memory. */
  #arena: Block | undefined;
  #scratch: Block | undefined;
  #scratchBytes = 0;

  constructor(machine: Machine, variables: Variables) {
    this.#machine = machine;
    this.#variables = variables;
  }

  get bytes(): number {
    const blocks = [
      this.#arena,
      this.#scratch,
      ...this.#places.values(),
      ...this.#programs.map((program) => program.code),
    ];
    return blocks.reduce((sum, block) => sum + (block?.bytes ?? 0), 0);
  }

  compile(graph: Graph): Program {
    const calls = lower(graph);
    const compiled: Compiled = {
      graph,
      calls,
      plan: plan(calls, storagesOf(graph.inputs), storagesOf(graph.outputs)),
      code: undefined,
    };
    this.#programs.push(compiled);
    return new CpuProgram(compiled, this.#machine, {
      link: () => this.#link(compiled),
      address: (tensor) => this.#base(tensor.storage, compiled) + tensor.offset * 4,
      scratch: () => [this.#scratch!.address, this.#scratchBytes],
    });
  }

  read(name: string): Float32Array {
    const variable = this.#find(name);
    return this.#machine.floats(this.#place(variable).address, variable.size).slice();
  }

  write(name: string, values: ArrayLike<number>): void {
    const variable = this.#find(name);
    check(values.length === variable.size, () => `write: ${name} has ${variable.size} values, got ${values.length}`);
    this.#machine.floats(this.#place(variable).address, variable.size).set(values);
  }

  save(): Map<string, SavedTensor> {
    return new Map(
      this.#variables
        .all()
        .map((variable) => [variable.name, { shape: variable.shape, data: this.read(variable.name) }]),
    );
  }

  restore(saved: ReadonlyMap<string, SavedTensor>): void {
    const variables = this.#variables.all();
    for (const { name, shape } of variables) {
      const tensor = saved.get(name);
      check(tensor !== undefined, () => `restore: ${name} is missing`);
      check(
        sameShape(tensor.shape, shape) && tensor.data.length === sizeOf(shape),
        () => `restore: ${name} is ${show(tensor.shape)}, expected ${show(shape)}`,
      );
    }
    for (const { name } of variables) this.write(name, saved.get(name)!.data);
  }

  close(): void {
    const { heap } = this.#machine;
    for (const block of [
      this.#arena,
      this.#scratch,
      ...this.#places.values(),
      ...this.#programs.map((program) => program.code),
    ])
      if (block) heap.release(block);
    this.#places.clear();
    this.#programs.length = 0;
    this.#arena = this.#scratch = undefined;
  }

  #find(name: string): Variable {
    const variable = this.#variables.find(name);
    check(variable !== undefined, () => `there is no variable ${name}`);
    return variable;
  }

  /** Where a variable lives; it gets memory and its first values when it is first asked for. */
  #place(variable: Variable): Block {
    const known = this.#places.get(variable);
    if (known) return known;
    const block = this.#machine.heap.allocate(variable.size * 4 + 32);
    this.#places.set(variable, block);
    this.#machine.floats(block.address, variable.size).set(variable.initializer(variable.size));
    return block;
  }

  /** Writes a program's calls into memory. If it needs more room than those before it, they are written again at their new places. */
  #link(compiled: Compiled): void {
    if (compiled.code) return;
    const { heap, threads } = this.#machine;
    const scratch = roundUp(Math.max(this.#scratchBytes, ...compiled.calls.map((call) => call.scratch)));
    const arena = Math.max(this.#arena?.bytes ?? 0, compiled.plan.bytes);
    if (scratch > this.#scratchBytes || arena > (this.#arena?.bytes ?? 0)) {
      for (const block of [this.#arena, this.#scratch]) if (block) heap.release(block);
      this.#arena = heap.allocate(arena);
      this.#scratch = heap.allocate(scratch * threads);
      this.#scratchBytes = scratch;
      for (const program of this.#programs) if (program.code) this.#write(program);
    }
    this.#write(compiled);
  }

  #write(compiled: Compiled): void {
    const words = compiled.calls.reduce((sum, call) => sum + HEADER_WORDS + call.arguments.length, 0);
    // Variables get their memory before the views below are made: making room may move the memory.
    for (const call of compiled.calls)
      for (const argument of call.arguments)
        if (isAddress(argument) && argument.storage.variable) this.#place(argument.storage.variable);
    compiled.code ??= this.#machine.heap.allocate(words * 4);
    const integers = this.#machine.integers(compiled.code.address, words);
    const floats = this.#machine.floats(compiled.code.address, words);
    let word = 0;
    for (const { opcode, items, arguments: args } of compiled.calls) {
      integers.set([opcode, items, (HEADER_WORDS + args.length) * 4, 0], word);
      word += HEADER_WORDS;
      for (const argument of args) {
        if (typeof argument === 'number') integers[word] = argument;
        else if (isAddress(argument)) integers[word] = this.#base(argument.storage, compiled) + argument.byte;
        else floats[word] = argument.real;
        word++;
      }
    }
  }

  /** Where a storage begins, in bytes. */
  #base(storage: Storage, { plan: { offsets } }: Compiled): number {
    return storage.variable ? this.#place(storage.variable).address : this.#arena!.address + offsets.get(storage)!;
  }
}

/** What a program asks of its session. */
interface Links {
  link(): void;
  address(tensor: Tensor): number;
  scratch(): [address: number, bytes: number];
}

/** A program of a session. */
class CpuProgram implements Program {
  readonly #compiled: Compiled;
  readonly #machine: Machine;
  readonly #links: Links;

  constructor(compiled: Compiled, machine: Machine, links: Links) {
    this.#compiled = compiled;
    this.#machine = machine;
    this.#links = links;
  }

  get bytes(): number {
    return this.#compiled.plan.bytes;
  }

  run(inputs: Readonly<Record<string, ArrayLike<number>>> = {}): void {
    const { graph, calls } = this.#compiled;
    this.#links.link();
    for (const [name, tensor] of graph.inputs) {
      const values = inputs[name];
      check(values !== undefined, () => `run: input ${name} ${show(tensor.shape)} is missing`);
      check(
        values.length === tensor.size,
        () => `run: input ${name} must have ${tensor.size} values, got ${values.length}`,
      );
      const address = this.#links.address(tensor);
      const target = tensor.storage.whole
        ? this.#machine.integers(address, tensor.size)
        : this.#machine.floats(address, tensor.size);
      target.set(values);
    }
    this.#machine.run(this.#compiled.code!.address, calls.length, ...this.#links.scratch());
  }

  read(name: string): Float32Array {
    return this.view(name).slice();
  }

  view(name: string): Float32Array {
    const tensor = this.#compiled.graph.outputs.get(name);
    check(
      tensor !== undefined,
      () => `the program has no output ${name}; it has ${[...this.#compiled.graph.outputs.keys()].join(', ')}`,
    );
    check(this.#compiled.code !== undefined, () => `output ${name} was read before the program ran`);
    return this.#machine.floats(this.#links.address(tensor), tensor.size);
  }
}

function storagesOf(tensors: ReadonlyMap<string, Tensor>): Storage[] {
  return [...tensors.values()].map((tensor) => tensor.storage);
}
