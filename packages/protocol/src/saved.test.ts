/** What lies on the shelf is read with care: it may be old, broken, or somebody else's. */
import { describe, expect, it } from 'vitest';
import { parseSavedTraining, SAVED_VERSION, type SavedTraining } from './saved.ts';

function saved(): SavedTraining {
  const sheet = { columns: 4, rows: 4, size: 2, pixels: new Uint8ClampedArray(4 * 4 * 2 * 2 * 4) };
  return {
    version: SAVED_VERSION,
    settings: 'cheese=0',
    savedAt: 1_790_000_000_000,
    step: 12,
    seconds: 3.5,
    film: [{ step: 1, seconds: 0.2, sheet }],
    history: [
      { step: 0, generatorLoss: null, discriminatorLoss: 1.4, right: null },
      { step: 1, generatorLoss: 0.7, discriminatorLoss: 1.4, right: 0.6 },
    ],
  };
}

describe('a saved training', () => {
  it('is read back as it was', () => {
    expect(parseSavedTraining(structuredClone(saved()))).toEqual(saved());
  });

  it.each<[string, (it: Record<string, unknown>) => void]>([
    ['of another version', (it) => (it['version'] = SAVED_VERSION + 1)],
    ['with endless settings', (it) => (it['settings'] = 'x'.repeat(5000))],
    ['with a step below nought', (it) => (it['step'] = -1)],
    [
      'with a loss that is no number',
      (it) => (it['history'] = [{ step: 1, generatorLoss: NaN, discriminatorLoss: 1, right: 0 }]),
    ],
    [
      'with a sheet that is smaller than it says',
      (it) =>
        (it['film'] = [
          { step: 1, seconds: 0, sheet: { columns: 4, rows: 4, size: 32, pixels: new Uint8ClampedArray(4) } },
        ]),
    ],
    [
      'with a share above one',
      (it) => (it['history'] = [{ step: 1, generatorLoss: 1, discriminatorLoss: 1, right: 1.5 }]),
    ],
    [
      'with pixels that are no bytes',
      (it) => (it['film'] = [{ step: 1, seconds: 0, sheet: { columns: 1, rows: 1, size: 1, pixels: [0, 0, 0, 0] } }]),
    ],
    ['with a film of a thousand frames', (it) => (it['film'] = Array.from({ length: 1000 }, () => saved().film[0]))],
  ])('%s is not taken', (_, spoil) => {
    const value: Record<string, unknown> = { ...saved() };
    spoil(value);
    expect(parseSavedTraining(value)).toBeNull();
  });

  it.each([null, undefined, 'x', 3, [], {}])('is not %o', (value) => {
    expect(parseSavedTraining(value)).toBeNull();
  });
});
