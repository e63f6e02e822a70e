/** The pictures of suite marks: painted ones, drawn scenes, and portraits and photographs of Debian packages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { birds, burgers, doodles, type PictureSource } from '@nepwerk/datasets';
import type { Picture } from '@nepwerk/marks';
import { createRandom } from '@nepwerk/nn';
import sharp from 'sharp';

/** A picture with the name that a remark calls it by. */
export interface NamedPicture {
  readonly name: string;
  readonly picture: Picture;
}

/** Where the Debian packages are unpacked; `/` where they are installed. */
const ROOT = process.env['NEPWERK_PICTURES'] ?? '/';

const SKIMAGE = 'usr/lib/python3/dist-packages/skimage/data';
const SKLEARN = 'usr/lib/python3/dist-packages/sklearn/datasets/images';

/** Files of Debian packages; bench/README.md says where each comes from and under which licence. */
const FILES: readonly string[] = [
  ...['astronaut.png', 'chelsea.png', 'coffee.png', 'rocket.jpg', 'hubble_deep_field.jpg', 'motorcycle_left.png'].map(
    (name) => `${SKIMAGE}/${name}`,
  ),
  ...['ihc.png', 'retina.jpg', 'camera.png', 'brick.png', 'grass.png', 'gravel.png', 'coins.png', 'moon.png'].map(
    (name) => `${SKIMAGE}/${name}`,
  ),
  `${SKLEARN}/china.jpg`,
  `${SKLEARN}/flower.jpg`,
  'usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg',
  'usr/share/doc/facedetect/examples/640px-IceBlockNearJoekullsarlon.jpg',
];

/** Photographs are cut to a square of this side at most: three sizes take turns, so that not all are alike. */
const PHOTO_SIDES = [512, 640, 768];

/** Pixels along a side of painted and drawn pictures. */
const SIDE = 512;

/** What has been found, and which files are missing. */
export async function openPictures(
  painted: number,
  drawn: number,
): Promise<{ pictures: NamedPicture[]; missing: string[] }> {
  const pictures: NamedPicture[] = [];
  for (let i = 0; i < painted; i++) {
    pictures.push(
      { name: `burger ${i}`, picture: paint(burgers, i) },
      { name: `bird ${i}`, picture: paint(birds, i) },
      { name: `doodle ${i}`, picture: paint(doodles, i) },
    );
  }
  for (let i = 0; i < drawn; i++) {
    pictures.push({ name: `scene ${i}`, picture: drawScene(i) });
  }
  const missing: string[] = [];
  for (const [i, file] of FILES.entries()) {
    const path = join(ROOT, file);
    if (!existsSync(path)) {
      missing.push(file);
      continue;
    }
    const side = PHOTO_SIDES[i % PHOTO_SIDES.length] ?? SIDE;
    const { data, info } = await sharp(path)
      .removeAlpha()
      .toColourspace('srgb')
      .resize(side, side, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    pictures.push({
      name: file.slice(file.lastIndexOf('/') + 1),
      picture: { width: info.width, height: info.height, data: new Uint8ClampedArray(data) },
    });
  }
  return { pictures, missing };
}

function paint<Ingredient extends string, Recipe>(source: PictureSource<Ingredient, Recipe>, seed: number): Picture {
  const recipe = source.drawRecipe(createRandom(seed).fork(source.id), source.chances);
  const pixels = source.paint(recipe, SIDE);
  const data = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) {
    for (let colour = 0; colour < 3; colour++) {
      const at = source.channels === 3 ? 3 * i + colour : i;
      data[4 * i + colour] = 127.5 * ((pixels[at] ?? 0) + 1);
    }
  }
  return { width: SIDE, height: SIDE, data };
}

/** Kinds of drawn scenes, which take turns. */
type Shade = (x: number, y: number) => number;

/** A gradient under something that is hard for a watermark: nothing, stripes, blocks like letters, noise, or rings. */
export function drawScene(seed: number, width = SIDE, height = width): Picture {
  const random = createRandom(seed).fork('scene');
  const angle = 2 * Math.PI * random.uniform();
  const low = 40 + 60 * random.uniform();
  const range = 60 + 80 * random.uniform();
  const period = 4 + 40 * random.uniform();
  const [shiftX, shiftY] = [random.uniform() * width, random.uniform() * height];
  const letters = Uint8Array.from({ length: 128 * 128 }, () => random.integer(2));
  const shades: readonly Shade[] = [
    () => 0,
    (x, y) => 40 * Math.sin((2 * Math.PI * (x * Math.cos(angle) - y * Math.sin(angle))) / period),
    (x, y) => (y % 24 < 14 && letters[((x >> 2) & 127) + 128 * ((y >> 2) & 127)] === 1 ? -90 : 0),
    () => 20 * random.normal(),
    (x, y) => 50 * Math.sign(Math.sin(Math.hypot(x - shiftX, y - shiftY) / period)),
  ];
  const shade = shades[seed % shades.length] ?? (() => 0);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const along = (x * Math.cos(angle) + y * Math.sin(angle)) / Math.max(width, height);
      const value = low + range * Math.abs(along) + shade(x, y);
      const at = 4 * (y * width + x);
      data[at] = value;
      data[at + 1] = value * 0.95 + 10;
      data[at + 2] = value * 0.8 + 30;
    }
  }
  return { width, height, data };
}
