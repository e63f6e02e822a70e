/** Makes one film out of what it is sent: in the worker each message to it is done after the one before it, and ends in a film or in one refusal. */
import { LARGEST_ASPECT, SMALLEST_SIDE } from '@nepwerk/marks';
import { filmSize, openFilmMarking, type FilmMarking } from '@nepwerk/marks/mark';
import { HIGHEST_RATE, LOWEST_RATE, type Sound } from '@nepwerk/marks/sound';
import type { FilmFrame, FilmOrder, FilmRefusal, FilmReply, FilmRequest, FilmStep } from './film-messages.ts';
import { LostEncoderError, type FilmTools } from './film-tools.ts';

/** Frames of a film at most: a minute at 25 a second. What is encoded lies in memory until the end: 14 MB for 640 x 480. */
const MOST_FRAMES = 1500;
/** Pixels along a film's longer side at most, which every encoder takes. */
export const LONGEST_SIDE = 1920;
/** Frames a second. */
const SLOWEST = 1;
const FASTEST = 60;
/** Seconds of sound at most: no film is longer. */
const MOST_SECONDS = 120;

/** A film that has begun. */
interface Begun {
  readonly order: FilmOrder;
  readonly marking: FilmMarking;
  /** Whether the sound that was ordered can't be encoded. */
  readonly mute: boolean;
  frames: number;
  /** Seconds of the last frame. */
  last: number;
  readonly samples: Float32Array[];
}

/** Ends the film with a reason. */
class RefusedError extends Error {
  readonly why: FilmRefusal;

  constructor(why: FilmRefusal) {
    super(`Refused: ${why}.`);
    this.why = why;
  }
}

/** A desk for one film, of so many frames at most. `reply` is told what becomes of it. */
export function createFilmDesk(
  tools: FilmTools,
  reply: (it: FilmReply) => void,
  most = MOST_FRAMES,
): (request: FilmRequest) => void {
  let begun: Begun | null = null;
  let ended = false;
  let work = Promise.resolve();

  function step(name: FilmStep, share?: number): void {
    reply({ type: 'step', step: name, share });
  }

  async function answer(request: FilmRequest): Promise<void> {
    if (request.type === 'begin') {
      if (begun) throw new RefusedError('failed');
      step('fetch');
      begun = await begin(request.order, tools);
      step('frames', 0);
      return;
    }
    if (!begun) throw new RefusedError('failed');
    switch (request.type) {
      case 'frame':
        if (begun.frames === most) throw new RefusedError('long');
        await takeFrame(begun, request.frame, request.seconds);
        if (begun.order.frames) step('frames', Math.min(1, begun.frames / begun.order.frames));
        reply({ type: 'ready' });
        return;
      case 'sound':
        takeSamples(begun, request.samples);
        return;
      case 'finish':
        ended = true;
        reply(await finish(begun, step));
        return;
      default:
        request satisfies never;
    }
  }

  return function take(request) {
    work = work.then(async () => {
      if (ended) return;
      try {
        await answer(request);
      } catch (error) {
        ended = true;
        reply({ type: 'refused', why: reasonOf(error) });
      }
    });
  };
}

function reasonOf(error: unknown): FilmRefusal {
  if (error instanceof RefusedError) return error.why;
  return error instanceof LostEncoderError ? 'encoder' : 'failed';
}

async function begin(order: FilmOrder, tools: FilmTools): Promise<Begun> {
  checkOrder(order);
  const { title, lab, kind, data, language, frameRate, sound } = order;
  const credentials = await tools.fetchCredentials();
  if (!credentials) throw new RefusedError('reader');
  const signer = await tools.makeSigner();
  const writer = await tools.openWriter({ ...filmSize(order), frameRate, sampleRate: sound?.sampleRate ?? null });
  if (typeof writer === 'string') throw new RefusedError(writer);
  const mute = sound !== null && writer.audio === null;
  const { encoder } = writer;
  const context = { statement: { title, lab, kind, at: new Date(), data }, language, classNumber: 0, signer };
  const plan = { width: order.width, height: order.height, frameRate, sound: sound !== null && !mute };
  const marking = openFilmMarking(plan, context, { credentials, encoder });
  return { order, marking, mute, frames: 0, last: -Infinity, samples: [] };
}

/** What can't be marked or encoded anyway is refused before anything is fetched. */
function checkOrder(order: FilmOrder): void {
  const { width, height, frameRate, sound } = order;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const whole = Number.isSafeInteger(width) && Number.isSafeInteger(height) && short > 0;
  const written = whole ? filmSize(order) : { width: 0, height: 0 };
  const fits = Math.max(written.width, written.height) <= LONGEST_SIDE && long <= LARGEST_ASPECT * short;
  if (!(fits && Math.min(written.width, written.height) >= SMALLEST_SIDE)) throw new RefusedError('size');
  if (!(frameRate >= SLOWEST && frameRate <= FASTEST)) throw new RefusedError('time');
  if (sound && !(sound.sampleRate >= LOWEST_RATE && sound.sampleRate <= HIGHEST_RATE)) throw new RefusedError('sound');
}

async function takeFrame(film: Begun, frame: FilmFrame, seconds: number): Promise<void> {
  const { width, height } = film.order;
  if (frame.width !== width || frame.height !== height || frame.data.length !== width * height * 4)
    throw new RefusedError('size');
  if (!(Number.isFinite(seconds) && seconds > film.last)) throw new RefusedError('time');
  await film.marking.addFrame(frame, seconds);
  film.last = seconds;
  film.frames++;
}

function takeSamples(film: Begun, samples: Float32Array): void {
  const { sound } = film.order;
  const length = film.samples.reduce((sum, it) => sum + it.length, samples.length);
  if (!sound || length > MOST_SECONDS * sound.sampleRate || !samples.every((it) => Number.isFinite(it)))
    throw new RefusedError('sound');
  film.samples.push(samples);
}

async function finish(film: Begun, step: (name: FilmStep) => void): Promise<FilmReply> {
  if (film.frames === 0) throw new RefusedError('empty');
  const made = await film.marking.finish(film.mute ? null : soundOf(film), (name) => {
    if (name === 'file' || name === 'credentials') step(name);
  });
  const sound = film.mute && film.samples.length > 0 ? 'codec' : made.sound;
  return { type: 'made', bytes: new Uint8Array(made.bytes), sound };
}

/** All samples in one; null where there are none. */
function soundOf({ order, samples }: Begun): Sound | null {
  if (!order.sound || samples.length === 0) return null;
  const channel = new Float32Array(samples.reduce((sum, it) => sum + it.length, 0));
  let filled = 0;
  for (const piece of samples) {
    channel.set(piece, filled);
    filled += piece.length;
  }
  return { sampleRate: order.sound.sampleRate, channels: [channel] };
}
