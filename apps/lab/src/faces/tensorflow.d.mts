/** What is used of TensorFlow.js, as far as it is used. */

/** Numbers of a shape in the backend's memory. */
export interface Tensor {
  readonly shape: number[];
  /** Its numbers, a copy. */
  dataSync(): Float32Array;
  /** Lets go of its memory. */
  dispose(): void;
}

/** Beyond the edges with what lies there taken for 0, or not beyond them. */
export type Padding = 'same' | 'valid';

/** Puts numbers into a tensor. */
export function tensor(values: Float32Array, shape: number[]): Tensor;
/** Disposes of all tensors that were made in `work`. */
export function tidy(work: () => void): void;
/** The sum. */
export function add(a: Tensor, b: Tensor): Tensor;
/** A convolution of each channel by itself: x is [n, rows, columns, channels], the filter [rows, columns, channels, times]. */
export function depthwiseConv2d(x: Tensor, filter: Tensor, strides: [number, number], pad: Padding): Tensor;
/** The largest in each window. */
export function maxPool(x: Tensor, window: [number, number], strides: [number, number], pad: Padding): Tensor;
/** Zeros before and behind, for each dimension. */
export function pad(x: Tensor, paddings: [before: number, after: number][]): Tensor;
/** Below 0 times alpha, above as it is. */
export function prelu(x: Tensor, alpha: Tensor): Tensor;
/** Below 0 is 0, above as it is. */
export function relu(x: Tensor): Tensor;
/** From 0 to 1. */
export function sigmoid(x: Tensor): Tensor;

/** Operations with what follows them. */
export const fused: {
  /** A convolution, what is added to it, and how it is bent: x is [n, rows, columns, in], the filter [rows, columns, in, out]. */
  conv2d(order: {
    readonly x: Tensor;
    readonly filter: Tensor;
    readonly strides: [number, number];
    readonly pad: Padding;
    readonly bias: Tensor;
    readonly activation: 'linear' | 'relu' | 'prelu';
    readonly preluActivationWeights?: Tensor;
  }): Tensor;
};

/** Starts it on one thread of WebAssembly, with a module from this address. Rejects when the module can't be had. */
export function startOnWasm(address: string): Promise<'started' | 'failed' | 'no-simd'>;
