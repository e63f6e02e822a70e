// Smooth functions of one element that stand between layers.
import { applyOne } from '../graph.ts';
import type { Tensor } from '../tensor.ts';

/** The hyperbolic tangent, to 3e-7: from -1 to 1. */
export function tanh(x: Tensor): Tensor {
  const y: Tensor = applyOne({ kind: 'tanh' }, [x], x.shape, (gradient) => [
    applyOne({ kind: 'tanhGradient' }, [gradient, y], x.shape),
  ]);
  return y;
}

/** 1 / (1 + e^-x): from 0 to 1. */
export function sigmoid(x: Tensor): Tensor {
  const y: Tensor = applyOne({ kind: 'sigmoid' }, [x], x.shape, (gradient) => [
    applyOne({ kind: 'sigmoidGradient' }, [gradient, y], x.shape),
  ]);
  return y;
}

/** x times the share of a normal distribution below it, in the tanh form (Hendrycks and Gimpel, 2016). */
export function gelu(x: Tensor): Tensor {
  return applyOne({ kind: 'gelu' }, [x], x.shape, (gradient) => [
    applyOne({ kind: 'geluGradient' }, [gradient, x], x.shape),
  ]);
}
