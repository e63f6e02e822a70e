/** The QR code of a link: as large as the standard says, with its three corners, and a margin. */
import { describe, expect, it } from 'vitest';
import { joinAddress } from './join-address.ts';
import { qrPath } from './qr-path.ts';

const LINK = joinAddress('https://nepwerk.example', '482916', '068285');

describe('the QR code of a class', () => {
  it('holds the join link with both codes, or with the one that is known', () => {
    expect(LINK).toBe('https://nepwerk.example/join/482916-068285');
    expect(joinAddress('https://nepwerk.example', '482916', null)).toBe('https://nepwerk.example/join/482916');
  });

  it('has the side of a version of the standard, and its margin', () => {
    const { side } = qrPath(LINK);
    expect((side - 2 * 4 - 17) % 4).toBe(0);
  });

  it('has the three corners by which it is found, and nothing in the margin', () => {
    const { side, path } = qrPath(LINK);
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    const [near, far] = [4, side - 5];
    for (const [x, y] of [
      [near, near],
      [far, near],
      [near, far],
    ])
      expect(dark.has(`${x} ${y}`), `${x} ${y}`).toBe(true);
    const inMargin = [...dark].filter((it) => it.split(' ').some((at) => Number(at) < 4 || Number(at) > side - 5));
    expect(inMargin).toEqual([]);
  });
});
