/** Codes of classes: six digits to speak aloud, drawn so that nobody can foresee one, and none comes back within a day. */
import { createHmac, randomInt } from 'node:crypto';
import type { ClassLog } from '../log/class-log.ts';

/** Digits of a code: fewer are soon guessed, more are misheard. */
const DIGITS = 6;

/** Codes that can be drawn: a million less the easy ones. */
export const CODES = 994_960;

/** How long a code rests after its class, in milliseconds: yesterday's pupils, and their links, find no other class behind it. */
export const CODE_REST = 24 * 60 * 60 * 1000;

/** Codes to try for a class: with a tenth of all taken, 99,000 classes a day, all of them fail once in a hundred million times. */
const DRAWS = 8;

/**
 * Whether a code is among those that people try first: of one or two digits, with equal steps (123456, 135791, 987654), with a half that comes again (472472), in pairs (335577), or the same
 * from behind (184481).
 */
export function isEasy(code: string): boolean {
  const digits = Array.from(code, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return (
    new Set(digits).size <= 2 ||
    new Set(steps).size === 1 ||
    code.slice(0, 3) === code.slice(3) ||
    /^(.)\1(.)\2(.)\3$/.test(code) ||
    code === digits.toReversed().join('')
  );
}

/** Draws a code that is not easy, from the system's random source. @param draw A whole number from 0 to below its argument. */
export function drawCode(draw: (below: number) => number = randomInt): string {
  let code: string;
  do code = String(draw(10 ** DIGITS)).padStart(DIGITS, '0');
  while (isEasy(code));
  return code;
}

/**
 * Gives a class a code that no other class has, nor had within a day. Null when none of several was free: there are too many classes, and whoever asks may try
 * again later.
 *
 * @throws LogFault as the log does.
 */
export async function claimCode(
  log: Pick<ClassLog, 'claimCode'>,
  classId: string,
  draw = drawCode,
): Promise<string | null> {
  for (let drawn = 0; drawn < DRAWS; drawn++) {
    const code = draw();
    if (await log.claimCode(code, classId, CODE_REST)) return code;
  }
  return null;
}

/**
 * The second code of a class, six digits too: asked for while somebody guesses (`guesses.ts`), and carried by the class's own links. It is computed, so that every node knows it and
 * none keeps it; a class that gets a new code gets a new second one.
 *
 * @param key The derived key for second codes.
 */
export function secondCodeOf(key: Uint8Array, classId: string, code: string): string {
  const number = createHmac('sha256', key).update(`${classId}.${code}`).digest().readUIntBE(0, 6);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}
