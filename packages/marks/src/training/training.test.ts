/** A training that leaves says what it is; whoever changes a number or a word of it breaks the signature, also by readers that are not ours. */

import { createHash, verify, X509Certificate } from 'node:crypto';
import { makeAuthority, makeSigner } from '@nepwerk/marks/credentials';
import { addSafetensorsMetadata, loadSafetensors, readSafetensorsHeader, saveSafetensors } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { readTraining, signTraining } from './index.ts';

const plain = saveSafetensors(
  new Map([
    ['maker.weight', { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
    ['judge.bias', { shape: [1], data: Float32Array.of(-7) }],
  ]),
  { format: 'nepwerk-gan', progress: '{"step":1200}' },
);
const statement = {
  title: 'training.safetensors',
  lab: 'burger',
  at: new Date('2026-11-27T10:00:00Z'),
  data: { examples: { burger: 380, own: 20 }, rounds: 1200 },
};
const root = await makeAuthority('device');
const signed = await signTraining(plain, statement, await makeSigner(root, 'device'));

/** The three parts of the signature. */
function parts(): [string, string, string] {
  const [head = '', payload = '', signature = ''] = (
    readSafetensorsHeader(signed).metadata['nepwerk.signature'] ?? ''
  ).split('.');
  return [head, payload, signature];
}

async function stateOf(file: Uint8Array, roots = [root.certificate]): Promise<string> {
  const found = await readTraining(file, roots);
  return found.found === 'credentials'
    ? [found.credentials.state, ...found.credentials.changed].join(' ')
    : found.found;
}

describe('a signed training', () => {
  it('is the same training, with a card', async () => {
    const { tensors, metadata } = loadSafetensors(signed);
    expect([...tensors]).toEqual([...loadSafetensors(plain).tensors]);
    expect(metadata).toMatchObject({ format: 'nepwerk-gan', progress: '{"step":1200}' });
    expect(metadata['nepwerk.about']).toContain('AI GENERATED');
    expect(await readTraining(signed, [root.certificate])).toMatchObject({
      found: 'credentials',
      credentials: {
        state: 'trusted',
        changed: [],
        title: 'training.safetensors',
        signer: 'device',
        issuer: 'Nepwerk',
        actions: [{ name: 'c2pa.created', when: statement.at }],
        data: { lab: 'burger', ...statement.data },
      },
    });
  });

  it('is believed by who trusts its root, and by nobody else', async () => {
    const other = await makeAuthority('device');
    expect(await stateOf(signed, [])).toBe('unknown');
    expect(await stateOf(signed, [other.certificate])).toBe('unknown');
    expect(await stateOf(signed, [other.certificate, root.certificate])).toBe('trusted');
    const later = await readTraining(signed, [root.certificate], new Date('2030-01-01'));
    expect(later).toMatchObject({ credentials: { state: 'expired' } });
  });

  it('holds by the reader that Node brings', () => {
    const [head, payload, signature] = parts();
    const { x5c } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { x5c: [string] };
    const certificate = new X509Certificate(Buffer.from(x5c[0], 'base64'));
    expect(certificate.verify(new X509Certificate(root.certificate).publicKey)).toBe(true);
    const key = { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const { tensors } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { tensors: string };
    expect(tensors).toBe(createHash('sha256').update(readSafetensorsHeader(signed).body).digest('base64url'));
  });
});

describe('a training that was changed', () => {
  it.each([
    ['a number', signed.length - 1],
    ['a word of the card', Buffer.from(signed).indexOf('380')],
    ['a shape', Buffer.from(signed).indexOf('[2,3]') + 1],
    ['what it says of itself', Buffer.from(signed).indexOf('AI GENERATED')],
  ])('in %s is broken', async (_, place) => {
    const changed = signed.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await stateOf(changed)).toBe('broken file');
  });

  it('with something added is broken, and written anew in another order it is not', async () => {
    expect(await stateOf(addSafetensorsMetadata(signed, { more: 'x' }))).toBe('broken file');
    const { tensors, metadata } = loadSafetensors(signed);
    const turned = Object.fromEntries(Object.entries(metadata).toReversed());
    expect(await stateOf(saveSafetensors(tensors, turned))).toBe('trusted');
  });

  it('with another signature, or that of another file, is broken', async () => {
    const [head, payload, signature] = parts();
    const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const forged = addSafetensorsMetadata(signed, { 'nepwerk.signature': `${head}.${payload}.${turned}` });
    expect(await stateOf(forged)).toBe('broken statement');
    const other = saveSafetensors(new Map([['judge.bias', { shape: [1], data: Float32Array.of(8) }]]));
    const moved = addSafetensorsMetadata(other, { 'nepwerk.signature': [head, payload, signature].join('.') });
    expect(await stateOf(moved)).toBe('broken file');
  });
});

describe('a file of somebody else', () => {
  it('without a signature has none', async () => {
    expect(await stateOf(plain)).toBe('none');
  });

  it.each([
    '',
    '..',
    'a.b.c',
    'e30.e30.e30',
    `${btoa('{"alg":"none","x5c":["AA"]}')}.e30.AA`,
    `${btoa('{"alg":"ES256","x5c":["AA"]}')}.e30.AA`,
    `${btoa('{"alg":"ES256","x5c":[]}')}.e30.AA`,
    'x'.repeat(100_000),
  ])('with %j for a signature cannot be read', async (signature) => {
    expect(await stateOf(addSafetensorsMetadata(plain, { 'nepwerk.signature': signature }))).toBe('unreadable');
  });

  it('that is cut off, or no such file, cannot be read', async () => {
    expect(await stateOf(signed.subarray(0, 40))).toBe('unreadable');
    expect(await stateOf(new Uint8Array(3))).toBe('unreadable');
    expect(await stateOf(signed.subarray(0, signed.length - 4))).toBe('broken file');
  });

  it('says what it says without signs that hide or steer, and no more than is shown', async () => {
    const title = `burger\u202Egnp.${'x'.repeat(500)}`;
    const found = await readTraining(
      await signTraining(plain, { ...statement, title }, await makeSigner(root, 'device')),
      [],
    );
    const read = found.found === 'credentials' ? found.credentials.title : '';
    expect(read).toHaveLength(119);
    expect(read).not.toContain('\u202E');
  });
});
