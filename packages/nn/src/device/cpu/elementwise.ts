// Calls of the kernels that work element by element, on slices or rows, and of those that sum over everything.
import type { LossAttributes } from '../../operation.ts';
import type { Tensor } from '../../tensor.ts';
import { addressOf, real, type Address } from './call.ts';
import { SLICE } from './constants.ts';
import type { Lowerings } from './lowered.ts';
import type { Lowering } from './lowering.ts';
import * as opcodes from './opcodes.ts';

/** The kernels of each loss: the sum of its terms, and its derivative by its first operand. */
const LOSSES: { readonly [Of in LossAttributes['of']]: readonly [sums: number, gradient: number] } = {
  bce: [opcodes.BCE_SUMS, opcodes.BCE_GRADIENT],
  hinge: [opcodes.HINGE_SUMS, opcodes.HINGE_GRADIENT],
  l1: [opcodes.L1_SUMS, opcodes.L1_GRADIENT],
  l2: [opcodes.L2_SUMS, opcodes.L2_GRADIENT],
};

/** A function of one or two tensors of the same shape, and maybe a number. */
function map(lowering: Lowering, opcode: number, inputs: readonly Tensor[], y: Tensor, constant = 0): void {
  const [a, b = a] = inputs;
  lowering.emitSlices(opcode, y.size, [addressOf(y), addressOf(a), addressOf(b), y.size, real(constant)]);
}

/** A function of a matrix and a row that is taken for each of its rows. */
function mapRows(lowering: Lowering, opcode: number, [a, b]: readonly Tensor[], y: Tensor): void {
  const columns = b.size;
  const rows = y.size / columns;
  const perItem = rowsPerItem(columns);
  const items = Math.ceil(rows / perItem);
  lowering.emit(opcode, items, [addressOf(y), addressOf(a), addressOf(b), rows, columns, perItem]);
}

/** factor * the sum of a function of each element, into the one number at `to`. */
export function sumAll(
  lowering: Lowering,
  opcode: number,
  inputs: readonly Tensor[],
  to: Address,
  factor: number,
  constant = 0,
): void {
  const [a, b = a] = inputs;
  const slices = Math.ceil(a.size / SLICE);
  const partial = lowering.temporary(slices);
  lowering.emitSlices(opcode, a.size, [partial, addressOf(a), addressOf(b), a.size, real(constant)]);
  lowering.emit(opcodes.TOTAL, 1, [to, partial, slices, real(factor)]);
}

/** Copies all of x to a place. */
export function copy(lowering: Lowering, x: Tensor, to: Address): void {
  lowering.emitSlices(opcodes.COPY, x.size, [to, addressOf(x), x.size]);
}

/** Rows of `columns` floats that one item handles: about a slice. */
export function rowsPerItem(columns: number): number {
  return Math.max(1, Math.floor(SLICE / columns));
}

/** The lowerings. */
export const elementwise: Lowerings<
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'addRow'
  | 'subtractRow'
  | 'multiplyRow'
  | 'scale'
  | 'tanh'
  | 'tanhGradient'
  | 'sigmoid'
  | 'sigmoidGradient'
  | 'gelu'
  | 'geluGradient'
  | 'sum'
  | 'spread'
  | 'loss'
  | 'lossGradient'
  | 'concat'
  | 'surround'
  | 'assign'
  | 'lerp'
> = {
  add: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.ADD, inputs, y),
  subtract: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.SUBTRACT, inputs, y),
  multiply: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.MULTIPLY, inputs, y),
  addRow: (lowering, { inputs, outputs: [y] }) => mapRows(lowering, opcodes.ADD_ROW, inputs, y),
  subtractRow: (lowering, { inputs, outputs: [y] }) => mapRows(lowering, opcodes.SUBTRACT_ROW, inputs, y),
  multiplyRow: (lowering, { inputs, outputs: [y] }) => mapRows(lowering, opcodes.MULTIPLY_ROW, inputs, y),
  scale: (lowering, { operation, inputs, outputs: [y] }) => map(lowering, opcodes.SCALE, inputs, y, operation.by),
  tanh: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.TANH, inputs, y),
  tanhGradient: (lowering, { inputs, outputs: [gx] }) => map(lowering, opcodes.TANH_GRADIENT, inputs, gx),
  sigmoid: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.SIGMOID, inputs, y),
  sigmoidGradient: (lowering, { inputs, outputs: [gx] }) => map(lowering, opcodes.SIGMOID_GRADIENT, inputs, gx),
  gelu: (lowering, { inputs, outputs: [y] }) => map(lowering, opcodes.GELU, inputs, y),
  geluGradient: (lowering, { inputs, outputs: [gx] }) => map(lowering, opcodes.GELU_GRADIENT, inputs, gx),
  sum: (lowering, { operation, inputs, outputs: [y] }) =>
    sumAll(lowering, opcodes.SUMS, inputs, addressOf(y), operation.factor),
  spread: (lowering, { operation, inputs: [x], outputs: [y] }) => {
    const to = addressOf(y);
    lowering.emitSlices(opcodes.SPREAD, y.size, [to, to, to, y.size, real(0), addressOf(x), real(operation.factor)]);
  },
  loss: (lowering, { operation, inputs, outputs: [y] }) => {
    sumAll(lowering, LOSSES[operation.of][0], inputs, addressOf(y), 1 / inputs[0].size, operation.constant);
  },
  lossGradient: (lowering, { operation: { of, constant }, inputs: [a, b, gradient], outputs: [ga] }) => {
    const operands = [addressOf(ga), addressOf(a), addressOf(b), ga.size, real(constant)];
    lowering.emitSlices(LOSSES[of][1], ga.size, [...operands, addressOf(gradient), real(1 / ga.size)]);
  },
  concat: (lowering, { inputs, outputs: [y] }) => {
    let { byte } = addressOf(y);
    for (const x of inputs) {
      copy(lowering, x, { storage: y.storage, byte });
      byte += x.size * 4;
    }
  },
  surround: (lowering, { operation: { offset }, inputs: [x], outputs: [y] }) => {
    const { storage, byte } = addressOf(y);
    const behind = offset + x.size;
    clear(lowering, { storage, byte }, offset);
    copy(lowering, x, { storage, byte: byte + offset * 4 });
    clear(lowering, { storage, byte: byte + behind * 4 }, y.size - behind);
  },
  assign: (lowering, { inputs: [variable, x] }) => {
    copy(lowering, x, addressOf(variable));
    lowering.changed(variable);
  },
  lerp: (lowering, { inputs: [variable, x, weight] }) => {
    const { size } = variable;
    lowering.emitSlices(opcodes.LERP, size, [addressOf(variable), addressOf(x), size, addressOf(weight)]);
    lowering.changed(variable);
  },
};

/** Sets `size` floats to zero. */
function clear(lowering: Lowering, to: Address, size: number): void {
  if (size > 0) lowering.emitSlices(opcodes.FILL, size, [to, size, real(0)]);
}
