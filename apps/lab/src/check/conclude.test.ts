/** Every conclusion that the page can draw, and what each is drawn from. */

import type { Credentials } from '@nepwerk/marks/credentials';
import type { Finding, WatermarkFinding } from '@nepwerk/marks/check';
import { describe, expect, it } from 'vitest';
import { conclude, disagrees } from './conclude.ts';

const watermark: WatermarkFinding = {
  found: 'found',
  certainty: 1,
  strength: 0.9,
  kind: 'made',
  lab: 'burger',
  classNumber: 0,
};
const without: WatermarkFinding = { found: 'not found' };

function signed(state: Credentials['state'], sourceType: string): Finding['credentials'] {
  const actions = [{ name: 'c2pa.created', sourceType, program: '', when: null }];
  const chapter = { title: '', signer: 'A', issuer: '', program: '', data: null, sources: [], actions };
  return { found: 'credentials', credentials: { ...chapter, state, changed: [] } };
}

const NETWORK = 'trainedAlgorithmicMedia';
const CAMERA = 'digitalCapture';

describe('what is concluded', () => {
  it.each([
    ['own', signed('trusted', NETWORK), watermark],
    ['own', signed('trusted', NETWORK), without],
    ['other', signed('unknown', NETWORK), watermark],
    ['signed', signed('unknown', NETWORK), without],
    ['signed', signed('unknown', CAMERA), watermark],
    ['expired', signed('expired', NETWORK), watermark],
    ['broken', signed('broken', NETWORK), watermark],
    ['watermark', { found: 'none' }, watermark],
    ['watermark', { found: 'elsewhere' }, watermark],
    ['elsewhere', { found: 'elsewhere' }, without],
    ['none', { found: 'none' }, without],
    ['none', { found: 'unreadable' }, without],
  ] as const)('is "%s"', (expected, credentials, mark) => {
    expect(conclude({ kind: 'picture', verdict: 'marked', credentials, watermark: mark })).toBe(expected);
  });

  it('is doubted where a signature calls a photo what the watermark calls made', () => {
    expect(disagrees({ credentials: signed('unknown', CAMERA), watermark })).toBe(true);
    expect(disagrees({ credentials: signed('unknown', NETWORK), watermark })).toBe(false);
    expect(disagrees({ credentials: signed('unknown', CAMERA), watermark: without })).toBe(false);
    expect(disagrees({ credentials: signed('broken', CAMERA), watermark })).toBe(false);
  });
});
