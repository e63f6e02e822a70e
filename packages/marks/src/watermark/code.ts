/** The error-correcting code: a tail-biting convolutional code of rate 1/6, decoded from soft values. */
import { MESSAGE_BITS } from './payload.ts';

/** The encoder's taps, nine bits each, in octal as in the tables: the code of rate 1/6 of cdma2000 (3GPP2 C.S0002, 2.1.3.1.4). */
const TAPS: readonly number[] = [0o457, 0o755, 0o551, 0o637, 0o625, 0o727];

/** The eight bits before the present one: the encoder's state. */
const MEMORY = 8;
const STATES = 1 << MEMORY;

/** Code bits a message bit. */
export const CODE_RATE = TAPS.length;

/** Bits that a coded message has. */
export const CODE_BITS = MESSAGE_BITS * CODE_RATE;

/** Rounds of the circular trellis: the first finds the state in which the message begins, the last is kept. */
const ROUNDS = 3;

/** The six code bits that each nine bits of message give, as a number from 0 to 63. */
const OUTPUTS = Uint8Array.from({ length: STATES * 2 }, (_, window) =>
  TAPS.reduce((bits, taps, i) => bits | (parity(window & taps) << i), 0),
);

/** Codes a message: {@link MESSAGE_BITS} bits become {@link CODE_BITS}. The encoder begins in the state in which it will end, so no bit is spent on a tail. */
export function encode(message: Uint8Array): Uint8Array {
  const code = new Uint8Array(CODE_BITS);
  for (let i = 0; i < MESSAGE_BITS; i++) {
    let window = 0;
    for (let back = MEMORY; back >= 0; back--) {
      window = (window << 1) | message[(i - back + MESSAGE_BITS) % MESSAGE_BITS];
    }
    const output = OUTPUTS[window] ?? 0;
    for (let j = 0; j < CODE_RATE; j++) {
      code[i * CODE_RATE + j] = (output >> j) & 1;
    }
  }
  return code;
}

/**
 * The likeliest message of soft values: positive where a code bit looks like 0, negative where like 1, and the larger the surer. Viterbi's
 * algorithm around the circle, as in Shao, Lin and Fossorier, "Two decoding algorithms for tailbiting codes" (2003), with a fixed
 * number of rounds.
 */
export function decode(soft: Float64Array): Uint8Array {
  let metrics = new Float64Array(STATES);
  let next = new Float64Array(STATES);
  const steps = MESSAGE_BITS * ROUNDS;
  const came = new Uint8Array(steps * STATES);
  const gains = new Float64Array(1 << CODE_RATE);
  for (let step = 0; step < steps; step++) {
    const at = (step % MESSAGE_BITS) * CODE_RATE;
    for (let output = 0; output < gains.length; output++) {
      let gain = 0;
      for (let j = 0; j < CODE_RATE; j++) {
        const value = soft[at + j] ?? 0;
        gain += (output >> j) & 1 ? -value : value;
      }
      gains[output] = gain;
    }
    for (let state = 0; state < STATES; state++) {
      // A state is the last eight bits; before its newest bit came, it was one of two.
      const low = state >> 1;
      const high = low | (STATES >> 1);
      const fromLow = metrics[low] + (gains[OUTPUTS[state] ?? 0] ?? 0);
      const fromHigh = metrics[high] + (gains[OUTPUTS[state | STATES] ?? 0] ?? 0);
      next[state] = Math.max(fromLow, fromHigh);
      came[step * STATES + state] = fromHigh > fromLow ? 1 : 0;
    }
    [metrics, next] = [next, metrics];
  }
  let state = 0;
  for (let i = 1; i < STATES; i++) {
    if (metrics[i] > metrics[state]) {
      state = i;
    }
  }
  // Walks back two rounds: the end of a round is free, so the middle one is kept, where both ends are settled.
  const message = new Uint8Array(MESSAGE_BITS);
  for (let step = steps - 1; step >= MESSAGE_BITS; step--) {
    message[step % MESSAGE_BITS] = state & 1;
    state = (state >> 1) | (came[step * STATES + state] << (MEMORY - 1));
  }
  return message;
}

function parity(bits: number): number {
  let rest = bits;
  rest ^= rest >> 8;
  rest ^= rest >> 4;
  rest ^= rest >> 2;
  rest ^= rest >> 1;
  return rest & 1;
}
