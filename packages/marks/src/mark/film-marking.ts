/** A film on its way to a file, frame by frame, so that never more than one of them lies there as pixels: label, watermark, sound with its own two marks, and credentials. */
import type { CredentialTool } from '../credentials/credentials.ts';
import type { Picture } from '../picture.ts';
import { embedSound, NOTE_SECONDS, putNote, SHORTEST_SECONDS, type Sound } from '../sound/index.ts';
import { openEmbedding } from '../watermark/embed.ts';
import { enlarge } from './enlarge.ts';
import { labelled } from './labelled.ts';
import type { MarkContext, MarkStep } from './mark.ts';
import { payloadOf } from './numbers.ts';

/** Smaller frames are enlarged to this, in pixels along the shorter side: what a watermark still lives in after it was compressed as film. */
export const FILM_SIDE = 480;

/** What is known of a film before its first frame. */
export interface FilmPlan {
  /** Pixels of each frame as it comes. */
  readonly width: number;
  readonly height: number;
  /** Frames a second; so long the last one stands. */
  readonly frameRate: number;
  /** Whether a sound may come: then the first frame stands still while its note is heard. */
  readonly sound: boolean;
}

/** Who writes marked frames as an MP4. */
export interface FilmEncoder {
  /** Takes the next frame, at so many seconds; answers when there is room for another. */
  readonly addFrame: (frame: Picture, seconds: number) => Promise<void>;
  /** The bytes of the file; null where there is no sound. */
  readonly finish: (sound: Sound | null) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What marking a film needs of the place that it runs in. */
export interface MovingTools {
  readonly credentials: CredentialTool;
  /** For frames of the size that `filmSize` gives. */
  readonly encoder: FilmEncoder;
}

/** A film that is being marked. */
export interface FilmMarking {
  /**
   * Marks a frame and has it written.
   *
   * @param seconds When it is to be seen; later than the one before. Only how much later than the first one counts.
   * @throws RangeError when it has another size than was planned, or comes too early.
   */
  readonly addFrame: (frame: Picture, seconds: number) => Promise<void>;
  /**
   * Marks the sound, ends the file and signs it.
   *
   * @param sound What is heard from the first frame on; cut where the film ends.
   * @param follow Is told each step when it begins; throws to end the work.
   * @throws RangeError when there is no frame, or a sound that was not planned; and as `putNote` and `embedSound`.
   */
  readonly finish: (sound: Sound | null, follow?: (step: MarkStep) => void) => Promise<MarkedFilm>;
}

/** A film with all its marks. */
export interface MarkedFilm {
  /** An MP4. */
  readonly bytes: Uint8Array;
  /** Whether its sound is in it: one that is too `short` to carry a watermark is left out. */
  readonly sound: 'kept' | 'none' | 'short';
}

/** The size of a film's frames when they are written: at least `FILM_SIDE` along the shorter side, and even, as usual codecs want it. */
export function filmSize({ width, height }: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const factor = Math.max(1, FILM_SIDE / Math.min(width, height));
  return { width: Math.round(width * factor) & ~1, height: Math.round(height * factor) & ~1 };
}

/**
 * Begins to mark a film in all three ways; there is no way around one of them, as only what is marked reaches the encoder, and only what it wrote is signed.
 *
 * @throws RangeError when the lab is unknown.
 */
export function openFilmMarking(plan: FilmPlan, context: MarkContext, tools: MovingTools): FilmMarking {
  const payload = payloadOf(context.statement, context.classNumber);
  const size = filmSize(plan);
  const embedNext = openEmbedding(size.width, size.height, payload);
  let first: number | null = null;
  let last = -Infinity;

  return {
    async addFrame(frame, seconds) {
      checkFrame(plan, frame);
      if (!(Number.isFinite(seconds) && seconds > last))
        throw new RangeError(`A film's frames come one after the other, got one at ${seconds} after one at ${last}.`);
      const still = first !== null && plan.sound ? NOTE_SECONDS : 0;
      first ??= seconds;
      last = seconds;
      const marked = embedNext(labelled(cutTo(enlarge(frame, FILM_SIDE), size), FILM_SIDE, context));
      await tools.encoder.addFrame(marked, seconds - first + still);
    },
    async finish(sound, follow = () => {}) {
      if (first === null) throw new RangeError('A film needs a frame at least, got none.');
      if (sound && !plan.sound) throw new RangeError('A sound came for a film that was planned without one.');
      const heard = sound && cutSound(sound, last - first + 1 / plan.frameRate);
      const long = heard !== null && secondsOf(heard) + NOTE_SECONDS >= SHORTEST_SECONDS;
      follow('label');
      const noted = long ? putNote(heard) : null;
      follow('watermark');
      const marked = noted && embedSound(noted, payload);
      follow('file');
      const bytes = await tools.encoder.finish(marked);
      follow('credentials');
      const signed = await tools.credentials.sign(context.statement, 'video/mp4', bytes, context.signer);
      return { bytes: signed, sound: marked ? 'kept' : sound ? 'short' : 'none' };
    },
  };
}

function checkFrame({ width, height }: FilmPlan, frame: Picture): void {
  if (frame.width !== width || frame.height !== height)
    throw new RangeError(`A film's frames must have ${width}x${height} pixels, got ${frame.width}x${frame.height}.`);
}

/** A frame without its last row or column, where a side is odd. */
function cutTo(frame: Picture, { width, height }: { readonly width: number; readonly height: number }): Picture {
  if (frame.width === width && frame.height === height) return frame;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    data.set(frame.data.subarray(y * frame.width * 4, (y * frame.width + width) * 4), y * width * 4);
  return { width, height, data };
}

function cutSound({ sampleRate, channels }: Sound, seconds: number): Sound {
  const samples = Math.round(seconds * sampleRate);
  return { sampleRate, channels: channels.map((channel) => channel.subarray(0, samples)) };
}

function secondsOf({ sampleRate, channels }: Sound): number {
  return (channels[0]?.length ?? 0) / sampleRate;
}
