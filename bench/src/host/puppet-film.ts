/** A film of a puppet who sits before a camera, as frames that a camera of today's browsers gives: 640 by 480, in luma and chroma. */
import { createPuppet, type Frame, motionAt, puppetPersons } from '@nepwerk/datasets/puppets';

/** Pixels along a side of the puppet's square, which is in the middle of the frame and as high. */
export const SIDE = 480;

/** Pixels of the frame across. */
const WIDTH = 640;

/** Frames of a film, and how many of them a second of it has: about as many as a face is looked for in. */
const FRAMES = { count: 60, aSecond: 15 } as const;

/** Who is filmed, and which of the films it is. */
const PUPPET = { id: 'collins', seed: 1 } as const;

/** Films; after the last frame comes the one before it, and so back, so that the head never jumps. The frames are not the caller's to close. */
export async function filmPuppet(portraitAddress: string): Promise<() => VideoFrame> {
  const person = puppetPersons.find(({ id }) => id === PUPPET.id);
  if (!person) {
    throw new Error(`there is no puppet ${PUPPET.id}`);
  }
  const puppet = createPuppet(await fetchPicture(portraitAddress), person.landmarks);
  const frames = Array.from({ length: FRAMES.count }, (_, i) =>
    videoFrame(puppet.render(motionAt(i / FRAMES.aSecond, PUPPET.seed), SIDE).frame, (i * 1e6) / FRAMES.aSecond),
  );
  let at = 0;
  return function next() {
    const place = at++ % (2 * FRAMES.count - 2);
    const frame = frames[Math.min(place, 2 * FRAMES.count - 2 - place)];
    if (!frame) {
      throw new Error('the film has no frames');
    }
    return frame;
  };
}

async function fetchPicture(address: string): Promise<Frame> {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) {
    throw new Error('this browser draws on no canvas');
  }
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The puppet's square in the middle of grey, as luma and then each chroma at half of the pixels (I420, ITU-R BT.601). */
function videoFrame({ data }: Frame, timestamp: number): VideoFrame {
  const bytes = new Uint8Array((WIDTH * SIDE * 3) / 2).fill(128);
  const left = (WIDTH - SIDE) / 2;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * SIDE + x), 4 * (y * SIDE + x) + 3);
      bytes[y * WIDTH + left + x] = 16 + (65.481 * red + 128.553 * green + 24.966 * blue) / 255;
      if (y % 2 === 0 && x % 2 === 0) {
        const place = WIDTH * SIDE + ((y / 2) * WIDTH + left + x) / 2;
        bytes[place] = 128 + (-37.797 * red - 74.203 * green + 112 * blue) / 255;
        bytes[place + (WIDTH * SIDE) / 4] = 128 + (112 * red - 93.786 * green - 18.214 * blue) / 255;
      }
    }
  }
  return new VideoFrame(bytes, {
    format: 'I420',
    codedWidth: WIDTH,
    codedHeight: SIDE,
    timestamp,
    colorSpace: { matrix: 'smpte170m', primaries: 'bt709', transfer: 'iec61966-2-1', fullRange: false },
  });
}
