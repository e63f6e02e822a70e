/** What a file is, by its first bytes: its name says nothing that can be relied on. */

/** The kinds of media that are checked. */
export interface Media {
  readonly type: string;
  readonly kind: 'picture' | 'film' | 'sound' | 'training';
}

/** Bytes that a file's kind is known by. */
export const HEAD_BYTES = 16;

/** Files of the base media format, by the brand that they begin with; all others are films. */
const BRANDS: Readonly<Record<string, Media>> = {
  'M4A ': { type: 'audio/mp4', kind: 'sound' },
  'M4B ': { type: 'audio/mp4', kind: 'sound' },
  avif: { type: 'image/avif', kind: 'picture' },
  avis: { type: 'image/avif', kind: 'picture' },
  heic: { type: 'image/heic', kind: 'picture' },
  heix: { type: 'image/heic', kind: 'picture' },
  mif1: { type: 'image/heif', kind: 'picture' },
  'qt  ': { type: 'video/quicktime', kind: 'film' },
};

/** What a file's first bytes say that it is; null for what is not checked. */
export function mediaOf(head: Uint8Array): Media | null {
  const text = Array.from(head.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
  if (text.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg', kind: 'picture' };
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'image/png', kind: 'picture' };
  if (text.startsWith('GIF8')) return { type: 'image/gif', kind: 'picture' };
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return { type: 'image/tiff', kind: 'picture' };
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return { type: 'image/webp', kind: 'picture' };
  if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return { type: 'audio/wav', kind: 'sound' };
  if (text.startsWith('ID3') || /^\xff[\xfa\xfb\xf2\xf3]/.test(text)) return { type: 'audio/mpeg', kind: 'sound' };
  if (text.startsWith('\0\0\0\0{', 4)) return { type: 'application/x-safetensors', kind: 'training' };
  if (text.startsWith('ftyp', 4)) return BRANDS[text.slice(8, 12)] ?? { type: 'video/mp4', kind: 'film' };
  return null;
}
