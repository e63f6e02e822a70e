/** The film keeps the beginning densely and what follows ever more rarely. */
import type { FilmFrame } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { addFrame, isFrameDue, MOST_FRAMES } from './film.ts';

function frameAt(seconds: number): FilmFrame {
  return {
    step: Math.round(seconds * 10),
    seconds,
    sheet: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) },
  };
}

/** The film of a training of so many seconds, looked at four times a second. */
function filmOf(seconds: number): readonly FilmFrame[] {
  let film: readonly FilmFrame[] = [];
  for (let at = 0.25; at <= seconds; at += 0.25) if (isFrameDue(film, at)) film = addFrame(film, frameAt(at));
  return film;
}

describe('a film', () => {
  it('has a first frame at once and several in the first ten seconds', () => {
    expect(isFrameDue([], 0)).toBe(true);
    expect(filmOf(10).length).toBeGreaterThanOrEqual(5);
  });

  it('has fewer than forty frames after an hour, further and further apart', () => {
    const film = filmOf(3600);
    expect(film.length).toBeLessThan(40);
    const gaps = film.slice(1).map((frame, index) => frame.seconds - (film[index]?.seconds ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  it('keeps the very first frame and the newest ones when it is full', () => {
    let film: readonly FilmFrame[] = [];
    for (let at = 0; at < MOST_FRAMES + 5; at++) film = addFrame(film, frameAt(at));
    expect(film.length).toBe(MOST_FRAMES);
    expect(film[0]?.seconds).toBe(0);
    expect(film.at(-1)?.seconds).toBe(MOST_FRAMES + 4);
  });
});
