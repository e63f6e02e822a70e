/** A person made of one portrait who does whatever a motion says, and of whom we know where each landmark is. */
import { checkSize } from '../paint/raster.ts';
import type { Frame } from './frame.ts';
import { checkFrame } from './frame.ts';
import { BARE_SKIN, LANDMARK_COUNT } from './landmarks.ts';
import type { Skin } from './mesh.ts';
import { skinOf } from './mesh.ts';
import type { PuppetMotion } from './motion.ts';
import { checkMotion } from './motion.ts';
import { mouthOf } from './mouth.ts';
import type { Canvas } from './rasteriser.ts';
import { createCanvas, drawTriangles } from './rasteriser.ts';
import type { Texture } from './texture.ts';
import { textureOf } from './texture.ts';
import type { Vertex } from './vertex.ts';

/** Samples along a side, at least: about as many as a portrait has pixels there, so that none is skipped and edges are smooth. */
const FEWEST_SAMPLES = 320;

/** A picture of a puppet. */
export interface PuppetPicture {
  /** The picture, opaque. */
  readonly frame: Frame;
  /** [468, 2]: x and y of each landmark in pixels from the upper left corner of the frame; a pixel's middle is at a half. */
  readonly landmarks: Float32Array<ArrayBuffer>;
}

/** A person who can be moved. */
export interface Puppet {
  /**
   * Draws a motion. The same motion gives the same pixels.
   * @throws RangeError when `size`, the pixels along a side, is not a whole number from 16 to 512, or when a part of the
   *   motion is not finite or its zoom not from 0.5 to 2.
   */
  render(motion: PuppetMotion, size: number): PuppetPicture;
}

/**
 * Makes a puppet. It stretches the portrait over a mesh whose corners are the landmarks, moves these as a motion says,
 * and draws it as seen from straight ahead.
 * @param landmarks [468, 3]: x, y and z of each landmark in pixels of the portrait, further away being a larger z.
 * @throws RangeError when the portrait has not four bytes a pixel, or these are not 468 landmarks of finite numbers.
 */
export function createPuppet(portrait: Frame, landmarks: ArrayLike<number>): Puppet {
  checkFrame(portrait);
  const texture = textureOf(portrait);
  const skin = skinOf(landmarks);
  const mouth = mouthOf(skin, colourOf(skin, texture));
  /** Kept for the next frame, which mostly has the same size. */
  let kept = createCanvas(0);
  function render(motion: PuppetMotion, size: number): PuppetPicture {
    checkSize(size);
    checkMotion(motion);
    const perPixel = Math.ceil(FEWEST_SAMPLES / size);
    if (kept.side !== size * perPixel) kept = createCanvas(size * perPixel);
    kept.depths.fill(Infinity);
    const toFrame = viewOf(skin, motion, kept.side);
    express(skin, motion);
    mouth.follow(motion.mouth);
    for (const vertex of skin.vertices) toFrame(vertex, vertex.share);
    for (const vertex of mouth.vertices) toFrame(vertex, 1);
    drawTriangles(kept, skin.triangles, texture);
    drawTriangles(kept, mouth.own, texture);
    drawTriangles(kept, mouth.hole, mouth.texture);
    const places = new Float32Array(LANDMARK_COUNT * 2);
    skin.landmarks.forEach(({ x, y }, i) => places.set([x / perPixel, y / perPixel], i * 2));
    return { frame: develop(kept, size, motion.light), landmarks: places };
  }
  return { render };
}

/** The colour of a face's skin: red, green and blue from 0 to 255. */
function colourOf({ landmarks }: Skin, { width, height, texels }: Texture): number[] {
  const places = BARE_SKIN.flatMap((landmark) => landmarks[landmark] ?? []);
  return [0, 1, 2].map((channel) => {
    const values = places.map(({ u, v }) => {
      const [column, row] = [Math.min(width - 1, Math.floor(u)), Math.min(height - 1, Math.floor(v))];
      return texels[(row * width + column) * 3 + channel] ?? 0;
    });
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** Puts every corner where an expression has it, in pixels of the portrait; the head looks straight ahead. */
function express({ vertices }: Skin, { mouth, smile, blink, brow }: PuppetMotion): void {
  for (const vertex of vertices) {
    const { u, v, depth, reach } = vertex;
    const down = mouth * reach.mouth + smile * reach.smileY + blink * reach.blink + brow * reach.brow;
    vertex.place(u + smile * reach.smileX, v + down, depth);
  }
}

/**
 * How a motion turns, moves and shows the head: a function that takes a corner from pixels of the portrait to samples of
 * the frame, `share` of the way that the head goes. The head turns about the middle of the face's outline.
 */
function viewOf(skin: Skin, motion: PuppetMotion, side: number): (vertex: Vertex, share: number) => void {
  const { middle, faceWidth } = skin;
  const [cosYaw, sinYaw] = [Math.cos(motion.yaw), Math.sin(motion.yaw)];
  const [cosPitch, sinPitch] = [Math.cos(motion.pitch), Math.sin(motion.pitch)];
  const [cosRoll, sinRoll] = [Math.cos(motion.roll), Math.sin(motion.roll)];
  const scale = side / (2 * motion.zoom * faceWidth);
  const [tx, ty] = [motion.tx * faceWidth, motion.ty * faceWidth];
  function toFrame(vertex: Vertex, share: number): void {
    const x = vertex.x - middle.x;
    const y = vertex.y - middle.y;
    const turnedX = x * cosYaw + vertex.z * sinYaw;
    const turnedZ = vertex.z * cosYaw - x * sinYaw;
    const nodded = y * cosPitch - turnedZ * sinPitch;
    const movedX = turnedX * cosRoll - nodded * sinRoll + tx;
    const movedY = turnedX * sinRoll + nodded * cosRoll + ty;
    const z = y * sinPitch + turnedZ * cosPitch + vertex.behind;
    vertex.place((x + share * (movedX - x)) * scale + side / 2, (y + share * (movedY - y)) * scale + side / 2, z);
  }
  return toFrame;
}

/** Makes pixels of a canvas: each is the mean of a square of samples, in the light of the motion. */
function develop({ side, colours, depths }: Canvas, size: number, light: number): Frame {
  const perPixel = side / size;
  const bright = light / (perPixel * perPixel);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let painted = 0;
      for (let down = 0; down < perPixel; down++) {
        const first = (row * perPixel + down) * side + column * perPixel;
        for (let at = first; at < first + perPixel; at++) {
          if (depths[at] === Infinity) continue;
          red += colours[at * 3] ?? 0;
          green += colours[at * 3 + 1] ?? 0;
          blue += colours[at * 3 + 2] ?? 0;
          painted += 1;
        }
      }
      const at = (row * size + column) * 4;
      data[at] = red * bright;
      data[at + 1] = green * bright;
      data[at + 2] = blue * bright;
      data[at + 3] = (255 * painted) / (perPixel * perPixel);
    }
  }
  return { width: size, height: size, data };
}
