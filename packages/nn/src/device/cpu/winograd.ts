// Convolutions by Winograd's minimal filtering: 3x3 kernels at a stride of 1, 4x4 and 5x5 kernels at a stride of 2. See kernels/winograd.ts.
import type { ConvolutionAttributes } from '../../operation.ts';
import type { Tensor } from '../../tensor.ts';
import { addressOf, real, type Address } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import { ITEMS } from './convolve.ts';
import type { Lowering } from './lowering.ts';
import { WINOGRAD, WINOGRAD_GRADIENT, WINOGRAD_WEIGHT, WINOGRAD_WEIGHT_GRADIENT } from './opcodes.ts';
import { backwardForm, packed, phaseForm, type Form } from './packing.ts';
import { inputPhases, tapsOf, type Taps } from './phases.ts';
import { paddedBytes, rowOf, source, sourceArguments, type Source } from './source.ts';
import { CHUNKS } from './weight-gradient.ts';

/** Kernels along an axis that F(2x2, 3x3) suits, by stride: each phase then has three taps, or two. */
const KERNELS: Readonly<Record<number, readonly number[]>> = { 1: [3], 2: [4, 5] };
/** From this many channels on, on both sides, the transforms cost less than they save. */
const LEAST_CHANNELS = 16;
/** Places of a transformed tile, and along one of its sides. */
const PLACES = 16;
const SIDE = 4;
/** Transformed inputs of a block of tiles in bytes: half of a usual second-level cache (512 KiB). */
const BLOCK_BYTES = 256 * 1024;
/** A block has at most so many tiles: beyond this it gains nothing. */
const MOST_TILES_A_BLOCK = 64;
/** Products of a block of tiles with some panels of a weight in bytes: with the inputs of a place they fit the second-level cache. */
const PASS_BYTES = 256 * 1024;
/** Chunks of a weight's gradient may take so many floats together: more would be too much memory to add up. */
const CHUNK_FLOATS = 320 * 1024;
/** Elements of one tap that an item brings back from their transformed form. */
const SLICE = 1024;
/** Floats of a thread's tables and of tiles that are transformed half, with room to begin each on a cache line. */
const TABLES = 512;

/** Taps along one axis, laid over the three of a window: behind `lead` zeros. */
interface WindowTaps extends Taps {
  readonly lead: number;
}

/** Inputs or outputs that see the same taps. */
interface Phase {
  readonly down: WindowTaps;
  readonly across: WindowTaps;
  /** A bit for each place of the transformed kernel that is not always zero. */
  readonly places: number;
}

/** Whether a convolution with this weight, [h, w, C, N], is done so. */
export function suitsWinograd({ shape }: Tensor, { stride, padding }: ConvolutionAttributes): boolean {
  const [height, width, channels, outputs] = shape;
  return (
    [height, width].every((kernel) => KERNELS[stride]?.includes(kernel)) &&
    [channels, outputs].every((count) => count >= LEAST_CHANNELS && count % 4 === 0) &&
    padding[0] < height &&
    padding[2] < width
  );
}

/** x [B, H, W, C] -> y [B, H', W', N]: with a stride of 2 the inputs come in four phases. */
export function convolveWinograd(
  lowering: Lowering,
  [x, weight, bias]: readonly Tensor[],
  y: Tensor,
  attributes: ConvolutionAttributes,
  slope: number,
): void {
  const { stride } = attributes;
  const [, rows, columns, outputs] = y.shape;
  const { from, inputs } = inputsOf(x, weight, attributes, rows, columns);
  const form = transformed(lowering, weight, 'forward', outputs, inputs, ({ down, across }) =>
    phaseForm(weight, stride, down, across),
  );
  const all = inputs.reduce((places, phase) => places | phase.places, 0);
  multiply(lowering, from, y, {
    bias,
    slope,
    inputStride: stride,
    outputStride: 1,
    inputs,
    outputs: [{ first: 0, rows, columns, places: all, weight: form }],
  });
}

/** gy [B, H', W', N] -> gx [B, H, W, C]: with a stride of 2 the outputs come in four phases. */
export function inputGradientWinograd(
  lowering: Lowering,
  [gradient, weight, bias]: readonly Tensor[],
  x: Tensor,
  { stride, padding }: ConvolutionAttributes,
  slope: number,
): void {
  const [kernelHeight, kernelWidth] = weight.shape;
  const [, height, width, channels] = x.shape;
  const down = inputPhases(stride, padding[0], kernelHeight, height);
  const across = inputPhases(stride, padding[2], kernelWidth, width);
  // All phases read the same windows, which begin where the first of them does.
  const top = Math.min(...down.map((axis) => axis.source));
  const left = Math.min(...across.map((axis) => axis.source));
  const [tilesDown, tilesAcross] = [down, across].map((axes) =>
    Math.ceil(Math.max(...axes.map((axis) => axis.count)) / 2),
  );
  const [above, before] = [Math.max(0, -top), Math.max(0, -left)];
  const from = source(gradient, above, before, above + top + 2 * tilesDown + 2, before + left + 2 * tilesAcross + 2);
  const outputs = down.flatMap((row) =>
    across.map((column) => {
      const phase = phaseOf({ ...row, lead: row.source - top }, { ...column, lead: column.source - left });
      const weightForm = transformed(lowering, weight, 'backward', channels, [phase], () =>
        backwardForm(weight, stride, row, column),
      );
      const first = (row.first * width + column.first) * channels;
      return { first, rows: row.count, columns: column.count, places: phase.places, weight: weightForm };
    }),
  );
  const first = (above + top) * rowOf(from) + (before + left) * from.channels;
  const places = outputs.reduce((all, phase) => all | phase.places, 0);
  multiply(lowering, from, x, {
    bias,
    slope,
    inputStride: 1,
    outputStride: stride,
    inputs: [{ first, places }],
    outputs,
  });
}

/** x [B, H, W, C], gy [B, H', W', N] -> gw [h, w, C, N]. */
export function weightGradientWinograd(
  lowering: Lowering,
  [x, gradient]: readonly Tensor[],
  weight: Tensor,
  attributes: ConvolutionAttributes,
): void {
  const { stride } = attributes;
  const [, kernelWidth, channels, outputs] = weight.shape;
  const [pictures, rows, columns] = gradient.shape;
  const { from, inputs } = inputsOf(x, weight, attributes, rows, columns);
  const places = inputs.reduce((sum, phase) => sum + placesIn(phase.places), 0);
  const size = channels * outputs;
  const chunks = Math.min(CHUNKS, pictures, Math.max(1, Math.floor(CHUNK_FLOATS / (places * size))));
  const ranges = Math.min(channels / 4, Math.ceil(ITEMS / chunks));
  const perPicture = Math.ceil(rows / 2) * Math.ceil(columns / 2);
  const group = Math.min(Math.ceil(pictures / chunks), Math.ceil(MOST_TILES_A_BLOCK / perPicture));
  const block = Math.min(MOST_TILES_A_BLOCK, group * perPicture);
  const channelsABlock = Math.min(
    Math.ceil(channels / 4 / ranges) * 4,
    Math.max(4, Math.floor(BLOCK_BYTES / (4 * places * block) / 4) * 4),
  );
  const to = lowering.temporary(chunks * places * size);
  const chunkBytes = places * size * 4;
  lowering.emit(
    WINOGRAD_GRADIENT,
    chunks * ranges,
    [
      ...sourceArguments(from),
      chunks,
      ranges,
      group,
      addressOf(gradient),
      (gradient.size / pictures) * 4,
      rows,
      columns,
      outputs,
      to,
      chunkBytes,
      block,
      channelsABlock,
      stride * rowOf(from) * 4,
      stride * channels * 4,
      inputs.length,
      ...inputs.flatMap((phase) => [phase.first * 4, phase.places]),
    ],
    DUMP_BYTES + paddedBytes(from, group) + 4 * (TABLES + 3 * block + block * (places * channelsABlock + PLACES * 8)),
  );
  let first = 0;
  for (const { down, across, places: present } of inputs) {
    lowering.emit(WINOGRAD_WEIGHT_GRADIENT, Math.ceil(size / SLICE), [
      behind(addressOf(weight), (down.tap * kernelWidth + across.tap) * size),
      behind(to, first * size),
      size,
      chunks,
      chunkBytes,
      SLICE,
      down.taps,
      across.taps,
      stride * kernelWidth * size * 4,
      stride * size * 4,
      present,
    ]);
    first += placesIn(present);
  }
}

/** What `winograd` multiplies; distances in elements. */
interface Product {
  readonly bias: Tensor | undefined;
  readonly slope: number;
  /** From one input of a tile to the next, in pixels; the same for outputs. */
  readonly inputStride: number;
  readonly outputStride: number;
  readonly inputs: readonly { readonly first: number; readonly places: number }[];
  readonly outputs: readonly {
    readonly first: number;
    readonly rows: number;
    readonly columns: number;
    readonly places: number;
    readonly weight: Address;
  }[];
}

/** Emits the call that makes y. */
function multiply(lowering: Lowering, from: Source, y: Tensor, product: Product): void {
  const { bias, slope, inputStride, outputStride, inputs, outputs } = product;
  const { channels, pictures } = from;
  const [, , width, depth] = y.shape;
  const tilesDown = Math.ceil(Math.max(...outputs.map((phase) => phase.rows)) / 2);
  const tilesAcross = Math.ceil(Math.max(...outputs.map((phase) => phase.columns)) / 2);
  const tileFloats = channels * inputs.reduce((sum, phase) => sum + placesIn(phase.places), 0);
  const block = Math.min(MOST_TILES_A_BLOCK, Math.max(4, Math.floor(BLOCK_BYTES / (4 * tileFloats) / 4) * 4));
  const group = Math.min(pictures, Math.ceil(block / (tilesDown * tilesAcross)));
  const groups = Math.ceil(pictures / group);
  const panels = Math.ceil(depth / 8);
  const ranges = groups >= ITEMS ? 1 : Math.min(panels, Math.ceil(ITEMS / groups));
  const panelFloats = PLACES * block * 8;
  const pass = Math.min(Math.ceil(panels / ranges), Math.max(1, Math.floor(PASS_BYTES / (4 * panelFloats))));
  lowering.emit(
    WINOGRAD,
    groups * ranges,
    [
      ...sourceArguments(from),
      group,
      ranges,
      addressOf(y),
      (y.size / pictures) * 4,
      depth,
      bias ? addressOf(bias) : 0,
      real(slope),
      block,
      tilesDown,
      tilesAcross,
      inputStride * rowOf(from) * 4,
      inputStride * channels * 4,
      outputStride * width * depth * 4,
      outputStride * depth * 4,
      pass,
      outputs.length,
      inputs.length,
      ...inputs.flatMap((phase) => [phase.first * 4, phase.places]),
      ...outputs.flatMap((phase) => [phase.first * 4, phase.rows, phase.columns, phase.places, phase.weight]),
    ],
    DUMP_BYTES + paddedBytes(from, group) + 4 * (TABLES + 3 * block + block * tileFloats + pass * panelFloats),
  );
}

/** The inputs of a convolution to so many rows and columns, with a border so that whole tiles cover them, and their phases. */
function inputsOf(
  x: Tensor,
  weight: Tensor,
  { stride, padding }: ConvolutionAttributes,
  rows: number,
  columns: number,
): { from: Source; inputs: (Phase & { first: number })[] } {
  const [kernelHeight, kernelWidth, channels] = weight.shape;
  const [height, width] = [rows, columns].map((length) => stride * (2 * Math.ceil(length / 2) + 2));
  const from = source(x, padding[0], padding[2], height, width);
  const inputs = tapsOf(stride, kernelHeight).flatMap((down) =>
    tapsOf(stride, kernelWidth).map((across) => ({
      ...phaseOf({ ...down, lead: 0 }, { ...across, lead: 0 }),
      first: down.tap * rowOf(from) + across.tap * channels,
    })),
  );
  return { from, inputs };
}

function phaseOf(down: WindowTaps, across: WindowTaps): Phase {
  let places = 0;
  for (let place = 0; place < PLACES; place++) {
    if (hasPlace(down, Math.floor(place / SIDE)) && hasPlace(across, place % SIDE)) places |= 1 << place;
  }
  return { down, across, places };
}

/** Whether a place along an axis is ever anything but zero: the first sees the first tap of a window alone, the last the last. */
function hasPlace({ lead, taps }: WindowTaps, place: number): boolean {
  return (place > 0 || lead === 0) && (place < SIDE - 1 || lead + taps === SIDE - 1);
}

/** How many places a word names. */
function placesIn(places: number): number {
  return Array.from({ length: PLACES }, (_, place) => (places >> place) & 1).reduce((sum, bit) => sum + bit, 0);
}

/** A weight's phases transformed, as one of them or all together are multiplied: [panel][place][phase][inner][8], without the places that a phase lacks. */
function transformed(
  lowering: Lowering,
  weight: Tensor,
  direction: string,
  outputs: number,
  phases: readonly Phase[],
  formOf: (phase: Phase) => Form,
): Address {
  const keys = phases.map(({ down, across }) => `${direction} ${down.tap} ${across.tap}`);
  const leads = phases.map(({ down, across }) => `${down.lead} ${across.lead}`);
  return lowering.packed(weight, `winograd ${keys.join()} ${leads.join()}`, () => {
    const panels = Math.ceil(outputs / 8);
    const [{ inner }] = phases.map(formOf);
    const panel = phases.reduce((sum, phase) => sum + placesIn(phase.places), 0) * inner * 8;
    const to = lowering.temporary(panels * panel);
    for (const [index, phase] of phases.entries()) {
      const { down, across } = phase;
      const { weight: from } = packed(lowering, weight, keys[index], outputs, formOf(phase));
      const places = placeOffsets(phases, index).map((offset) => (offset === null ? -1 : offset * inner * 32));
      const taps = [down.taps, across.taps, down.lead, across.lead];
      lowering.emit(WINOGRAD_WEIGHT, panels, [to, panel * 4, from, inner, ...taps, ...places]);
    }
    return to;
  });
}

/** For each place how many stand before that of phase `index`, over all places and phases; null where the phase has none. */
function placeOffsets(phases: readonly Phase[], index: number): (number | null)[] {
  let next = 0;
  return Array.from({ length: PLACES }, (_, place) => {
    const having = phases.map((phase) => (phase.places >> place) & 1);
    const before = next + having.slice(0, index).reduce((sum, bit) => sum + bit, 0);
    next += having.reduce((sum, bit) => sum + bit, 0);
    return having[index] === 1 ? before : null;
  });
}

/** A place so many elements further on. */
function behind({ storage, byte }: Address, elements: number): Address {
  return { storage, byte: byte + elements * 4 };
}
