/** The three kinds of tests: unit (Node), browser (in Chromium), e2e (the built lab on its real server, driven from Node). */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { lessonPlugin } from './packages/lessons/src/lesson/plugin.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/lib/chromium.mjs';

/** Cross-origin isolation, as the server sends it, so that shared memory and threads exist in browser tests too. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A step of training takes a tenth of a second, so a test that trains needs more than Vitest's five seconds. */
const TRAINING_TIMEOUT = 60_000;

/** A pupil's way through the lab waits for real training on a slow machine. */
const JOURNEY_TIMEOUT = 180_000;

/** And one change on its page may take this long there. */
const CHANGE_TIMEOUT = 90_000;

/** A worker for each core, where Vitest would keep one free, and one more: the tests of a cluster wait most of the time. */
const UNIT_WORKERS = availableParallelism() + 1;

/** So many files of journeys at once, each with its own server and browser: one waits for its page often enough that another gains by it. */
const JOURNEYS_AT_ONCE = 2;

/** The files that take longest, the longest first: begun last, one of them would go on alone when all others are done. */
const LONGEST = [
  '/apps/server/src/log/cluster.test.ts',
  ...['face-camera', 'data', 'face', 'saves', 'whole-lesson', 'face-refused', 'engines', 'teachers', 'stage'].map(
    (name) => `/e2e/src/${name}.test.ts`,
  ),
];

/** Begins with the longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return rank === -1 ? LONGEST.length : rank;
}

/** A file as text; undefined where there is none. */
function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

const BROWSER_TESTS = '**/*.browser.test.{ts,tsx}';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [BROWSER_TESTS, '**/node_modules/**'],
          environment: 'node',
          maxWorkers: UNIT_WORKERS,
          testTimeout: TRAINING_TIMEOUT,
        },
      },
      {
        plugins: [lessonPlugin(textOf)],
        server: { headers: ISOLATION },
        worker: { format: 'es' },
        optimizeDeps: {
          include: [
            '@contentauth/c2pa-wasm',
            '@peculiar/x509',
            'delaunator',
            'image-size',
            'mediabunny',
            'reflect-metadata',
          ],
        }, // found late, they would reload a test
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: TRAINING_TIMEOUT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? 'chromium', args: CHROMIUM_ARGUMENTS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/src/**/*.test.ts'],
          environment: 'node',
          maxWorkers: JOURNEYS_AT_ONCE,
          isolate: false, // each file sets its own stage; what it imports need not be read again
          testTimeout: JOURNEY_TIMEOUT,
          hookTimeout: JOURNEY_TIMEOUT,
          expect: { poll: { timeout: CHANGE_TIMEOUT, interval: 200 } },
        },
      },
    ],
  },
});
