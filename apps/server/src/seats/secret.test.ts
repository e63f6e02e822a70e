/** The secret: given, or made once, for its user alone, also by several processes that start at once. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { readSecret } from './secret.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-secret-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function rightsOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

describe('NEPWERK_SECRET', () => {
  it('is taken as it is, and nothing is written', () => {
    const given = 'x'.repeat(32);
    expect(readSecret({ NEPWERK_SECRET: given }, folder)).toBe(given);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('must be long enough, says a sentence that does not tell it', () => {
    expect(() => readSecret({ NEPWERK_SECRET: 'y'.repeat(31) }, folder)).toThrow(
      /^NEPWERK_SECRET must have at least 32 characters; it has 31\.(?!.*yyy)/,
    );
  });
});

describe('without it', () => {
  it('one is made in the folder, which may be new, for its user alone, and found again', () => {
    const place = join(folder, 'data', 'deep');
    const made = readSecret({}, place);
    expect(Buffer.from(made, 'base64url')).toHaveLength(32);
    expect(rightsOf(join(place, 'secret'))).toBe('600');
    expect(readdirSync(place)).toEqual(['secret']);
    expect(readSecret({ NEPWERK_SECRET: '' }, place)).toBe(made);
    expect(readSecret({}, join(folder, 'other'))).not.toBe(made);
  });

  it('a file that others may read is closed to them', () => {
    const made = readSecret({}, folder);
    chmodSync(join(folder, 'secret'), 0o644);
    expect(readSecret({}, folder)).toBe(made);
    expect(rightsOf(join(folder, 'secret'))).toBe('600');
  });

  it('a file that is too short is not taken, nor written over', () => {
    writeFileSync(join(folder, 'secret'), 'short\n', { mode: 0o600 });
    expect(() => readSecret({}, folder)).toThrow(
      /holds 5 characters and not at least 32; delete it, and a new one is made\. Mend that, or set NEPWERK_SECRET\.$/,
    );
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short\n');
  });

  it('a folder or a link of that name is not taken', () => {
    mkdirSync(join(folder, 'secret'));
    expect(() => readSecret({}, folder)).toThrow('it is no file. Mend that');
    const [elsewhere, linked] = [join(folder, 'elsewhere'), join(folder, 'linked')];
    writeFileSync(elsewhere, 'z'.repeat(40), { mode: 0o600 });
    mkdirSync(linked);
    symlinkSync(elsewhere, join(linked, 'secret'));
    expect(() => readSecret({}, linked)).toThrow("can't be used: ELOOP");
  });

  it('a folder that is none is said to be', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => readSecret({}, join(folder, 'file'))).toThrow("can't be used: ENOTDIR");
  });
});

test('eight processes that start at once end with one secret', async () => {
  const place = join(folder, 'data');
  const script = `
    import { readSecret } from ${JSON.stringify(new URL('./secret.ts', import.meta.url).href)};
    while (Date.now() < ${Date.now() + 1500});
    process.stdout.write(readSecret({}, ${JSON.stringify(place)}));`;
  const run = promisify(execFile);
  const ended = await Promise.all(
    Array.from({ length: 8 }, () =>
      run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]),
    ),
  );
  expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1);
  expect(ended[0]?.stdout).toBe(readSecret({}, place));
  expect(readdirSync(place)).toEqual(['secret']);
});
