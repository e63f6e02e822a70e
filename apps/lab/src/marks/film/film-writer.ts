/** Writes marked frames and a marked sound as an MP4, encoded by the browser. Only the worker that marks films may open it: `only-way.test.ts` knows it. */
import type { Picture } from '@nepwerk/marks';
import type { Sound } from '@nepwerk/marks/sound';
import type * as Library from './film-library.ts';
import { LostEncoderError, type FilmWriter, type WriterPlan, type WriterRefusal } from './film-tools.ts';

/** In this order: every telephone and tablet shows H.264, and every browser that encodes films without it has VP9. */
const VIDEO_CODECS = ['avc', 'vp9'] as const;
/** Likewise; older tablets play no Opus in an MP4. */
const AUDIO_CODECS = ['aac', 'opus'] as const;

/** Bits for each pixel of a film: with a quarter of them the watermark is still read of twelve frames. */
const BITS_A_PIXEL = 0.24;
/** Bits a second of the sound; its watermark was measured to live through 64,000 of AAC. */
const SOUND_BITS = 96_000;
/** Samples a second that all encoders of sound take, where they don't take what the sound has. */
const USUAL_RATE = 48_000;
/** Seconds from one frame that stands for itself to the next. */
const KEY_SECONDS = 2;
/** Seconds of sound that are handed over at once. */
const PIECE_SECONDS = 1;

/** An encoder that says nothing for so long is lost: the slowest school laptop takes a tenth of a second for a frame. */
const PATIENCE_MS = 20_000;

/** Which codecs are used. */
interface Codecs {
  readonly video: (typeof VIDEO_CODECS)[number];
  readonly audio: { readonly codec: (typeof AUDIO_CODECS)[number]; readonly rate: number } | null;
}

/** Opens a writer, or says why there is none. What it is made of is fetched now. `patience` in milliseconds. */
export async function openFilmWriter(
  plan: WriterPlan,
  patience = PATIENCE_MS,
  fetchLibrary: () => Promise<typeof Library> = () => import('./film-library.ts'),
): Promise<FilmWriter | WriterRefusal> {
  if (typeof VideoEncoder === 'undefined') return 'webcodecs';
  const library = await fetchLibrary().catch(() => null);
  if (!library) return 'writer';
  const { width, height, frameRate } = plan;
  const quality = qualityOf(library, plan);
  const video = await firstOf(VIDEO_CODECS, (codec) =>
    library.canEncodeVideo(codec, { width, height, quality, frameRate }),
  );
  if (!video) return 'codec';
  const audio = plan.sampleRate === null ? null : await soundCodec(library, plan.sampleRate);
  return startWriter(library, plan, { video, audio }, patience);
}

async function startWriter(
  library: typeof Library,
  plan: WriterPlan,
  { video, audio }: Codecs,
  patience: number,
): Promise<FilmWriter> {
  const { width, height, frameRate } = plan;
  const target = new library.BufferTarget();
  const output = new library.Output({ format: new library.Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const pictures = new library.VideoSampleSource({
    codec: video,
    quality: qualityOf(library, plan),
    keyFrameInterval: KEY_SECONDS,
  });
  output.addVideoTrack(pictures, { frameRate });
  const sounds = audio && soundSource(library, audio);
  if (sounds) output.addAudioTrack(sounds);
  await within(output.start(), patience);

  async function addFrame({ data }: Picture, timestamp: number): Promise<void> {
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
    const about = { codedWidth: width, codedHeight: height, timestamp, duration: 1 / frameRate };
    const sample = new library.VideoSample(pixels, { format: 'RGBX', ...about });
    await pictures.add(sample).finally(() => sample.close());
  }

  async function finish(sound: Sound | null): Promise<Uint8Array<ArrayBuffer>> {
    if (sound && sounds) await addSound(library, sounds, sound);
    await output.finalize(); // a track to which nothing was added is not written
    if (!target.buffer) throw new Error('Nothing was written.');
    return new Uint8Array(target.buffer);
  }

  return {
    video,
    audio: audio?.codec ?? null,
    encoder: {
      addFrame: (frame, seconds) => within(addFrame(frame, seconds), patience),
      finish: (sound) => within(finish(sound), patience),
    },
  };
}

function qualityOf(library: typeof Library, { width, height, frameRate }: WriterPlan): Library.Quality {
  return new library.Quality({ bitrate: Math.round(width * height * frameRate * BITS_A_PIXEL) });
}

/** What the sound is encoded with: at its own rate where that can be, else at the usual one. */
async function soundCodec(library: typeof Library, sampleRate: number): Promise<Codecs['audio']> {
  if (typeof AudioEncoder === 'undefined') return null;
  const quality = new library.Quality({ bitrate: SOUND_BITS });
  for (const rate of [sampleRate, USUAL_RATE]) {
    const asked = { numberOfChannels: 1, sampleRate: rate, quality };
    const codec = await firstOf(AUDIO_CODECS, (it) => library.canEncodeAudio(it, asked));
    if (codec) return { codec, rate };
  }
  return null;
}

function soundSource(
  library: typeof Library,
  { codec, rate }: NonNullable<Codecs['audio']>,
): Library.AudioSampleSource {
  const quality = new library.Quality({ bitrate: SOUND_BITS });
  return new library.AudioSampleSource({ codec, quality, transform: { sampleRate: rate } });
}

/** Hands over a sound in pieces, of which the encoder takes one after the other. */
async function addSound(
  library: typeof Library,
  sounds: Library.AudioSampleSource,
  { sampleRate, channels }: Sound,
): Promise<void> {
  const length = channels[0]?.length ?? 0;
  const step = Math.round(PIECE_SECONDS * sampleRate);
  for (let start = 0; start < length; start += step) {
    const pieces = channels.map((channel) => channel.subarray(start, start + step));
    const data = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    pieces.forEach((piece, at) => data.set(piece, at * piece.length));
    const sample = new library.AudioSample({
      data,
      format: 'f32-planar',
      numberOfChannels: channels.length,
      sampleRate,
      timestamp: start / sampleRate,
    });
    await sounds.add(sample).finally(() => sample.close());
  }
}

/** The first that will do; null where none does. */
async function firstOf<T>(all: readonly T[], will: (it: T) => Promise<boolean>): Promise<T | null> {
  for (const it of all) if (await will(it)) return it;
  return null;
}

/** What becomes of the encoder's work; it counts as lost when it fails, and when it takes too long: an encoder that broke may never answer. */
async function within<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LostEncoderError('The encoder fell silent.')), patience);
  });
  try {
    return await Promise.race([work, silence]);
  } catch (error) {
    throw error instanceof LostEncoderError ? error : new LostEncoderError('The encoder failed.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
