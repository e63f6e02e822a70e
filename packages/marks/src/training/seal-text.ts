/** The signature of a training: a JSON Web Signature (RFC 7515) in the file's own metadata, with the certificates that it is checked by. */

/** Under these names it stands in the metadata of a safetensors file: a sentence for who opens it, the data card, and the signature of all. */
export const ABOUT = 'nepwerk.about';
export const CARD = 'nepwerk.card';
export const SIGNATURE = 'nepwerk.signature';

/** The header's key for metadata. */
const METADATA = '__metadata__';

/** What is signed: all of the file's header but the signature itself, and the hash of all that follows it. */
export interface Signed {
  readonly header: unknown;
  /** SHA-256 of the tensors' bytes, in base64url. */
  readonly tensors: string;
}

/** What is signed of a file, read from its header and what follows. */
export async function signedPart(
  json: Readonly<Record<string, unknown>>,
  metadata: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<Signed> {
  const { [SIGNATURE]: _, ...others } = metadata;
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(body));
  return { header: { ...json, [METADATA]: others }, tensors: toBase64Url(new Uint8Array(hash)) };
}

/** Text of bytes in the alphabet of RFC 4648, section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Text of bytes in the alphabet of RFC 4648, section 4. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Bytes of a text in either alphabet; null when it is neither. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
