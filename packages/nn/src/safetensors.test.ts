// The file format: what is written is read back bit for bit, and hostile files are refused with a reason.
import { describe, expect, test } from 'vitest';
import { loadSafetensors, SafetensorsError, saveSafetensors } from './safetensors.ts';

const tensors = new Map([
  ['a/weight', { shape: [2, 3], data: Float32Array.of(1, -2, 3.5, 1e-30, -0, 7) }],
  ['empty', { shape: [0], data: new Float32Array() }],
  ['één', { shape: [], data: Float32Array.of(NaN) }],
]);

/** A file with any header and so many bytes behind it. */
function file(header: string, bytes = 0, length = new TextEncoder().encode(header).length): Uint8Array {
  const text = new TextEncoder().encode(header);
  const all = new Uint8Array(8 + text.length + bytes);
  new DataView(all.buffer).setBigUint64(0, BigInt(length), true);
  all.set(text, 8);
  return all;
}

test('what is saved is loaded again, with its metadata', () => {
  const saved = saveSafetensors(tensors, { seed: '1', name: 'ë' });
  const loaded = loadSafetensors(saved);
  expect([...loaded.tensors]).toEqual([...tensors]);
  expect(loaded.metadata).toEqual({ seed: '1', name: 'ë' });
});

test('a file is read from the middle of a larger buffer', () => {
  const saved = saveSafetensors(tensors);
  const larger = new Uint8Array(saved.length + 6);
  larger.set(saved, 3);
  expect([...loadSafetensors(larger.subarray(3, 3 + saved.length)).tensors]).toEqual([...tensors]);
});

test('the layout is the published one: length, JSON padded to 8 bytes, data', () => {
  const saved = saveSafetensors(new Map([['x', { shape: [1], data: Float32Array.of(1) }]]));
  const length = Number(new DataView(saved.buffer).getBigUint64(0, true));
  expect(length % 8).toBe(0);
  expect(JSON.parse(new TextDecoder().decode(saved.subarray(8, 8 + length)))).toEqual({
    __metadata__: {},
    x: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
  });
  expect([...saved.subarray(8 + length)]).toEqual([0, 0, 128, 63]);
});

describe('refuses', () => {
  function one(entry: object, bytes = 4): Uint8Array {
    return file(JSON.stringify({ x: { dtype: 'F32', shape: [1], data_offsets: [0, 4], ...entry } }), bytes);
  }
  test.each([
    ['an empty file', new Uint8Array(), 'too few'],
    ['a header longer than the file', file('{}', 0, 999), 'at most 2'],
    ['a header of 2^64 - 1 bytes', new Uint8Array(16).fill(255), 'header should have'],
    ['text that is no JSON', file('hello'), 'no JSON'],
    ['a list', file('[]'), 'no JSON object'],
    ['another type', one({ dtype: 'F64' }), 'F64'],
    ['a negative length', one({ shape: [-1] }), 'no proper shape'],
    ['a shape that overflows', one({ shape: [2 ** 40, 2 ** 40] }), 'does not fit'],
    ['a tensor behind the end', one({ data_offsets: [0, 4] }, 0), 'of 0'],
    ['a place that runs backwards', one({ data_offsets: [4, 0] }), 'does not fit'],
    ['a hole', one({ data_offsets: [4, 8] }, 8), 'begins at byte 4'],
    ['bytes that belong to nothing', one({}, 12), '12 follow'],
    [
      'two tensors in one place',
      file(
        JSON.stringify({
          x: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
          y: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
        }),
        4,
      ),
      'the one before ends',
    ],
    ['metadata that is no text', file(JSON.stringify({ __metadata__: { a: 1 } })), 'no text'],
  ])('%s', (_, bytes, reason) => {
    expect(() => loadSafetensors(bytes)).toThrow(SafetensorsError);
    expect(() => loadSafetensors(bytes)).toThrow(reason);
  });
});
