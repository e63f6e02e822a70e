// The processor as a device.
import type { Variables } from '../../variables.ts';
import type { Device, Session } from '../device.ts';
import type { Machine } from './machine.ts';
import { CpuSession } from './session.ts';

/** The processor, with as many threads as the machine has. */
export class CpuDevice implements Device {
  readonly kind = 'cpu';
  readonly module: string;
  readonly #machine: Machine;
  readonly #end: () => void;

  /** `end` is called once when the device is closed, after the threads were told. */
  constructor(machine: Machine, module: string, end: () => void) {
    this.#machine = machine;
    this.module = module;
    this.#end = end;
  }

  get threads(): number {
    return this.#machine.threads;
  }

  get bytes(): number {
    return this.#machine.bytes;
  }

  open(variables: Variables): Session {
    return new CpuSession(this.#machine, variables);
  }

  close(): void {
    this.#machine.close();
    this.#end();
  }
}
