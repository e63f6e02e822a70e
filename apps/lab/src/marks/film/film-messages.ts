/** The messages of a film that is being made: of who has its frames to the page, and of the page to the worker that marks and writes it. */
import type { Picture } from '@nepwerk/marks';
import type { DataCard, Statement } from '@nepwerk/marks/credentials';
import type { MarkedFilm, MarkStep } from '@nepwerk/marks/mark';

/** What is known of a film before its first frame. */
export interface FilmOrder {
  /** The file's name, such as `swap.mp4`. */
  readonly title: string;
  readonly lab: string;
  /** `changed`: a network changed what a camera took; `made`: all of it is a network's. */
  readonly kind: Statement['kind'];
  readonly data: DataCard;
  /** The language of the label. */
  readonly language: 'nl' | 'en';
  /** Pixels of each frame as it comes. */
  readonly width: number;
  readonly height: number;
  /** Frames a second, about; so long the last one stands. */
  readonly frameRate: number;
  /** How many frames there will be, for who waits; null where nobody knows. */
  readonly frames: number | null;
  /** A sound in one channel, by its samples a second; null for a silent film. */
  readonly sound: { readonly sampleRate: number } | null;
}

/** A frame whose pixels go along and are gone where they came from. */
export interface FilmFrame extends Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What who has the frames says. */
export type FeedRequest =
  /** The next frame, to be seen at so many seconds; only how much later than the first one counts. */
  | { readonly type: 'frame'; readonly frame: FilmFrame; readonly seconds: number }
  /** Samples, -1 to 1, that go on where the last ones ended; the first is heard with the first frame. At any time before the end. */
  | { readonly type: 'sound'; readonly samples: Float32Array<ArrayBuffer> }
  | { readonly type: 'finish' };

/** What who has the frames hears: for each frame that there is room for another, or that the film has ended, however it did. */
export type FeedReply = { readonly type: 'ready' } | { readonly type: 'ended' };

/** What the page asks of the worker, first of all to begin. */
export type FilmRequest = { readonly type: 'begin'; readonly order: FilmOrder } | FeedRequest;

/**
 * Why there is no film. `reader`: the library of credentials can't be fetched; `writer`: nor that which writes films; `webcodecs`: this browser encodes no films at
 * all; `codec`: none of the kinds that we write; `encoder`: it began and then failed, or fell silent; `size`: a frame of another size than was ordered, or an
 * order for a size that can't be marked; `time`: a frame that comes before the one before it; `long`: more frames than a film may have; `empty`: no frame;
 * `sound`: samples that are no numbers, or were not ordered; `failed`: anything else.
 */
export type FilmRefusal =
  | 'reader'
  | 'writer'
  | 'webcodecs'
  | 'codec'
  | 'encoder'
  | 'size'
  | 'time'
  | 'long'
  | 'empty'
  | 'sound'
  | 'failed';

/** What became of the sound; `codec`: this browser encodes none, so it was left out. */
export type FilmSound = MarkedFilm['sound'] | 'codec';

/** What is being done; `frames` takes as long as frames come. */
export type FilmStep = 'fetch' | 'frames' | Exclude<MarkStep, 'label' | 'watermark'>;

/** What the worker says while it works. */
export type FilmReply =
  | { readonly type: 'ready' }
  | { readonly type: 'step'; readonly step: FilmStep; readonly share?: number | undefined }
  | { readonly type: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly sound: FilmSound }
  | { readonly type: 'refused'; readonly why: FilmRefusal };

/** The memory that goes along with a message instead of being copied. */
export function buffersOf(request: FilmRequest): ArrayBuffer[] {
  if (request.type === 'frame') return [request.frame.data.buffer];
  return request.type === 'sound' ? [request.samples.buffer] : [];
}
