/**
 * Content Credentials of a file, put in and read, by the C2PA project's own library compiled to WebAssembly. It runs in a worker or in
 * Node: it reads files while it computes.
 */
import { initSync, WasmBuilder, WasmReader } from '@contentauth/c2pa-wasm';
import { blobOf, lendFileReader } from './blobs.ts';
import { sign, signatureSize, type Signer } from './cose.ts';
import { toPem } from './pem.ts';
import { readStore, type Reading } from './reading.ts';
import { manifestOf, SOURCE_ID, type MediaType, type Statement } from './statement.ts';

/** Settings of the library: no thumbnail of what is signed, and nothing fetched from anywhere. */
const SETTINGS = {
  builder: { thumbnail: { enabled: false } },
  verify: { remote_manifest_fetch: false, ocsp_fetch: false },
};

/** Puts credentials in and reads them. */
export interface CredentialTool {
  /**
   * Signs a file.
   *
   * @returns The file with its credentials in it.
   * @throws Error when the bytes are no whole file of that type.
   */
  readonly sign: (
    statement: Statement,
    type: MediaType,
    bytes: Uint8Array<ArrayBuffer>,
    signer: Signer,
  ) => Promise<Uint8Array>;
  /**
   * Reads the credentials of a file, whatever it is; never throws because of what is in it.
   *
   * @param roots Certificates as DER: what was signed below one of these is `trusted`.
   */
  readonly read: (type: string, file: FileBytes, roots: readonly Uint8Array[]) => Promise<Reading>;
}

/** A file: its bytes, or in a worker what a browser gives, of which only as much is read at once as is looked at. */
export type FileBytes = Blob | Uint8Array<ArrayBuffer>;

/**
 * Starts the library; once is enough for all that runs in a thread.
 *
 * @param library `@contentauth/c2pa-wasm/c2pa.wasm`, as bytes or compiled.
 */
export function openCredentials(library: Uint8Array<ArrayBuffer> | WebAssembly.Module): CredentialTool {
  lendFileReader();
  initSync({ module: library });
  return { sign: signFile, read: readFile };
}

async function signFile(statement: Statement, type: MediaType, bytes: Uint8Array<ArrayBuffer>, signer: Signer) {
  const builder = WasmBuilder.fromJson(JSON.stringify(manifestOf(statement, type)), JSON.stringify(SETTINGS));
  try {
    const { source } = statement;
    if (source) {
      const described = { title: source.title, relationship: 'parentOf', instance_id: SOURCE_ID };
      await builder.addIngredientFromBlob(JSON.stringify(described), source.type, blobOf(source.bytes));
    }
    const definition = {
      alg: 'es256',
      reserveSize: signatureSize(signer),
      sign: (claim: Uint8Array) => sign(signer, claim),
    };
    return await builder.sign(definition, type, blobOf(bytes));
  } finally {
    builder.free();
  }
}

async function readFile(type: string, file: FileBytes, roots: readonly Uint8Array[]): Promise<Reading> {
  const trust = roots.length > 0 ? { trust: { trust_anchors: roots.map(toPem).join('\n') } } : {};
  const settings = { ...SETTINGS, ...trust, verify: { ...SETTINGS.verify, verify_trust: true } };
  try {
    const reader = await WasmReader.fromBlob(
      type,
      file instanceof Blob ? file : blobOf(file),
      JSON.stringify(settings),
    );
    try {
      return readStore(reader.manifestStore());
    } finally {
      reader.free();
    }
  } catch (error) {
    // The library throws its errors as text.
    const words = String(error);
    if (/JumbfNotFound|ProvenanceMissing/.test(words)) return { found: 'none' };
    return { found: words.includes('RemoteManifestUrl') ? 'elsewhere' : 'unreadable' };
  }
}
