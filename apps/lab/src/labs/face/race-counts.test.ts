/** A race has four lanes, whatever there is of photos, and none asks for more than there are. */
import { expect, it } from 'vitest';
import type { FaceCast, FaceRole } from '@nepwerk/protocol';
import { faceLab } from './lab.ts';
import { raceCounts } from './race-counts.ts';
import { filmedRole } from './live/testing/filmed-role.ts';

const puppet: FaceRole = { kind: 'puppet', id: 'hopper' };

it.each<[FaceCast, number[]]>([
  [[puppet, { kind: 'cartoon', id: 'pip' }], [...faceLab.race]],
  [
    [puppet, filmedRole('Blue Otter', { count: 216 })],
    [5, 20, 80, 200],
  ],
  [
    [filmedRole('Blue Otter', { count: 316 }), filmedRole('Red Owl', { count: 96 })],
    [5, 20, 40, 80],
  ],
  [
    [filmedRole('Blue Otter', { count: 40 }), puppet],
    [5, 10, 20, 24],
  ],
])('%#', (cast, counts) => {
  expect(raceCounts(cast)).toEqual(counts);
});
