/** A net that is run on a picture: fetched once, and then as often as there are pictures. */
import { partFor, readGraph, type Graph, type GraphNode } from './graph.ts';
import type { NetFiles } from './net-files.ts';
import {
  add,
  depthwiseConv2d,
  fused,
  maxPool,
  pad,
  prelu,
  relu,
  sigmoid,
  tensor,
  tidy,
  type Tensor,
} from './tensorflow.mjs';
import { startWasmBackend } from './wasm-backend.ts';

/** A net with pictures as its input. */
export interface Net {
  /**
   * Runs it.
   * @param pictures [n, size, size, 3], as the net wants its colours.
   * @returns what was asked for, in the order in which it was, each [n, ...].
   */
  run(pictures: Float32Array, size: number): NetOutput[];
  /** Lets go of its weights. */
  close(): void;
}

/** What a net says. */
export interface NetOutput {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * Fetches a net.
 * @throws Error when a file can't be had, is not whole, or has an operation that none of our nets has.
 */
export async function fetchNet({ graph, weights, outputs }: NetFiles): Promise<Net> {
  const [file, bytes] = await Promise.all([
    fetchFile(graph).then((it): Promise<unknown> => it.json()),
    fetchFile(weights).then((it) => it.arrayBuffer()),
    startWasmBackend(),
  ]);
  return netOf(partFor(readGraph(file, bytes), outputs), outputs);
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A net could not be fetched: ${address} answered ${response.status}.`);
  return response;
}

function netOf({ nodes, weights }: Graph, wanted: readonly string[]): Net {
  const kept = new Map<string, Tensor>();
  const told = new Map<string, number[]>();
  for (const [name, { values, shape }] of weights) {
    if (values instanceof Float32Array) kept.set(name, tensor(values, [...shape]));
    else told.set(name, Array.from(values));
  }
  const operations = nodes.filter(({ op }) => op !== 'Const');
  const lastUse = new Map<string, GraphNode>();
  for (const node of operations) for (const input of node.inputs) lastUse.set(input, node);
  function runNodes(pictures: Float32Array, size: number): NetOutput[] {
    const alive = new Map<string, Tensor>();
    const answers = new Map<string, NetOutput>();
    for (const node of operations) {
      const shape = [pictures.length / (size * size * 3), size, size, 3];
      const made = node.op === 'Placeholder' ? tensor(pictures, shape) : compute(node, alive, kept, told);
      alive.set(node.name, made);
      if (wanted.includes(node.name)) answers.set(node.name, { shape: made.shape, values: made.dataSync() });
      // What nobody takes any more goes at once, so that the memory is that of a few layers.
      for (const input of node.inputs) {
        if (lastUse.get(input) === node) alive.get(input)?.dispose();
      }
    }
    return wanted.flatMap((name) => answers.get(name) ?? []);
  }
  return {
    run: (pictures, size) => {
      let outputs: NetOutput[] = [];
      tidy(() => {
        outputs = runNodes(pictures, size);
      });
      return outputs;
    },
    close: () => {
      for (const weight of kept.values()) weight.dispose();
    },
  };
}

/** One operation. */
function compute(
  node: GraphNode,
  alive: ReadonlyMap<string, Tensor>,
  kept: ReadonlyMap<string, Tensor>,
  told: ReadonlyMap<string, number[]>,
): Tensor {
  function input(at: number): Tensor {
    const name = node.inputs[at] ?? '';
    const found = alive.get(name) ?? kept.get(name);
    if (!found) throw new Error(`The net's ${node.name} lacks what it takes: ${name}.`);
    return found;
  }
  /** The whole numbers that an operation is told: how much to pad. */
  function numbers(at: number): number[] {
    return told.get(node.inputs[at] ?? '') ?? [];
  }
  const x = input(0);
  const strides: [number, number] = [...(node.strides ?? ([1, 1] as const))];
  switch (node.op) {
    case '_FusedConv2D': {
      const bent = node.fused.includes('Prelu');
      return fused.conv2d({
        x,
        filter: input(1),
        strides,
        pad: node.pad,
        bias: input(2),
        activation: bent ? 'prelu' : node.fused.includes('Relu') ? 'relu' : 'linear',
        ...(bent && { preluActivationWeights: input(3) }),
      });
    }
    case 'DepthwiseConv2dNative':
      return depthwiseConv2d(x, input(1), strides, node.pad);
    case 'AddV2':
      return add(x, input(1));
    case 'Relu':
      return relu(x);
    case 'Prelu':
      return prelu(x, input(1));
    case 'Sigmoid':
      return sigmoid(x);
    case 'MaxPool':
      return maxPool(x, [...(node.window ?? ([1, 1] as const))], strides, node.pad);
    case 'Pad':
      return pad(x, pairs(numbers(1)));
    default:
      throw new Error(`A net must have no operation but those of our nets, got ${node.op}.`);
  }
}

/** Two numbers for each dimension: how much comes before and how much behind. */
function pairs(numbers: readonly number[]): [before: number, after: number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
}
