// Operations for sequences: rows of a table by number, and attention.
import { apply, applyOne } from '../graph.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Rows of a table by number: table [V, D], ids [...] whole numbers from 0 to V - 1 -> [..., D]. A number that the table does not have gives NaN.
 * @throws RangeError if the table has not two axes or ids does not hold whole numbers.
 */
export function embedding(table: Tensor, ids: Tensor): Tensor {
  check(table.shape.length === 2, () => `embedding: the table must be [rows, width], not ${show(table.shape)}`);
  check(ids.storage.whole === true, () => 'embedding: ids must be whole numbers, an input made by indices()');
  return applyOne({ kind: 'embedding' }, [table, ids], [...ids.shape, table.shape[1]], (gradient) => [
    applyOne({ kind: 'embeddingGradient' }, [gradient, ids], table.shape),
  ]);
}

/** How attention looks at a sequence. */
export interface AttentionOptions {
  /** Among how many heads the channels are split; neighbouring channels belong together. */
  readonly heads: number;
  /** Whether a place sees only itself and what is before it. */
  readonly causal: boolean;
}

/**
 * Scaled dot-product attention (Vaswani and others, 2017): softmax(q k' / sqrt(width of a head)) v, head by head.
 * q, k and v [B, T, D] -> [B, T, D].
 * @throws RangeError if the shapes differ or the channels cannot be split among the heads.
 */
export function attention(q: Tensor, k: Tensor, v: Tensor, options: AttentionOptions): Tensor {
  const { heads, causal } = options;
  check(q.shape.length === 3, () => `attention: q must be [batch, length, channels], not ${show(q.shape)}`);
  for (const [name, { shape }] of Object.entries({ k, v }))
    check(sameShape(shape, q.shape), () => `attention: ${name} must be ${show(q.shape)} like q, not ${show(shape)}`);
  const fits = Number.isInteger(heads) && heads >= 1 && q.shape[2] % heads === 0;
  check(fits, () => `attention: ${q.shape[2]} channels cannot be split among ${heads} heads`);
  const attributes = { heads, causal };
  return applyOne({ kind: 'attention', ...attributes }, [q, k, v], q.shape, (gradient) =>
    apply({ kind: 'attentionGradient', ...attributes }, [gradient, q, k, v], [q.shape, q.shape, q.shape]),
  );
}
