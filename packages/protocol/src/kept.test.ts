/** Names and labels of kept trainings are read with care: anybody may have written them. */
import { describe, expect, it } from 'vitest';
import { LABEL_VERSION, LONGEST_NAME, parseLabel, tidyName, type KeptLabel } from './kept.ts';

function label(): KeptLabel {
  return {
    version: LABEL_VERSION,
    name: 'Zonder kaas',
    keptAt: 1_790_000_000_000,
    settings: 'cheese=0',
    step: 640,
    seconds: 61.5,
    bytes: 5_600_000,
    own: 3,
    leftOut: 1,
    dataMark: 12,
    sheet: { columns: 4, rows: 1, size: 2, pixels: new Uint8ClampedArray(4 * 2 * 2 * 4) },
  };
}

describe('a label', () => {
  it('is read back as it was, also without pictures', () => {
    expect(parseLabel(structuredClone(label()))).toEqual(label());
    expect(parseLabel({ ...label(), sheet: null })).toEqual({ ...label(), sheet: null });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another version', { version: LABEL_VERSION + 1 }],
    ['without a name', { name: '' }],
    ['with a name of spaces', { name: '   ' }],
    ['with a name that is endless', { name: 'x'.repeat(1_000_000) }],
    ['with a name that turns the text around', { name: 'abc\u202Edef' }],
    ['with a name that is a number', { name: 7 }],
    ['kept at no moment', { keptAt: 8.7e15 }],
    ['with a time that is endless', { seconds: Infinity }],
    ['with a time that is no number', { seconds: Number.NaN }],
    ['with endless settings', { settings: 'x'.repeat(5000) }],
    ['with a million own pictures', { own: 1_000_000 }],
    [
      'with a sheet that is smaller than it says',
      { sheet: { columns: 4, rows: 1, size: 32, pixels: new Uint8ClampedArray(4) } },
    ],
    ['with a sheet of another shape', { sheet: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) } }],
  ])('%s is not taken', (_, change) => {
    expect(parseLabel({ ...label(), ...change })).toBeNull();
  });

  it.each([null, undefined, 'x', 3, [], {}])('is not %o', (value) => {
    expect(parseLabel(value)).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['  Zonder   kaas \n', 'Zonder kaas'],
    ['a\u0000b\tc', 'a b c'],
    ['\u202Eomgekeerd\u202C', 'omgekeerd'],
    ['<b>vet</b>', '<b>vet</b>'],
    ['\uD800', ''],
    ['cafe\u0301', 'caf\u00E9'],
    [' \u2066 ', ''],
    ['\u200B\u200D\u2060', ''],
    ['\u3164', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(tidyName(text)).toBe(kept);
  });

  it('is cut at its longest, between whole signs, and does not end in a space', () => {
    expect(tidyName('🍔'.repeat(99))).toBe('🍔'.repeat(LONGEST_NAME));
    expect(tidyName(`${'x'.repeat(LONGEST_NAME - 1)} y`)).toBe('x'.repeat(LONGEST_NAME - 1));
  });

  it('stays as it is when it is tidied again', () => {
    for (const text of ['  a  b ', '🍔'.repeat(99), 'e\u0301'.repeat(60)]) {
      expect(tidyName(tidyName(text))).toBe(tidyName(text));
    }
  });
});
