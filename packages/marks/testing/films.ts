/** Films for tests: ffmpeg as one that writes and reads them and shares no code with us. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilmEncoder } from '../src/mark/index.ts';
import type { Picture } from '../src/picture.ts';
import { writeWav } from '../src/sound/index.ts';

/** Why a film can't be written here; null where it can. */
export function ffmpegMissing(): string | null {
  const missing = ['ffmpeg', 'ffprobe'].filter((program) => spawnSync(program, ['-version']).error);
  return missing.length > 0 ? `${missing.join(' and ')} is not installed` : null;
}

/** Who writes frames by ffmpeg: H.264 as most sites write it, and AAC. */
export function ffmpegEncoder(frameRate: number): FilmEncoder {
  const frames: Picture[] = [];
  return {
    async addFrame(frame) {
      frames.push(frame);
    },
    async finish(sound) {
      const folder = mkdtempSync(join(tmpdir(), 'nepwerk-film-'));
      try {
        const [wav, film] = [join(folder, 'sound.wav'), join(folder, 'film.mp4')];
        if (sound) writeFileSync(wav, writeWav(sound));
        const [first] = frames;
        if (!first) throw new Error('There is no frame.');
        const { width, height } = first;
        const pictures = [
          '-f',
          'rawvideo',
          '-pix_fmt',
          'rgba',
          '-s',
          `${width}x${height}`,
          '-r',
          `${frameRate}`,
          '-i',
          '-',
        ];
        const sounds = sound ? ['-i', wav, '-c:a', 'aac', '-b:a', '96k'] : [];
        const codec = ['-c:v', 'libx264', '-crf', '23', '-pix_fmt', 'yuv420p', '-threads', '1'];
        run(
          'ffmpeg',
          ['-v', 'error', ...pictures, ...sounds, ...codec, film],
          Buffer.concat(frames.map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.length))),
        );
        return new Uint8Array(readFileSync(film));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** What ffprobe says of a film's tracks: the codec, and how many pictures or packets are in it. */
export function tracksOf(film: Uint8Array): {
  codec_name: string;
  codec_type: string;
  duration: string;
  nb_read_packets: string;
  width?: number;
  height?: number;
}[] {
  return withFile(film, (file) => {
    const wanted = 'stream=codec_name,codec_type,width,height,duration,nb_read_packets';
    const told = run('ffprobe', ['-v', 'error', '-count_packets', '-show_entries', wanted, '-of', 'json', file]);
    return JSON.parse(told.toString()).streams;
  });
}

/** A film's frames as ffmpeg decodes them, and its sound in one channel of 48 kHz. */
export function decodeFilm(
  film: Uint8Array,
  width: number,
  height: number,
): { frames: Picture[]; samples: Float32Array<ArrayBuffer> } {
  return withFile(film, (file) => {
    const pixels = run('ffmpeg', [
      '-v',
      'error',
      '-i',
      file,
      '-fps_mode',
      'passthrough',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgba',
      '-',
    ]);
    const size = width * height * 4;
    const frames = Array.from({ length: Math.floor(pixels.length / size) }, (_, i) => ({
      width,
      height,
      data: new Uint8ClampedArray(pixels.subarray(i * size, (i + 1) * size)),
    }));
    const silent = !tracksOf(film).some(({ codec_type }) => codec_type === 'audio');
    const heard = silent
      ? Buffer.alloc(0)
      : run('ffmpeg', ['-v', 'error', '-i', file, '-vn', '-f', 'f32le', '-ac', '1', '-ar', '48000', '-']);
    return { frames, samples: new Float32Array(new Uint8Array(heard).buffer) };
  });
}

function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-film-'));
  try {
    writeFileSync(join(folder, 'film.mp4'), bytes);
    return use(join(folder, 'film.mp4'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, options: readonly string[], input: Buffer = Buffer.alloc(0)): Buffer {
  const { status, stdout, stderr } = spawnSync(program, options, { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.toString().slice(0, 500)}`);
  return stdout;
}
