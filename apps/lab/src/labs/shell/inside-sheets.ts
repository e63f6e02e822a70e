/** Turns what goes on inside both nets into small sheets: feature maps as shades, gradients as two colours. */
import type { GradientLook, LayerLook, Sheet } from '@nepwerk/protocol';
import type { ModelInside, ModelLayer } from './trainer-surroundings.ts';

/** What is shown of the inside of a model, apart from what the trainer knows. */
export interface InsideSheets {
  readonly generator: readonly LayerLook[];
  readonly discriminator: { readonly fake: readonly LayerLook[]; readonly real: readonly LayerLook[] };
  readonly passing: readonly GradientLook[];
  readonly pixels: GradientLook;
}

/** How many maps of a layer are shown, in columns and rows. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Many small maps become few large ones; the last goes for all layers beyond. */
const GENERATOR_GRIDS: readonly Grid[] = [
  { columns: 3, rows: 5 },
  { columns: 2, rows: 4 },
  { columns: 1, rows: 2 },
];

/** The same for the discriminator, counted from its last layer, at half the height: the fake's lie above the real picture's. */
const DISCRIMINATOR_GRIDS: readonly Grid[] = [
  { columns: 2, rows: 3 },
  { columns: 2, rows: 2 },
  { columns: 2, rows: 1 },
  { columns: 1, rows: 1 },
];

/** Maps are drawn some forty pixels wide at most: larger ones are sent at this side. */
const LARGEST_SIDE = 16;

/** Raises shares of the largest gradient to this power, so that small ones are seen as well. */
const GRADIENT_GAMMA = 0.45;

type Colour = readonly [red: number, green: number, blue: number];

/** Nothing: the card's white. */
const BLANK: Colour = [255, 253, 248];
/** The darkest shade of the maker's and of the judge's colour. */
const MAKER_DARK: Colour = [126, 30, 15];
const JUDGE_DARK: Colour = [6, 62, 59];
/** Numbers that should go up, and down. */
const UP: Colour = [11, 110, 105];
const DOWN: Colour = [194, 52, 29];

/** The sheets of what was seen inside a model whose pictures are `size` wide. */
export function insideSheets(inside: ModelInside, size: number): InsideSheets {
  const { generator, discriminator, passing, pixelGradient } = inside;
  const judged = discriminator.fake.map((fake, i) => {
    const grid = gridOf(DISCRIMINATOR_GRIDS, discriminator.fake.length - 1 - i);
    const layers = [fake, ...discriminator.real.slice(i, i + 1)];
    const chosen = liveliest(layers, grid.columns * grid.rows);
    return { own: layerLooks(layers, chosen, grid, JUDGE_DARK), through: gradientLook(fake, passing[i], chosen, grid) };
  });
  const grey: Maps = { side: size, channels: 1, values: greyOf(pixelGradient, size) };
  return {
    generator: generator.flatMap((layer, i) => {
      const grid = gridOf(GENERATOR_GRIDS, i);
      return layerLooks([layer], liveliest([layer], grid.columns * grid.rows), grid, MAKER_DARK);
    }),
    discriminator: {
      fake: judged.flatMap(({ own }) => own.slice(0, 1)),
      real: judged.flatMap(({ own }) => own.slice(1)),
    },
    passing: judged.map(({ through }) => through),
    pixels: {
      gradients: paint(grey, [0], { columns: 1, rows: 1 }, size, downhill(largestOf([grey.values]))),
      pull: meanSize([pixelGradient]),
    },
  };
}

function gridOf(grids: readonly Grid[], at: number): Grid {
  return grids[Math.min(at, grids.length - 1)] ?? { columns: 1, rows: 1 };
}

/** A layer's look for each picture that went through it: the same maps, and one scale for all. */
function layerLooks(layers: readonly ModelLayer[], chosen: readonly number[], grid: Grid, dark: Colour): LayerLook[] {
  const spans = layers.flatMap(spansOf).filter((_, i) => chosen.includes(i % (layers[0]?.channels ?? 1)));
  const shade = shades(Math.min(...spans.map(({ low }) => low)), Math.max(...spans.map(({ high }) => high)), dark);
  const back = downhill(largestOf(layers.map((layer) => layer.gradients)));
  const pull = meanSize(layers.map((layer) => layer.gradients));
  return layers.map((layer) => ({
    side: layer.side,
    channels: layer.channels,
    activations: paint({ ...layer, values: layer.activations }, chosen, grid, LARGEST_SIDE, shade),
    gradients: paint({ ...layer, values: layer.gradients }, chosen, grid, LARGEST_SIDE, back),
    pull,
  }));
}

/** Other gradients of the same layer. */
function gradientLook(
  { side, channels }: ModelLayer,
  values: Float32Array = new Float32Array(),
  chosen: readonly number[],
  grid: Grid,
): GradientLook {
  const gradients = paint({ side, channels, values }, chosen, grid, LARGEST_SIDE, downhill(largestOf([values])));
  return { gradients, pull: meanSize([values]) };
}

/** The channels whose maps differ most within themselves, in their own order. */
function liveliest(layers: readonly ModelLayer[], count: number): number[] {
  const channels = layers[0]?.channels ?? 0;
  const spans = layers.map(spansOf);
  const liveliness = Array.from({ length: channels }, (_, channel) =>
    spans.reduce((sum, span) => sum + (span[channel]?.high ?? 0) - (span[channel]?.low ?? 0), 0),
  );
  return liveliness
    .map((span, channel) => ({ span, channel }))
    .toSorted((a, b) => b.span - a.span || a.channel - b.channel)
    .slice(0, count)
    .map(({ channel }) => channel)
    .toSorted((a, b) => a - b);
}

/** The lowest and the highest number of each channel. */
function spansOf({ channels, activations }: ModelLayer): { low: number; high: number }[] {
  const spans = Array.from({ length: channels }, () => ({ low: Infinity, high: -Infinity }));
  for (const [i, value] of activations.entries()) {
    const span = spans[i % channels];
    if (!span) continue;
    span.low = Math.min(span.low, value);
    span.high = Math.max(span.high, value);
  }
  return spans;
}

/** From blank at the lowest number to the darkest shade at the highest. */
function shades(low: number, high: number, dark: Colour): (value: number) => Colour {
  return (value) => mix(dark, (value - low) / (high - low || 1));
}

/** A number whose gradient is negative should go up, for the loss to go down. */
function downhill(largest: number): (gradient: number) => Colour {
  return (gradient) => mix(gradient < 0 ? UP : DOWN, (Math.abs(gradient) / largest) ** GRADIENT_GAMMA);
}

function mix([red, green, blue]: Colour, share: number): Colour {
  const [r, g, b] = BLANK;
  return [r + (red - r) * share, g + (green - g) * share, b + (blue - b) * share];
}

/** Numbers of so many maps, [side, side, channels]. */
interface Maps {
  readonly side: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** The maps of some channels on a sheet, row by row; those that are larger than `largest` as means over squares. */
function paint(
  maps: Maps,
  chosen: readonly number[],
  { columns, rows }: Grid,
  largest: number,
  colour: (value: number) => Colour,
): Sheet {
  const step = Math.ceil(maps.side / largest);
  const size = Math.floor(maps.side / step);
  const pixels = new Uint8ClampedArray(columns * rows * size * size * 4);
  for (const [place, channel] of chosen.entries()) {
    const first = (Math.floor(place / columns) * size * columns + (place % columns)) * size;
    for (let at = 0; at < size * size; at++) {
      const [x, y] = [at % size, Math.floor(at / size)];
      pixels.set(
        [...colour(meanAt(maps, channel, x * step, y * step, step)), 255],
        (first + y * columns * size + x) * 4,
      );
    }
  }
  return { columns, rows, size, pixels };
}

/** The mean of a map over a square. */
function meanAt({ side, channels, values }: Maps, channel: number, left: number, top: number, width: number): number {
  let sum = 0;
  for (let y = top; y < top + width; y++)
    for (let x = left; x < left + width; x++) sum += values[(y * side + x) * channels + channel] ?? 0;
  return sum / (width * width);
}

/** One number a pixel: the mean over its colours. */
function greyOf(values: Float32Array, side: number): Float32Array {
  const colours = values.length / (side * side);
  return Float32Array.from({ length: side * side }, (_, i) => {
    let sum = 0;
    for (let c = 0; c < colours; c++) sum += values[i * colours + c] ?? 0;
    return sum / colours;
  });
}

function largestOf(arrays: readonly Float32Array[]): number {
  let largest = 0;
  for (const values of arrays) for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest || 1;
}

/** The mean absolute value of all numbers. */
function meanSize(arrays: readonly Float32Array[]): number {
  let sum = 0;
  let count = 0;
  for (const values of arrays) {
    count += values.length;
    for (const value of values) sum += Math.abs(value);
  }
  return sum / Math.max(1, count);
}
