/** Files with all marks in them, as a lab writes them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { makeAuthority, makeSigner, openCredentials } from '@nepwerk/marks/credentials';
import { markPicture, markSound } from '@nepwerk/marks/mark';
import sharp from 'sharp';

/** The library of Content Credentials, which a lab fetches. */
export async function credentialLibrary(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')));
}

/** A PNG with stripes that a device made in the Burger lab, and the certificate of that device's root. */
export async function markedBurger(): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly root: Uint8Array<ArrayBuffer>;
}> {
  const root = await makeAuthority('device');
  const statement = {
    title: 'burger.png',
    lab: 'burger',
    kind: 'made',
    at: new Date('2026-11-26T10:30:00Z'),
    data: { examples: { burger: 400 }, rounds: 1200 },
  } as const;
  const data = new Uint8ClampedArray(32 * 32 * 4).map((_, i) => ((i & 3) === 3 ? 255 : 120 + 60 * Math.sin(i / 9)));
  const bytes = await markPicture(
    { width: 32, height: 32, data },
    'image/png',
    { statement, language: 'en', classNumber: 0, signer: await makeSigner(root, 'device') },
    {
      credentials: openCredentials(await credentialLibrary()),
      encode: async ({ width, height, data: pixels }) =>
        new Uint8Array(
          await sharp(pixels, { raw: { width, height, channels: 4 } })
            .png()
            .toBuffer(),
        ),
    },
  );
  return { bytes: new Uint8Array(bytes), root: root.certificate };
}

/** A WAV with a falling scale of seven seconds that a device made in the Voice lab. */
export async function markedVoice(): Promise<Uint8Array<ArrayBuffer>> {
  const root = await makeAuthority('device');
  const sampleRate = 24_000;
  const samples = Float32Array.from({ length: 7 * sampleRate }, (_, i) => {
    const t = i / sampleRate;
    const note = 440 * 2 ** (-Math.floor(t * 2) / 12);
    return [1, 2, 3, 4, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * note * k * t) / (k + 3), 0) * 0.3;
  });
  const statement = {
    title: 'voice.wav',
    lab: 'voice',
    kind: 'made',
    at: new Date('2026-11-27T10:30:00Z'),
    data: { examples: { own: 12 }, rounds: 300 },
  } as const;
  const bytes = await markSound(
    { sampleRate, channels: [samples] },
    { statement, classNumber: 0, signer: await makeSigner(root, 'device') },
    openCredentials(await credentialLibrary()),
  );
  return new Uint8Array(bytes);
}

/** The same bytes with one bit near the end turned. */
export function flipped(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  const place = bytes.length - 30;
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}
