/** Checks what is kept of the verdicts of the judge. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { JudgeWindow, noFigures } from './judge-window.ts';

describe('JudgeWindow', () => {
  it('knows nothing at first', () => {
    expect(new JudgeWindow(2, 2).figures()).toEqual(noFigures);
  });

  it('takes each kind apart, over the scores that it keeps', () => {
    const window = new JudgeWindow(2, 2);
    window.add('trained', Float32Array.of(1, 1, -1, -1));
    window.add('unseen', Float32Array.of(-1, -1, -1, -1));
    window.add('unseen', Float32Array.of(1, 1)); // two of the first four fall out
    window.add('fakes', Float32Array.of(-2, -2, -2, -2));
    expect(window.figures()).toMatchObject({ trained: 0.5, unseen: 0.5, fakes: 1, right: 0.75 });
  });

  it('takes the best threshold of each look apart, for the leaning of a judge that learns sways', () => {
    const window = new JudgeWindow(2, 4);
    for (const leaning of [-5, 5]) {
      window.add('trained', Float32Array.of(0, 0, 0, 0));
      window.add(
        'unseen',
        Float32Array.of(4, 3, 2, 1).map((score) => score + leaning),
      );
      window.add(
        'fakes',
        Float32Array.of(-1, -2, -3, -4).map((score) => score + leaning),
      );
    }
    expect(window.figures()).toMatchObject({ unseen: 0.5, fakes: 0.5, right: 0.5 });
    expect(window.figures().best).toBeCloseTo(1, 6);
  });

  it('knows the best threshold of scores that are normal, without the luck of choosing it on few', () => {
    const random = createRandom(3);
    const window = new JudgeWindow(200, 32);
    for (let look = 0; look < 200; look++) {
      window.add('trained', random.normals(32));
      window.add(
        'unseen',
        random.normals(32).map((score) => score + 1),
      ); // d' = 1, right at the best threshold: Phi(0.5)
      window.add('fakes', random.normals(32));
    }
    expect(window.figures().best).toBeCloseTo(0.6915, 2);
  });

  it('goes on from what was saved', () => {
    const window = new JudgeWindow(2, 2);
    for (const kind of ['trained', 'unseen', 'fakes'] as const) window.add(kind, Float32Array.of(0.5, -0.25, 3));
    const tensors = new Map();
    window.save(tensors);
    const other = new JudgeWindow(2, 2);
    other.restore(tensors);
    expect(other.figures()).toEqual(window.figures());
  });
});
