/** Which number in a watermark means what: once given, never given again. */
import type { Statement } from '../credentials/statement.ts';
import type { Payload } from '../watermark/payload.ts';

const kinds = { made: 1, changed: 2 } as const;
const labs: Readonly<Record<string, number>> = { burger: 1, face: 2, voice: 3, parrot: 4 };

/** What a watermark says, in words. */
export interface PayloadWords {
  /** Null for a number that this version does not know. */
  readonly kind: 'made' | 'changed' | null;
  readonly lab: string | null;
  /** 0 where there is no class. */
  readonly classNumber: number;
}

/**
 * The watermark for what is said of a file.
 *
 * @throws RangeError for a lab without a number.
 */
export function payloadOf({ kind, lab }: Statement, classNumber: number): Payload {
  const number = labs[lab];
  if (number === undefined)
    throw new RangeError(`No watermark says "${lab}": the labs are ${Object.keys(labs).join(', ')}.`);
  return { kind: kinds[kind], lab: number, classNumber };
}

/** What a watermark that was read says. */
export function payloadWords({ kind, lab, classNumber }: Payload): PayloadWords {
  const name = Object.keys(labs).find((it) => labs[it] === lab) ?? null;
  return { kind: kind === kinds.made ? 'made' : kind === kinds.changed ? 'changed' : null, lab: name, classNumber };
}
