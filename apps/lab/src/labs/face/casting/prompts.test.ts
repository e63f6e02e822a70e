/** Prompts: one turn and one change, done from rest, and not by a picture that stays as it is. */
import { restingFace, type FaceSight } from '@nepwerk/media';
import { describe, expect, it } from 'vitest';
import { drawPrompts, otherPrompt, PROMPT_S, PromptWatch, shareOf, type PromptKind } from './prompts.ts';
import { atRest, doing } from './testing/person-by-hand.ts';

const rest = restingFace([atRest]);
const KINDS = ['left', 'right', 'up', 'mouth', 'eyes'] as const satisfies PromptKind[];
const CHANGES: readonly PromptKind[] = ['mouth', 'eyes'];

/** Numbers in turn, then again. */
function numbers(...values: readonly number[]): () => number {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
}

/** Shows these one after another, a tenth of a second apart; the last answer. */
function show(watch: PromptWatch, from: number, sights: readonly (FaceSight | null)[]): string {
  return sights.reduce((_, sight, i) => watch.see(sight, from + i / 10), '' as string);
}

function times(count: number, change: Partial<FaceSight>): FaceSight[] {
  return Array.from({ length: count }, () => ({ ...atRest, ...change }));
}

describe('two prompts', () => {
  it('are a turn and a change, in either order, and every one comes up', () => {
    const seen = new Set<PromptKind>();
    let changeFirst = 0;
    for (let i = 0; i < 60; i++) {
      const pair = drawPrompts(numbers((i % 6) / 6, (i % 4) / 4, (i % 10) / 10));
      expect(pair.filter((it) => CHANGES.includes(it))).toHaveLength(1);
      if (CHANGES.includes(pair[0])) changeFirst += 1;
      for (const kind of pair) seen.add(kind);
    }
    expect([...seen].toSorted()).toEqual([...KINDS].toSorted());
    expect(changeFirst).toBe(30);
  });

  it.each(KINDS)('%s is replaced by another of its sort, so that failing never gets rid of a change', (kind) => {
    for (const number of [0, 0.5, 0.99]) {
      const other = otherPrompt(kind, () => number);
      expect(other).not.toBe(kind);
      expect(CHANGES.includes(other)).toBe(CHANGES.includes(kind));
    }
  });
});

describe('watching', () => {
  it.each(KINDS)('%s is done when it is shown from rest, and held for a moment', (kind) => {
    const watch = new PromptWatch(kind, rest);
    expect(show(watch, 0, times(3, {}))).toBe('waiting');
    expect(show(watch, 0.3, times(2, doing[kind]))).toBe('waiting');
    expect(show(watch, 0.5, times(2, doing[kind]))).toBe('done');
  });

  it.each(KINDS)('%s is not done by any other', (kind) => {
    for (const other of KINDS.filter((it) => it !== kind)) {
      const watch = new PromptWatch(kind, rest);
      show(watch, 0, times(3, {}));
      expect(show(watch, 0.3, times(20, doing[other]))).toBe('waiting');
    }
  });

  it('left is the person’s own: the picture’s right', () => {
    expect(shareOf('left', { ...atRest, turn: { yaw: rest.yaw - 0.32, pitch: 0.15, roll: 0 } }, rest)).toBeCloseTo(2);
    expect(shareOf('right', { ...atRest, turn: { yaw: rest.yaw + 0.32, pitch: 0.15, roll: 0 } }, rest)).toBeCloseTo(2);
  });

  it('who was turned from the beginning has done nothing', () => {
    const watch = new PromptWatch('left', rest);
    expect(show(watch, 0, times(30, doing.left))).toBe('waiting');
    show(watch, 3, times(2, {}));
    expect(show(watch, 3.2, times(4, doing.left))).toBe('done');
  });

  it('one odd frame is not enough', () => {
    const watch = new PromptWatch('mouth', rest);
    show(watch, 0, times(3, {}));
    for (let i = 0; i < 5; i++) expect(show(watch, 1 + i, [...times(1, doing.mouth), ...times(3, {})])).toBe('waiting');
  });

  it('whoever was away must begin from rest again', () => {
    const watch = new PromptWatch('mouth', rest);
    show(watch, 0, times(3, {}));
    show(
      watch,
      0.3,
      Array.from({ length: 15 }, () => null),
    );
    expect(show(watch, 2, times(10, doing.mouth))).toBe('waiting');
  });

  it('has a time, which runs only while a face is in view', () => {
    const watch = new PromptWatch('up', rest);
    show(watch, 0, times(2, {}));
    expect(watch.see(null, PROMPT_S * 4)).toBe('waiting');
    expect(show(watch, PROMPT_S * 4 + 1, times(10 * PROMPT_S - 2, {}))).toBe('waiting');
    expect(show(watch, PROMPT_S * 6, times(6, {}))).toBe('late');
  });
});
