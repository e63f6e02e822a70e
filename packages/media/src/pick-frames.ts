/** Picks some of a person's frames, in the form that a training takes them in. */
import type { FaceFrames } from './face-frames.ts';

/**
 * The frames at these places, counted from 0, in this order. All frames in their own order are the same memory as before; anything else is a copy.
 * @throws RangeError when a place is that of no frame.
 */
export function pickFrames(frames: FaceFrames, places: ArrayLike<number>): FaceFrames {
  const { count, pixels, landmarks } = frames;
  let whole = places.length === count;
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    if (!Number.isInteger(place) || place < 0 || place >= count) {
      throw new RangeError(`pickFrames: a place must be a whole number from 0 to ${count - 1}, got ${place}.`);
    }
    whole &&= place === i;
  }
  if (whole) return frames;
  const frameBytes = pixels.length / count;
  const frameNumbers = landmarks.length / count;
  const picked = {
    count: places.length,
    pixels: new Uint8Array(places.length * frameBytes),
    landmarks: new Float32Array(places.length * frameNumbers),
  };
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    picked.pixels.set(pixels.subarray(place * frameBytes, (place + 1) * frameBytes), i * frameBytes);
    picked.landmarks.set(landmarks.subarray(place * frameNumbers, (place + 1) * frameNumbers), i * frameNumbers);
  }
  return picked;
}
