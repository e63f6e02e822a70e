/** Points are followed through one move after another. */

import { expect, it } from 'vitest';
import { followedBy, moved, UNMOVED, type Place } from './place.ts';

const halved: Place = { ...UNMOVED, a: 0.5, d: 0.5 };
const cropped: Place = { ...UNMOVED, e: -10, f: -20 };
/** A quarter clockwise, of a picture 100 high. */
const turned: Place = { a: 0, b: 1, c: -1, d: 0, e: 100, f: 0 };

it('follows a point through moves in the order in which they were made', () => {
  expect(moved(UNMOVED, 3, 4)).toEqual([3, 4]);
  expect(moved(followedBy(halved, cropped), 100, 100)).toEqual([40, 30]);
  expect(moved(followedBy(cropped, halved), 100, 100)).toEqual([45, 40]);
  expect(moved(followedBy(turned, cropped), 30, 60)).toEqual([30, 10]);
});

it('is the same in whatever way three moves are put together', () => {
  const one = followedBy(followedBy(halved, turned), cropped);
  expect(one).toEqual(followedBy(halved, followedBy(turned, cropped)));
});
