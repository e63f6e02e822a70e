// Tensors as a file: the safetensors format (github.com/huggingface/safetensors), float32 only. What is read may come from anywhere and is not trusted.
import type { SavedTensor } from './device/device.ts';
import { sizeOf } from './shape.ts';

/** A file that is no safetensors file, or not one that we read. The message says what was found. */
export class SafetensorsError extends Error {
  override readonly name = 'SafetensorsError';
}

/** What a file holds. */
export interface SafetensorsFile {
  readonly tensors: Map<string, SavedTensor>;
  /** Texts that travel with the tensors. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The longest header that we read, in bytes: thousands of tensors fit, and parsing it takes no noticeable time. */
const LONGEST_HEADER = 1 << 20;
/** Most axes of a tensor that we read. */
const MOST_AXES = 8;
/** The header's key for metadata, which no tensor may have. */
const METADATA = '__metadata__';
/** Bytes of the header's length, which comes first as a little-endian whole number. */
const PREFIX = 8;

/** Writes tensors and metadata into one file, tensors in the order of the map. */
export function saveSafetensors(
  tensors: ReadonlyMap<string, SavedTensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = [...tensors].map(
    ([name, { shape, data }]) =>
      [name, { dtype: 'F32', shape, data_offsets: [end, (end += data.length * 4)] }] as const,
  );
  const header = writeHeader(Object.fromEntries([[METADATA, metadata], ...entries]));
  const file = new Uint8Array(header.length + end);
  file.set(header);
  const view = new DataView(file.buffer, header.length);
  let offset = 0;
  for (const { data } of tensors.values()) {
    for (const value of data) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  return file;
}

/**
 * Reads a file.
 * @throws SafetensorsError if the file is broken, holds anything but float32, or its parts do not fit together exactly.
 */
export function loadSafetensors(bytes: Uint8Array): SafetensorsFile {
  const header = readHeader(bytes);
  const body = bytes.subarray(PREFIX + header.length);
  const tensors = new Map<string, SavedTensor>();
  let metadata: Record<string, string> = {};
  let covered = 0;
  for (const [name, entry] of Object.entries(header.json).toSorted(byOffset)) {
    if (name === METADATA) {
      metadata = readMetadata(entry);
      continue;
    }
    const { shape, begin, end } = readEntry(name, entry, body.length);
    if (begin !== covered)
      throw new SafetensorsError(`tensor ${name} begins at byte ${begin}, the one before ends at ${covered}`);
    covered = end;
    tensors.set(name, { shape, data: readFloats(body.subarray(begin, end)) });
  }
  if (covered !== body.length)
    throw new SafetensorsError(`the tensors take ${covered} bytes, but ${body.length} follow the header`);
  return { tensors, metadata };
}

/**
 * Reads what stands before the numbers, of any type of number, and does not look at what it says of them.
 * @throws SafetensorsError if the file is too short, or its header is no JSON object.
 */
export function readSafetensorsHeader(bytes: Uint8Array): {
  readonly json: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** The numbers of all tensors, one after another. */
  readonly body: Uint8Array;
} {
  const { json, length } = readHeader(bytes);
  return { json, metadata: readMetadata(json[METADATA] ?? {}), body: bytes.subarray(PREFIX + length) };
}

/**
 * The same file with more metadata, in place of what stood under those names.
 * @throws SafetensorsError as {@link readSafetensorsHeader} does.
 */
export function addSafetensorsMetadata(
  bytes: Uint8Array,
  added: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const { json, metadata, body } = readSafetensorsHeader(bytes);
  const header = writeHeader({ ...json, [METADATA]: { ...metadata, ...added } });
  const file = new Uint8Array(header.length + body.length);
  file.set(header);
  file.set(body, header.length);
  return file;
}

/** A header with its length before it, filled up with spaces so that the numbers after it begin at a multiple of eight bytes. */
function writeHeader(json: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const header = new Uint8Array(PREFIX + Math.ceil(text.length / PREFIX) * PREFIX).fill(0x20);
  new DataView(header.buffer).setBigUint64(0, BigInt(header.length - PREFIX), true);
  header.set(text, PREFIX);
  return header;
}

function readHeader(bytes: Uint8Array): { json: Record<string, unknown>; length: number } {
  if (bytes.length < PREFIX)
    throw new SafetensorsError(`the file has ${bytes.length} bytes, too few to begin with the length of a header`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > Math.min(LONGEST_HEADER, bytes.length - PREFIX))
    throw new SafetensorsError(
      `the header should have ${length} bytes; at most ${Math.min(LONGEST_HEADER, bytes.length - PREFIX)} can be`,
    );
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, PREFIX + length)));
  } catch {
    throw new SafetensorsError('the header is no JSON');
  }
  if (!isRecord(json)) throw new SafetensorsError('the header is no JSON object');
  return { json, length };
}

function readEntry(name: string, entry: unknown, bytes: number): { shape: number[]; begin: number; end: number } {
  if (!isRecord(entry)) throw new SafetensorsError(`tensor ${name} has no description`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== 'F32') throw new SafetensorsError(`tensor ${name} has type ${String(dtype)}; only F32 is read`);
  if (!isLengths(shape) || shape.length > MOST_AXES) throw new SafetensorsError(`tensor ${name} has no proper shape`);
  if (!isLengths(offsets) || offsets.length !== 2) throw new SafetensorsError(`tensor ${name} has no proper place`);
  const [begin, end] = offsets as [number, number];
  if (end > bytes || end - begin !== sizeOf(shape) * 4)
    throw new SafetensorsError(
      `tensor ${name} lies from byte ${begin} to ${end} of ${bytes}, which does not fit [${shape.join(', ')}]`,
    );
  return { shape, begin, end };
}

function readMetadata(entry: unknown): Record<string, string> {
  if (!isRecord(entry)) throw new SafetensorsError('the metadata is no object');
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => {
      if (typeof value !== 'string') throw new SafetensorsError(`the metadata ${key} is no text`);
      return [key, value];
    }),
  );
}

/** Little-endian float32, wherever the bytes begin. */
function readFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}

/** Orders entries by where their data begin; what has no place comes first and is refused when it is read. */
function byOffset([, a]: [string, unknown], [, b]: [string, unknown]): number {
  return startOf(a) - startOf(b);
}

function startOf(entry: unknown): number {
  return isRecord(entry) && Array.isArray(entry['data_offsets']) ? Number(entry['data_offsets'][0]) || 0 : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLengths(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((length) => Number.isSafeInteger(length) && length >= 0);
}
