/** Which nets can come into the lab: three that say where something in a picture is, and none that says who somebody is, how old, how true, or how they feel. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PACKAGE = `${ROOT}node_modules/@vladmandic/human/`;

/** What each net answers, by the numbers of its outputs: this many fit a place, and none of them could say whose face it is. */
const SHIPPED = {
  blazeface: [512 * 1, 384 * 1, 512 * 16, 384 * 16], // is there a face; its box and six points
  facemesh: [1, 468 * 3, 133 * 2], // is this a face; its landmarks; its outlines
  iris: [71 * 3 + 5 * 3], // the outline of an eye; the iris
} as const;

/** All sources of the project, by their path. */
const FILES = ['apps', 'packages']
  .flatMap((place) => readdirSync(ROOT + place).map((name) => `${place}/${name}/src/`))
  .flatMap((folder) => readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map((file) => folder + file))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(ROOT + file, 'utf8') }));

describe('of the package with nets', () => {
  it('two files each of these three are taken, in one place, and no code', () => {
    const taken = FILES.flatMap(({ file, text }) =>
      [...text.matchAll(/@vladmandic\/human[^'"`]*/g)].map(([path]) => ({ file, path })),
    );
    expect([...new Set(taken.map(({ file }) => file))]).toEqual(['apps/lab/src/faces/net-files.ts']);
    const wanted = Object.keys(SHIPPED).flatMap((net) => ['bin', 'json'].map((ending) => `${net}.${ending}`));
    expect(taken.map(({ path }) => path).toSorted()).toEqual(
      wanted.map((file) => `@vladmandic/human/models/${file}?url`).toSorted(),
    );
  });

  it.each(Object.entries(SHIPPED))('%s answers with places alone', (net, sizes) => {
    const file = JSON.parse(readFileSync(`${PACKAGE}models/${net}.json`, 'utf8')) as {
      signature?: Signature;
      userDefinedMetadata?: { signature?: Signature };
    };
    const outputs = (file.signature ?? file.userDefinedMetadata?.signature)?.outputs ?? {};
    const found = Object.values(outputs).map(({ tensorShape }) =>
      tensorShape.dim.reduce((product, { size }) => product * Math.abs(Number(size)), 1),
    );
    expect(found.map(String).toSorted()).toEqual(sizes.map(String).toSorted());
  });
});

/** What of a net's own word about itself is read here. */
interface Signature {
  readonly outputs: Record<string, { readonly tensorShape: { readonly dim: readonly { readonly size: string }[] } }>;
}

it('no source fetches weights from anywhere else', () => {
  const elsewhere = FILES.filter(
    ({ file, text }) => file !== 'apps/lab/src/faces/net-files.ts' && /\.(bin|onnx|tflite|task)\b/.test(text),
  );
  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});
