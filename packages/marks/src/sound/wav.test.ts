/** WAV files written and read, beside headers that are built by hand. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { readWav, writeWav } from './wav.ts';

function le(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);
}

function chunk(name: string, content: readonly number[], size = content.length): number[] {
  return [...Buffer.from(name), ...le(size, 4), ...content, ...(content.length % 2 === 1 ? [0] : [])];
}

function format(
  tag: number,
  channels: number,
  rate: number,
  bits: number,
  extension: readonly number[] = [],
): number[] {
  const frame = (channels * bits) / 8;
  return chunk('fmt ', [
    ...le(tag, 2),
    ...le(channels, 2),
    ...le(rate, 4),
    ...le(rate * frame, 4),
    ...le(frame, 2),
    ...le(bits, 2),
    ...extension,
  ]);
}

function riff(...chunks: number[][]): Uint8Array {
  const body = [...Buffer.from('WAVE'), ...chunks.flat()];
  return Uint8Array.from([...Buffer.from('RIFF'), ...le(body.length, 4), ...body]);
}

const FLOATS = [...new Uint8Array(Float32Array.of(0.5, -0.25, Number.NaN, Number.POSITIVE_INFINITY).buffer)];

describe('writeWav', () => {
  it('writes the bytes that the format asks for', () => {
    const bytes = writeWav({ sampleRate: 16_000, channels: [Float32Array.of(0, 0.5), Float32Array.of(-1, 1)] });
    expect([...bytes]).toEqual([
      ...Buffer.from('RIFF'),
      ...le(44, 4),
      ...Buffer.from('WAVE'),
      ...format(1, 2, 16_000, 16),
      ...chunk('data', [0, 0, 0, 0x80, 0, 0x40, 0xff, 0x7f]),
    ]);
  });

  it('rounds, cuts what is too loud, and makes silence of what is no number', () => {
    const values = [0.4 / 32_768, 0.6 / 32_768, -0.6 / 32_768, 7, -7, Number.NaN, Number.POSITIVE_INFINITY];
    const bytes = writeWav({ sampleRate: 8000, channels: [Float32Array.from(values)] });
    expect([...new Int16Array(bytes.buffer, 44)]).toEqual([0, 1, -1, 32_767, -32_768, 0, 32_767]);
  });

  it.each([
    { sampleRate: 16_000, channels: [] },
    { sampleRate: 16_000, channels: [new Float32Array(1), new Float32Array(2)] },
    { sampleRate: 16_000.5, channels: [new Float32Array(1)] },
    { sampleRate: 2 ** 32, channels: [new Float32Array(1)] },
  ])('refuses %o', (sound) => {
    expect(() => writeWav(sound)).toThrow(RangeError);
  });
});

describe('readWav', () => {
  it('reads what was written, to half of a step', () => {
    const random = createRandom(1);
    const channels = [0, 1, 2].map(() => Float32Array.from({ length: 501 }, () => 2 * random.uniform() - 1));
    const read = readWav(writeWav({ sampleRate: 22_050, channels }));
    expect(read?.sampleRate).toBe(22_050);
    expect(read?.channels.map(({ length }) => length)).toEqual([501, 501, 501]);
    for (const [c, channel] of channels.entries()) {
      for (const [i, value] of channel.entries()) {
        // Full scale is cut by a step.
        expect(Math.abs((read?.channels[c][i] ?? 9) - value)).toBeLessThanOrEqual(1 / 32_768);
      }
    }
  });

  it.each([
    ['8 bits', 1, 8, [0, 128, 192, 255], [-1, 0, 0.5, 127 / 128]],
    ['16 bits', 1, 16, [0, 0x80, 0, 0xc0, 1, 0, 0xff, 0x7f], [-1, -0.5, 1 / 32_768, 32_767 / 32_768]],
    ['24 bits', 1, 24, [0, 0, 0x80, 0, 0, 0x40, 1, 0, 0, 0xff, 0xff, 0xff], [-1, 0.5, 2 ** -23, -(2 ** -23)]],
    ['32 bits', 1, 32, [0, 0, 0, 0x80, 0, 0, 0, 0x20], [-1, 0.25]],
    ['floats, and silence for what is no number', 3, 32, FLOATS, [0.5, -0.25, 0, 0]],
  ] as const)('reads %s', (_, tag, bits, data, values) => {
    const sound = readWav(riff(format(tag, 1, 48_000, bits), chunk('data', data)));
    expect([...(sound?.channels[0] ?? [])]).toEqual([...values]);
  });

  it('reads chunks in any order, padded, among others, and the extensible format', () => {
    const guid = [1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113];
    const extension = [...le(22, 2), ...le(16, 2), ...le(3, 4), ...guid];
    const sound = readWav(
      riff(
        chunk('LIST', [1, 2, 3]),
        chunk('data', [0, 0x40, 0, 0xc0, 9]),
        chunk('junk', []),
        format(0xfffe, 2, 44_100, 16, extension),
      ),
    );
    expect(sound).toEqual({ sampleRate: 44_100, channels: [Float32Array.of(0.5), Float32Array.of(-0.5)] });
  });

  it('reads bytes from the middle of a larger array', () => {
    const bytes = writeWav({ sampleRate: 8000, channels: [Float32Array.of(0.25)] });
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(readWav(larger.subarray(3, 3 + bytes.length))?.channels[0][0]).toBe(0.25);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', Uint8Array.from(Buffer.from('\x89PNG\r\n and so on, more than twelve bytes'))],
    ['no data', riff(format(1, 1, 8000, 16))],
    ['empty data', riff(format(1, 1, 8000, 16), chunk('data', []))],
    ['data without a format', riff(chunk('data', [1, 2]))],
    ['half a sample', riff(format(1, 2, 8000, 16), chunk('data', [1, 2]))],
    ['no channels', riff(format(1, 0, 8000, 16), chunk('data', [1, 2]))],
    ['65535 channels', riff(format(1, 65_535, 8000, 16), chunk('data', [1, 2]))],
    ['no rate', riff(format(1, 1, 0, 16), chunk('data', [1, 2]))],
    ['a compressed format', riff(format(0x55, 1, 8000, 16), chunk('data', [1, 2]))],
    ['12 bits', riff(format(1, 2, 8000, 12), chunk('data', [1, 2, 3]))],
    ['floats of 16 bits', riff(format(3, 1, 8000, 16), chunk('data', [1, 2]))],
    ['a short format', riff(chunk('fmt ', [1, 0, 1, 0]), chunk('data', [1, 2]))],
    ['data of 4 GB that are not there', riff(format(1, 1, 8000, 16), chunk('data', [1, 2], 0xffff_ffff))],
    [
      'a chunk of 4 GB before the data',
      riff(format(1, 1, 8000, 16), chunk('LIST', [], 0xffff_fff0), chunk('data', [1, 2])),
    ],
  ])('answers null to %s', (_, bytes) => {
    expect(readWav(bytes)).toBeNull();
  });

  it('answers null to every file that is cut off, and never throws on one with a wrong byte', () => {
    const bytes = writeWav({ sampleRate: 8000, channels: [Float32Array.of(0.1, 0.2, 0.3)] });
    for (let length = 0; length < bytes.length; length++) {
      expect(readWav(bytes.subarray(0, length))).toBeNull();
    }
    const random = createRandom(2);
    for (let i = 0; i < 4000; i++) {
      const wrong = bytes.slice();
      wrong[random.integer(wrong.length)] = random.integer(256);
      wrong[random.integer(44)] = random.integer(256);
      expect(() => readWav(wrong)).not.toThrow();
    }
  });
});
