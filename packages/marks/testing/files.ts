/** Small whole files of each type that credentials go into, made here. */
import sharp from 'sharp';
import type { MediaType } from '../src/credentials/statement.ts';

/** A file of each type: a picture of one colour, a second of silence, a film without a track. */
export async function smallFiles(): Promise<Record<MediaType, Uint8Array<ArrayBuffer>>> {
  return {
    'image/jpeg': await picture('jpeg'),
    'image/png': await picture('png'),
    'image/webp': await picture('webp'),
    'image/gif': await picture('gif'),
    'video/mp4': mp4('isom'),
    'audio/mp4': mp4('M4A '),
    'audio/wav': wav(),
    'audio/mpeg': mp3(),
  };
}

/** A picture of one colour. */
export async function picture(format: 'jpeg' | 'png' | 'webp' | 'gif'): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#c84' } });
  return new Uint8Array(await image.toFormat(format).toBuffer());
}

/** RIFF with a second of 16-bit silence at 8 kHz. */
function wav(): Uint8Array<ArrayBuffer> {
  const silence = 16_000;
  const format = [
    ...little(1, 2),
    ...little(1, 2),
    ...little(8000, 4),
    ...little(16_000, 4),
    ...little(2, 2),
    ...little(16, 2),
  ];
  const head = [...letters('RIFF'), ...little(36 + silence, 4), ...letters('WAVEfmt '), ...little(16, 4), ...format];
  return Uint8Array.from([...head, ...letters('data'), ...little(silence, 4), ...repeat(0, silence)]);
}

/** Forty silent frames of MPEG 1 layer III, 128 kbit/s at 44.1 kHz: 417 bytes each. */
function mp3(): Uint8Array<ArrayBuffer> {
  const frames = new Uint8Array(40 * 417);
  for (let at = 0; at < frames.length; at += 417) frames.set([0xff, 0xfb, 0x90, 0xc4], at);
  return frames;
}

/** Boxes of the base media format: the type, a movie header without tracks, and some data. */
function mp4(brand: string): Uint8Array<ArrayBuffer> {
  const type = box('ftyp', [...letters(brand), 0, 0, 2, 0, ...letters(brand), ...letters('mp41')]);
  const header = repeat(0, 100);
  header.splice(12, 4, 0, 0, 3, 0xe8); // a thousand units a second
  const movie = box('moov', box('mvhd', header));
  return Uint8Array.from([...type, ...movie, ...box('mdat', repeat(7, 64))]);
}

function box(name: string, content: readonly number[]): number[] {
  const size = content.length + 8;
  return [size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255, ...letters(name), ...content];
}

function letters(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}

/** A whole number, its lowest byte first. */
function little(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
}

function repeat(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
