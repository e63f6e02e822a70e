/** Tells whether something built is older than what it was built from, by the content of the files. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './command.mjs';

/** Folders that hold what was built or installed, never a source. */
const NO_SOURCES = new Set(['node_modules', 'dist', 'build', '.cache']);

/** What `tsc -b` leaves beside the sources for itself: a check of the types must not ask for a build. */
const NOTES_OF_TSC = '.tsbuildinfo';

/**
 * Runs a build if its result is missing or its sources changed since it last succeeded. Content decides and not time: a
 * checkout gives all files a new time.
 *
 * @param {object} recipe
 * @param {string} recipe.name Names the stamp in `.cache/`.
 * @param {string[]} recipe.sources Files and folders, relative to the root; those that do not exist count as empty.
 * @param {string[]} recipe.results Files that must be there afterwards.
 * @param {() => Promise<void>} recipe.build
 */
export async function buildIfStale({ name, sources, results, build }) {
  const stamp = `${ROOT}.cache/${name}.stamp`;
  const wanted = fingerprint(sources);
  const complete = results.every((file) => existsSync(ROOT + file));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * A hash of the names and contents of all files in these places.
 *
 * @param {string[]} sources
 */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(source))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(ROOT + file))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * All files below a place, in a fixed order, relative to the root.
 *
 * @param {string} place
 * @returns {string[]}
 */
export function filesIn(place) {
  const entry = statSync(ROOT + place, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [place];
  const names = readdirSync(ROOT + place).toSorted();
  return names
    .filter((name) => !NO_SOURCES.has(name) && !name.endsWith(NOTES_OF_TSC))
    .flatMap((name) => filesIn(join(place, name)));
}
