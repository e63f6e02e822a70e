/** What a safetensors file says of itself, and whether its signature holds; any of it may be a stranger's. */
import '../credentials/reflect.ts'; // first of all
import { X509Certificate } from '@peculiar/x509';
import { readSafetensorsHeader, SafetensorsError } from '@nepwerk/nn';
import * as z from 'zod/mini';
import { readDataCard, readTime, shownWords, type Credentials, type Reading } from '../credentials/reading.ts';
import { CARD, fromBase64, SIGNATURE, signedPart } from './seal-text.ts';

/** Most certificates that a signature may bring, and the longest of them, in signs. */
const MOST_CERTIFICATES = 4;
const LONGEST_CERTIFICATE = 8192;

const protectedHeader = z.object({
  alg: z.literal('ES256'),
  x5c: z
    .array(z.string().check(z.maxLength(LONGEST_CERTIFICATE)))
    .check(z.minLength(1), z.maxLength(MOST_CERTIFICATES)),
});

const cardHead = z.object({ title: z.unknown(), when: z.string() });

/**
 * Reads the signature of a training.
 *
 * @param roots Certificates as DER: what was signed directly below one of these is `trusted`.
 */
export async function readTraining(file: Uint8Array, roots: readonly Uint8Array[], now = new Date()): Promise<Reading> {
  try {
    const { json, metadata, body } = readSafetensorsHeader(file);
    const text = metadata[SIGNATURE];
    if (text === undefined) return { found: 'none' };
    const seal = await openSeal(text);
    if (!seal) return { found: 'unreadable' };
    const { certificate, holds, payload } = seal;
    const fits = canonical(payload) === canonical(await signedPart(json, metadata, body));
    const credentials: Credentials = {
      ...chapterOf(metadata[CARD] ?? '', certificate),
      state: holds && fits ? await trustIn(certificate, roots, now) : 'broken',
      changed: holds ? (fits ? [] : ['file']) : ['statement'],
    };
    return { found: 'credentials', credentials };
  } catch (error) {
    if (error instanceof SafetensorsError) return { found: 'unreadable' };
    throw error;
  }
}

/** Takes a signature apart and checks it; null when it is none. */
async function openSeal(
  text: string,
): Promise<{ certificate: X509Certificate; holds: boolean; payload: unknown } | null> {
  const [head = '', payload = '', signature = '', ...more] = text.split('.');
  const signed = fromBase64(signature);
  const parsed = z.safeParse(protectedHeader, jsonOf(head));
  const content = jsonOf(payload);
  if (!signed || !parsed.success || content === undefined || more.length > 0) return null;
  try {
    const certificate = new X509Certificate(parsed.data.x5c[0]);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await certificate.publicKey.export(algorithm, ['verify']);
    const bytes = new TextEncoder().encode(`${head}.${payload}`);
    const holds = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signed, bytes);
    return { certificate, holds, payload: content };
  } catch {
    return null; // no certificate, or of another kind than we make
  }
}

/** How far a whole signature can be trusted. */
async function trustIn(
  certificate: X509Certificate,
  roots: readonly Uint8Array[],
  now: Date,
): Promise<'trusted' | 'unknown' | 'expired'> {
  if (now < certificate.notBefore || now > certificate.notAfter) return 'expired';
  for (const der of roots) {
    const root = new X509Certificate(new Uint8Array(der));
    const { publicKey } = root;
    if (await certificate.verify({ publicKey, date: now }).catch(() => false)) return 'trusted';
  }
  return 'unknown';
}

function chapterOf(card: string, certificate: X509Certificate): Omit<Credentials, 'state' | 'changed'> {
  const content = jsonOf(card, false);
  const head = z.safeParse(cardHead, content);
  const { subjectName } = certificate;
  return {
    title: head.success ? shownWords(head.data.title) : '',
    signer: shownWords(subjectName.getField('CN')[0]),
    issuer: shownWords(subjectName.getField('O')[0]),
    program: '',
    actions: [
      {
        name: 'c2pa.created',
        sourceType: '',
        program: '',
        when: head.success ? readTime(head.data.when) : null,
      },
    ],
    data: readDataCard(content),
    sources: [],
  };
}

/** What stands in a text as JSON, in base64url or plainly; undefined when nothing does. */
function jsonOf(text: string, coded = true): unknown {
  try {
    const bytes = coded ? fromBase64(text) : new TextEncoder().encode(text);
    return bytes ? (JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** JSON in one way only: the names in order, whoever wrote it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
