/** Credentials that were moved to another picture are found, and found not to fit. */

import { openCredentials } from '@nepwerk/marks/credentials';
import { credentialLibrary, markedBurger } from '@nepwerk/marks/testing/marked';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { moveSeal } from './seal.ts';

it('moves what vouches for one picture into another, and no reader is taken in', async () => {
  const { bytes, root } = await markedBurger();
  const other = new Uint8Array(await sharp(bytes).negate().png().toBuffer());
  const tool = openCredentials(await credentialLibrary());
  async function stateOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
    const found = await tool.read('image/png', file, [root]);
    return found.found === 'credentials' ? found.credentials.state : found.found;
  }
  expect(await stateOf(other)).toBe('none');
  const forged = moveSeal(bytes, other);
  expect(await stateOf(forged)).toBe('broken');
  expect((await sharp(forged).metadata()).format).toBe('png');
});

it('refuses a file without credentials, and what is no PNG', async () => {
  const { bytes } = await markedBurger();
  const plain = new Uint8Array(await sharp(bytes).png().toBuffer());
  expect(() => moveSeal(plain, plain)).toThrow(RangeError);
  expect(() => moveSeal(bytes, new Uint8Array(5))).toThrow(RangeError);
});
