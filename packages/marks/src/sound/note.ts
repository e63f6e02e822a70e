/** The note that everybody hears: a tone that says "AI" in Morse code, before the sound begins. */
import { isWholeSound, type Sound } from './sound.ts';

/** "AI" in Morse code (ITU-R M.1677-1): A is short and long, I is short and short. */
const SIGNS: readonly string[] = ['.-', '..'];

/** Seconds of a short sign, and of the gap after each: a calm 15 words a minute. A long one lasts three, and so does the gap between letters. */
export const NOTE_UNIT = 0.08;

/** Hertz of the tone: two octaves above a voice's pitch, and within what a telephone lets through. */
export const NOTE_HERTZ = 880;

/** Seconds between the last sign and the sound. */
export const NOTE_PAUSE = 0.32;

/** Seconds in which a sign swells and fades, so that it doesn't click. */
const EDGE = 0.008;

/** How loud the tone is at least and at most, as the root of its mean square: -30 and -14 dB below full scale. */
const SOFTEST = 10 ** (-30 / 20);
const LOUDEST = 10 ** (-14 / 20);

/** Seconds of a block whose loudness is measured, and the share of blocks that are softer than what counts as the sound's loudness. */
const BLOCK = 0.1;
const LOUD_SHARE = 0.9;

/** Where each sign begins and ends, in seconds. */
const MARKS: readonly { readonly start: number; readonly end: number }[] = layOut();

/** Seconds by which a sound gets longer: the signs, and the pause after them. */
export const NOTE_SECONDS = (MARKS.at(-1)?.end ?? 0) + NOTE_PAUSE;

function layOut(): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  let at = 0;
  for (const letter of SIGNS) {
    for (const sign of letter) {
      const end = at + NOTE_UNIT * (sign === '-' ? 3 : 1);
      marks.push({ start: at, end });
      at = end + NOTE_UNIT;
    }
    at += 2 * NOTE_UNIT; // one was added already
  }
  return marks;
}

/**
 * A copy of a sound that begins with the note, {@link NOTE_SECONDS} longer. It is signalled and not spoken: it needs no voice, and no language. The tone is as loud as the sound's
 * louder parts, but never so soft that it is not heard, nor so loud that it frightens. Put the watermark in afterwards, so that it is in the note too.
 * @throws RangeError when the sound has no channel, channels of unequal length, or a rate below 8000 samples a second.
 */
export function putNote(sound: Sound): Sound {
  const { sampleRate, channels } = sound;
  if (!isWholeSound(sound) || sampleRate < 8000) {
    throw new RangeError(
      `putNote: needs channels that are equally long and 8000 samples a second at least, got ${channels.length} channels at ${sampleRate}.`,
    );
  }
  const length = Math.round(NOTE_SECONDS * sampleRate);
  const amplitude = Math.SQRT2 * Math.min(LOUDEST, Math.max(SOFTEST, loudnessOf(sound)));
  const note = new Float32Array(length);
  for (const { start, end } of MARKS) {
    for (let i = Math.ceil(start * sampleRate); i < Math.min(length, end * sampleRate); i++) {
      const seconds = i / sampleRate;
      const inside = Math.min(1, (seconds - start) / EDGE, (end - seconds) / EDGE);
      note[i] = amplitude * Math.sin((Math.PI / 2) * inside) ** 2 * Math.sin(2 * Math.PI * NOTE_HERTZ * seconds);
    }
  }
  return {
    sampleRate,
    channels: channels.map((channel) => {
      const longer = new Float32Array(length + channel.length);
      longer.set(note);
      longer.set(channel, length);
      return longer;
    }),
  };
}

/** The root of the mean square of a sound's louder blocks, over all channels; 0 for no sound, and for samples that are no numbers. */
function loudnessOf({ sampleRate, channels }: Sound): number {
  const block = Math.round(BLOCK * sampleRate);
  const powers: number[] = [];
  for (let start = 0; start < channels[0].length; start += block) {
    let sum = 0;
    let count = 0;
    for (const channel of channels) {
      for (const value of channel.subarray(start, start + block)) {
        sum += value * value;
        count++;
      }
    }
    powers.push(sum / count);
  }
  const sorted = powers.filter((power) => Number.isFinite(power)).sort((a, b) => a - b);
  return Math.sqrt(sorted[Math.floor(LOUD_SHARE * (sorted.length - 1))] ?? 0);
}
