/**
 * A signature in the form that Content Credentials ask for: COSE_Sign1 (RFC 9052) with ES256 and the chain of certificates, padded to
 * a size that is known before anything is signed. CBOR (RFC 8949) as far as that needs it.
 */

/** Who signs: a private key of P-256, and the certificates from its own up to the one below the root, as DER. */
export interface Signer {
  readonly key: CryptoKey;
  readonly chain: readonly Uint8Array<ArrayBuffer>[];
}

/** Labels and values of COSE (RFC 9052 and 9360). */
const ALGORITHM = 1;
const ES256 = Uint8Array.of(0x26); // the number -7
const CERTIFICATES = 33;
const SIGN1 = 18;

/** Bytes that everything but the certificates takes at most, padding included. */
const AROUND = 256;
/** And what leads in each certificate. */
const LEAD = 3;

/** Bytes to keep free for the signature of a signer. */
export function signatureSize({ chain }: Signer): number {
  return AROUND + chain.reduce((sum, certificate) => sum + LEAD + certificate.length, 0);
}

/**
 * Signs a claim.
 *
 * @param claim The bytes of the claim, which stand beside the signature and not in it.
 * @returns COSE_Sign1 of exactly `signatureSize` bytes.
 */
export async function sign(signer: Signer, claim: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const certificates = signer.chain.map(byteString);
  const chain = certificates.length === 1 ? certificates : [head(ARRAY, certificates.length), ...certificates];
  const header = byteString(
    join([head(MAP, 2), Uint8Array.of(ALGORITHM), ES256, head(UNSIGNED, CERTIFICATES), ...chain]),
  );
  const toSign = join([head(ARRAY, 4), textString('Signature1'), header, byteString(EMPTY), byteString(claim)]);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signer.key, toSign);
  const before = join([head(TAG, SIGN1), head(ARRAY, 4), header, head(MAP, 1), textString('pad')]);
  const after = join([NULL, byteString(new Uint8Array(signature))]);
  const padding = new Uint8Array(signatureSize(signer) - before.length - after.length - PADDING_LEAD);
  return join([before, byteString(padding), after]);
}

/** Between 24 and 255 bytes of padding are left over of `AROUND`, and then two bytes lead it in. */
const PADDING_LEAD = 2;

/** The kinds of data in CBOR that are used here. */
const UNSIGNED = 0;
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const NULL = Uint8Array.of(0xf6);
const EMPTY = new Uint8Array(0);

/** What a value begins with: its kind, and its number, length or count, in as few bytes as it needs. */
function head(kind: number, count: number): Uint8Array<ArrayBuffer> {
  const lead = kind << 5;
  if (count < 24) return Uint8Array.of(lead | count);
  if (count < 0x100) return Uint8Array.of(lead | 24, count);
  if (count < 0x10000) return Uint8Array.of(lead | 25, count >> 8, count);
  return Uint8Array.of(lead | 26, count >>> 24, count >> 16, count >> 8, count);
}

function byteString(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return join([head(BYTES, bytes.length), bytes]);
}

function textString(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  return join([head(TEXT, bytes.length), bytes]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
