/** A film out of a picture: a slow pan, each frame marked, written as H.264 by ffmpeg and read back. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Picture } from '@nepwerk/marks';

/** Frames of a film, and pixels that the pan moves by from one to the next. */
const FRAMES = 12;
const STEP = 3;

/** What libx264 takes when nothing is said; sites that show films write about as coarsely. */
const USUAL_RATE = '23';

/** Frames of a pan over a picture, each smaller than it by the way that the pan goes; sides are even, as H.264 wants them. */
export function panOver({ width, height, data }: Picture): readonly Picture[] {
  const wide = (width - FRAMES * STEP) & ~1;
  const high = height & ~1;
  return Array.from({ length: FRAMES }, (_, frame) => {
    const cut = new Uint8ClampedArray(wide * high * 4);
    for (let y = 0; y < high; y++) {
      const from = (y * width + frame * STEP) * 4;
      cut.set(data.subarray(from, from + wide * 4), y * wide * 4);
    }
    return { width: wide, height: high, data: cut };
  });
}

/** Frames after they were a film; null where ffmpeg is not installed. @throws Error when it is and fails. */
export async function throughH264(frames: readonly Picture[]): Promise<readonly Picture[] | null> {
  const [first] = frames;
  if (!first || spawnSync('ffmpeg', ['-version']).error) return null;
  const { width, height } = first;
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgba'];
  const folder = await mkdtemp(join(tmpdir(), 'nepwerk-film-'));
  try {
    const film = join(folder, 'film.mp4');
    const encoded = ['-c:v', 'libx264', '-crf', USUAL_RATE, '-pix_fmt', 'yuv420p', '-threads', '1', film];
    const input = Buffer.concat(frames.map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.length)));
    runFfmpeg([...raw, '-s', `${width}x${height}`, '-r', '12', '-i', '-', ...encoded], input);
    const output = runFfmpeg(['-i', film, ...raw, '-']);
    const bytes = width * height * 4;
    return Array.from({ length: Math.floor(output.length / bytes) }, (_, i) => ({
      width,
      height,
      data: new Uint8ClampedArray(output.subarray(i * bytes, (i + 1) * bytes)),
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runFfmpeg(options: readonly string[], input: Buffer = Buffer.alloc(0)): Buffer {
  const { status, stdout, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...options], {
    input,
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`ffmpeg failed: ${stderr.toString().slice(0, 500)}`);
  return stdout;
}
