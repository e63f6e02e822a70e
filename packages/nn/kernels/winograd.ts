// Convolutions by Winograd's minimal filtering (see winograd-tiles.ts), and the gradient of their weight.
//
// F(2x2, 3x3) wants a stride of one. At a stride of two each parity of the inputs sees taps of its own, two or three along an axis, and the results add up:
// 36 multiplications for 64 with a 4x4 kernel, 49 for 100 with 5x5. In the transposed direction each parity of the outputs sees taps of its own.
// So a call lists input phases and output phases; one of the two lists has a single entry.
//
// Tiles are transformed a block at a time in a thread's own scratch; at each place the sum over channels, or over tiles, is then a product of matrices
// for the same inner loops as everywhere.
import { arg, clearFloats, ptr, real } from './simd';
import { line } from './scratch';
import { behindPictures, readable, readableBytes } from './pack';
import { FROM_ZERO, rowsTo, tile4x8 } from './tile';
import { multiplyPixels } from './weight-gradient';
import { gradientTile, HALF_BYTES, inputColumns, inputColumnsOf4, inputRows, LOWER, outputTile, PLACES, RIGHT } from './winograd-tiles';

/** The word that counts the input phases in the arguments of `winograd` and of `winogradGradient`; two words for each follow. */
const INPUTS: i32 = 26;
const INPUTS_OF_GRADIENT: i32 = 24;

/** Words of an output phase. */
const OUTPUT_WORDS: i32 = 5;

/** What stands in the table of edges for a tile that is not in the picture at all. */
const OUTSIDE: i32 = -1;

/** Tables of a block of tiles: where each begins in x and in y, and which of its outputs are there. */
let reads: usize = 0, writes: usize = 0, edges: usize = 0;

/** For each place, where an input phase's channels go (0: nowhere), and how many bytes on those of the next four tiles begin. */
let starts: usize = 0, steps: usize = 0;

/** Makes room for the tables of `block` tiles; returns the address behind them. */
function placeTables(free: usize, block: i32): usize {
  reads = free;
  writes = reads + (<usize>block << 2);
  edges = writes + (<usize>block << 2);
  starts = edges + (<usize>block << 2);
  steps = starts + (<usize>PLACES << 2);
  return line(steps + (<usize>PLACES << 2));
}

/** Where an input phase begins in a tile, in bytes. */
@inline
function inputByte(call: usize, count: i32, phase: i32): usize {
  return <usize>arg(call, count + 1 + 2 * phase);
}

/** The places that an input phase has. */
@inline
function inputPlaces(call: usize, count: i32, phase: i32): i32 {
  return arg(call, count + 2 + 2 * phase);
}

/** How many of the first `phases` input phases have a place. */
function havingPlace(call: usize, count: i32, phases: i32, place: i32): i32 {
  let having = 0;
  for (let phase = 0; phase < phases; phase++) having += inputPlaces(call, count, phase) >> place & 1;
  return having;
}

/** How many places all input phases have together. */
function allPlaces(call: usize, count: i32): i32 {
  let places = 0;
  for (let phase = 0; phase < arg(call, count); phase++) places += popcnt(inputPlaces(call, count, phase));
  return places;
}

/** Lists where tiles begin, from number `first` on, in pictures of `down` by `across` tiles. */
function listTiles(table: usize, first: i32, size: i32, down: i32, across: i32, from: usize, pictureBytes: usize, rowBytes: usize, columnBytes: usize): void {
  for (let i = 0; i < size; i++) {
    const picture = (first + i) / (down * across), inside = (first + i) % (down * across), row = <usize>(inside / across), column = <usize>(inside % across);
    store<u32>(table + (<usize>i << 2), <u32>(from + <usize>picture * pictureBytes + 2 * (row * rowBytes + column * columnBytes)));
  }
}

/** Lists which outputs of these tiles are in a picture of `rows` by `columns`. */
function listEdges(first: i32, size: i32, down: i32, across: i32, rows: i32, columns: i32): void {
  for (let i = 0; i < size; i++) {
    const inside = (first + i) % (down * across), row = inside / across << 1, column = inside % across << 1;
    const there = (column + 1 < columns ? RIGHT : 0) | (row + 1 < rows ? LOWER : 0);
    store<i32>(edges + (<usize>i << 2), row < rows && column < columns ? there : OUTSIDE);
  }
}

/**
 * The convolution. Item = group of pictures times range of output channels. Arguments: the source (see pack.ts), pictures a group, ranges, y,
 * bytes a picture, output channels, bias (0: none), slope of the leaky rectifier (1: none), tiles a block (a multiple of 4), rows and columns of tiles a picture,
 * bytes from one input row and column of a tile to the next, the same for outputs, panels a pass, output phases, input phases; then per input phase: first byte,
 * places; then per output phase: first byte, rows, columns, places, weight as winogradWeight leaves it.
 */
export function winograd(call: usize, item: i32): void {
  const group = arg(call, 10), ranges = arg(call, 11), first = item / ranges * group, count = min(group, arg(call, 9) - first), range = item % ranges;
  const channels = arg(call, 4), block = arg(call, 17), down = arg(call, 18), across = arg(call, 19), tiles = count * down * across;
  const panels = (arg(call, 14) + 7) >> 3, firstPanel = panels * range / ranges, lastPanel = panels * (range + 1) / ranges, pass = arg(call, 24);
  const x = readable(call, first, count), y = ptr(call, 12) + <usize>first * <usize>arg(call, 13), phases = arg(call, INPUTS);
  const half = placeTables(behindPictures(call, count), block), inputs = half + 4 * HALF_BYTES;
  const products = line(inputs + (<usize>(allPlaces(call, INPUTS) * block * channels) << 2));
  for (let m = 0; m < tiles; m += block) {
    const size = min(block, tiles - m);
    listTiles(reads, m, size, down, across, x, readableBytes(call), <usize>arg(call, 20), <usize>arg(call, 21));
    listTiles(writes, m, size, down, across, y, <usize>arg(call, 13), <usize>arg(call, 22), <usize>arg(call, 23));
    for (let phase = 0; phase < phases; phase++) {
      placeInputs(call, phase, inputs, block, channels);
      transformInputs(half, inputByte(call, INPUTS, phase), inputPlaces(call, INPUTS, phase), size, channels, <usize>arg(call, 20), <usize>arg(call, 21));
    }
    for (let p = 0; p < arg(call, INPUTS - 1); p++) {
      const phase = call + (<usize>(INPUTS + 1 + 2 * phases + p * OUTPUT_WORDS) << 2);
      listEdges(m, size, down, across, arg(phase, 1), arg(phase, 2));
      for (let panel = firstPanel; panel < lastPanel; panel += pass)
        multiplyPanels(call, phase, panel, min(panel + pass, lastPanel), inputs, products, half, size, block, channels);
    }
  }
}

/** Says where the transformed inputs of one phase go. Altogether they are [place][tiles / 4][phase][channel][4]; what a place has no phase for is left out. */
function placeInputs(call: usize, phase: i32, inputs: usize, block: i32, channels: i32): void {
  const places = inputPlaces(call, INPUTS, phase);
  for (let p = 0; p < PLACES; p++) {
    const word = <usize>p << 2, depth = <usize>(havingPlace(call, INPUTS, arg(call, INPUTS), p) * channels);
    const before = <usize>(havingPlace(call, INPUTS, phase, p) * channels);
    store<u32>(starts + word, places >> p & 1 ? <u32>(inputs + (before << 4)) : 0);
    store<u32>(steps + word, <u32>(depth << 4));
    inputs += <usize>block * depth << 2;
  }
}

/** B^T d B of a block of tiles, four tiles and four channels at a time. */
function transformInputs(half: usize, first: usize, places: i32, size: i32, channels: i32, row: usize, column: usize): void {
  const bytes = <usize>channels << 2;
  for (let i = 0; i < size; i += 4) {
    for (let c: usize = 0; c < bytes; c += 16) {
      for (let k = 0; k < 4; k++) inputRows(half + <usize>k * HALF_BYTES, at(reads, min(i + k, size - 1)) + first + c, row, column, places);
      for (let r = 0; r < PLACES; r += 4) inputColumnsOf4(half + (<usize>r << 4), target(r, i, c), target(r + 1, i, c), target(r + 2, i, c), target(r + 3, i, c));
    }
  }
}

/** Where four tiles from number `i` on keep their channels from byte `c` on at a place; 0 if nowhere. */
@inline
function target(place: i32, i: i32, c: usize): usize {
  const start = at(starts, place);
  return start ? start + <usize>(i >> 2) * at(steps, place) + (c << 2) : 0;
}

/** The outputs of one phase, for a block of tiles and some panels of eight channels. */
function multiplyPanels(
  call: usize, phase: usize, panel: i32, lastPanel: i32, inputs: usize, products: usize, zero: usize, size: i32, block: i32, channels: i32,
): void {
  const places = arg(phase, 3), phases = arg(call, INPUTS), placeBytes = <usize>block << 5, panelBytes = <usize>PLACES * placeBytes;
  let weightBytes: usize = 0;
  for (let p = 0; p < PLACES; p++) if (places >> p & 1) weightBytes += <usize>(havingPlace(call, INPUTS, phases, p) * channels) << 5;
  let weight = ptr(phase, 4) + <usize>panel * weightBytes;
  store<u32>(zero, 0);
  for (let p = 0; p < PLACES; p++) {
    const depth = havingPlace(call, INPUTS, phases, p) * channels;
    let to = products + <usize>p * placeBytes, w = weight;
    for (let k = panel; k < lastPanel; k++, to += panelBytes, w += weightBytes) {
      if (places >> p & 1) multiplyTiles(to, inputs, w, zero, size, depth);
      else clearFloats(to, size << 3);
    }
    inputs += <usize>(block * depth) << 2;
    if (places >> p & 1) weight += <usize>depth << 5;
  }
  for (let k = panel; k < lastPanel; k++, products += panelBytes) finish(call, phase, k, products, size, placeBytes);
}

/** [tiles, depth] x [depth, 8] at one place. */
@inline
function multiplyTiles(to: usize, inputs: usize, weight: usize, zero: usize, size: i32, depth: i32): void {
  for (let i = 0; i < size; i += 4, inputs += <usize>depth << 4, to += 128) {
    rowsTo(to, to + 32, to + 64, to + 96);
    tile4x8(inputs, 16, zero, 1, depth, weight, 32, FROM_ZERO, 0, 1);
  }
}

/** From the products of a block of tiles to the outputs of one panel. */
function finish(call: usize, phase: usize, panel: i32, products: usize, size: i32, placeBytes: usize): void {
  const lanes = arg(call, 14) - (panel << 3), row = <usize>arg(call, 22), column = <usize>arg(call, 23), slopeLess1 = f32x4.splat(real(call, 16) - 1);
  const channel = <usize>panel << 5, bias = ptr(call, 15), first = <usize>arg(phase, 0) + channel;
  const bias0 = bias ? v128.load(bias + channel) : f32x4.splat(0), bias1 = bias ? v128.load(bias + channel, 16) : f32x4.splat(0);
  for (let i = 0; i < size; i++, products += 32) {
    const there = <i32>at(edges, i), y = at(writes, i) + first;
    if (there == OUTSIDE) continue;
    outputTile(y, row, column, there, lanes, products, placeBytes, bias0, slopeLess1);
    outputTile(y + 16, row, column, there, lanes - 4, products + 16, placeBytes, bias1, slopeLess1);
  }
}

/**
 * The gradient of the transformed weight: [chunk][phase][place][channels][n]. Item = chunk of pictures times range of input channels. Arguments: the source,
 * chunks, ranges, pictures a group, output gradient, bytes a picture, its rows and columns, output channels, to, bytes a chunk, tiles a block, channels a block,
 * bytes from one input row and column of a tile to the next, input phases; then per input phase: first byte, places.
 */
export function winogradGradient(call: usize, item: i32): void {
  const ranges = arg(call, 11), chunks = arg(call, 10), pictures = arg(call, 9), group = arg(call, 12), chunk = item / ranges, range = item % ranges;
  const from = pictures * chunk / chunks, until = pictures * (chunk + 1) / chunks, fours = arg(call, 4) >> 2;
  const firstChannel = fours * range / ranges << 2, lastChannel = fours * (range + 1) / ranges << 2, channelsABlock = arg(call, 21);
  const to = ptr(call, 18) + <usize>chunk * <usize>arg(call, 19), rows = arg(call, 15), columns = arg(call, 16), block = arg(call, 20);
  const down = (rows + 1) >> 1, across = (columns + 1) >> 1, pixelBytes = <usize>arg(call, 17) << 2;
  for (let first = from; first < until; first += group) {
    const count = min(group, until - first), tiles = count * down * across;
    const x = readable(call, first, count), gradient = ptr(call, 13) + <usize>first * <usize>arg(call, 14);
    const free = placeTables(behindPictures(call, count), block);
    for (let m = 0; m < tiles; m += block) {
      const size = min(block, tiles - m), overwrite = first == from && m == 0;
      listTiles(reads, m, size, down, across, x, readableBytes(call), <usize>arg(call, 22), <usize>arg(call, 23));
      listTiles(writes, m, size, down, across, gradient, <usize>arg(call, 14), <usize>columns * pixelBytes, pixelBytes);
      listEdges(m, size, down, across, rows, columns);
      for (let c = firstChannel; c < lastChannel; c += channelsABlock) addTiles(call, c, min(channelsABlock, lastChannel - c), size, free, to, overwrite);
    }
  }
}

/** Adds what a block of tiles says about `channels` input channels from `firstChannel` on. */
function addTiles(call: usize, firstChannel: i32, channels: i32, size: i32, half: usize, to: usize, overwrite: bool): void {
  const phases = arg(call, INPUTS_OF_GRADIENT), n = arg(call, 17), rowBytes = <usize>n << 2, inputBytes = <usize>(size * channels) << 2;
  const inputs = half + HALF_BYTES, gradients = line(inputs + <usize>allPlaces(call, INPUTS_OF_GRADIENT) * inputBytes), gradientBytes = <usize>size << 5;
  let next = inputs, all = 0;
  for (let phase = 0; phase < phases; phase++) {
    const places = inputPlaces(call, INPUTS_OF_GRADIENT, phase);
    all |= places;
    for (let p = 0; p < PLACES; p++) {
      store<u32>(starts + (<usize>p << 2), places >> p & 1 ? <u32>next : 0);
      if (places >> p & 1) next += inputBytes;
    }
    const first = inputByte(call, INPUTS_OF_GRADIENT, phase) + (<usize>firstChannel << 2);
    transformForSum(half, first, places, size, channels, <usize>arg(call, 22), <usize>arg(call, 23));
  }
  store<u32>(half, 0);
  for (let panel = 0; panel < n; panel += 8) {
    transformGradients(gradients, <usize>panel << 2, all, size, <usize>arg(call, 16) * rowBytes, rowBytes);
    let y = to + <usize>firstChannel * rowBytes + (<usize>panel << 2), input = inputs;
    for (let phase = 0; phase < phases; phase++) {
      const places = inputPlaces(call, INPUTS_OF_GRADIENT, phase);
      for (let p = 0; p < PLACES; p++) {
        if (!(places >> p & 1)) continue;
        multiplyPixels(input, half, channels, size, gradients + <usize>p * gradientBytes, 8, min(8, n - panel), y, rowBytes, overwrite);
        input += inputBytes;
        y += <usize>arg(call, 4) * rowBytes;
      }
    }
  }
}

/** B^T d B of a block of tiles for one input phase: [place][channel / 4][tile][4]. */
function transformForSum(half: usize, first: usize, places: i32, size: i32, channels: i32, row: usize, column: usize): void {
  for (let i = 0; i < size; i++) {
    for (let c = 0; c < channels; c += 4) {
      const offset = (<usize>(c * size) << 2) + (<usize>i << 4);
      inputRows(half, at(reads, i) + first + (<usize>c << 2), row, column, places);
      for (let r = 0; r < PLACES; r += 4)
        inputColumns(half + (<usize>r << 4), behind(r, offset), behind(r + 1, offset), behind(r + 2, offset), behind(r + 3, offset));
    }
  }
}

/** An address behind the start of a place; 0 if the place is left out. */
@inline
function behind(place: i32, offset: usize): usize {
  const start = at(starts, place);
  return start ? start + offset : 0;
}

/** A gy A^T of a block of tiles for eight channels: [place][tile][8]. */
function transformGradients(to: usize, channel: usize, places: i32, size: i32, row: usize, column: usize): void {
  const place = <usize>size << 5;
  for (let i = 0; i < size; i++, to += 32) {
    const gradient = at(writes, i) + channel, there = <i32>at(edges, i);
    gradientTile(to, place, gradient, row, column, there, places);
    gradientTile(to + 16, place, gradient + 16, row, column, there, places);
  }
}

/** Entry `i` of a table. */
@inline
function at(table: usize, i: i32): usize {
  return <usize>load<u32>(table + (<usize>i << 2));
}
