/** The pictures to train on, from the painter or from a folder, and what the painter knows of its own pictures. */

import { birds, burgers, doodles, paintPictures } from '@nepwerk/datasets';
import type { PictureSource } from '@nepwerk/datasets';
import type { GanConfig, LabelledPictures, PictureSet } from '@nepwerk/models';
import { readFolder } from '../pictures/folder.ts';
import { UsageError } from '../usage-error.ts';
import type { GanOptions } from './options.ts';

/** Drawn pictures that are held out, beside those that are trained on. */
const HELD_OUT_DRAWINGS = 200;

/** Part of a folder's pictures that is held out, and how many at most. */
const HELD_OUT_OF_FOLDER = { share: 0.2, most: 200 };

/** Fewer pictures in a folder leave nothing to learn from. */
const LEAST_IN_FOLDER = 10;

/** Pictures, and how to get more of them with labels. */
export interface GanData {
  readonly pictures: PictureSet;
  /** How many of them are to be held out. */
  readonly heldOut: number;
  /** Where the pictures are drawn by recipe: what may be in them, and fresh ones. */
  readonly painter: Painter | undefined;
  /** Files that could not be read. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** Draws pictures of which it knows what is in them. */
export interface Painter {
  readonly ingredients: readonly string[];
  /** `count` new pictures; another seed gives other ones. */
  paint(count: number, seed: number): LabelledPictures;
}

/**
 * Gets the pictures that the options ask for, of the size that the config asks for.
 * @throws UsageError when a folder is missing or holds too few pictures.
 */
export async function loadData(options: GanOptions, config: GanConfig): Promise<GanData> {
  const painter = painterNamed(options.data, config);
  if (painter === undefined) return loadFolder(options, config);
  const { pictures } = painter.paint(options.pictures + HELD_OUT_DRAWINGS, options.seed);
  return { pictures, heldOut: HELD_OUT_DRAWINGS, painter, skipped: [] };
}

async function loadFolder(options: GanOptions, config: GanConfig): Promise<GanData> {
  const { size, channels } = config;
  const most = options.pictures + HELD_OUT_OF_FOLDER.most;
  const { pixels, count: found, skipped } = await readFolder(options.data, size, channels, most);
  if (found < LEAST_IN_FOLDER) {
    const passed =
      skipped.length > 0 ? `; ${skipped.length} files could not be read, the first is ${skipped[0]?.file}` : '';
    throw new UsageError(
      `${options.data} holds ${found} pictures, and at least ${LEAST_IN_FOLDER} are needed${passed}.`,
    );
  }
  const share = Math.ceil(found * HELD_OUT_OF_FOLDER.share);
  const heldOut = Math.min(Math.max(share, found - options.pictures), HELD_OUT_OF_FOLDER.most);
  return { pictures: { size, channels, count: found, pixels }, heldOut, painter: undefined, skipped };
}

/** The painter of that name, at this size; undefined where it names none, and so must be a folder. */
function painterNamed(name: string, config: GanConfig): Painter | undefined {
  switch (name) {
    case burgers.id:
      return painterOf(burgers, config);
    case birds.id:
      return painterOf(birds, config);
    case doodles.id:
      return painterOf(doodles, config);
    default:
      return undefined;
  }
}

/** Paints pictures of a source at this size, in grey where the config has one channel. */
function painterOf<Ingredient extends string, Recipe>(
  source: PictureSource<Ingredient, Recipe>,
  config: GanConfig,
): Painter {
  return {
    ingredients: source.ingredients,
    paint(count, seed) {
      const { recipes, ...painted } = paintPictures(source, { count, size: config.size, seed });
      const labels = Uint8Array.from(recipes.flatMap((recipe) => source.labels(recipe).map(Number)));
      return { pictures: config.channels < source.channels ? grey(painted) : painted, labels };
    },
  };
}

/** Shares of red, green and blue in what we see as brightness (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114] as const;

function grey(pictures: PictureSet): PictureSet {
  const { pixels } = pictures;
  const values = new Float32Array(pixels.length / 3);
  for (let i = 0; i < values.length; i++) {
    for (const [c, share] of LUMA.entries()) values[i] = (values[i] ?? 0) + share * (pixels[3 * i + c] ?? 0);
  }
  return { ...pictures, channels: 1, pixels: values };
}
