/** What goes on inside becomes small sheets: the liveliest maps in shades, gradients in two colours, and never much to send. */
import { transfers, type Sample, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { insideSheets } from './inside-sheets.ts';
import type { ModelInside, ModelLayer } from './trainer-surroundings.ts';

/** A message that a weak laptop does not notice. */
const MOST_BYTES = 100_000;

/** A layer whose numbers are given by channel and pixel. */
function layer(
  side: number,
  channels: number,
  activation: (channel: number, pixel: number) => number,
  gradient: (channel: number, pixel: number) => number = () => 0,
): ModelLayer {
  function fill(make: (channel: number, pixel: number) => number): Float32Array {
    return Float32Array.from({ length: side * side * channels }, (_, i) =>
      make(i % channels, Math.floor(i / channels)),
    );
  }
  return { side, channels, activations: fill(activation), gradients: fill(gradient) };
}

function inside(changes: Partial<ModelInside> = {}): ModelInside {
  return {
    fake: new Float32Array(12),
    fakeScore: 0,
    realScore: 0,
    generatorLoss: 0,
    discriminatorLoss: 0,
    generator: [],
    discriminator: { fake: [], real: [] },
    passing: [],
    pixelGradient: new Float32Array(12),
    batch: 32,
    ...changes,
  };
}

/** The colour of a pixel of a sheet. */
function colour({ columns, size, pixels }: Sheet, x: number, y: number): number[] {
  const at = (y * columns * size + x) * 4;
  return Array.from(pixels.subarray(at, at + 3));
}

/** How dark a pixel is. */
function darkness(sheet: Sheet, x: number, y: number): number {
  return 765 - colour(sheet, x, y).reduce((sum, value) => sum + value, 0);
}

describe('the sheets of a layer', () => {
  it('show the liveliest maps, in their own order', () => {
    const lively = new Set([1, 4, ...Array.from({ length: 13 }, (_, i) => 20 + i)]); // 15, as many as are shown of a first layer
    const first = layer(4, 40, (channel, pixel) => (lively.has(channel) && pixel === channel % 16 ? 1 : 0));
    const [look] = insideSheets(inside({ generator: [first] }), 2).generator;
    expect(look).toMatchObject({ side: 4, channels: 40, activations: { columns: 3, rows: 5, size: 4 } });
    const order = [...lively];
    for (const [place, channel] of order.entries()) {
      const [x, y] = [(place % 3) * 4 + (channel % 4), Math.floor(place / 3) * 4 + Math.floor((channel % 16) / 4)];
      expect(look && darkness(look.activations, x, y), `${channel}`).toBeGreaterThan(500);
    }
  });

  it('show the same maps of fake and real, in one scale', () => {
    const fake = layer(2, 6, (channel, pixel) => channel + pixel);
    const real = layer(2, 6, (channel, pixel) => 2 * (channel + pixel));
    const { discriminator } = insideSheets(
      inside({ discriminator: { fake: [fake], real: [real] }, passing: [new Float32Array(24)] }),
      2,
    );
    const [f, r] = [discriminator.fake[0]?.activations, discriminator.real[0]?.activations];
    expect(f && r && darkness(f, 3, 5) / darkness(r, 3, 5)).toBeCloseTo(0.5, 1);
  });

  it('show what should go up in the one colour and what should go down in the other', () => {
    const first = layer(
      2,
      1,
      (_, pixel) => pixel,
      (_, pixel) => [-1, 1, 0, 0.1][pixel] ?? 0,
    );
    const { generator } = insideSheets(inside({ generator: [first] }), 2);
    const sheet = generator[0]?.gradients;
    if (!sheet) throw new Error('There is no sheet.');
    const [up, down, none] = [colour(sheet, 0, 0), colour(sheet, 1, 0), colour(sheet, 0, 1)];
    expect(up[1]).toBeGreaterThan(up[0] ?? 0); // more green than red
    expect(down[0]).toBeGreaterThan(down[1] ?? 0);
    expect(Math.min(...none)).toBeGreaterThan(240);
    expect(darkness(sheet, 1, 1)).toBeGreaterThan(darkness(sheet, 0, 1));
    expect(generator[0]?.pull).toBeCloseTo(2.1 / 4);
  });

  it('show how each pixel should change by the mean over its colours', () => {
    const pixelGradient = Float32Array.of(-3, 0, 0, 1, 1, 1, 1, -1, 0, 0, 0, 0);
    const { pixels } = insideSheets(inside({ pixelGradient }), 2);
    expect(pixels.gradients).toMatchObject({ columns: 1, rows: 1, size: 2 });
    const [up, down, none] = [
      colour(pixels.gradients, 0, 0),
      colour(pixels.gradients, 1, 0),
      colour(pixels.gradients, 0, 1),
    ];
    expect(up[1]).toBeGreaterThan(up[0] ?? 0);
    expect(down[0]).toBeGreaterThan(down[1] ?? 0);
    expect(none).toEqual(colour(pixels.gradients, 1, 1));
    expect(pixels.pull).toBeCloseTo(8 / 12);
  });

  it('are small to send even of the largest nets, and all their memory goes along', () => {
    function wave(channel: number, pixel: number): number {
      return Math.sin(channel + pixel);
    }
    const halving = [32, 16, 8, 4].map((side) => layer(side, 64, wave, wave));
    const sheets = insideSheets(
      inside({
        generator: [4, 8, 16, 32].map((side) => layer(side, 64, wave, wave)),
        discriminator: { fake: halving, real: halving },
        passing: halving.map(({ gradients }) => gradients),
        pixelGradient: new Float32Array(64 * 64 * 3).fill(0.1),
      }),
      64,
    );
    const picture: Sheet = { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) };
    const numbers = { changedLooksReal: 0, generatorLoss: 0, discriminatorLoss: 0, latent: 64, batch: 32 };
    const sample: Sample = {
      noise: picture,
      fake: { ...picture, pixels: new Uint8ClampedArray(4) },
      real: { ...picture, pixels: new Uint8ClampedArray(4) },
      fakeLooksReal: 0.5,
      realLooksReal: 0.5,
      inside: { ...sheets, ...numbers },
    };
    const buffers = transfers({ type: 'sample', sample });
    // Three pictures, two sheets for each of twelve layers' looks, four that pass through, and the pixels.
    expect(new Set(buffers).size).toBe(3 + 2 * 12 + 4 + 1);
    expect(buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0)).toBeLessThan(MOST_BYTES);
  });
});
