/** What is left of a label and of a picture is told wherever both have gone, and by nothing else than what can be seen. */

import { describe, expect, it } from 'vitest';
import sharp, { type Sharp } from 'sharp';
import { label, wordings } from '../label/label.ts';
import type { Picture } from '../picture.ts';
import { putFilter } from './filters.ts';
import { besideLabel, labelLeft, labelShape, pictureLeft, squaresOf } from './measure.ts';
import { followedBy, UNMOVED, type Place } from './place.ts';

const SIDE = 512;
const WORDS = wordings.made.nl;

/** Discs of many sizes and greys, and a label. */
function drawn(): Picture {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    const inside = Math.hypot((x % 64) - 32, (y % 96) - 48) < 8 + (((x >> 6) * 5 + (y >> 5)) % 20);
    data.fill(inside ? 40 + (((x >> 6) * 37) % 90) : 200, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return label({ width: SIDE, height: SIDE, data }, WORDS);
}

const picture = drawn();
const shape = labelShape(SIDE, SIDE, WORDS);
const first = besideLabel(squaresOf(picture, UNMOVED, SIDE, SIDE), shape);

function leftOf(now: Picture, place: Place = UNMOVED) {
  return { label: labelLeft(now, place, shape), picture: pictureLeft(squaresOf(now, place, SIDE, SIDE), first) };
}

function filtered(...[filter, strength]: [Parameters<typeof putFilter>[1], number]): Picture {
  const copy = { ...picture, data: new Uint8ClampedArray(picture.data) };
  putFilter(copy, filter, strength);
  return copy;
}

async function changed(change: (image: Sharp) => Sharp): Promise<Picture> {
  const image = sharp(picture.data, { raw: { width: SIDE, height: SIDE, channels: 4 } });
  const { data, info } = await change(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

describe('what is left', () => {
  it('is all of it at first', () => {
    const { label: letters, picture: all } = leftOf(picture);
    expect(letters).toBeGreaterThan(0.99);
    expect(all).toBeCloseTo(1, 6);
  });

  it('is all of it without colours, and in a pale picture all of the label and less of the picture', () => {
    const grey = leftOf(filtered('grey', 1));
    expect(grey.label).toBeGreaterThan(0.95);
    expect(grey.picture).toBeGreaterThan(0.95);
    const pale = leftOf(filtered('faded', 0.7));
    expect(pale.label).toBeGreaterThan(0.95);
    expect(pale.picture).toBeLessThan(0.8);
    expect(leftOf(filtered('faded', 1)).picture).toBeLessThan(0.4);
  });

  it('is a label that can be read while its shortest word can, and none when no word can', async () => {
    const [first, second] = shape.words;
    expect(shape.words).toHaveLength(3);
    if (!first || !second) throw new Error('No words were found.');
    async function upTo(word: number): Promise<number> {
      const width = Math.round(shape.left + word);
      return leftOf(await changed((it) => it.extract({ left: 0, top: 0, width, height: SIDE }))).label;
    }
    expect(await upTo(second.left)).toBeGreaterThan(0.5); // AI
    expect(await upTo(first.right / 2)).toBeLessThan(0.4); // half of an A
  });

  it('is nothing of a label where it was cut off or painted over, and all of the rest', async () => {
    const top = 80;
    const cropped = await changed((it) => it.extract({ left: 0, top, width: SIDE, height: SIDE - top }));
    const left = leftOf(cropped, { ...UNMOVED, f: -top });
    expect(left.label).toBe(0);
    expect(left.picture).toBeGreaterThan(0.85);

    const painted = { ...picture, data: new Uint8ClampedArray(picture.data) };
    for (let y = 0; y < 80; y++) painted.data.fill(255, (y * SIDE + 200) * 4, (y + 1) * SIDE * 4);
    expect(leftOf(painted).label).toBe(0);
    expect(leftOf(painted).picture).toBeGreaterThan(0.9);
  });

  it('is half of a label of which half was cut off, and of a picture the part that is there', async () => {
    const width = Math.round(shape.left + shape.width / 2);
    const left = leftOf(await changed((it) => it.extract({ left: 0, top: 0, width, height: SIDE })));
    expect(left.label).toBeGreaterThan(0.3);
    expect(left.label).toBeLessThan(0.7);
    const half = leftOf(await changed((it) => it.extract({ left: 0, top: 0, width: SIDE / 2, height: SIDE })));
    expect(half.picture).toBeGreaterThan(0.4);
    expect(half.picture).toBeLessThan(0.6);
  });

  it('is less the stronger a blur is, until nobody can read it', () => {
    const labels = [0, 0.1, 0.3, 0.6].map((strength) => leftOf(filtered('blur', strength)));
    for (const [i, left] of labels.slice(1).entries()) {
      expect(left.label).toBeLessThan(labels[i]?.label ?? 0);
      expect(left.picture).toBeLessThan(labels[i]?.picture ?? 0);
    }
    expect(labels.at(-1)?.label).toBeLessThan(0.1);
  });

  it('is found where a picture was made smaller, mirrored or turned, and not where nobody says so', async () => {
    const small = await changed((it) => it.resize(SIDE / 2, SIDE / 2));
    const halved: Place = { ...UNMOVED, a: 0.5, d: 0.5 };
    expect(leftOf(small, halved).label).toBeGreaterThan(0.8);
    expect(leftOf(small, halved).picture).toBeGreaterThan(0.9);
    expect(leftOf(small).label).toBeLessThan(0.1);

    const mirrored = followedBy(halved, { ...UNMOVED, a: -1, e: SIDE / 2 });
    const turnedOver = leftOf(await changed((it) => it.resize(SIDE / 2, SIDE / 2).flop()), mirrored);
    expect(turnedOver.label).toBeGreaterThan(0.5); // in mirror writing
    expect(turnedOver.label).toBeLessThan(0.75);
    expect(turnedOver.picture).toBeGreaterThan(0.9);

    const turned = await changed((it) => it.rotate(90));
    const quarter: Place = { a: 0, b: 1, c: -1, d: 0, e: SIDE, f: 0 };
    expect(leftOf(turned, quarter).label).toBeGreaterThan(0.99);
    expect(leftOf(turned, quarter).picture).toBeGreaterThan(0.99);
    expect(leftOf(turned).picture).toBeLessThan(0.5);
  });

  it('is nothing of a picture of one colour', () => {
    const blank = { ...picture, data: new Uint8ClampedArray(picture.data.length).fill(255) };
    expect(leftOf(blank)).toEqual({ label: 0, picture: 0 });
  });
});
