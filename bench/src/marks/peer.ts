/** blind-watermark from npm, as the peer of suite marks: are its 32 bits read whole? */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Picture } from '@nepwerk/marks';
import sharp from 'sharp';
import { toSharp } from './attacks.ts';

/** What of blind-watermark 1.0.5 is used; it has no types of its own. */
interface BlindWatermark {
  addWm(order: {
    readonly originImg: string;
    readonly wm: readonly boolean[];
    readonly wmType: 'bool';
    readonly name: string;
    readonly outputPath: string;
  }): Promise<{ readonly filePath: string }>;
  extract(order: { readonly wmImg: string; readonly wmLength: number; readonly wmType: 'bool' }): Promise<unknown>;
}

/** The peer at work in a folder of its own, since it reads and writes files. */
export class Peer {
  readonly #library: BlindWatermark;
  readonly #folder: string;

  private constructor(library: BlindWatermark, folder: string) {
    this.#library = library;
    this.#folder = folder;
  }

  /** Opens the peer. */
  static async open(): Promise<Peer> {
    const library: BlindWatermark = createRequire(import.meta.url)('blind-watermark/lib/node');
    return new Peer(library, await mkdtemp(join(tmpdir(), 'nepwerk-marks-')));
  }

  /** Marks a picture. */
  async embed(picture: Picture, bits: readonly boolean[]): Promise<Picture> {
    const originImg = await this.#write(picture);
    const { filePath } = await this.#library.addWm({
      originImg,
      wm: bits,
      wmType: 'bool',
      name: 'marked',
      outputPath: this.#folder,
    });
    const { data, info } = await sharp(filePath).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  }

  /** How many of the bits are read as they were; it is told how many there are. */
  async countRight(picture: Picture, bits: readonly boolean[]): Promise<number> {
    const found = await this.#library.extract({
      wmImg: await this.#write(picture),
      wmLength: bits.length,
      wmType: 'bool',
    });
    return Array.isArray(found) ? bits.filter((bit, i) => bit === Boolean(found[i])).length : 0;
  }

  /** Deletes its files. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }

  async #write(picture: Picture): Promise<string> {
    const path = join(this.#folder, 'picture.png');
    await toSharp(picture).ensureAlpha().png({ compressionLevel: 1 }).toFile(path);
    return path;
  }
}
