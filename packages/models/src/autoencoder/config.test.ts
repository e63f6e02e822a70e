/** Checks that the presets are allowed, and that what can't be is refused by name. */

import { describe, expect, it } from 'vitest';
import { autoencoderPresets, checkAutoencoderConfig } from './config.ts';

const { face64 } = autoencoderPresets;

describe('checkAutoencoderConfig', () => {
  it.each(Object.entries(autoencoderPresets))('allows the preset %s', (_, config) => {
    expect(() => checkAutoencoderConfig(config)).not.toThrow();
  });

  it.each([
    [{ size: 60 }, 'size must be a multiple of 16; got 60'],
    [{ decoderWidths: [64] }, 'halved 4 times and must be doubled as often; got 3'],
    [{ picture: 'convolution' as const }, 'halved 4 times and must be doubled as often; got 3'],
    [{ code: 0 }, 'must be whole numbers above 0; got 0'],
    [{ structure: -1 }, 'structure must be a number of at least 0; got -1'],
    [{ averaging: 1 }, 'averaging must be at least 0 and below 1; got 1'],
  ])('refuses %o', (change, message) => {
    expect(() => checkAutoencoderConfig({ ...face64, ...change })).toThrow(message);
  });
});
