/** What happens to a picture on its way: compressed, cut, made smaller, turned, photographed from a screen. */
import type { Picture } from '@nepwerk/marks';
import sharp, { type Sharp } from 'sharp';

/** One thing that happens to a picture. */
export interface Attack {
  /** Its name in the table. */
  readonly name: string;
  /** The share of payloads that should be read after it. */
  readonly aim: number;
  /** Does it; `index` is the picture's place, for what is not the same for all. */
  readonly apply: (picture: Picture, index: number) => Promise<Picture>;
}

/** A picture for sharp. */
export function toSharp({ width, height, data }: Picture): Sharp {
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } }).removeAlpha();
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

async function jpeg(picture: Picture, quality: number): Promise<Picture> {
  return toPicture(sharp(await toSharp(picture).jpeg({ quality }).toBuffer()));
}

async function resize(picture: Picture, scale: number): Promise<Picture> {
  const width = Math.round(picture.width * scale);
  return toPicture(toSharp(picture).resize(width, Math.round(picture.height * scale), { fit: 'fill' }));
}

/** Leaves 1 - `share` of each side, from a place that depends on the picture. */
async function crop(picture: Picture, share: number, index: number): Promise<Picture> {
  const width = Math.round(picture.width * (1 - share));
  const height = Math.round(picture.height * (1 - share));
  const left = Math.round(((index * 0.37) % 1) * (picture.width - width));
  const top = Math.round(((index * 0.61) % 1) * (picture.height - height));
  return toPicture(toSharp(picture).extract({ left, top, width, height }));
}

/** Scaled as on a screen, with something else around it, kept as JPEG. */
async function screenshot(picture: Picture, index: number): Promise<Picture> {
  const scaled = await resize(picture, 0.8 + ((index * 0.29) % 1) * 0.8);
  const framed = await toPicture(
    toSharp(scaled).extend({
      left: Math.round(scaled.width * 0.04),
      right: Math.round(scaled.width * 0.11),
      top: Math.round(scaled.width * 0.13),
      bottom: Math.round(scaled.width * 0.05),
      background: index % 2 === 0 ? '#f4f4f4' : '#22272e',
    }),
  );
  return jpeg(framed, 85);
}

/** All attacks, with the shares that we aim at. */
export const ATTACKS: readonly Attack[] = [
  { name: 'unchanged', aim: 0.99, apply: async (picture) => picture },
  { name: 'jpeg_q50', aim: 0.99, apply: async (picture) => jpeg(picture, 50) },
  { name: 'half_size', aim: 0.99, apply: async (picture) => resize(picture, 0.5) },
  { name: 'crop_10', aim: 0.99, apply: async (picture, index) => crop(picture, 0.1, index) },
  { name: 'crop_25', aim: 0.99, apply: async (picture, index) => crop(picture, 0.25, index) },
  { name: 'crop_10_jpeg_q50', aim: 0.99, apply: async (picture, index) => jpeg(await crop(picture, 0.1, index), 50) },
  { name: 'screenshot', aim: 0.99, apply: screenshot },
  { name: 'brightness_contrast', aim: 0.99, apply: async (picture) => toPicture(toSharp(picture).linear(1.15, 8)) },
  {
    name: 'webp_q60',
    aim: 0.99,
    apply: async (picture) => toPicture(sharp(await toSharp(picture).webp({ quality: 60 }).toBuffer())),
  },
  { name: 'jpeg_q30', aim: 0.9, apply: async (picture) => jpeg(picture, 30) },
  { name: 'half_size_jpeg_q70', aim: 0.9, apply: async (picture) => jpeg(await resize(picture, 0.5), 70) },
  {
    name: 'rotation_3',
    aim: 0.9,
    apply: async (picture, index) =>
      toPicture(toSharp(picture).rotate([1, -2, 3, -3][index % 4] ?? 3, { background: '#808080' })),
  },
  { name: 'mirrored', aim: 0.9, apply: async (picture) => toPicture(toSharp(picture).flop()) },
  {
    name: 'stretched_2',
    aim: 0.9,
    apply: async (picture) =>
      toPicture(toSharp(picture).resize(Math.round(picture.width * 1.02), picture.height, { fit: 'fill' })),
  },
];
