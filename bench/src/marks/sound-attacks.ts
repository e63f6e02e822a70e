/** What happens to a sound on its way: compressed, cut, softened, mixed with noise, played faster. */
import { spawnSync } from 'node:child_process';
import type { Sound } from '@nepwerk/marks/sound';
import { createRandom } from '@nepwerk/nn';

/** One thing that happens to a sound. */
export interface SoundAttack {
  /** Its name in the table. */
  readonly name: string;
  /** The share of payloads that should be read after it. */
  readonly aim: number;
  /** Does it; `index` is the sound's place, for what is not the same for all. Throws where FFmpeg fails. */
  readonly apply: (sound: Sound, index: number) => Sound;
}

/** Whether FFmpeg can be started. */
export function hasFfmpeg(): boolean {
  return spawnSync('ffmpeg', ['-version']).status === 0;
}

/** Attacks that need nothing but this file. */
export const PLAIN_ATTACKS: readonly SoundAttack[] = [
  { name: 'unchanged', aim: 0.99, apply: (sound) => sound },
  {
    name: 'volume_0.3',
    aim: 0.99,
    apply: (sound) => mapSamples(sound, (value) => Math.round(value * 0.3 * 32_767) / 32_767),
  },
  { name: 'noise_30_db', aim: 0.99, apply: addNoise },
  { name: 'cut_5_seconds', aim: 0.99, apply: (sound, index) => cut(sound, 5, index) },
  { name: 'echo', aim: 0.99, apply: addEcho },
];

/** Attacks that FFmpeg does. */
export const FFMPEG_ATTACKS: readonly SoundAttack[] = [
  { name: 'mp3_128', aim: 0.99, apply: (sound) => recode(sound, ['-c:a', 'libmp3lame', '-b:a', '128k', '-f', 'mp3']) },
  { name: 'mp3_64', aim: 0.99, apply: (sound) => recode(sound, ['-c:a', 'libmp3lame', '-b:a', '64k', '-f', 'mp3']) },
  { name: 'aac_64', aim: 0.99, apply: (sound) => recode(sound, ['-c:a', 'aac', '-b:a', '64k', '-f', 'adts']) },
  { name: 'opus_32', aim: 0.9, apply: (sound) => recode(sound, ['-c:a', 'libopus', '-b:a', '32k', '-f', 'ogg']) },
  {
    name: 'rate_16000',
    aim: 0.99,
    apply: (sound) => recode(sound, ['-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav']),
  },
  { name: 'faster_1', aim: 0.9, apply: playFaster },
  {
    name: 'cut_5_seconds_mp3_64',
    aim: 0.9,
    apply: (sound, index) => recode(cut(sound, 5, index), ['-c:a', 'libmp3lame', '-b:a', '64k', '-f', 'mp3']),
  },
];

function mapSamples(sound: Sound, change: (value: number) => number): Sound {
  return { ...sound, channels: sound.channels.map((channel) => channel.map(change)) };
}

/** White noise, 30 dB weaker than the sound. */
function addNoise(sound: Sound, index: number): Sound {
  const random = createRandom(index).fork('noise');
  let power = 0;
  let count = 0;
  for (const channel of sound.channels) {
    power += channel.reduce((sum, value) => sum + value * value, 0);
    count += channel.length;
  }
  const strength = Math.sqrt(power / count / 1000);
  return mapSamples(sound, (value) => value + strength * random.normal());
}

/** Leaves so many seconds, from a place that depends on the sound. */
function cut(sound: Sound, seconds: number, index: number): Sound {
  const length = Math.min(Math.round(seconds * sound.sampleRate), sound.channels[0]?.length ?? 0);
  const first = Math.round(((index * 0.37) % 1) * ((sound.channels[0]?.length ?? 0) - length));
  return { ...sound, channels: sound.channels.map((channel) => channel.slice(first, first + length)) };
}

/** Two walls: 0.4 times as strong after 90 ms, and 0.25 times after 210 ms. */
function addEcho(sound: Sound): Sound {
  const near = Math.round(0.09 * sound.sampleRate);
  const far = Math.round(0.21 * sound.sampleRate);
  return {
    ...sound,
    channels: sound.channels.map((channel) =>
      channel.map((value, i) => 0.7 * (value + 0.4 * (channel[i - near] ?? 0) + 0.25 * (channel[i - far] ?? 0))),
    ),
  };
}

/** One per cent faster and higher, as a tape that runs too fast. */
function playFaster(sound: Sound): Sound {
  const { sampleRate } = sound;
  return recode(sound, ['-af', `asetrate=${Math.round(sampleRate * 1.01)},aresample=${sampleRate}`, '-f', 'wav']);
}

/** Sends a sound through FFmpeg and back to its own rate. */
function recode(sound: Sound, options: readonly string[]): Sound {
  const { sampleRate, channels } = sound;
  const raw = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', String(channels.length)];
  const coded = ffmpeg([...raw, '-i', 'pipe:0', ...options, 'pipe:1'], interleave(sound));
  return separate(ffmpeg(['-i', 'pipe:0', ...raw, 'pipe:1'], coded), sampleRate, channels.length);
}

/** Room for what FFmpeg writes, in bytes. */
const MOST_BYTES = 1 << 28;

function ffmpeg(options: readonly string[], input: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...options], {
    input,
    maxBuffer: MOST_BYTES,
  });
  if (status !== 0) {
    throw new Error(`ffmpeg ${options.join(' ')}: ${stderr.toString()}`);
  }
  return stdout;
}

function interleave({ channels }: Sound): Uint8Array {
  const length = channels[0]?.length ?? 0;
  const all = new Float32Array(length * channels.length);
  for (const [c, channel] of channels.entries()) {
    for (let i = 0; i < length; i++) {
      all[i * channels.length + c] = channel[i] ?? 0;
    }
  }
  return new Uint8Array(all.buffer);
}

function separate(bytes: Buffer, sampleRate: number, count: number): Sound {
  const all = new Float32Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 4));
  const length = Math.floor(all.length / count);
  return {
    sampleRate,
    channels: Array.from({ length: count }, (_, c) =>
      Float32Array.from({ length }, (_value, i) => all[i * count + c] ?? 0),
    ),
  };
}
