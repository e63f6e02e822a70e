/** The portraits of the puppets as pixels, for tests in Node. */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Frame } from '../src/puppets/frame.ts';
import type { PuppetPerson } from '../src/puppets/persons.ts';
import type { Puppet } from '../src/puppets/puppet.ts';
import { createPuppet } from '../src/puppets/puppet.ts';

/** Decodes a person's portrait, from where other packages find it. */
export async function decodePortrait(person: PuppetPerson): Promise<Frame> {
  const path = createRequire(import.meta.url).resolve(`@nepwerk/datasets/puppets/${person.file}`);
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: Uint8ClampedArray.from(data) };
}

/** Makes a person's puppet. */
export async function openPuppet(person: PuppetPerson): Promise<Puppet> {
  return createPuppet(await decodePortrait(person), person.landmarks);
}
