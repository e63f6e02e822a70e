/** The code beside what is promised of it: distance, circularity, correction. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { CODE_BITS, decode, encode } from './code.ts';
import { MESSAGE_BITS } from './payload.ts';

const random = createRandom(2);

function randomMessage(): Uint8Array {
  return Uint8Array.from({ length: MESSAGE_BITS }, () => random.integer(2));
}

function toSoft(code: Uint8Array): Float64Array {
  return Float64Array.from(code, (bit) => 1 - 2 * bit);
}

describe('code', () => {
  it('keeps messages apart by at least 34 of its bits', () => {
    // The code is linear, so the lightest of its words is the least distance: all differences of up to three bits are tried.
    let lightest = CODE_BITS;
    for (let i = 1; i < MESSAGE_BITS; i++) {
      for (let j = i; j < MESSAGE_BITS; j++) {
        const message = new Uint8Array(MESSAGE_BITS);
        message[0] = 1;
        message[i] = 1;
        message[j] = 1;
        lightest = Math.min(
          lightest,
          encode(message).reduce((sum, bit) => sum + bit, 0),
        );
      }
    }
    expect(lightest).toBeGreaterThanOrEqual(34);
  });

  it('turns with the message: it bites its own tail', () => {
    const message = randomMessage();
    const turned = Uint8Array.from(message, (_, i) => message[(i + MESSAGE_BITS - 1) % MESSAGE_BITS]);
    const code = encode(message);
    expect(encode(turned)).toEqual(Uint8Array.from(code, (_, i) => code[(i + CODE_BITS - 6) % CODE_BITS]));
  });

  it('corrects any 14 wrong bits', () => {
    for (let i = 0; i < 50; i++) {
      const message = randomMessage();
      const soft = toSoft(encode(message));
      const wrong = new Set<number>();
      while (wrong.size < 14) {
        wrong.add(random.integer(CODE_BITS));
      }
      for (const at of wrong) {
        soft[at] = -soft[at];
      }
      expect(decode(soft)).toEqual(message);
    }
  });

  it('reads 97 of 100 messages from noise as strong as one and a half times a bit', () => {
    let right = 0;
    for (let i = 0; i < 100; i++) {
      const message = randomMessage();
      const soft = toSoft(encode(message)).map((value) => value + 1.5 * random.normal());
      right += decode(soft).every((bit, at) => bit === message[at]) ? 1 : 0;
    }
    expect(right).toBeGreaterThanOrEqual(97);
  });
});
