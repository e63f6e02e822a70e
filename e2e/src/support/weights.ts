/** Finds in a folder what could be the weights of a net, by what its files hold and not by what they are called. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** How files begin that hold a program for WebAssembly, a font or a picture. */
const HARMLESS = ['\0asm', 'wOF2', '\u0089PNG\r\n\u001A\n', '\u00FF\u00D8\u00FF'];

/** In bytes: of a package with nets for feelings, age and likeness, the smallest is larger. A text as large as this could be one. */
const LARGE = 500_000;

/** A file that holds a net's weights or its operations, or could. */
export interface PossibleNet {
  readonly file: string;
  /** SHA-256 of what is in it, unpacked. */
  readonly hash: string;
}

/** All files of a folder, as they are or packed, that could be a net's: what is neither text nor known by how it begins, what lists operations, and large texts. */
export function possibleNetsIn(folder: string): PossibleNet[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => ({ file: it.name, content: unpacked(it.name, readFileSync(`${it.parentPath}/${it.name}`)) }))
    .filter(({ content }) => couldBeNet(content))
    .map(({ file, content }) => ({ file, hash: hashOf(content) }));
}

/** SHA-256, in hexadecimal digits. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function unpacked(file: string, content: Buffer): Buffer {
  if (file.endsWith('.br')) return brotliDecompressSync(content);
  return file.endsWith('.gz') ? gunzipSync(content) : content;
}

function couldBeNet(content: Buffer): boolean {
  if (isWebP(content)) return false;
  if (HARMLESS.some((start) => content.subarray(0, start.length).toString('latin1') === start)) return false;
  if (!isUtf8(content) || content.includes(0)) return true;
  return content.length >= LARGE || listsOperations(content.toString('utf8'));
}

/** A picture of a lesson: the second word of such a file says how long it is, so nothing can be hung onto it. */
function isWebP(content: Buffer): boolean {
  const [riff, webp] = [content.toString('latin1', 0, 4), content.toString('latin1', 8, 12)];
  return riff === 'RIFF' && webp === 'WEBP' && content.readUInt32LE(4) + 8 === content.length && content.length < LARGE;
}

/** Whether a text is a net's operations, as TensorFlow.js and others write them. */
function listsOperations(text: string): boolean {
  try {
    const file = Object(JSON.parse(text)) as object;
    return ['modelTopology', 'weightsManifest', 'graph', 'weights'].some((key) => key in file);
  } catch {
    return false; // no JSON
  }
}
