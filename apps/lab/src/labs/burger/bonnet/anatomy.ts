/** The nets in figures: what each layer learns, and how many numbers that is. */
import type { Anatomy } from '@nepwerk/protocol';

/** The two nets that learn. */
export type Net = 'generator' | 'discriminator';

/** A layer of a net. */
export interface LayerFacts {
  readonly name: string;
  /** The shape of its weight, the largest of what it learns. */
  readonly shape: readonly number[];
  /** Everything that it learns: weights, biases, scales. */
  readonly numbers: number;
}

/** The layers of a net, in the order in which data goes through. */
export function layersOf({ learned }: Anatomy, net: Net): LayerFacts[] {
  const layers = new Map<string, LayerFacts>();
  for (const { name, shape } of learned) {
    const [owner, layer = ''] = name.split('/');
    if (owner !== net) continue;
    const before = layers.get(layer) ?? { name: layer, shape: [], numbers: 0 };
    const larger = countOf(shape) > countOf(before.shape) ? shape : before.shape;
    layers.set(layer, { name: layer, shape: larger, numbers: before.numbers + countOf(shape) });
  }
  return [...layers.values()];
}

/** How many numbers a net learns. */
export function numbersOf(layers: readonly LayerFacts[]): number {
  return layers.reduce((sum, layer) => sum + layer.numbers, 0);
}

function countOf(shape: readonly number[]): number {
  return shape.length === 0 ? 0 : shape.reduce((product, side) => product * side, 1);
}
