/** What files are taken for, and what is concluded of them. */
import { saveSafetensors } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { smallFiles } from '../../testing/files.ts';
import type { Reading } from '../credentials/index.ts';
import { mediaOf, verdictOf } from './index.ts';

describe('the kind of a file', () => {
  it('is known by its first bytes', async () => {
    for (const [type, bytes] of Object.entries(await smallFiles())) expect(mediaOf(bytes)?.type, type).toBe(type);
  });

  it('is that of a training, where the length of a header comes first', () => {
    const file = saveSafetensors(new Map([['a', { shape: [1], data: Float32Array.of(1) }]]));
    expect(mediaOf(file)?.kind).toBe('training');
  });

  it.each(['', 'GIF', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'RIFF....AVI ', 'PK\u0003\u0004'])(
    'is not checked: %j',
    (text) => {
      expect(mediaOf(new TextEncoder().encode(text))).toBeNull();
    },
  );
});

/** Credentials in a state, with nothing in them. */
function credentials(state: 'trusted' | 'unknown' | 'expired' | 'broken'): Reading {
  const nothing = { title: '', signer: '', issuer: '', program: '', actions: [], data: null, sources: [] };
  return { found: 'credentials', credentials: { ...nothing, state, changed: [] } };
}

describe('the verdict', () => {
  it.each([
    ['marked', credentials('trusted'), 'not found'],
    ['marked', credentials('unknown'), 'never'],
    ['marked', credentials('expired'), 'undecoded'],
    ['broken', credentials('broken'), 'found'],
    ['marked', { found: 'none' }, 'found'],
    ['marked', { found: 'unreadable' }, 'found'],
    ['marked', { found: 'elsewhere' }, 'not found'],
    ['none', { found: 'none' }, 'not found'],
    ['none', { found: 'none' }, 'never'],
    ['none', { found: 'unreadable' }, 'not found'],
    ['unreadable', { found: 'unreadable' }, 'never'],
    ['unreadable', { found: 'none' }, 'undecoded'],
  ] as const)('is %s', (verdict, reading, watermark) => {
    expect(verdictOf(reading, watermark)).toBe(verdict);
  });
});
