/** For tests: what is found on a good laptop. */
import { type BrowserFacts, FEATURES, type SchoolFacts } from '../facts.ts';

/** All of it good, with the camera. */
export const goodFacts: SchoolFacts = {
  browser: {
    name: 'chrome',
    version: 142,
    platform: 'chromeos',
    has: Object.fromEntries(FEATURES.map((name) => [name, true])) as BrowserFacts['has'],
  },
  device: { memory: 4, cores: 2, width: 1366, height: 768 },
  network: { stream: 'live', late: 40, poll: 'untried', latency: 20, foreign: 0 },
  storage: { outcome: 'kept', written: 20, seconds: 1.2, room: 13, promised: false },
  training: { outcome: 'trained', rate: 19, threads: 2, kernels: 'relaxed-shared' },
  camera: { outcome: 'answers', count: 1 },
};

/** The same with something else about one check. */
export function factsWith<Name extends keyof SchoolFacts>(
  name: Name,
  changes: Partial<NonNullable<SchoolFacts[Name]>>,
): SchoolFacts {
  return { ...goodFacts, [name]: { ...goodFacts[name], ...changes } };
}

/** The same with a browser that lacks something. */
export function withoutFeatures(...missing: readonly (typeof FEATURES)[number][]): SchoolFacts {
  const has = Object.fromEntries(FEATURES.map((name) => [name, !missing.includes(name)])) as BrowserFacts['has'];
  return factsWith('browser', { has });
}
