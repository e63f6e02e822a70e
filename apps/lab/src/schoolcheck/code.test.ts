/** The code for ICT: what goes in comes out, every wrong letter is noticed, and whatever else is typed is refused by name. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { checksumOf, hasChecksum } from './checksum.ts';
import { type CodedCheck, dayOf, linesOf, momentOf, readCode, writeCode } from './code.ts';
import {
  BROWSERS,
  CAMERAS,
  FEATURES,
  KERNELS,
  MEMORIES,
  NO_FACTS,
  PLATFORMS,
  POLLS,
  type SchoolFacts,
  STORAGES,
  STREAMS,
  TRAININGS,
} from './facts.ts';
import { goodFacts } from './testing/facts.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const coded: CodedCheck = { day: 331, facts: goodFacts };
const code = writeCode(coded);

/** Facts by chance, as a code has room for them. */
function factsBy(seed: number): SchoolFacts {
  const random = createRandom(seed);
  function below(end: number): number {
    return random.integer(end);
  }
  function of<Value>(values: readonly Value[]): Value {
    return values[below(values.length)] as Value;
  }
  function orNull<Value>(value: Value): Value | null {
    return below(4) === 0 ? null : value;
  }
  const has = Object.fromEntries(FEATURES.map((name) => [name, below(2) === 1])) as Record<
    (typeof FEATURES)[number],
    boolean
  >;
  return {
    browser: orNull({ name: of(BROWSERS), version: below(1024), platform: of(PLATFORMS), has }),
    device: orNull({ memory: orNull(of(MEMORIES)), cores: below(64), width: below(8192), height: below(8192) }),
    network: orNull({
      stream: of(STREAMS),
      late: below(2048) * 10,
      poll: of(POLLS),
      latency: orNull(below(4096)),
      foreign: below(8),
    }),
    storage: orNull({
      outcome: of(STORAGES),
      written: below(32),
      seconds: below(1024) / 10,
      room: orNull(below(32)),
      promised: orNull(below(2) === 1),
    }),
    training: orNull({ outcome: of(TRAININGS), rate: below(4096) / 10, threads: below(16), kernels: of(KERNELS) }),
    camera: orNull({ outcome: of(CAMERAS), count: below(8) }),
  };
}

function refusalOf(typed: string) {
  return readCode(typed).refused;
}

describe('a code', () => {
  it('is short, in groups of four, and of letters that nobody mistakes', () => {
    expect(code).toMatch(/^NW1(-[0-9A-HJKMNP-TV-Z]{4}){8,11}(-[0-9A-HJKMNP-TV-Z]{1,3})?$/);
    expect(code.replaceAll('-', '').length).toBeLessThanOrEqual(49);
    expect(linesOf(code).split('\n')).toHaveLength(3);
  });

  it('gives back what went in, whatever was found', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const check = { day: seed * 27, facts: factsBy(seed) };
      expect(readCode(writeCode(check)), `seed ${seed}`).toEqual({ refused: null, check });
    }
    const nothing = { day: 0, facts: NO_FACTS };
    expect(readCode(writeCode(nothing))).toEqual({ refused: null, check: nothing });
  });

  it('rounds and cuts what it has no room for', () => {
    const { device, training, network } = goodFacts;
    const facts = {
      ...goodFacts,
      device: device && { ...device, width: 1e9, cores: -3 },
      training: training && { ...training, rate: NaN },
      network: network && { ...network, late: 123.4, latency: Infinity },
    };
    const read = readCode(writeCode({ day: 1e9, facts }));
    expect(read).toMatchObject({
      check: {
        day: 8191,
        facts: { device: { width: 8191, cores: 0 }, training: { rate: 0 }, network: { late: 120, latency: 4095 } },
      },
    });
  });

  it('counts days, and shows the day that it counted', () => {
    const noon = Date.UTC(2026, 10, 28, 12);
    expect(dayOf(noon)).toBe(331);
    expect(new Date(momentOf(331)).toISOString()).toBe('2026-11-28T00:00:00.000Z');
    expect(dayOf(0)).toBe(0);
  });

  it('is read as people type it', () => {
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('-', ' – '),
      linesOf(code),
      code.slice(0, 3) + code.slice(3).replaceAll('0', 'O').replaceAll('1', 'l'),
    ]) {
      expect(readCode(typed), typed).toEqual({ refused: null, check: coded });
    }
  });
});

describe('a mistake is noticed', () => {
  const [start, letters] = [code.slice(0, 3), code.slice(3).replaceAll('-', '')];

  it('in any one letter, whatever it became', () => {
    let tried = 0;
    for (let at = 0; at < letters.length; at++) {
      for (const other of ALPHABET.replace(letters[at] ?? '', '')) {
        expect(refusalOf(start + letters.slice(0, at) + other + letters.slice(at + 1))).toBe('mistyped');
        tried++;
      }
    }
    expect(tried).toBe(letters.length * 31);
  });

  it('in two neighbours that changed places, a letter left out, and one too many', () => {
    for (let at = 0; at < letters.length; at++) {
      expect(refusalOf(start + letters.slice(0, at) + letters.slice(at + 1)), `without ${at}`).toBe('mistyped');
      expect(refusalOf(`${start + letters.slice(0, at)}7${letters.slice(at)}`), `more at ${at}`).toBe('mistyped');
      const [one, other] = [letters[at] ?? '', letters[at + 1] ?? ''];
      const swapped = start + letters.slice(0, at) + other + one + letters.slice(at + 2);
      expect([null, 'mistyped']).toContain(refusalOf(swapped));
      expect(refusalOf(swapped) === null).toBe(one === other || at + 1 === letters.length);
    }
  });

  it('in its beginning, by name', () => {
    expect(refusalOf('')).toBe('empty');
    expect(refusalOf(' - \n')).toBe('empty');
    expect(refusalOf(letters)).toBe('start');
    expect(refusalOf(`MW1${letters}`)).toBe('start');
    expect(refusalOf(`NW2${letters}`)).toBe('version');
    expect(refusalOf('NW1')).toBe('mistyped');
  });

  it('in signs that no code has, which it names', () => {
    expect(readCode(code.replace(/.$/, 'U'))).toEqual({ refused: 'letters', letters: 'U' });
    expect(readCode(`${code}!?%&`)).toEqual({ refused: 'letters', letters: '! ? %' });
  });
});

describe('the checksum', () => {
  const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

  /** The letters of an example: what is before its last 1, spread as the standard says, and what is after. */
  function lettersOf(example: string): number[] {
    const [, name = '', rest = ''] = /^(.+)1(.+)$/.exec(example.toLowerCase()) ?? [];
    const codes = Array.from(name, (letter) => letter.codePointAt(0) ?? 0);
    const after = Array.from(rest, (letter) => BECH32.indexOf(letter));
    return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...after];
  }

  it.each([
    'A1LQFN3A',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
  ])('is that of BIP 350: %s', (example) => {
    const letters = lettersOf(example);
    expect(hasChecksum(letters)).toBe(true);
    expect(checksumOf(letters.slice(0, -6))).toEqual(letters.slice(-6));
  });

  it.each(['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'])('is not that of BIP 173: %s', (example) => {
    expect(hasChecksum(lettersOf(example))).toBe(false);
  });
});

describe('a hostile text', () => {
  /** A code of any letters, with the right checksum. */
  function forge(letters: readonly number[]): string {
    const prefix = [14, 23, 17]; // N, W and 1
    return `NW1${[...letters, ...checksumOf([...prefix, ...letters])].map((letter) => ALPHABET[letter]).join('')}`;
  }

  it('with a right checksum is no code unless this page would write it', () => {
    const random = createRandom(5);
    let read = 0;
    for (let i = 0; i < 1000; i++) {
      const forged = forge(Array.from({ length: random.integer(50) }, () => random.integer(32)));
      const found = readCode(forged);
      if (found.refused === null) read++;
      const said = found.refused ?? writeCode(found.check).replaceAll('-', '');
      expect(['contents', forged]).toContain(said);
    }
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(100);
  });

  it('of any length and kind is refused at once', () => {
    const begin = performance.now();
    for (const text of [
      'NW1'.repeat(1_000_000),
      `NW1${'0'.repeat(5_000_000)}`,
      ' '.repeat(5_000_000),
      `NW1${'-'.repeat(5_000_000)}`,
      'NW1\u0000\u{1F354}<script>alert(1)</script>',
      'NW1${constructor}',
      '__proto__',
      '\uD800',
    ]) {
      expect(refusalOf(text)).not.toBeNull();
    }
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
