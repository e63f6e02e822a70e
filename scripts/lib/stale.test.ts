/** A build runs when its result is missing or a source changed, and otherwise not. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ROOT } from './command.mjs';
import { buildIfStale } from './stale.mjs';

const PLACE = '.cache/stale-test';
const SOURCE = `${PLACE}/sources/a.txt`;
const RESULT = `${PLACE}/result.txt`;
const RECIPE = { name: 'stale-test', sources: [`${PLACE}/sources`], results: [RESULT] };

const build = vi.fn(async () => writeFileSync(ROOT + RESULT, 'built'));

beforeEach(() => {
  build.mockClear();
  mkdirSync(`${ROOT}${PLACE}/sources`, { recursive: true });
  writeFileSync(ROOT + SOURCE, 'one');
});

afterEach(() => {
  rmSync(ROOT + PLACE, { recursive: true });
  rmSync(`${ROOT}.cache/stale-test.stamp`, { force: true });
});

test('builds once, and not again for a newer time of the same content', async () => {
  await buildIfStale({ ...RECIPE, build });
  writeFileSync(ROOT + SOURCE, 'one');
  await buildIfStale({ ...RECIPE, build });
  expect(build).toHaveBeenCalledTimes(1);
});

test('builds not again for what the compiler notes beside the sources', async () => {
  await buildIfStale({ ...RECIPE, build });
  writeFileSync(`${ROOT}${PLACE}/sources/tsconfig.tsbuildinfo`, '{}');
  await buildIfStale({ ...RECIPE, build });
  expect(build).toHaveBeenCalledTimes(1);
});

test.each([
  ['a source changed', () => writeFileSync(ROOT + SOURCE, 'two')],
  ['a source came', () => writeFileSync(`${ROOT}${PLACE}/sources/b.txt`, '')],
  ['a source went', () => rmSync(ROOT + SOURCE)],
  ['the result went', () => rmSync(ROOT + RESULT)],
])('builds again when %s', async (_what, change) => {
  await buildIfStale({ ...RECIPE, build });
  change();
  await buildIfStale({ ...RECIPE, build });
  expect(build).toHaveBeenCalledTimes(2);
});

test('builds again after a build that failed', async () => {
  build.mockRejectedValueOnce(new Error('no'));
  await expect(buildIfStale({ ...RECIPE, build })).rejects.toThrow('no');
  await buildIfStale({ ...RECIPE, build });
  expect(build).toHaveBeenCalledTimes(2);
});
