/** Gives a made face the colours of the frame that it goes into: the light there, and how strong its contrasts are. */

/** A contrast is made at most so many times as strong, or as weak: the noise of a face without contrasts is not blown up. */
const MOST_STRETCH = 2;

/** Less than this, of 0 to 1, is no contrast at all. */
const NO_CONTRAST = 1e-4;

const ONE_OF_TWO = 1 / Math.sqrt(2);
const ONE_OF_THREE = 1 / Math.sqrt(3);
const ONE_OF_SIX = 1 / Math.sqrt(6);

/**
 * The axes along which colours of skin are almost independent: brightness, yellow to blue, red to green. They are at right angles and of length 1, so the way back
 * is by the same numbers.
 */
const AXES = [
  [ONE_OF_THREE, ONE_OF_THREE, ONE_OF_THREE],
  [ONE_OF_SIX, ONE_OF_SIX, -2 * ONE_OF_SIX],
  [ONE_OF_TWO, -ONE_OF_TWO, 0],
] as const;

/**
 * Changes `face` so that within the mask its mean colour and its deviation from it are those of `target`: Reinhard et al., "Color transfer between images" (2001).
 * They took logarithms of what the cones of the eye answer; we take the display's own values, whose steps are about even for the eye too and need no powers.
 * @param face [n, 3], 0 to 1; is changed, and may leave that range.
 * @param target [n, 3], 0 to 1.
 * @param mask [n]: how much each pixel counts. If it is all 0, nothing is changed.
 */
export function matchColours(face: Float32Array, target: Float32Array, mask: Float32Array): void {
  const changes = AXES.map((axis) => {
    const from = moments(face, mask, axis);
    const to = moments(target, mask, axis);
    const stretch = from.deviation < NO_CONTRAST ? 1 : to.deviation / from.deviation;
    return { from: from.mean, to: to.mean, factor: Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, stretch)) };
  });
  for (let i = 0; i < face.length; i += 3) {
    const red = face[i];
    const green = face[i + 1];
    const blue = face[i + 2];
    face.fill(0, i, i + 3);
    for (let k = 0; k < 3; k++) {
      const [r, g, b] = AXES[k];
      const { from, to, factor } = changes[k];
      const along = (r * red + g * green + b * blue - from) * factor + to;
      face[i] += along * r;
      face[i + 1] += along * g;
      face[i + 2] += along * b;
    }
  }
}

/** Mean and standard deviation along an axis; both 0 where nothing counts. */
function moments(
  colours: Float32Array,
  mask: Float32Array,
  [r, g, b]: readonly [number, number, number],
): { readonly mean: number; readonly deviation: number } {
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < mask.length; i++) {
    const along = r * colours[3 * i] + g * colours[3 * i + 1] + b * colours[3 * i + 2];
    total += mask[i];
    sum += mask[i] * along;
    squares += mask[i] * along * along;
  }
  if (total === 0) return { mean: 0, deviation: 0 };
  const mean = sum / total;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / total - mean * mean)) };
}
