/** Reads unmarked windows of sound, and fits what scores they have. */
import { readSound, type Sound } from '@nepwerk/marks/sound';
import { createRandom } from '@nepwerk/nn';
import { fitScores, type FalseAlarms } from './false-alarms.ts';
import type { NamedSound } from './sounds.ts';

/** Seconds of a window: short ones take less time, and every fourth is as long as a sound. */
const SECONDS = [3, 4, 6, 10];

/** Reads windows at random places of sounds that take turns, softened, every other one mixed with another sound, each with a little noise. */
export function countSoundFalseAlarms(sounds: readonly NamedSound[], windows: number, seed: number): FalseAlarms {
  const scores: number[] = [];
  let alarms = 0;
  for (let i = 0; i < windows; i++) {
    const reading = readSound(cutWindow(sounds, SECONDS[i % SECONDS.length] ?? 3, seed, i));
    scores.push(reading.score);
    alarms += reading.payload === null ? 0 : 1;
  }
  return fitScores(scores, alarms);
}

function cutWindow(sounds: readonly NamedSound[], seconds: number, seed: number, index: number): Sound {
  const random = createRandom(seed).fork(String(index));
  const first = sounds[index % sounds.length]?.sound ?? { sampleRate: 44_100, channels: [] };
  const second = sounds[random.integer(sounds.length)]?.sound ?? first;
  const length = Math.round(seconds * first.sampleRate);
  const from = cutFrom(first, length, random.uniform());
  const other = cutFrom(second, length, random.uniform());
  const gain = 0.2 + 0.6 * random.uniform();
  const share = index % 2 === 0 ? 0 : random.uniform();
  const noise = 0.003 * random.uniform();
  return {
    sampleRate: first.sampleRate,
    channels: [
      Float32Array.from(
        { length },
        (_, i) => gain * ((from[i] ?? 0) + share * (other[i] ?? 0)) + noise * (2 * random.uniform() - 1),
      ),
    ],
  };
}

/** So many samples of the first channel, from a place that is a share of what is left. */
function cutFrom({ channels }: Sound, length: number, place: number): Float32Array {
  const channel = channels[0] ?? new Float32Array(length);
  const start = Math.floor(place * Math.max(0, channel.length - length + 1));
  return channel.subarray(start, start + length);
}
