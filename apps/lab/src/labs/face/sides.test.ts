/** Which way faces look is counted in bars, and frontal faces are told from those that look aside. */
import { describe, expect, it } from 'vitest';
import { restingFace } from './lab.ts';
import { countSides, isFrontal } from './sides.ts';

function turned(yaw: number, pitch = 0) {
  return { ...restingFace, yaw, pitch };
}

describe('sides', () => {
  it('are counted from the left of the picture to its right, where a yaw above 0 looks to the left', () => {
    const { bars, of, aside } = countSides([turned(0.4), turned(0.39), turned(0), turned(0.1), turned(-0.4)]);
    expect(bars).toEqual([2, 0, 1, 1, 0, 0, 1]);
    expect({ of, aside }).toEqual({ of: 5, aside: 3 });
  });

  it('take what is further than usual into the outermost bars', () => {
    expect(countSides([turned(2), turned(-2)]).bars).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(countSides([]).bars).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('know a face that looks straight ahead', () => {
    expect([turned(0), turned(0.12, -0.11), turned(0.14), turned(0, 0.13)].map(isFrontal)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
