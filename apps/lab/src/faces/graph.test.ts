/** A net's files as they are read: a small one by hand, and the three that are shipped. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { partFor, readGraph, type Graph } from './graph.ts';
import { FINDER, LIDS, MESHER } from './net-files.ts';

const MODELS = fileURLToPath(new URL('../../../../node_modules/@vladmandic/human/models/', import.meta.url));

/** A file with one convolution, whose weights are four numbers of 16 bits and one of 32. */
function small() {
  return {
    modelTopology: {
      node: [
        { name: 'picture', op: 'Placeholder' },
        { name: 'filter', op: 'Const' },
        {
          name: 'out',
          op: '_FusedConv2D',
          input: ['picture:0', 'filter'],
          attr: {
            strides: { list: { i: ['1', '2', '3', '1'] } },
            padding: { s: btoa('SAME') },
            fused_ops: { list: { s: [btoa('BiasAdd'), btoa('Prelu')] } },
          },
        },
      ],
    },
    weightsManifest: [
      {
        weights: [
          { name: 'filter', shape: [2, 2], dtype: 'float32', quantization: { dtype: 'float16' } },
          { name: 'bias', shape: [], dtype: 'float32' },
        ],
      },
    ],
  };
}

function bytes(): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(12));
  // IEEE 754's half numbers for 1, -2, the smallest above 0, and the largest.
  [0x3c00, 0xc000, 0x0001, 0x7bff].forEach((half, i) => view.setUint16(2 * i, half, true));
  view.setFloat32(8, 0.25, true);
  return view.buffer;
}

describe('a net’s files', () => {
  it('are read: operations with what they are told, and weights of 16 and 32 bits', () => {
    const { nodes, weights } = readGraph(small(), bytes());
    expect(nodes[2]).toEqual({
      name: 'out',
      op: '_FusedConv2D',
      inputs: ['picture', 'filter'],
      strides: [2, 3],
      window: null,
      pad: 'same',
      fused: ['BiasAdd', 'Prelu'],
    });
    expect(weights.get('filter')).toEqual({ shape: [2, 2], values: Float32Array.of(1, -2, 2 ** -24, 65_504) });
    expect(weights.get('bias')).toEqual({ shape: [], values: Float32Array.of(0.25) });
  });

  it('are refused when they are others, cut off, or in another order', () => {
    expect(() => readGraph('a page that says 404', bytes())).toThrow('a topology');
    expect(() => readGraph(small(), bytes().slice(0, 10))).toThrow('2 weights');
    expect(() => readGraph(small(), new ArrayBuffer(16))).toThrow('16 bytes');
    const file = small();
    file.modelTopology.node.reverse();
    expect(() => readGraph(file, bytes())).toThrow('out takes picture');
  });

  it.each(['blazeface', 'facemesh', 'iris'])('of %s are whole', (name) => {
    const graph = shipped(name);
    expect(graph.nodes.length).toBeGreaterThan(200);
    for (const { values } of graph.weights.values()) expect(values.every(Number.isFinite)).toBe(true);
  });
});

describe('of a net', () => {
  it('only that is taken which an answer needs', () => {
    const graph: Graph = {
      nodes: (
        [
          ['picture', []],
          ['one', ['picture']],
          ['weight', []],
          ['other', ['picture', 'weight']],
          ['both', ['one', 'other']],
        ] as const
      ).map(([name, inputs]) => ({ name, inputs, op: 'Relu', strides: null, window: null, pad: 'same', fused: [] })),
      weights: new Map([['weight', { shape: [], values: Float32Array.of(1) }]]),
    };
    function names(outputs: string[]): string[] {
      return partFor(graph, outputs).nodes.map(({ name }) => name);
    }
    expect(names(['one'])).toEqual(['picture', 'one']);
    expect(names(['other', 'one'])).toEqual(['picture', 'one', 'weight', 'other']);
    expect([...partFor(graph, ['one']).weights.keys()]).toEqual([]);
    expect([...partFor(graph, ['both']).weights.keys()]).toEqual(['weight']);
    expect(() => partFor(graph, ['one', 'who'])).toThrow('no who');
  });

  it.each([
    ['blazeface', FINDER],
    ['facemesh', MESHER],
    ['iris', LIDS],
  ])('%s, what is read is there', (name, { outputs }) => {
    const { nodes } = partFor(shipped(name), outputs);
    expect(nodes.map(({ op }) => op)).toContain('Placeholder');
    expect(nodes.filter((node) => outputs.includes(node.name))).toHaveLength(outputs.length);
  });

  it('Iris, where the iris is is not computed', () => {
    const whole = shipped('iris');
    const part = partFor(whole, LIDS.outputs);
    expect(whole.nodes.filter((node) => /conv_iris/.test(node.name))).not.toEqual([]);
    expect(part.nodes.filter((node) => /iris/.test(node.name))).toEqual([]);
    expect(part.nodes.length).toBeLessThan(0.8 * whole.nodes.length);
  });
});

/** A net that is shipped, read. */
function shipped(name: string): Graph {
  const content = readFileSync(`${MODELS}${name}.bin`);
  return readGraph(
    JSON.parse(readFileSync(`${MODELS}${name}.json`, 'utf8')),
    content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength),
  );
}
