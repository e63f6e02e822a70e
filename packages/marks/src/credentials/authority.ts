/**
 * Who vouches for the marks: a root that belongs to a device or a class and to nobody else, and signers below it. All keys are made
 * where they are used and can't be taken out; no certificate holds the name of a person.
 */
import './reflect.ts'; // first of all
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Signer } from './cose.ts';

/** A root: its key, which only signs certificates, and its certificate as DER. Can be kept in an IndexedDB as it is. */
export interface Authority {
  readonly key: CryptoKey;
  readonly certificate: Uint8Array<ArrayBuffer>;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** The purpose of a signer's certificate: signing documents, which older checkers of Content Credentials know too. */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';

const HOUR_MS = 3_600_000;
/**
 * A signature without a time stamp of somebody else's counts only while its certificates do, and a class has no such somebody. So they
 * hold for this long, though the keys are thrown away with the lesson: a film can still be checked at the end of the school year.
 */
const VALID_MS = 400 * 24 * HOUR_MS;
/** School laptops' clocks differ. */
const EARLIER_MS = 24 * HOUR_MS;

/** Letters, digits, spaces and hyphens: what a name in a certificate may be made of, at most this many. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u;

/**
 * Makes a root.
 *
 * @param name What it vouches for, such as "device" or "class 4711"; never a person's name.
 * @throws RangeError when the name is not up to 40 letters, digits, spaces and hyphens.
 */
export async function makeAuthority(name: string, now = new Date()): Promise<Authority> {
  const subject = subjectOf(`Root of ${name}`, name);
  const { publicKey, privateKey } = await makeKeys();
  const certificate = await X509CertificateGenerator.create({
    ...frame(now),
    subject,
    issuer: subject,
    publicKey,
    signingKey: privateKey,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return { key: privateKey, certificate: new Uint8Array(certificate.rawData) };
}

/**
 * Makes a signer below a root.
 *
 * @param name A seat's made-up name at most, or "device".
 * @throws RangeError when the name is not up to 40 letters, digits, spaces and hyphens.
 */
export async function makeSigner(authority: Authority, name: string, now = new Date()): Promise<Signer> {
  const subject = subjectOf(name, name);
  const root = new X509Certificate(authority.certificate);
  const { publicKey, privateKey } = await makeKeys();
  const certificate = await X509CertificateGenerator.create({
    ...frame(now),
    subject,
    issuer: root.subject,
    publicKey,
    signingKey: authority.key,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([DOCUMENT_SIGNING]),
      await AuthorityKeyIdentifierExtension.create(root.publicKey),
      await SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return { key: privateKey, chain: [new Uint8Array(certificate.rawData)] };
}

/**
 * A certificate out of its text.
 *
 * @throws Error when it is none.
 */
export function fromPem(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new X509Certificate(text).rawData);
}

/** What all our certificates have in common. */
function frame(now: Date) {
  const serial = crypto.getRandomValues(new Uint8Array(16));
  return {
    serialNumber: Array.from(serial, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    notBefore: new Date(now.getTime() - EARLIER_MS),
    notAfter: new Date(now.getTime() + VALID_MS),
    signingAlgorithm: ECDSA,
  };
}

function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
}

function subjectOf(whole: string, name: string): string {
  if (!NAME.test(name))
    throw new RangeError(`"${name}" is no name for a certificate: letters, digits, spaces and hyphens, 40 at most.`);
  return `CN=${whole}, O=Nepwerk`;
}
