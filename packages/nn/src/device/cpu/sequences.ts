// Calls of the kernels for sequences and classes: embedding, attention, cross-entropy.
import type { AttentionAttributes } from '../../operation.ts';
import { addressOf, real, type Argument } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import { rowsPerItem } from './elementwise.ts';
import type { Lowerings } from './lowered.ts';
import * as opcodes from './opcodes.ts';
import { roundUp } from './plan.ts';

/** Items into which the table of an embedding is cut for its gradient: each reads all numbers, so they must be few. */
const TABLE_ITEMS = 16;

/** The settings of attention as its kernels take them; scores are divided by the root of a head's width. */
function settings(shape: readonly number[], { heads, causal }: AttentionAttributes): Argument[] {
  const [, length, channels] = shape;
  return [length, channels, heads, Number(causal), real(1 / Math.sqrt(channels / heads))];
}

/** Bytes of scratch for attention: `matrices` of [length, length] and what a product packs (small-product.ts). */
function attentionScratch(shape: readonly number[], heads: number, matrices: number): number {
  const [, length, channels] = shape;
  const longest = Math.max(length, channels / heads);
  return (
    DUMP_BYTES + matrices * roundUp(length * length * 4) + 3 * roundUp(64) + 4 * (longest + 3) * longest + 32 * longest
  );
}

/** The lowerings. */
export const sequences: Lowerings<
  | 'embedding'
  | 'embeddingGradient'
  | 'attention'
  | 'attentionGradient'
  | 'softmaxCrossEntropy'
  | 'softmaxCrossEntropyGradient'
> = {
  embedding: (lowering, { inputs: [table, ids], outputs: [y] }) => {
    const [rows, width] = table.shape;
    const perItem = rowsPerItem(width);
    const args = [addressOf(y), addressOf(table), addressOf(ids), ids.size, rows, width, perItem];
    lowering.emit(opcodes.EMBEDDING, Math.ceil(ids.size / perItem), args);
  },
  embeddingGradient: (lowering, { inputs: [gy, ids], outputs: [gtable] }) => {
    const [rows, width] = gtable.shape;
    const perItem = Math.ceil(rows / TABLE_ITEMS);
    const args = [addressOf(gtable), addressOf(gy), addressOf(ids), ids.size, rows, width, perItem];
    lowering.emit(opcodes.EMBEDDING_GRADIENT, Math.ceil(rows / perItem), args);
  },
  attention: (lowering, { operation, inputs, outputs: [y] }) => {
    const items = y.shape[0] * operation.heads;
    const args = [...[y, ...inputs].map(addressOf), ...settings(y.shape, operation)];
    lowering.emit(opcodes.ATTENTION, items, args, attentionScratch(y.shape, operation.heads, 1));
  },
  attentionGradient: (lowering, { operation, inputs: [gy, ...qkv], outputs }) => {
    const items = gy.shape[0] * operation.heads;
    const args = [...[...outputs, ...qkv, gy].map(addressOf), ...settings(gy.shape, operation)];
    lowering.emit(opcodes.ATTENTION_GRADIENT, items, args, attentionScratch(gy.shape, operation.heads, 2));
  },
  softmaxCrossEntropy: (lowering, { inputs: [logits, ids], outputs: [y] }) => {
    const classes = logits.shape.at(-1)!;
    const perItem = rowsPerItem(classes);
    const items = Math.ceil(ids.size / perItem);
    const partial = lowering.temporary(items);
    const args = [partial, addressOf(logits), addressOf(ids), ids.size, classes, perItem];
    lowering.emit(opcodes.CROSS_ENTROPY_SUMS, items, args, DUMP_BYTES + roundUp(classes * 4));
    lowering.emit(opcodes.TOTAL, 1, [addressOf(y), partial, items, real(1 / ids.size)]);
  },
  softmaxCrossEntropyGradient: (lowering, { inputs: [logits, ids, gy], outputs: [gx] }) => {
    const classes = logits.shape.at(-1)!;
    const perItem = rowsPerItem(classes);
    const args = [addressOf(gx), addressOf(logits), addressOf(ids), ids.size, classes, perItem];
    const back = [addressOf(gy), real(1 / ids.size)];
    lowering.emit(opcodes.CROSS_ENTROPY_GRADIENT, Math.ceil(ids.size / perItem), [...args, ...back]);
  },
};
