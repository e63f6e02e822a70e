/** A training as a file that says what it is: numbers carry neither letters nor a watermark, so a data card and a signature go with them. */
import { addSafetensorsMetadata, readSafetensorsHeader } from '@nepwerk/nn';
import type { Signer } from '../credentials/cose.ts';
import type { Statement } from '../credentials/statement.ts';
import { ABOUT, CARD, SIGNATURE, signedPart, toBase64, toBase64Url } from './seal-text.ts';

/** What stands first for who opens the file as a text. */
const SENTENCE =
  'A network that was trained in Nepwerk, a deepfake lab for the classroom. All that it makes is AI GENERATED and must be marked so.';

/**
 * Puts a data card and a signature into a safetensors file.
 *
 * @returns The file with both; its tensors are as they were.
 * @throws SafetensorsError when it is no such file.
 */
export async function signTraining(
  file: Uint8Array,
  { title, lab, at, data }: Pick<Statement, 'title' | 'lab' | 'at' | 'data'>,
  signer: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  const card = JSON.stringify({ title, lab, when: at.toISOString(), ...data });
  const named = addSafetensorsMetadata(file, { [ABOUT]: SENTENCE, [CARD]: card });
  const { json, metadata, body } = readSafetensorsHeader(named);
  const protectedHeader = { alg: 'ES256', x5c: signer.chain.map(toBase64) };
  const payload = await signedPart(json, metadata, body);
  const text = [protectedHeader, payload]
    .map((it) => toBase64Url(new TextEncoder().encode(JSON.stringify(it))))
    .join('.');
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    signer.key,
    new TextEncoder().encode(text),
  );
  return addSafetensorsMetadata(named, { [SIGNATURE]: `${text}.${toBase64Url(new Uint8Array(signature))}` });
}
