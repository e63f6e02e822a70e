/** The places on a face that landmarks mark, and which of them say what: facts of the numbering of MediaPipe's face mesh. */

/** Landmarks of a face without irises. A face's landmarks are [468, 2]: x and y of each in pixels, counted as `Frame` says. */
export const LANDMARKS = 468;

/**
 * Ten points that keep their places on a skull, whatever a face does: outer and inner corner of the right eye, inner and outer of the left (the person's own
 * right and left), the bridge of the nose from the top, its tip, where it meets the lip, and the corners of the mouth.
 */
export const STABLE_POINTS: readonly number[] = [33, 133, 362, 263, 168, 6, 1, 2, 61, 291];

/** The rim and brow of the person's right eye, on the left of a picture. */
export const RIGHT_EYE_AND_BROW: readonly number[] = [33, 133, 159, 145, 158, 153, 160, 144, 52, 65, 53, 55];

/** The rim and brow of the person's left eye. */
export const LEFT_EYE_AND_BROW: readonly number[] = [362, 263, 386, 374, 385, 380, 387, 373, 282, 295, 283, 285];

/** The outer rim of the lips. */
export const MOUTH: readonly number[] = [61, 291, 0, 17, 37, 267, 84, 314, 40, 270, 91, 321];

/**
 * Checks at the door that landmarks are a whole face's.
 * @throws RangeError naming `who` when there are not 468 points, or one of them is not a number.
 */
export function checkLandmarks(landmarks: Float32Array, who: string): void {
  if (landmarks.length !== 2 * LANDMARKS) {
    throw new RangeError(
      `${who}: a face has ${LANDMARKS} landmarks of two numbers each, got ${landmarks.length} numbers.`,
    );
  }
  for (let i = 0; i < landmarks.length; i++) {
    if (!Number.isFinite(landmarks[i])) {
      throw new RangeError(`${who}: landmark ${i >> 1} must be two finite numbers, got ${landmarks[i]}.`);
    }
  }
}

/** Some of a face's points, [indices.length, 2]. */
export function pick(landmarks: Float32Array, indices: readonly number[]): Float32Array {
  const points = new Float32Array(2 * indices.length);
  for (let i = 0; i < indices.length; i++) {
    points[2 * i] = landmarks[2 * indices[i]];
    points[2 * i + 1] = landmarks[2 * indices[i] + 1];
  }
  return points;
}
