/** The payload and its checksum, beside the catalogue of checksums. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { crc16, packPayload, unpackPayload } from './payload.ts';

describe('payload', () => {
  it('has the checksum that the catalogue of CRCs gives for its test word', () => {
    expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1);
  });

  it('is read as it was written', () => {
    const random = createRandom(1);
    for (let i = 0; i < 200; i++) {
      const payload = { kind: random.integer(16), lab: random.integer(256), classNumber: random.integer(65536) };
      expect(unpackPayload(packPayload(payload))).toEqual(payload);
    }
  });

  it('is not read when any bit, or any two, are wrong', () => {
    const bits = packPayload({ kind: 3, lab: 200, classNumber: 40_000 });
    for (let i = 0; i < bits.length; i++) {
      for (let j = i; j < bits.length; j++) {
        const wrong = bits.slice();
        wrong[i] ^= 1;
        wrong[j] ^= i === j ? 0 : 1;
        expect(unpackPayload(wrong)).toBeNull();
      }
    }
  });

  it.each([
    { kind: 16, lab: 0, classNumber: 0 },
    { kind: 0, lab: -1, classNumber: 0 },
    { kind: 0, lab: 0, classNumber: 65_536 },
    { kind: 0.5, lab: 0, classNumber: 0 },
    { kind: 0, lab: Number.NaN, classNumber: 0 },
  ])('refuses %o', (payload) => {
    expect(() => packPayload(payload)).toThrow(RangeError);
  });
});
