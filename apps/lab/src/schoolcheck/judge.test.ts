/** What is concluded from what was found: each limit on both of its sides, and what stands in the way of a lesson. */
import { describe, expect, it } from 'vitest';
import { CAMERAS, type CheckName, NO_FACTS, type SchoolFacts } from './facts.ts';
import { conclude, FAST_ENOUGH, gradeOf, JUST_ENOUGH, judge } from './judge.ts';
import { factsWith, goodFacts, withoutFeatures } from './testing/facts.ts';

/** What is said of a check, and how good it is: `old no`. */
function said(name: CheckName, facts: SchoolFacts): readonly string[] {
  return (judge(facts)[name] ?? []).map((finding) => `${finding.name} ${finding.grade}`);
}

describe('a good laptop', () => {
  it('is ready, also without a camera being asked', () => {
    expect(Object.values(judge(goodFacts)).map((findings) => findings?.map(({ name }) => name))).toEqual(
      Array.from({ length: 6 }, () => ['fine']),
    );
    expect(conclude(goodFacts)).toBe('ready');
    expect(conclude({ ...goodFacts, camera: null })).toBe('ready');
  });

  it('is unfinished without any other check', () => {
    expect(conclude(NO_FACTS)).toBe('unfinished');
    for (const name of ['browser', 'device', 'network', 'storage', 'training'] as const) {
      expect(conclude({ ...goodFacts, [name]: null }), name).toBe('unfinished');
    }
  });
});

describe('the browser', () => {
  it.each([
    ['old no', withoutFeatures('simd')],
    ['old no', withoutFeatures('script')],
    ['cookies no', withoutFeatures('cookies')],
    ['alone but', withoutFeatures('isolated')],
    ['tabs but', withoutFeatures('locks')],
    ['tabs but', withoutFeatures('channels')],
    ['canvas but', withoutFeatures('canvas')],
    ['fine good', withoutFeatures('gpu', 'files', 'films')],
  ])('says %s', (expected, facts) => {
    expect(said('browser', facts)).toEqual([expected]);
  });

  it('without HTTPS is told that, and not what follows from it', () => {
    expect(said('browser', withoutFeatures('secure', 'isolated', 'locks', 'keys'))).toEqual(['insecure but']);
  });

  it('says the worst first', () => {
    const facts = withoutFeatures('isolated', 'channels', 'workers', 'canvas');
    expect(said('browser', facts)).toEqual(['old no', 'alone but', 'tabs but']);
    expect(gradeOf(judge(facts).browser ?? [])).toBe('no');
  });
});

describe('the device', () => {
  it.each([
    ['fine good', { width: 1024, height: 768, memory: null }],
    ['small but', { width: 1023 }],
    ['small but', { height: 767 }],
    ['memory but', { memory: 2 as const }],
  ])('says %s', (expected, changes) => {
    expect(said('device', factsWith('device', changes))).toEqual([expected]);
  });
});

describe('the network', () => {
  it.each([
    [['fine good'], { late: 1000, latency: 500 }],
    [['late but'], { late: 1010 }],
    [['far but'], { latency: 501 }],
    [['fine good'], { latency: null }],
    [['foreign but'], { foreign: 1 }],
    [['held but'], { stream: 'held', poll: 'answered' }],
    [['held but'], { stream: 'broken', poll: 'answered' }],
    [['broken no'], { stream: 'held', poll: 'broken' }],
    [['broken no', 'far but'], { stream: 'broken', poll: 'broken', latency: 900 }],
    [['full but'], { stream: 'full' }],
    [['full but'], { stream: 'held', poll: 'full' }],
  ] as const)('says %j', (expected, changes) => {
    expect(said('network', factsWith('network', changes))).toEqual(expected);
  });
});

describe('the storage', () => {
  it.each([
    ['fine good', { seconds: 10, room: 7 }],
    ['fine good', { room: null, promised: null }],
    ['slow but', { seconds: 10.1 }],
    ['tight but', { room: 6 }],
    ['full no', { outcome: 'full' }],
    ['none no', { outcome: 'none' }],
    ['changed no', { outcome: 'changed' }],
  ] as const)('says %s', (expected, changes) => {
    expect(said('storage', factsWith('storage', changes))).toEqual([expected]);
  });
});

describe('the training', () => {
  it.each([
    ['fine good', { rate: 4.2 }],
    ['slow but', { rate: 4.1 }],
    ['slow but', { rate: 1.7 }],
    ['crawling no', { rate: 1.6 }],
    ['engine no', { outcome: 'engine', rate: 0 }],
    ['silent no', { outcome: 'silent', rate: 0 }],
  ] as const)('says %s', (expected, changes) => {
    expect(said('training', factsWith('training', changes))).toEqual([expected]);
  });

  it('is fast enough with the first burger in a minute, and just with a good one in ten', () => {
    expect(FAST_ENOUGH * 60).toBeCloseTo(250);
    expect(JUST_ENOUGH * 600).toBeCloseTo(1000);
  });
});

describe('the camera', () => {
  it('is good when it answers, and each refusal has its own name', () => {
    const all = CAMERAS.map((outcome) => said('camera', factsWith('camera', { outcome }))[0]);
    expect(all[0]).toBe('fine good');
    expect(all.slice(1)).toEqual(CAMERAS.slice(1).map((outcome) => `${outcome} no`));
  });
});

describe('a lesson', () => {
  it.each([
    ['no', withoutFeatures('simd')],
    ['no', factsWith('training', { outcome: 'crashed' })],
    ['no', factsWith('network', { stream: 'broken', poll: 'broken' })],
    ['but', factsWith('camera', { outcome: 'blocked' })],
    ['but', factsWith('storage', { outcome: 'none' })],
    ['but', factsWith('device', { width: 800 })],
    ['but', factsWith('network', { stream: 'held', poll: 'answered' })],
    ['no', { ...factsWith('training', { outcome: 'engine' }), storage: null }],
  ] as const)('is %s', (expected, facts) => {
    expect(conclude(facts)).toBe(expected);
  });
});
