/** Describes pictures by what a fixed network of random weights sees in them: figures without labels and without training. */

import { conv2d, createRandom, leakyRelu, trace, Variables } from '@nepwerk/nn';
import type { Device, Graph } from '@nepwerk/nn';
import { vectorSet } from './metrics/vectors.ts';
import type { VectorSet } from './metrics/vectors.ts';
import { Parameters } from './parameters.ts';
import { BatchRunner } from './batch-runner.ts';
import { areaOf } from './pictures.ts';
import type { PictureSet } from './pictures.ts';

/** Channels of the layers; each halves the sides. */
const WIDTHS = [24, 32, 48];

/** The network is the same for everybody, so that figures can be compared. */
const SEED = 20_261_123;

/** Cells along a side over which what the last layer sees is averaged. */
const CELLS = 2;

/** Pictures through the network at once. */
const BATCH = 50;

/** How much of a negative number leaky ReLU lets through. */
const LEAK = 0.2;

/** A fixed random network for pictures of one size. */
export interface RandomFeatures {
  /** [count, size, size, channels] to `count` rows of 4 x 48 numbers. */
  describe(pixels: Float32Array): VectorSet;
  /** Frees the memory. */
  close(): void;
}

/** Opens the network for pictures of this size. Random features keep distances well (Rahimi and Recht 2007). */
export function openRandomFeatures(device: Device, pictures: Pick<PictureSet, 'size' | 'channels'>): RandomFeatures {
  const variables = new Variables();
  const graph = traceNetwork(variables, pictures);
  const session = device.open(variables);
  const runner = new BatchRunner(session.compile(graph), 'pictures', ['seen'], BATCH, areaOf(pictures));
  const side = WIDTHS.reduce((length) => Math.ceil(length / 2), pictures.size);
  return {
    describe: (pixels) => averageCells(runner.run(pixels)[0], side),
    close: () => session.close(),
  };
}

function traceNetwork(variables: Variables, pictures: Pick<PictureSet, 'size' | 'channels'>): Graph {
  const parameters = new Parameters(variables.scope('random'), createRandom(SEED));
  return trace((g) => {
    let x = g.input('pictures', [BATCH, pictures.size, pictures.size, pictures.channels]);
    for (const [i, width] of WIDTHS.entries()) {
      const weight = parameters.weights(`${i}`, [3, 3, x.shape[3], width], 9 * x.shape[3]);
      x = leakyRelu(conv2d(x, weight, { stride: 2, padding: 1 }), LEAK); // [B, s / 2, s / 2, width]
    }
    return { seen: x };
  });
}

/** Means over CELLS x CELLS parts of each picture: [count, side, side, C] to rows of CELLS * CELLS * C. */
function averageCells(seen: Float32Array, side: number): VectorSet {
  const channels = WIDTHS[WIDTHS.length - 1];
  const area = side * side * channels;
  const size = CELLS * CELLS * channels;
  const result = new Float32Array((seen.length / area) * size);
  const share = (CELLS * CELLS) / (side * side);
  for (let picture = 0; picture < seen.length / area; picture++) {
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const from = picture * area + (y * side + x) * channels;
        const cell = Math.floor((y * CELLS) / side) * CELLS + Math.floor((x * CELLS) / side);
        const to = picture * size + cell * channels;
        for (let c = 0; c < channels; c++) result[to + c] += seen[from + c] * share;
      }
    }
  }
  return vectorSet(result, size);
}
