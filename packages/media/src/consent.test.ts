/** A consent is asked for each purpose, ends, and takes along all that was made under it; nothing is made of who did not agree. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ConsentLedger, LONGEST_CONSENT_MS, PURPOSES, type Made, type Purpose } from './consent.ts';

const NOTHING = { frames: 0, net: 0, film: 0, preview: 0 };

let time: number;
let ledger: ConsentLedger;
let erased: string[];

beforeEach(() => {
  time = 1_790_000_000_000;
  ledger = new ConsentLedger(() => time);
  erased = [];
});

function made(kind: Made['kind'], of: readonly string[], name = `${kind} of ${of.join(' and ')}`): Made {
  return { kind, of, erase: () => void erased.push(name) };
}

/** Two who agreed to be learned from, and all that a lab makes of them. */
function fill(): void {
  ledger.give('Otter', ['train', 'partner']);
  ledger.give('Uil', ['train']);
  for (const it of [
    made('frames', ['Otter']),
    made('frames', ['Uil']),
    made('net', ['Otter', 'Uil']),
    made('film', ['Otter', 'Uil']),
    made('preview', ['Uil']),
  ]) {
    ledger.note(it);
  }
}

describe('a consent', () => {
  it('holds for each purpose apart, and for nobody who gave none', () => {
    ledger.give('Otter', ['train', 'wall']);
    expect(PURPOSES.map((purpose) => ledger.allows('Otter', purpose))).toEqual([true, false, true, false]);
    expect(PURPOSES.some((purpose) => ledger.allows('Uil', purpose))).toBe(false);
  });

  it('is replaced by the next one of the same person, also by one for nothing', () => {
    ledger.give('Otter', PURPOSES);
    ledger.give('Otter', []);
    expect(PURPOSES.some((purpose) => ledger.allows('Otter', purpose))).toBe(false);
  });

  it('ends after its time, and after four hours at the latest', () => {
    ledger.give('Otter', ['train'], 1000);
    ledger.give('Uil', ['train'], 99 * LONGEST_CONSENT_MS);
    time += 999;
    expect([ledger.allows('Otter', 'train'), ledger.allows('Uil', 'train')]).toEqual([true, true]);
    time += 1;
    expect([ledger.allows('Otter', 'train'), ledger.allows('Uil', 'train')]).toEqual([false, true]);
    time += LONGEST_CONSENT_MS;
    expect(ledger.allows('Uil', 'train')).toBe(false);
  });

  it('does not hold before it was given, where a clock is set back', () => {
    ledger.give('Otter', ['train']);
    time -= 1;
    expect(ledger.allows('Otter', 'train')).toBe(false);
    expect(ledger.consents).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['no name', () => ledger.give(' ', ['train'])],
    ['no time', () => ledger.give('Otter', ['train'], 0)],
    ['time that is no number', () => ledger.give('Otter', ['train'], Number.NaN)],
    ['a purpose that there is not', () => ledger.give('Otter', ['identify' as Purpose])],
  ])('is refused with %s', (_, give) => {
    expect(give).toThrow(RangeError);
    expect(ledger.consents).toEqual([]);
  });
});

describe('what is made', () => {
  it('is made of nobody who did not agree to it', () => {
    ledger.give('Otter', ['partner', 'wall', 'keep']);
    ledger.give('Uil', ['train']);
    expect(() => ledger.note(made('frames', ['Otter']))).toThrow('Nothing may be made of Otter');
    expect(() => ledger.note(made('net', ['Uil', 'Otter']))).toThrow('Nothing may be made of Otter');
    expect(() => ledger.note(made('net', []))).toThrow('nobody that is known');
  });

  it('goes with the consent of any person in it, and nothing else does', async () => {
    fill();
    expect(await ledger.withdraw('Otter')).toEqual({ frames: 1, net: 1, film: 1, preview: 0 });
    expect(erased).toEqual(['frames of Otter', 'net of Otter and Uil', 'film of Otter and Uil']);
    expect(ledger.allows('Otter', 'partner')).toBe(false);
    expect(ledger.allows('Uil', 'train')).toBe(true);
    expect(await ledger.withdraw('Otter')).toEqual(NOTHING);
    expect(await ledger.withdraw('Uil')).toEqual({ frames: 1, net: 0, film: 0, preview: 1 });
  });

  it('goes when a consent has run out', async () => {
    ledger.give('Otter', ['train'], 1000);
    ledger.give('Uil', ['train']);
    ledger.note(made('net', ['Otter', 'Uil']));
    ledger.note(made('frames', ['Uil']));
    expect(await ledger.expire()).toEqual(NOTHING);
    expect(ledger.hasExpired).toBe(false);
    time += 1000;
    expect(ledger.hasExpired).toBe(true);
    expect(await ledger.expire()).toEqual({ ...NOTHING, net: 1 });
    expect(erased).toEqual(['net of Otter and Uil']);
    expect(ledger.hasExpired).toBe(false);
  });

  it('all goes at the end', async () => {
    fill();
    expect(await ledger.end()).toEqual({ frames: 2, net: 1, film: 1, preview: 1 });
    expect(ledger.consents).toEqual([]);
  });

  it('that cannot be deleted does not hold up the rest, is said, and is tried again', async () => {
    ledger.give('Otter', ['train']);
    let broken = true;
    ledger.note({
      kind: 'film',
      of: ['Otter'],
      async erase() {
        if (broken) throw new Error('the disk is gone');
        erased.push('film');
      },
    });
    ledger.note(made('frames', ['Otter']));
    await expect(ledger.withdraw('Otter')).rejects.toThrow('the disk is gone');
    expect(erased).toEqual(['frames of Otter']);
    broken = false;
    expect(await ledger.withdraw('Otter')).toEqual({ ...NOTHING, film: 1 });
  });

  it('is counted by as many as it is', async () => {
    ledger.give('Otter', ['train']);
    ledger.note({ ...made('frames', ['Otter']), count: 216 });
    expect(await ledger.withdraw('Otter')).toEqual({ ...NOTHING, frames: 216 });
  });

  it('that was deleted in another way is not counted again', async () => {
    ledger.give('Otter', ['train']);
    const frames = made('frames', ['Otter']);
    ledger.note(frames);
    ledger.forget(frames);
    expect(await ledger.end()).toEqual(NOTHING);
    expect(erased).toEqual([]);
  });
});
