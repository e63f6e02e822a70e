// How convolutions become calls of the kernels `convolve` and `weightGradient`: which output pixels see which taps, and how the work is cut up.
import { CONVOLVE, CONVOLVE_WINDOWS, FILL, PACK_WEIGHT, TURN_WEIGHT, WEIGHT_GRADIENT } from './opcodes.ts';
import { DUMP_BYTES } from './constants.ts';
import type { ConvolutionAttributes } from '../../operation.ts';
import { Tensor as Temporary, type Tensor } from '../../tensor.ts';
import { addressOf, real, type Address, type Argument } from './call.ts';
import type { Lowering } from './lowering.ts';
import { sumChunks } from './sums.ts';

/** Output pixels that a group of pictures should have at least, so that a weight's panel is used often once it is in the cache. */
const PIXELS_A_GROUP = 64;
/** The same for a weight's gradient, whose sums run over pixels and are stored once a group. */
const PIXELS_A_SUM = 128;
/** Packed inputs of a block of pixels in bytes: a quarter of a usual second-level cache (512 KiB). */
const BLOCK_BYTES = 192 * 1024;
/** Packed inputs of a block of taps in bytes, for a weight's gradient: with a panel of gradients they fit the second-level cache with room to spare. */
const TAP_BYTES = 64 * 1024;
/** Products that are summed in one pass: a panel of eight columns then takes 32 KiB, a usual first-level cache. */
const PASS_DEPTH = 1024;
/** A block has at most so many pixels: beyond this it gains nothing. */
const MOST_PIXELS_A_BLOCK = 512;
/** Independent items that a call should offer at least, so that threads share it fairly. */
const ITEMS = 8;
/** Chunks into which a batch is cut for a weight's gradient when the weight is small. */
const CHUNKS = 8;
/** Up to so many channels, windows are added up instead of computing each output pixel in a tile of its own, which would be mostly empty. */
const FEW_CHANNELS = 4;
/** From this many elements on, a weight's gradient is divided by output channels instead: chunks of it would be too much memory to add up. */
const LARGE_WEIGHT = 256 * 1024;

/** The grid of one phase: see kernels/convolve.ts. Pixels; distances in elements. */
interface Phase {
  readonly firstOutput: number;
  readonly rows: number;
  readonly columns: number;
  readonly outputRow: number;
  readonly outputColumn: number;
  readonly firstInput: number;
  readonly inputRow: number;
  readonly inputColumn: number;
  readonly tapRows: number;
  readonly tapRow: number;
  readonly tapLength: number;
  readonly weight: Address;
  readonly weightRow: number;
  readonly panel: number;
}

/** What the kernel reads: pictures, with a border of zeros if the taps reach beyond. */
interface Source {
  readonly x: Tensor;
  readonly pictures: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly top: number;
  readonly left: number;
  /** 0 when the pictures can be read in place. */
  readonly paddedHeight: number;
  readonly paddedWidth: number;
}

/** A picture of at least `height` x `width` with `top` and `left` rows and columns of zeros first; in place where nothing is added. */
function source(x: Tensor, top: number, left: number, height: number, width: number): Source {
  const [pictures, h, w, channels] = x.shape as [number, number, number, number];
  const padded = top > 0 || left > 0 || height > h || width > w;
  return { x, pictures, height: h, width: w, channels, top, left, paddedHeight: padded ? Math.max(height, top + h) : 0, paddedWidth: padded ? Math.max(width, left + w) : 0 };
}

/** Elements from one row of a source to the next. */
function rowOf(from: Source): number {
  return (from.paddedWidth || from.width) * from.channels;
}

/** Width of the panels in which a weight with `columns` output channels is packed. */
function panelWidth(columns: number): number {
  return columns > 4 ? 8 : 4;
}

/** x [B, H, W, C], w [h, w, C, N] -> y [B, H', W', N]: one phase. */
export function conv2d(lowering: Lowering, [x, weight, bias]: readonly Tensor[], y: Tensor, { stride, padding }: ConvolutionAttributes, slope: number): void {
  const [kernelHeight, kernelWidth, channels, outputs] = weight!.shape as [number, number, number, number];
  const [, rows, columns] = y.shape as [number, number, number, number];
  const around = outputs <= FEW_CHANNELS ? turnedPadding(weight!, { stride, padding }) : undefined;
  if (around) return convolveWindows(lowering, x!, turned(lowering, weight!), bias, y, around, slope);
  const [top, , left] = padding;
  const from = source(x!, top, left, (rows - 1) * stride + kernelHeight, (columns - 1) * stride + kernelWidth);
  const depth = kernelHeight * kernelWidth * channels;
  const phase: Phase = {
    firstOutput: 0, rows, columns, outputRow: columns * outputs, outputColumn: outputs,
    firstInput: 0, inputRow: stride * rowOf(from), inputColumn: stride * channels,
    tapRows: kernelHeight, tapRow: rowOf(from), tapLength: kernelWidth * channels,
    ...packed(lowering, weight!, 'forward', outputs, { rows: 1, columns: 1, inner: depth, first: 0, row: 0, column: 0, innerStride: outputs, stride: 1 }),
  };
  convolve(lowering, from, y, outputs, bias, slope, [phase]);
}

/** gy [B, H', W', N], w [h, w, C, N] -> gx [B, H, W, C]: stride x stride phases, one for each place that an input has between the kernel's steps. */
export function conv2dInputGradient(lowering: Lowering, [gradient, weight, bias]: readonly Tensor[], x: Tensor, { stride, padding }: ConvolutionAttributes, slope: number): void {
  const [kernelHeight, kernelWidth, channels, outputs] = weight!.shape as [number, number, number, number];
  if (channels <= FEW_CHANNELS) return convolveWindows(lowering, gradient!, weight!, bias, x, { stride, padding }, slope);
  const [, height, width] = x.shape as [number, number, number, number];
  const down = axisPhases(stride, padding[0], kernelHeight, height);
  const across = axisPhases(stride, padding[2], kernelWidth, width);
  const top = Math.max(0, ...down.map((axis) => -axis.source)), left = Math.max(0, ...across.map((axis) => -axis.source));
  const from = source(
    gradient!, top, left,
    top + Math.max(...down.map((axis) => axis.source + axis.taps + axis.count - 1)), left + Math.max(...across.map((axis) => axis.source + axis.taps + axis.count - 1)),
  );
  const whole = [...down, ...across].every((axis) => axis.taps > 0);
  if (!whole) lowering.emitSlices(FILL, x.size, [addressOf(x), x.size, real(0)]);
  const phases = down.flatMap((row) =>
    across
      .filter((column) => row.taps > 0 && column.taps > 0 && row.count > 0 && column.count > 0)
      .map((column): Phase => {
        const tap = channels * outputs;
        return {
          firstOutput: (row.first * width + column.first) * channels, rows: row.count, columns: column.count,
          outputRow: stride * width * channels, outputColumn: stride * channels,
          firstInput: (top + row.source) * rowOf(from) + (left + column.source) * outputs, inputRow: rowOf(from), inputColumn: outputs,
          tapRows: row.taps, tapRow: rowOf(from), tapLength: column.taps * outputs,
          // Taps run backwards: the input that comes first is the one that the last tap saw.
          ...packed(lowering, weight!, `backward ${row.tap} ${column.tap} ${stride}`, channels, {
            rows: row.taps, columns: column.taps, inner: outputs,
            first: ((row.tap + stride * (row.taps - 1)) * kernelWidth + column.tap + stride * (column.taps - 1)) * tap,
            row: -stride * kernelWidth * tap, column: -stride * tap, innerStride: 1, stride: outputs,
          }),
        };
      }),
  );
  convolve(lowering, from, x, channels, bias, slope, phases);
}

/** The same for few channels: see kernels/convolve-windows.ts. The weight is [h, w, outputs, inputs]. */
function convolveWindows(
  lowering: Lowering, x: Tensor, weight: Tensor, bias: Tensor | undefined, y: Tensor, { stride, padding }: ConvolutionAttributes, slope: number,
): void {
  const [kernelHeight, kernelWidth, outputs, depth] = weight.shape as [number, number, number, number];
  const [pictures, height, width] = y.shape as [number, number, number, number];
  const [, inputHeight, inputWidth] = x.shape as [number, number, number, number];
  const window = kernelHeight * kernelWidth * outputs;
  const { weight: packedWeight } = packed(lowering, weight, 'windows', window, { rows: 1, columns: 1, inner: depth, first: 0, row: 0, column: 0, innerStride: 1, stride: depth }, 8);
  const scratch = DUMP_BYTES + 256 + 4 * (inputWidth + 4) * (depth + window + 8);
  lowering.emit(
    CONVOLVE_WINDOWS, pictures,
    [
      addressOf(y), height, width, outputs, addressOf(x), inputHeight, inputWidth, depth, packedWeight, kernelHeight, kernelWidth, stride, padding[0], padding[2],
      bias ? addressOf(bias) : 0, real(slope),
    ],
    scratch,
  );
}

/** A weight [h, w, C, N] turned by half a circle, its channels exchanged: [h, w, N, C]. */
function turned(lowering: Lowering, weight: Tensor): Tensor {
  const [kernelHeight, kernelWidth, inputs, outputs] = weight.shape as [number, number, number, number];
  const result = new Temporary([kernelHeight, kernelWidth, outputs, inputs]);
  lowering.emit(TURN_WEIGHT, 1, [addressOf(result), addressOf(weight), kernelHeight * kernelWidth, inputs, outputs]);
  return result;
}

/** The padding with which a convolution of stride 1 is the transposed one of its turned weight, or undefined where it would be negative. */
function turnedPadding(weight: Tensor, { stride, padding }: ConvolutionAttributes): ConvolutionAttributes | undefined {
  const [kernelHeight, kernelWidth] = weight.shape as [number, number, number, number];
  const [top, bottom, left, right] = padding;
  const sides = [kernelHeight - 1 - top, kernelHeight - 1 - bottom, kernelWidth - 1 - left, kernelWidth - 1 - right] as const;
  return stride === 1 && sides.every((side) => side >= 0) ? { stride, padding: sides } : undefined;
}

/** Along one axis: input positions that see the same taps. */
interface AxisPhase {
  /** The first tap; the others follow at distances of the stride. */
  readonly tap: number;
  readonly taps: number;
  /** The first input position, and how many there are, `stride` apart. */
  readonly first: number;
  readonly count: number;
  /** The first output position that the first input position needs; may be negative. */
  readonly source: number;
}

function axisPhases(stride: number, padding: number, kernel: number, length: number): AxisPhase[] {
  return Array.from({ length: stride }, (_, tap) => {
    const taps = Math.max(0, Math.ceil((kernel - tap) / stride));
    const first = (((tap - padding) % stride) + stride) % stride;
    return { tap, taps, first, count: Math.max(0, Math.ceil((length - first) / stride)), source: (first + padding - tap) / stride - (taps - 1) };
  });
}

/** x [M, K], w [K, N] -> y [M, N]: a convolution of M pictures of one pixel. */
export function dense(lowering: Lowering, [x, weight, bias]: readonly Tensor[], y: Tensor, slope: number): void {
  const [inputs, outputs] = weight!.shape as [number, number];
  const rows = x!.shape[0]!;
  const once = rows < PIXELS_A_GROUP && outputs % 8 === 0;
  const form = once
    ? { weight: addressOf(weight!), weightRow: outputs, panel: 8 }
    : packed(lowering, weight!, 'forward', outputs, { rows: 1, columns: 1, inner: inputs, first: 0, row: 0, column: 0, innerStride: outputs, stride: 1 });
  denseConvolve(lowering, x!, inputs, y, outputs, bias, slope, form);
}

/** gy [M, N], w [K, N] -> gx [M, K], for many rows. */
export function denseInputGradient(lowering: Lowering, [gradient, weight]: readonly Tensor[], x: Tensor): void {
  const [inputs, outputs] = weight!.shape as [number, number];
  const form = packed(lowering, weight!, 'backward', inputs, { rows: 1, columns: 1, inner: outputs, first: 0, row: 0, column: 0, innerStride: 1, stride: outputs });
  denseConvolve(lowering, gradient!, outputs, x, inputs, undefined, 1, form);
}

function denseConvolve(lowering: Lowering, x: Tensor, inputs: number, y: Tensor, outputs: number, bias: Tensor | undefined, slope: number, form: Pick<Phase, 'weight' | 'weightRow' | 'panel'>): void {
  const from: Source = { x, pictures: x.shape[0]!, height: 1, width: 1, channels: inputs, top: 0, left: 0, paddedHeight: 0, paddedWidth: 0 };
  const phase = { firstOutput: 0, rows: 1, columns: 1, outputRow: 0, outputColumn: 0, firstInput: 0, inputRow: 0, inputColumn: 0, tapRows: 1, tapRow: 0, tapLength: inputs };
  convolve(lowering, from, y, outputs, bias, slope, [{ ...phase, ...form }]);
}

/** Emits the call. `y` has one picture per picture of the source. */
function convolve(lowering: Lowering, from: Source, y: Tensor, outputs: number, bias: Tensor | undefined, slope: number, phases: readonly Phase[]): void {
  const pixels = Math.max(...phases.map((phase) => phase.rows * phase.columns));
  const group = Math.min(from.pictures, Math.ceil(PIXELS_A_GROUP / pixels));
  const groups = Math.ceil(from.pictures / group);
  const panels = Math.ceil(outputs / panelWidth(outputs));
  const ranges = groups >= ITEMS ? 1 : Math.min(panels, Math.ceil(ITEMS / groups));
  const depth = Math.max(...phases.map((phase) => Math.min(phase.tapRows, Math.max(1, Math.floor(PASS_DEPTH / phase.tapLength))) * phase.tapLength));
  const fitting = Math.floor(BLOCK_BYTES / (4 * depth) / 8) * 8;
  const block = Math.max(8, Math.min(fitting, MOST_PIXELS_A_BLOCK, Math.ceil((group * pixels) / 8) * 8));
  const args: Argument[] = [
    addressOf(from.x), (from.x.size / from.pictures) * 4, from.height, from.width, from.channels, from.top, from.left, from.paddedHeight, from.paddedWidth,
    from.pictures, group, ranges, addressOf(y), (y.size / from.pictures) * 4, outputs, bias ? addressOf(bias) : 0, real(slope), block, phases.length, PASS_DEPTH,
  ];
  for (const phase of phases) {
    const { firstOutput, rows, columns, outputRow, outputColumn, firstInput, inputRow, inputColumn, tapRows, tapRow, tapLength, weight, weightRow, panel } = phase;
    args.push(firstOutput * 4, rows, columns, outputRow * 4, outputColumn * 4, firstInput * 4, inputRow * 4, inputColumn * 4, tapRows, tapRow * 4, tapLength, weight, weightRow * 4, panel * 4);
  }
  const scratch = DUMP_BYTES + paddedBytes(from, group) + 256 + 8 * block + 4 * block * depth;
  lowering.emit(CONVOLVE, groups * ranges, args, scratch);
}

/** Scratch for a group of padded pictures, in bytes, rounded up to cache lines. */
function paddedBytes(from: Source, group: number): number {
  return group * from.paddedHeight * from.paddedWidth * from.channels * 4 + 64;
}

/** Which elements of a weight a packed form holds: see packWeight in kernels/pack.ts. Strides in elements. */
interface Form {
  readonly rows: number;
  readonly columns: number;
  readonly inner: number;
  readonly first: number;
  readonly row: number;
  readonly column: number;
  readonly innerStride: number;
  readonly stride: number;
}

/** Packs a weight for the kernel, or finds it packed. */
function packed(lowering: Lowering, weight: Tensor, key: string, outputs: number, form: Form, width = panelWidth(outputs)): Pick<Phase, 'weight' | 'weightRow' | 'panel'> {
  const panels = Math.ceil(outputs / width);
  const depth = form.rows * form.columns * form.inner;
  const address = lowering.packed(weight, key, () => {
    const to = lowering.temporary(panels * width * depth);
    const from = addressOf(weight);
    lowering.emit(PACK_WEIGHT, panels, [
      to, { ...from, byte: from.byte + form.first * 4 }, width, outputs, form.rows, form.columns, form.inner, form.row, form.column, form.innerStride, form.stride,
    ]);
    return to;
  });
  return { weight: address, weightRow: width, panel: width * depth };
}

/** x [B, H, W, C], gy [B, H', W', N] -> gw [h, w, C, N]. */
export function conv2dWeightGradient(lowering: Lowering, [x, gradient]: readonly Tensor[], weight: Tensor, { stride, padding }: ConvolutionAttributes): void {
  const [kernelHeight, kernelWidth, channels] = weight.shape as [number, number, number, number];
  const [, rows, columns] = gradient!.shape as [number, number, number, number];
  const around = gradient!.shape[3]! <= FEW_CHANNELS && channels > FEW_CHANNELS ? turnedPadding(weight, { stride, padding }) : undefined;
  if (around) {
    const exchanged = new Temporary([kernelHeight, kernelWidth, gradient!.shape[3]!, channels]);
    conv2dWeightGradient(lowering, [gradient!, x!], exchanged, around);
    return lowering.emit(TURN_WEIGHT, 1, [addressOf(weight), addressOf(exchanged), kernelHeight * kernelWidth, gradient!.shape[3]!, channels]);
  }
  const from = source(x!, padding[0], padding[2], (rows - 1) * stride + kernelHeight, (columns - 1) * stride + kernelWidth);
  weightGradient(lowering, from, gradient!, rows, columns, weight, { inputRow: stride * rowOf(from), inputColumn: stride * channels, tapRows: kernelHeight, tapRow: rowOf(from), tapLength: kernelWidth * channels });
}

/** x [M, K], gy [M, N] -> gw [K, N]: M pixels in one row of one picture. */
export function denseWeightGradient(lowering: Lowering, [x, gradient]: readonly Tensor[], weight: Tensor): void {
  const [rows, inputs] = x!.shape as [number, number];
  const from: Source = { x: x!, pictures: 1, height: 1, width: rows, channels: inputs, top: 0, left: 0, paddedHeight: 0, paddedWidth: 0 };
  weightGradient(lowering, from, gradient!, 1, rows, weight, { inputRow: 0, inputColumn: inputs, tapRows: 1, tapRow: 0, tapLength: inputs });
}

function weightGradient(
  lowering: Lowering, from: Source, gradient: Tensor, rows: number, columns: number, weight: Tensor,
  taps: Pick<Phase, 'inputRow' | 'inputColumn' | 'tapRows' | 'tapRow' | 'tapLength'>,
): void {
  const outputs = weight.shape.at(-1)!;
  const panels = Math.ceil(outputs / panelWidth(outputs));
  const chunks = weight.size >= LARGE_WEIGHT ? 1 : Math.min(CHUNKS, from.pictures);
  const ranges = chunks >= ITEMS ? 1 : Math.min(panels, Math.ceil(ITEMS / chunks));
  const group = Math.min(Math.ceil(from.pictures / chunks), Math.ceil(PIXELS_A_SUM / (rows * columns)));
  const to = chunks === 1 ? addressOf(weight) : lowering.temporary(chunks * weight.size);
  const pixels = group * rows * columns;
  const block = Math.max(8, Math.min(Math.floor(TAP_BYTES / (4 * pixels) / 8) * 8, Math.ceil(taps.tapLength / 8) * 8));
  const gradientFloats = pixels * (Math.ceil(panels / ranges) + 1) * panelWidth(outputs);
  const scratch = DUMP_BYTES + paddedBytes(from, group) + 256 + 4 * gradientFloats + 4 * pixels * block;
  lowering.emit(
    WEIGHT_GRADIENT, chunks * ranges,
    [
      addressOf(from.x), (from.x.size / from.pictures) * 4, from.height, from.width, from.channels, from.top, from.left, from.paddedHeight, from.paddedWidth,
      from.pictures, chunks, ranges, group, addressOf(gradient), (gradient.size / from.pictures) * 4, rows, columns, outputs, to, weight.size * 4,
      taps.inputRow * 4, taps.inputColumn * 4, taps.tapRows, taps.tapRow * 4, taps.tapLength, block,
    ],
    scratch,
  );
  if (chunks > 1) sumChunks(lowering, to, addressOf(weight), weight.size, chunks);
}
