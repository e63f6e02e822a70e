/** Structural similarity of two pictures (Wang et al. 2004, "Image quality assessment: from error visibility to structural similarity"). */

/** The bell under which structure is compared: its deviation in pixels, and how far it reaches to each side. */
const DEVIATION = 1.5;
const REACH = 5;

/** What keeps the quotients from dividing by nothing, for values of 0..1 (section 3.B: K1 = 0.01, K2 = 0.03). */
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;

/** Shares of red, green and blue in what we see as brightness (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114] as const;

const BELL = bell();

/** The brightness of a picture, [pixels, 3] to [pixels]. */
export function luma(picture: Float32Array): Float32Array {
  const values = new Float32Array(picture.length / 3);
  for (let i = 0; i < values.length; i++) {
    values[i] = LUMA[0] * picture[3 * i] + LUMA[1] * picture[3 * i + 1] + LUMA[2] * picture[3 * i + 2];
  }
  return values;
}

/**
 * Structural similarity pixel by pixel of two grey pictures, [height, width] in 0..1, mirrored at their edges: 1 where they are alike.
 * @throws RangeError when a picture has not that many pixels.
 */
export function ssimMap(a: Float32Array, b: Float32Array, width: number, height: number): Float32Array {
  for (const { length } of [a, b]) {
    if (length !== width * height) throw new RangeError(`Expected ${width} x ${height} pixels; got ${length}.`);
  }
  function blurred(of: (i: number) => number): Float32Array {
    return blur(
      Float32Array.from(a, (_, i) => of(i)),
      width,
      height,
    );
  }
  const meanA = blurred((i) => a[i]);
  const meanB = blurred((i) => b[i]);
  const squareA = blurred((i) => a[i] * a[i]);
  const squareB = blurred((i) => b[i] * b[i]);
  const product = blurred((i) => a[i] * b[i]);
  return meanA.map((mA, i) => {
    const mB = meanB[i];
    const [vA, vB, both] = [squareA[i] - mA * mA, squareB[i] - mB * mB, product[i] - mA * mB];
    return ((2 * mA * mB + C1) * (2 * both + C2)) / ((mA * mA + mB * mB + C1) * (vA + vB + C2));
  });
}

/**
 * Structural similarity of the brightness of two square pictures, [size, size, 3] in 0..1, averaged over what `inside`, [size, size], weighs.
 * @throws RangeError when a picture has not that size.
 */
export function ssimWithin(a: Float32Array, b: Float32Array, inside: Float32Array, size: number): number {
  const map = ssimMap(luma(a), luma(b), size, size);
  let sum = 0;
  let weight = 0;
  for (const [i, share] of inside.entries()) {
    sum += share * map[i];
    weight += share;
  }
  return sum / weight;
}

function bell(): Float64Array {
  const values = Float64Array.from({ length: 2 * REACH + 1 }, (_, i) =>
    Math.exp(-((i - REACH) ** 2) / (2 * DEVIATION ** 2)),
  );
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

function blur(values: Float32Array, width: number, height: number): Float32Array {
  return alongRows(alongRows(values, width, height), height, width);
}

/** Weighs each row under the bell, and lays rows down as columns. */
function alongRows(values: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -REACH; k <= REACH; k++) sum += BELL[k + REACH] * values[y * width + mirror(x + k, width)];
      result[x * height + y] = sum;
    }
  }
  return result;
}

/** A place beyond an edge, mirrored at the outermost pixel. */
function mirror(at: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * length - 2;
  const place = ((at % period) + period) % period;
  return place < length ? place : period - place;
}
