/** Advice follows the data first and the trend then; and it is known whether the nets still know photos that are out. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { emptyAlbum } from '../shell/album.ts';
import { adviseOn, followMemory, type LikenessPoint } from './advice.ts';
import type { Sides } from './sides.ts';

function sides(of: number, aside: number): Sides {
  return { of, aside, bars: [] };
}

const all = [sides(300, 200), sides(300, 200)] as const;

/** Likeness measured every hundred steps. */
function course(...values: readonly number[]): LikenessPoint[] {
  return values.map((likeness, at) => ({ step: 100 * (at + 1), likeness }));
}

describe('advice', () => {
  it('waits for the first measurement', () => {
    expect(adviseOn([], all)).toEqual({ name: 'begin' });
  });

  it('says that it still gets better, until it does not', () => {
    expect(adviseOn(course(0.8, 0.82), all)).toEqual({ name: 'rising' });
    expect(adviseOn(course(0.8, 0.83, 0.86, 0.88, 0.9, 0.91, 0.92), all)).toEqual({ name: 'rising' });
    expect(adviseOn(course(0.94, 0.941, 0.94, 0.942, 0.941, 0.942, 0.943), all)).toEqual({ name: 'flat' });
  });

  it('names what the data lacks before anything else', () => {
    expect(adviseOn(course(0.8), [sides(300, 200), sides(20, 14)])).toEqual({ name: 'few', count: 20 });
    expect(adviseOn(course(0.8), [sides(300, 200), sides(53, 0)])).toEqual({ name: 'sides', person: 1 });
    expect(adviseOn(course(0.8), [sides(80, 9), sides(53, 40)])).toEqual({ name: 'sides', person: 0 });
  });
});

describe('what the nets still know', () => {
  /** An album of so many photos, of which some are left out. */
  function albumOf(count: number) {
    return {
      album: signal({ ...emptyAlbum, count }),
      without: signal<ReadonlySet<number>>(new Set()),
      idAt: (place: number) => place,
    };
  }

  function learning() {
    const report = signal<object | null>(null);
    const photos = [albumOf(300), albumOf(300)] as const;
    function show(count: number): void {
      for (const { album } of photos) album.value = { ...emptyAlbum, count };
    }
    function reports(times: number): void {
      for (let time = 0; time < times; time++) report.value = {};
    }
    return { report, photos, show, reports, ...followMemory(report, photos) };
  }

  it('is nothing before it has learned, whatever is changed', () => {
    const { show, remembers } = learning();
    show(5);
    expect(remembers.value).toBe(false);
  });

  it('is what it began with, until that is back or it starts over', () => {
    const { report, photos, show, reports, remembers } = learning();
    reports(3);
    expect(remembers.value).toBe(false);
    show(5);
    expect(remembers.value).toBe(true);
    reports(30);
    expect(remembers.value).toBe(true);
    show(300);
    expect(remembers.value).toBe(false);
    photos[1].without.value = new Set([7]);
    expect(remembers.value).toBe(true);
    report.value = null;
    expect(remembers.value).toBe(false);
    reports(3);
    expect(remembers.value).toBe(false);
  });

  it('is also what came later, but not what a slider only passed', () => {
    const { show, reports, remembers } = learning();
    show(5);
    reports(3);
    show(300);
    expect(remembers.value).toBe(false);
    reports(1);
    show(5);
    expect(remembers.value).toBe(false);
    show(80);
    reports(3);
    show(5);
    expect(remembers.value).toBe(true);
  });

  it('is followed no more once that is stopped', () => {
    const { show, reports, remembers, stop } = learning();
    stop();
    reports(3);
    show(5);
    expect(remembers.value).toBe(false);
  });
});
