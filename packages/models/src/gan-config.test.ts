/** Checks that every preset can be built and that impossible ones are refused. */

import { describe, expect, it } from 'vitest';
import { checkGanConfig, ganPresets, plainDcgan } from './gan-config.ts';

describe('ganPresets', () => {
  it.each(Object.entries(ganPresets))('%s can be built, as it is and as a plain DCGAN', (_, config) => {
    expect(() => checkGanConfig(config)).not.toThrow();
    expect(() => checkGanConfig(plainDcgan(config))).not.toThrow();
  });
});

describe('checkGanConfig', () => {
  it.each([
    [{ size: 30 }, /size must be a whole number times 2\^3 .* got 30/],
    [{ size: 8, discriminatorWidths: [8, 8, 8, 8] as const }, /can't be halved 4 times/],
    [{ latent: 0 }, /latent must be a whole number above 0; got 0/],
    [{ batch: 1.5 }, /batch .* got 1.5/],
    [{ averaging: 1 }, /averaging .* got 1/],
  ])('refuses %o', (change, message) => {
    expect(() => checkGanConfig({ ...ganPresets.colour32, ...change })).toThrow(message);
  });
});
