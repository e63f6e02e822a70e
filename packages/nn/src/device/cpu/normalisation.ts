// Calls of the normalisations. Statistics are summed in chunks of rows whose number depends on the shape alone, then joined in order.
import type { Tensor } from '../../tensor.ts';
import { addressOf, real, type Argument } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import { rowsPerItem, sumAll } from './elementwise.ts';
import type { Lowerings } from './lowered.ts';
import * as opcodes from './opcodes.ts';
import { roundUp } from './plan.ts';
import { sumChunks } from './sums.ts';

/** How the rows of a matrix are cut into items. */
interface Cut {
  readonly rows: number;
  readonly columns: number;
  readonly perItem: number;
  readonly items: number;
}

function cutRows(x: Tensor): Cut {
  const columns = x.shape.at(-1)!;
  const rows = x.size / columns;
  const perItem = rowsPerItem(columns);
  return { rows, columns, perItem, items: Math.ceil(rows / perItem) };
}

/** Bytes of scratch for `count` rows of what is known of each channel. */
function scratchRows(count: number, columns: number): number {
  return DUMP_BYTES + count * roundUp(columns * 4);
}

/** The last arguments of all kernels that normalise: gamma, beta, mean, variance. */
function addresses(tensors: readonly Tensor[]): Argument[] {
  return tensors.map(addressOf);
}

/** The lowerings. */
export const normalisation: Lowerings<
  | 'moments'
  | 'normalise'
  | 'normaliseGradient'
  | 'instanceNorm'
  | 'instanceNormGradient'
  | 'layerNorm'
  | 'layerNormGradient'
  | 'spectralNorm'
  | 'spectralNormGradient'
> = {
  moments: (lowering, { inputs: [x], outputs: [mean, variance] }) => {
    const { rows, columns, perItem, items } = cutRows(x);
    const partial = lowering.temporary(items * 2 * columns);
    lowering.emit(opcodes.MOMENTS, items, [partial, addressOf(x), rows, columns, perItem]);
    lowering.emit(opcodes.JOIN_MOMENTS, 1, [addressOf(mean), addressOf(variance), partial, rows, columns, perItem]);
  },
  normalise: (lowering, { operation, inputs: [x, ...statistics], outputs: [y], slope }) => {
    const { rows, columns, perItem, items } = cutRows(x);
    const head = [addressOf(y), addressOf(x), rows, columns, perItem];
    const settings = [real(operation.epsilon), real(slope)];
    lowering.emit(opcodes.NORMALISE, items, [...head, ...addresses(statistics), ...settings], scratchRows(1, columns));
  },
  normaliseGradient: (lowering, { operation, inputs: [gy, x, ...statistics], outputs: [gx, ggamma, gbeta], slope }) => {
    const { rows, columns, perItem, items } = cutRows(x);
    const partial = lowering.temporary(items * 2 * columns);
    const sums = lowering.temporary(2 * columns);
    const tail = [...addresses(statistics), real(operation.epsilon), real(slope), addressOf(gy)];
    lowering.emit(
      opcodes.NORMALISE_GRADIENT_SUMS,
      items,
      [partial, addressOf(x), rows, columns, perItem, ...tail],
      scratchRows(1, columns),
    );
    sumChunks(lowering, partial, sums, 2 * columns, items);
    const inverse = real(operation.given ? 0 : 1 / rows);
    lowering.emit(
      opcodes.NORMALISE_GRADIENT,
      items,
      [
        addressOf(gx),
        addressOf(x),
        rows,
        columns,
        perItem,
        ...tail,
        sums,
        inverse,
        addressOf(ggamma),
        addressOf(gbeta),
      ],
      scratchRows(5, columns),
    );
  },
  instanceNorm: (lowering, { operation, inputs: [x, gamma, beta], outputs: [y] }) => {
    const [pictures, height, width, columns] = x.shape;
    const sizes = [height * width, columns];
    const parameters = [addressOf(gamma), addressOf(beta), real(operation.epsilon)];
    lowering.emit(
      opcodes.INSTANCE_NORM,
      pictures,
      [addressOf(y), addressOf(x), ...sizes, ...parameters],
      scratchRows(5, columns),
    );
  },
  instanceNormGradient: (lowering, { operation, inputs: [gy, x, gamma, beta], outputs: [gx, ggamma, gbeta] }) => {
    const [pictures, height, width, columns] = x.shape;
    const [toGamma, toBeta] = [lowering.temporary(pictures * columns), lowering.temporary(pictures * columns)];
    const sizes = [height * width, columns];
    const parameters = [addressOf(gamma), addressOf(beta), real(operation.epsilon)];
    const args = [addressOf(gx), addressOf(x), ...sizes, ...parameters, addressOf(gy), toGamma, toBeta];
    lowering.emit(opcodes.INSTANCE_NORM_GRADIENT, pictures, args, scratchRows(5, columns));
    sumChunks(lowering, toGamma, addressOf(ggamma), columns, pictures);
    sumChunks(lowering, toBeta, addressOf(gbeta), columns, pictures);
  },
  layerNorm: (lowering, { operation, inputs: [x, gamma, beta], outputs: [y] }) => {
    const { rows, columns, perItem, items } = cutRows(x);
    const parameters = [addressOf(gamma), addressOf(beta), real(operation.epsilon)];
    lowering.emit(opcodes.LAYER_NORM, items, [addressOf(y), addressOf(x), rows, columns, perItem, ...parameters]);
  },
  layerNormGradient: (lowering, { operation, inputs: [gy, x, gamma, beta], outputs: [gx, ggamma, gbeta] }) => {
    const { rows, columns, perItem, items } = cutRows(x);
    const [toGamma, toBeta] = [lowering.temporary(items * columns), lowering.temporary(items * columns)];
    const parameters = [addressOf(gamma), addressOf(beta), real(operation.epsilon)];
    const args = [addressOf(gx), addressOf(x), rows, columns, perItem, ...parameters, addressOf(gy), toGamma, toBeta];
    lowering.emit(opcodes.LAYER_NORM_GRADIENT, items, args);
    sumChunks(lowering, toGamma, addressOf(ggamma), columns, items);
    sumChunks(lowering, toBeta, addressOf(gbeta), columns, items);
  },
  spectralNorm: (lowering, { inputs: [w, u], outputs: [y, newU, products, values] }) => {
    const { rows, columns, perItem, items } = cutRows(w);
    const partial = lowering.temporary(items * (columns + 1));
    const head = [addressOf(products), partial, addressOf(w), addressOf(u)];
    lowering.emit(opcodes.SPECTRAL_PRODUCTS, items, [...head, rows, columns, perItem]);
    const vectors = [addressOf(u), addressOf(newU), addressOf(values), partial, columns, items];
    lowering.emit(opcodes.SPECTRAL_VECTORS, 1, vectors);
    const perSlice = rowsPerItem(1);
    const scaled = [addressOf(y), addressOf(w), addressOf(values), w.size, 1, perSlice];
    lowering.emit(opcodes.MULTIPLY_ROW, Math.ceil(w.size / perSlice), scaled);
  },
  spectralNormGradient: (lowering, { inputs: [gy, y, u, products, values], outputs: [gw] }) => {
    const { rows, columns, perItem, items } = cutRows(y);
    const along = lowering.temporary(1);
    sumAll(lowering, opcodes.PRODUCT_SUMS, [gy, y], along, 1);
    const found = [addressOf(products), addressOf(u), addressOf(values), along];
    lowering.emit(opcodes.SPECTRAL_GRADIENT, items, [addressOf(gw), addressOf(gy), ...found, rows, columns, perItem]);
  },
};
