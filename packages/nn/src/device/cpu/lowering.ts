// The work table of lowering: calls are emitted one after the other, temporaries are made, packed weights are remembered.
import type { Storage, Tensor } from '../../tensor.ts';
import { Tensor as Temporary } from '../../tensor.ts';
import { SLICE } from './constants.ts';
import { addressOf, type Address, type Argument, type Call } from './call.ts';

/** Collects the calls of one program. */
export class Lowering {
  readonly calls: Call[] = [];
  readonly #packs = new Map<Storage, Map<string, Address>>();

  /** Appends a call. */
  emit(opcode: number, items: number, args: readonly Argument[], scratch = 0): void {
    this.calls.push({ opcode, items, arguments: args, scratch });
  }

  /** Appends a call whose items are slices of `size` elements. */
  emitSlices(opcode: number, size: number, args: readonly Argument[]): void {
    this.emit(opcode, Math.ceil(size / SLICE), args);
  }

  /** Memory for `size` elements between calls of this program. */
  temporary(size: number): Address {
    return addressOf(new Temporary([size]));
  }

  /** The packed form `key` of a weight; `pack` makes it once for as long as the weight does not change. */
  packed(weight: Tensor, key: string, pack: () => Address): Address {
    const forms = this.#packs.get(weight.storage) ?? new Map<string, Address>();
    this.#packs.set(weight.storage, forms);
    const name = `${weight.offset} ${key}`;
    const known = forms.get(name) ?? pack();
    forms.set(name, known);
    return known;
  }

  /** Says that a tensor's values have been changed in place: its packed forms are out of date. */
  changed(tensor: Tensor): void {
    this.#packs.delete(tensor.storage);
  }
}
