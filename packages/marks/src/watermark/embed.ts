/** Puts a watermark into a picture, or into frame after frame of a film. */
import { isWhole, type Picture } from '../picture.ts';
import { paintTile, TILE_SIDE, TILES } from './carriers.ts';
import { packPayload, type Payload } from './payload.ts';
import { brightness, detail, deviation } from './plane.ts';

/** The shortest side that can be marked, in pixels: with fewer, the fastest waves are finer than the pixels. Smaller pictures are enlarged first. */
export const SMALLEST_SIDE = 192;

/** The longest side that can be marked, in pixels: what a browser's canvas has room for. */
export const LARGEST_SIDE = 8192;

/** The longest side may be so many times the shorter. */
export const LARGEST_ASPECT = 3;

/** How much is changed at most, as the peak signal-to-noise ratio over red, green and blue, in dB. */
const LEAST_PSNR = 38.3;

/** The same for the flattest parts, in grey levels (root of the mean square): there an eye sees more. */
const FLAT_AMPLITUDE = 1.6;

/** Around a point, texture hides a watermark: where details waver by so many grey levels at least and at most, to this power. */
const TEXTURE_RADIUS = 3;
const LEAST_TEXTURE = 2;
const MOST_TEXTURE = 14;
const TEXTURE_POWER = 0.55;

/** That power for each of so many steps of a grey level, as computing it for every pixel takes half of all the time. Between two it is on a straight line: a millionth off. */
const STEPS = 256;
const POWERS = Float64Array.from(
  { length: (MOST_TEXTURE - LEAST_TEXTURE) * STEPS + 2 },
  (_, i) => (1 + i / STEPS / LEAST_TEXTURE) ** TEXTURE_POWER,
);

/**
 * A copy of a picture with a watermark. All three colours of a pixel change alike, so that no hue does; opacity stays.
 * The watermark is a tile, repeated, of {@link paintTile}'s waves, made stronger where the picture has texture: spread-spectrum after Cox et al., "Secure spread
 * spectrum watermarking for multimedia" (1997), tiled so that place, scale and turn can be found again, after Kutter, "Watermarking resisting to translation,
 * rotation and scaling" (1998).
 * @throws RangeError when a side is shorter than {@link SMALLEST_SIDE} or longer than {@link LARGEST_SIDE}, one side more than {@link LARGEST_ASPECT} times the
 * other, the data not as long as the sides say, or a field of the payload out of its range.
 */
export function embed(
  picture: Picture,
  payload: Payload,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  checkPicture(picture);
  const { width, height } = picture;
  const change = texture(picture);
  spreadTile(change, width, height, paintTile(packPayload(payload)));
  return addChange(picture, change);
}

/**
 * What `embed` does, for many pictures of one size: the tile is spread over them once.
 *
 * @returns A function from a picture to a copy with the watermark; throws RangeError as `embed`, and when the picture has another size.
 * @throws RangeError when a field of the payload is out of its range.
 */
export function openEmbedding(width: number, height: number, payload: Payload): (picture: Picture) => Picture {
  const tile = paintTile(packPayload(payload));
  let spread: Float32Array | null = null;
  return function embedNext(picture) {
    checkPicture(picture);
    if (picture.width !== width || picture.height !== height)
      throw new RangeError(
        `embed: all pictures must have ${width} x ${height} pixels, got ${picture.width} x ${picture.height}.`,
      );
    if (!spread) {
      spread = new Float32Array(width * height).fill(1);
      spreadTile(spread, width, height, tile);
    }
    const change = texture(picture);
    for (let i = 0; i < change.length; i++) change[i] *= spread[i];
    return addChange(picture, change);
  };
}

function addChange(
  picture: Picture,
  change: Float32Array,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const { width, height } = picture;
  const data = new Uint8ClampedArray(picture.data);
  const strength = chooseStrength(change);
  for (let i = 0; i < change.length; i++) {
    const by = change[i] * strength;
    data[4 * i] += by;
    data[4 * i + 1] += by;
    data[4 * i + 2] += by;
  }
  return { width, height, data };
}

function checkPicture(picture: Picture): void {
  const { width, height } = picture;
  if (!isWhole(picture)) {
    throw new RangeError(
      `embed: ${width} x ${height} pixels need ${4 * width * height} numbers, got ${picture.data.length}.`,
    );
  }
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  if (short < SMALLEST_SIDE || long > LARGEST_SIDE || long > LARGEST_ASPECT * short) {
    throw new RangeError(
      `embed: sides must be ${SMALLEST_SIDE} to ${LARGEST_SIDE} pixels, one at most ${LARGEST_ASPECT} times the other, got ${width} x ${height}.`,
    );
  }
}

/** How strong the watermark may be at each pixel, beside the flattest parts, which are 1. */
function texture(picture: Picture): Float32Array {
  const wavering = deviation(detail(brightness(picture), TEXTURE_RADIUS), TEXTURE_RADIUS).values;
  for (let i = 0; i < wavering.length; i++) {
    const step = (Math.min(MOST_TEXTURE, Math.max(LEAST_TEXTURE, wavering[i])) - LEAST_TEXTURE) * STEPS;
    const low = step | 0;
    wavering[i] = POWERS[low] + (POWERS[low + 1] - POWERS[low]) * (step - low);
  }
  return wavering;
}

/** Multiplies a plane of strengths by the repeated tile. */
function spreadTile(strengths: Float32Array, width: number, height: number, tile: Float32Array): void {
  const step = (TILES * TILE_SIDE) / Math.sqrt(width * height);
  const mask = TILE_SIDE - 1;
  for (let y = 0; y < height; y++) {
    const tileY = y * step;
    const top = (Math.floor(tileY) & mask) * TILE_SIDE;
    const bottom = ((Math.floor(tileY) + 1) & mask) * TILE_SIDE;
    const down = tileY - Math.floor(tileY);
    for (let x = 0; x < width; x++) {
      const tileX = x * step;
      const whole = Math.floor(tileX);
      const left = whole & mask;
      const right = (whole + 1) & mask;
      const along = tileX - whole;
      const upper = tile[top + left] * (1 - along) + tile[top + right] * along;
      const lower = tile[bottom + left] * (1 - along) + tile[bottom + right] * along;
      strengths[y * width + x] *= upper * (1 - down) + lower * down;
    }
  }
}

/** The factor that keeps to {@link LEAST_PSNR} and {@link FLAT_AMPLITUDE}; clipping and rounding change it by little, towards less. */
function chooseStrength(change: Float32Array): number {
  let power = 0;
  for (let i = 0; i < change.length; i++) {
    power += change[i] * change[i];
  }
  const most = 255 / 10 ** (LEAST_PSNR / 20);
  return Math.min(FLAT_AMPLITUDE, most / Math.sqrt(power / change.length));
}
