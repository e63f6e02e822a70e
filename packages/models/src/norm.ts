/** Batch normalisation in its three uses: by the batch itself, with statistics that follow, and by those statistics. */

import { batchNorm, lerp, normalise } from '@nepwerk/nn';
import type { Tensor, Variable } from '@nepwerk/nn';
import type { Parameters } from './parameters.ts';

/** Brings the channels of x [B, H, W, C] to mean 0 and variance 1, then to a learned mean and variance; `name` tells layers apart. */
export type Norm = (x: Tensor, parameters: Parameters, name: string) => Tensor;

/** Normalises by the batch itself (Ioffe and Szegedy 2015): the pictures of a batch depend a little on each other. */
export function batchStatistics(x: Tensor, parameters: Parameters, name: string): Tensor {
  return batchNorm(x, ...gammaBeta(x, parameters, name)).y;
}

/** The same, and statistics kept with the parameters `keeper` are replaced by the batch's for a share `newness`, [1]. */
export function trackedStatistics(keeper: Parameters, newness: Tensor): Norm {
  return (x, parameters, name) => {
    const { y, mean, variance } = batchNorm(x, ...gammaBeta(x, parameters, name));
    const [keptMean, keptVariance] = statistics(x, keeper, name);
    lerp(keptMean, mean, newness);
    lerp(keptVariance, variance, newness);
    return y;
  };
}

/** Normalises by the statistics kept with the parameters: each picture depends on its own noise alone. */
export function keptStatistics(x: Tensor, parameters: Parameters, name: string): Tensor {
  return normalise(x, ...gammaBeta(x, parameters, name), ...statistics(x, parameters, name));
}

function gammaBeta(x: Tensor, parameters: Parameters, name: string): [gamma: Variable, beta: Variable] {
  const shape = [x.shape[3]];
  return [parameters.constants(`${name}/gamma`, shape, 1), parameters.constants(`${name}/beta`, shape, 0)];
}

function statistics(x: Tensor, parameters: Parameters, name: string): [mean: Variable, variance: Variable] {
  const shape = [x.shape[3]];
  return [parameters.state(`${name}/mean`, shape, 'zeros'), parameters.state(`${name}/variance`, shape, 'ones')];
}
