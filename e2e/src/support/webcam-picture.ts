/** Draws what a webcam of puppets sees at a moment, in the colours that a camera sends: I420. */
import type { Frame, Puppet } from '@nepwerk/datasets/puppets';
import type { Scene, Sitter } from './webcam-scenes.ts';
import { motionIn, WEBCAM } from './webcam-scenes.ts';

const { width: WIDTH, height: HEIGHT } = WEBCAM;
const PIXELS = WIDTH * HEIGHT;

/** Bytes of a frame: the light of each pixel, and two values of colour for each four. */
export const PICTURE_BYTES = (PIXELS * 3) / 2;

/** The wall behind whoever is filmed: red, green and blue. */
const WALL = [176, 188, 190] as const;

/** The lower lids, from corner to corner: there the lashes of a shut eye lie. */
const LOWER_LIDS = [
  [33, 7, 163, 144, 145, 153, 154, 155, 133],
  [263, 249, 390, 373, 374, 380, 381, 382, 362],
] as const;

/** How thick lashes are, as half a part of a frame's side, and how dark at most. */
const LASHES = { radius: 1 / 220, dark: 40 } as const;

const EMPTY_ROOM = Uint8ClampedArray.from({ length: PIXELS * 4 }, (_, i) => WALL[i % 4] ?? 255);

/** Draws scenes with these puppets, always into the same memory. */
export class WebcamPicture {
  readonly #puppets: ReadonlyMap<Sitter, Puppet>;
  readonly #colours = new Uint8ClampedArray(PIXELS * 4);
  readonly #bytes: Uint8Array;

  /**
   * @param bytes of {@link PICTURE_BYTES}: the frame as I420, ITU-R BT.601 with the range of television.
   * @throws RangeError when it has another length.
   */
  constructor(puppets: ReadonlyMap<Sitter, Puppet>, bytes: Uint8Array) {
    if (bytes.length !== PICTURE_BYTES) {
      throw new RangeError(`A picture of the webcam has ${PICTURE_BYTES} bytes, got ${bytes.length}.`);
    }
    this.#puppets = puppets;
    this.#bytes = bytes;
  }

  /** @throws Error when a puppet of the scene is not among those given. */
  draw({ heads }: Scene, seconds: number): void {
    this.#colours.set(EMPTY_ROOM);
    for (const head of heads) {
      const puppet = this.#puppets.get(head.who);
      if (!puppet) throw new Error(`There is no puppet of ${head.who} before this webcam.`);
      const motion = motionIn(head, seconds);
      const { frame, landmarks } = puppet.render(motion, head.side);
      if (motion.blink > 0.5) drawLashes(frame, landmarks, Math.min(1, motion.blink));
      this.#place(frame, Math.round(head.x - head.side / 2), Math.round(head.y - head.side / 2));
    }
    toCameraColours(this.#colours, this.#bytes);
  }

  #place({ width, height, data }: Frame, left: number, top: number): void {
    const from = Math.max(0, -left);
    const to = Math.min(width, WIDTH - left);
    if (from >= to) return;
    for (let row = Math.max(0, -top); row < Math.min(height, HEIGHT - top); row++) {
      const part = data.subarray((row * width + from) * 4, (row * width + to) * 4);
      this.#colours.set(part, ((top + row) * WIDTH + left + from) * 4);
    }
  }
}

/** A shut eye of a puppet is painted skin; that of a person has lashes, by which it is known to be shut. */
function drawLashes({ width, height, data }: Frame, landmarks: Float32Array, shut: number): void {
  const radius = LASHES.radius * width;
  const lightest = 255 - shut * (255 - LASHES.dark);
  function dot(x: number, y: number): void {
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(height, y + radius); row++) {
      for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(width, x + radius); column++) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) > radius) continue;
        const at = (row * width + column) * 4;
        for (let i = at; i < at + 3; i++) data[i] = Math.min(data[i] ?? 0, lightest);
      }
    }
  }
  for (const lid of LOWER_LIDS) {
    lid.forEach((landmark, i) => {
      const next = lid[i + 1] ?? landmark;
      const [x, y] = [landmarks[2 * landmark] ?? 0, landmarks[2 * landmark + 1] ?? 0];
      const [dx, dy] = [(landmarks[2 * next] ?? 0) - x, (landmarks[2 * next + 1] ?? 0) - y];
      const dots = Math.ceil(2 * Math.hypot(dx, dy));
      for (let k = 0; k <= dots; k++) dot(x + (dx * k) / (dots || 1), y + (dy * k) / (dots || 1));
    });
  }
}

/** Red, green and blue as light and two differences of colour: ITU-R BT.601, 16 to 235 and 16 to 240. */
function toCameraColours(colours: Uint8ClampedArray, bytes: Uint8Array): void {
  for (let i = 0; i < PIXELS; i++) {
    const [red, green, blue] = [colours[4 * i] ?? 0, colours[4 * i + 1] ?? 0, colours[4 * i + 2] ?? 0];
    bytes[i] = 16.5 + 0.256788 * red + 0.504129 * green + 0.097906 * blue;
  }
  const quarter = PIXELS / 4;
  for (let i = 0; i < quarter; i++) {
    const at = 8 * ((i % (WIDTH / 2)) + Math.floor(i / (WIDTH / 2)) * WIDTH);
    let [red, green, blue] = [0, 0, 0];
    for (const pixel of [at, at + 4, at + 4 * WIDTH, at + 4 * WIDTH + 4]) {
      red += (colours[pixel] ?? 0) / 4;
      green += (colours[pixel + 1] ?? 0) / 4;
      blue += (colours[pixel + 2] ?? 0) / 4;
    }
    bytes[PIXELS + i] = 128.5 - 0.148223 * red - 0.290993 * green + 0.439216 * blue;
    bytes[PIXELS + quarter + i] = 128.5 + 0.439216 * red - 0.367788 * green - 0.071427 * blue;
  }
}
