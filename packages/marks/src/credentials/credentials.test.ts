/** Credentials put in by us and read by others' code, and files that are not what they should be. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Reader } from '@contentauth/c2pa-node';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest';
import { WasmBuilder } from '@contentauth/c2pa-wasm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { blobOf } from './blobs.ts';
import { sign } from './cose.ts';
import {
  makeAuthority,
  makeSigner,
  mediaTypes,
  openCredentials,
  signatureSize,
  toPem,
  type Authority,
  type CredentialTool,
  type MediaType,
  type Signer,
  type Statement,
} from './index.ts';
import { smallFiles } from '../../testing/files.ts';

const burger: Statement = {
  title: 'burger',
  lab: 'burger',
  kind: 'made',
  at: new Date('2026-11-26T10:30:00Z'),
  data: { examples: { burger: 380, own: 20 }, rounds: 1200 },
};

/** What the native checker reports; its package says so in types that it does not bring. */
interface ManifestReport {
  readonly active_manifest?: string;
  readonly manifests?: Readonly<
    Record<string, { readonly signature_info?: object; readonly assertions?: readonly { readonly label: string }[] }>
  >;
  readonly validation_state?: string;
  readonly validation_results?: {
    readonly activeManifest?: { readonly failure?: readonly { readonly code: string }[] };
  };
}

let tool: CredentialTool;
let root: Authority;
let signer: Signer;
let files: Record<MediaType, Uint8Array<ArrayBuffer>>;

beforeAll(async () => {
  const library = await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  tool = openCredentials(new Uint8Array(library));
  root = await makeAuthority('class 4711');
  signer = await makeSigner(root, 'Snelle Otter');
  files = await smallFiles();
});

/** A file of a type with the burger's credentials in it. */
async function signed(type: MediaType, statement = burger, by = signer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await tool.sign(statement, type, files[type], by));
}

/** What the checker of the C2PA project, which is not the library that we sign with but its native build, says of a file. */
async function nativeVerdict(type: MediaType, bytes: Uint8Array, trusted?: Authority) {
  const trust = trusted ? { trust: { trust_anchors: toPem(trusted.certificate) } } : {};
  const settings = JSON.stringify({ ...trust, verify: { verify_trust: true } });
  const reader = await Reader.fromAsset({ buffer: Buffer.from(bytes), mimeType: type }, settings);
  const found: ManifestReport | undefined = reader?.json();
  const results = found?.validation_results?.activeManifest;
  return { state: found?.validation_state, failures: (results?.failure ?? []).map(({ code }) => code), found };
}

describe('a signed file', () => {
  it.each(mediaTypes)('of type %s says what was said', async (type) => {
    const reading = await tool.read(type, await signed(type), [root.certificate]);
    expect(reading).toEqual({
      found: 'credentials',
      credentials: {
        state: 'trusted',
        changed: [],
        title: 'burger',
        signer: 'Snelle Otter',
        issuer: 'Nepwerk',
        program: 'Nepwerk',
        actions: [
          { name: 'c2pa.created', sourceType: 'trainedAlgorithmicMedia', program: 'Nepwerk', when: burger.at },
          { name: 'c2pa.watermarked.unbound', sourceType: '', program: '', when: burger.at },
        ],
        data: { lab: 'burger', ...burger.data },
        sources: [],
      },
    });
  });

  it('is of an unknown signer to who does not have the root', async () => {
    const bytes = await signed('image/png');
    const other = await makeAuthority('class 1234');
    expect(await tool.read('image/png', bytes, [])).toMatchObject({ credentials: { state: 'unknown' } });
    expect(await tool.read('image/png', bytes, [other.certificate])).toMatchObject({
      credentials: { state: 'unknown' },
    });
  });

  it('says so when its certificate has run out', async () => {
    const past = new Date('2024-01-10');
    const before = await makeAuthority('class 4711', past);
    const bytes = await signed('image/png', burger, await makeSigner(before, 'Snelle Otter', past));
    expect(await tool.read('image/png', bytes, [before.certificate])).toMatchObject({
      credentials: { state: 'expired', changed: [] },
    });
  });

  it('that a network changed keeps what it was made from, with its credentials', async () => {
    const source = { title: 'take.jpg', type: 'image/jpeg', bytes: await signed('image/jpeg') } as const;
    const bytes = await signed('image/jpeg', { ...burger, title: 'swap.jpg', kind: 'changed', source });
    expect(await tool.read('image/jpeg', bytes, [root.certificate])).toMatchObject({
      credentials: {
        state: 'trusted',
        actions: [
          { name: 'c2pa.opened' },
          { name: 'c2pa.edited', sourceType: 'compositeWithTrainedAlgorithmicMedia' },
          { name: 'c2pa.watermarked.unbound' },
        ],
        sources: [{ title: 'take.jpg', signer: 'Snelle Otter', actions: [{ name: 'c2pa.created' }, {}] }],
      },
    });
  });

  it('signed a second time keeps the first as its past', async () => {
    const first = await signed('image/png');
    const source = { title: 'first.png', type: 'image/png', bytes: first } as const;
    const again = await tool.sign({ ...burger, kind: 'changed', source }, 'image/png', first, signer);
    expect(await tool.read('image/png', new Uint8Array(again), [root.certificate])).toMatchObject({
      credentials: { state: 'trusted', sources: [{ title: 'first.png', data: { lab: 'burger' } }] },
    });
  });
});

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the native checker of the C2PA project',
  () => {
    it.each(mediaTypes)('trusts a signed file of type %s with our root, and finds it whole without', async (type) => {
      const bytes = await signed(type);
      expect(await nativeVerdict(type, bytes, root)).toMatchObject({ state: 'Trusted', failures: [] });
      expect(await nativeVerdict(type, bytes)).toMatchObject({
        state: 'Valid',
        failures: ['signingCredential.untrusted'],
      });
    });

    it('trusts what was changed while it was recorded, though nothing is left of what it was', async () => {
      const bytes = await signed('video/mp4', { ...burger, kind: 'changed' });
      const { state, failures, found } = await nativeVerdict('video/mp4', bytes, root);
      expect({ state, failures }).toEqual({ state: 'Trusted', failures: [] });
      expect(found?.manifests?.[found.active_manifest ?? '']).toMatchObject({
        ingredients: [{ title: 'live recording', relationship: 'parentOf' }],
      });
    });

    it('finds a byte that was turned', async () => {
      const bytes = turned(await signed('image/jpeg'), -100);
      expect(await nativeVerdict('image/jpeg', bytes, root)).toMatchObject({
        state: 'Invalid',
        failures: ['assertion.dataHash.mismatch'],
      });
    });

    it('reads who made it, how, and of what', async () => {
      const { found } = await nativeVerdict('image/jpeg', await signed('image/jpeg'), root);
      const manifest = found?.manifests?.[found.active_manifest ?? ''];
      expect(manifest?.signature_info).toMatchObject({ common_name: 'Snelle Otter', issuer: 'Nepwerk' });
      expect(manifest?.assertions?.map(({ label }) => label)).toEqual(['c2pa.actions.v2', 'org.nepwerk.data-card']);
    });
  },
);

describe('a checker that shares no code with it', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
  ] as const)('finds signature and hashes of %s right, and a turned byte', async (type, Asset) => {
    const bytes = await signed(type);
    expect(await independentVerdict(new Asset(bytes))).toEqual([]);
    expect(await independentVerdict(new Asset(turned(bytes, -20)))).toEqual(['assertion.dataHash.mismatch']);
  });
});

/** What is wrong with a file by the other implementation. */
async function independentVerdict(asset: JPEG | PNG): Promise<string[]> {
  const store = ManifestStore.read(SuperBox.fromBuffer(new Uint8Array(asset.getManifestJUMBF() ?? [])));
  const { statusEntries } = await store.validate(asset);
  return statusEntries.filter(({ success }) => success === false).map(({ code }) => code);
}

describe('of a file that is not as it should be', () => {
  it('says that the file was changed since', async () => {
    const bytes = turned(await signed('image/jpeg'), -100);
    expect(await tool.read('image/jpeg', bytes, [root.certificate])).toMatchObject({
      credentials: { state: 'broken', changed: ['file'] },
    });
  });

  it('says that what it says was changed since', async () => {
    const bytes = await signed('image/jpeg');
    const at = Buffer.from(bytes).indexOf('org.nepwerk.data-card') + 60;
    expect(await tool.read('image/jpeg', turned(bytes, at), [root.certificate])).toMatchObject({
      credentials: { state: 'broken' },
    });
  });

  it('says that nothing was found in one without credentials', async () => {
    for (const type of mediaTypes) expect(await tool.read(type, files[type], []), type).toEqual({ found: 'none' });
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['text', new TextEncoder().encode('This is no picture at all.')],
    ['a file of zeros', new Uint8Array(5000)],
  ])('takes %s for unreadable', async (_, bytes) => {
    expect(await tool.read('image/png', bytes, [])).toEqual({ found: 'unreadable' });
  });

  it('survives a turned or missing byte anywhere', async () => {
    const bytes = await signed('image/png');
    const found = new Set<string>();
    for (let at = 0; at < bytes.length; at += 7) {
      found.add((await tool.read('image/png', turned(bytes, at), [root.certificate])).found);
      found.add((await tool.read('image/png', bytes.slice(0, at), [root.certificate])).found);
    }
    expect(found).toContain('credentials'); // and nothing was thrown
  });
});

it('asks nothing of a network, though a file says that its credentials lie elsewhere', async () => {
  const manifest = JSON.stringify({ title: 'elsewhere', assertions: [] });
  const builder = WasmBuilder.fromJson(manifest, JSON.stringify({ builder: { thumbnail: { enabled: false } } }));
  builder.setRemoteUrl('https://elsewhere.example/burger.c2pa');
  builder.setNoEmbed(true);
  const definition = {
    alg: 'es256',
    reserveSize: signatureSize(signer),
    sign: (claim: Uint8Array) => sign(signer, claim),
  };
  const bytes = await builder.sign(definition, 'image/jpeg', blobOf(files['image/jpeg']));
  expect(Buffer.from(bytes).includes('https://elsewhere.example/burger.c2pa')).toBe(true);
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  expect(await tool.read('image/jpeg', new Uint8Array(bytes), [])).toEqual({ found: 'elsewhere' });
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

describe('a name in a certificate', () => {
  it.each(['', ' Otter', 'Otter, O=Somebody', 'Otter\n', 'x'.repeat(41), 'CN=a+b'])('is refused: %j', async (name) => {
    await expect(makeSigner(root, name)).rejects.toThrow(RangeError);
    await expect(makeAuthority(name)).rejects.toThrow(RangeError);
  });

  it('belongs to a key that nobody can take out', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', signer.key)).rejects.toThrow('not extractable');
    await expect(crypto.subtle.exportKey('pkcs8', root.key)).rejects.toThrow('not extractable');
  });
});

/** A copy with one bit turned. */
function turned(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const place = at < 0 ? bytes.length + at : at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}
