/** One secret, and a key for each purpose: what one of them signed is nothing to the others. */
import { hkdfSync } from 'node:crypto';

/** What keys are for. */
export type KeyPurpose = 'teacher' | 'seat' | 'wall' | 'guess' | 'second-code';

/** 256 bits, as long as the hash. */
const KEY_BYTES = 32;

/** The key for a purpose, derived from the server's secret (HKDF with SHA-256, RFC 5869). */
export function deriveKey(secret: string, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `nepwerk/1/${purpose}`, KEY_BYTES));
}
