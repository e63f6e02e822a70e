/** Sounds as WAV files: 16-bit PCM written, PCM and float 32 read. */
import { isWholeSound, type Sound } from './sound.ts';

/** Bytes of a header without other chunks: RIFF, a format of sixteen bytes, and the data's own. */
const HEADER_BYTES = 44;

/** Bytes of the data chunk that a header has room for. */
const MOST_DATA_BYTES = 0xffff_ffff - HEADER_BYTES;

/** Channels that are read at most: more are no loudspeakers of anybody. */
const MOST_CHANNELS = 32;

/** Format tags (Microsoft, "Multiple channel audio data and WAVE files", 2007). */
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/**
 * Writes a sound as a WAV file of 16-bit PCM; louder than full scale is cut, and what is no number is silence.
 * @throws RangeError when the sound is not whole, has more than 65535 channels or a rate that is no whole number of 32 bits, or is too long for a WAV file (4 GB).
 */
export function writeWav(sound: Sound): Uint8Array<ArrayBuffer> {
  const { sampleRate, channels } = sound;
  const frameBytes = 2 * channels.length;
  const length = channels[0]?.length ?? 0;
  if (
    !isWholeSound(sound) ||
    channels.length > 0xffff ||
    !Number.isInteger(sampleRate) ||
    sampleRate * frameBytes > 0xffff_ffff
  ) {
    throw new RangeError(
      `writeWav: needs channels that are equally long and a whole rate, got ${channels.length} channels at ${sampleRate} Hz.`,
    );
  }
  if (length * frameBytes > MOST_DATA_BYTES) {
    throw new RangeError(`writeWav: a WAV file has room for ${MOST_DATA_BYTES} bytes, got ${length * frameBytes}.`);
  }
  const bytes = new Uint8Array(HEADER_BYTES + length * frameBytes);
  const view = new DataView(bytes.buffer);
  writeName(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  writeName(bytes, 8, 'WAVE');
  writeName(bytes, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, 16, true);
  writeName(bytes, 36, 'data');
  view.setUint32(40, length * frameBytes, true);
  for (const [c, channel] of channels.entries()) {
    for (let i = 0; i < length; i++) {
      const value = Math.round(channel[i] * 32_768);
      view.setInt16(HEADER_BYTES + i * frameBytes + 2 * c, Math.min(32_767, Math.max(-32_768, value)), true);
    }
  }
  return bytes;
}

/** What a format chunk says. */
interface Format {
  readonly tag: number;
  readonly channels: number;
  readonly sampleRate: number;
  /** Bytes of one sample of all channels. */
  readonly frameBytes: number;
  readonly bits: number;
}

/** Where a chunk's content lies in a file. */
interface Chunk {
  readonly start: number;
  readonly bytes: number;
}

/**
 * Reads a WAV file: PCM of 8, 16, 24 or 32 bits, or floats of 32, up to {@link MOST_CHANNELS} channels, chunks in any order. Never throws: null for anything else, for one that
 * ends before its chunks do, and for one without a sample. Takes four bytes of memory for each sample that is in the file.
 */
export function readWav(bytes: Uint8Array): Sound | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || readName(bytes, 0) !== 'RIFF' || readName(bytes, 8) !== 'WAVE') {
    return null;
  }
  let format: Format | null = null;
  let data: Chunk | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const chunk = { start: at + 8, bytes: view.getUint32(at + 4, true) };
    if (chunk.start + chunk.bytes > bytes.length) {
      return null;
    }
    const name = readName(bytes, at);
    if (name === 'fmt ' && format === null) {
      format = readFormat(view, chunk);
    } else if (name === 'data' && data === null) {
      data = chunk;
    }
    at = chunk.start + chunk.bytes + (chunk.bytes & 1); // chunks begin at even places
  }
  return format !== null && data !== null && data.bytes >= format.frameBytes ? readSamples(view, format, data) : null;
}

/** The format, where it is one that can be read. */
function readFormat(view: DataView, { start, bytes }: Chunk): Format | null {
  if (bytes < 16) {
    return null;
  }
  let tag = view.getUint16(start, true);
  const channels = view.getUint16(start + 2, true);
  const sampleRate = view.getUint32(start + 4, true);
  const frameBytes = view.getUint16(start + 12, true);
  const bits = view.getUint16(start + 14, true);
  if (tag === EXTENSIBLE && bytes >= 40) {
    tag = view.getUint16(start + 24, true);
  }
  const known = (tag === PCM && [8, 16, 24, 32].includes(bits)) || (tag === FLOAT && bits === 32);
  const whole = channels > 0 && channels <= MOST_CHANNELS && sampleRate > 0 && frameBytes === (channels * bits) / 8;
  return known && whole ? { tag, channels, sampleRate, frameBytes, bits } : null;
}

function readSamples(view: DataView, format: Format, data: Chunk): Sound {
  const { tag, channels, sampleRate, frameBytes, bits } = format;
  const length = Math.floor(data.bytes / frameBytes);
  const sampleBytes = bits / 8;
  const read = tag === FLOAT ? readFloat : PCM_READERS[sampleBytes - 1];
  return {
    sampleRate,
    channels: Array.from({ length: channels }, (_, c) => {
      const samples = new Float32Array(length);
      for (let i = 0; i < length; i++) {
        samples[i] = read(view, data.start + i * frameBytes + c * sampleBytes);
      }
      return samples;
    }),
  };
}

/** A float may be anything; what is no finite number is silence. */
function readFloat(view: DataView, at: number): number {
  const value = view.getFloat32(at, true);
  return Number.isFinite(value) ? value : 0;
}

/** For 1 to 4 bytes a sample. Of 8 bits alone the middle is 128. */
const PCM_READERS: readonly ((view: DataView, at: number) => number)[] = [
  (view, at) => (view.getUint8(at) - 128) / 128,
  (view, at) => view.getInt16(at, true) / 32_768,
  (view, at) => (view.getUint8(at) + view.getInt16(at + 1, true) * 256) / 8_388_608,
  (view, at) => view.getInt32(at, true) / 2_147_483_648,
];

function readName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

function writeName(bytes: Uint8Array, at: number, name: string): void {
  for (let i = 0; i < name.length; i++) {
    bytes[at + i] = name.charCodeAt(i);
  }
}
