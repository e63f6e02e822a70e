/** Checks what is kept of the verdicts of the judge. */

import { describe, expect, it } from 'vitest';
import { JudgeWindow, noFigures } from './judge-window.ts';

describe('JudgeWindow', () => {
  it('knows nothing at first', () => {
    expect(new JudgeWindow(4).figures()).toEqual(noFigures);
  });

  it('takes each kind apart, over the scores that it keeps', () => {
    const window = new JudgeWindow(4);
    window.add('trained', Float32Array.of(1, 1, -1, -1));
    window.add('unseen', Float32Array.of(-1, -1, -1, -1));
    window.add('unseen', Float32Array.of(1, 1)); // two of the first four fall out
    window.add('fakes', Float32Array.of(-2, -2, -2, -2));
    expect(window.figures()).toEqual({ trained: 0.5, unseen: 0.5, fakes: 1, right: 0.75, best: 1 });
  });

  it('goes on from what was saved', () => {
    const window = new JudgeWindow(4);
    for (const kind of ['trained', 'unseen', 'fakes'] as const) window.add(kind, Float32Array.of(0.5, -0.25, 3));
    const tensors = new Map();
    window.save(tensors);
    const other = new JudgeWindow(4);
    other.restore(tensors);
    expect(other.figures()).toEqual(window.figures());
  });
});
