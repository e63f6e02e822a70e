/** Paints the data in slices, the newest wish first, and counts what is on made ones: what the painter worker does, apart from being a worker. */
import type { OwnPicture, PainterReply, PainterRequest, TrainingPictures } from '@nepwerk/protocol';
import { detailOf } from '../shell/errors.ts';
import { toSheet } from '../shell/pictures.ts';
import { learnToCount, type IngredientCounter } from './ingredient-counter.ts';
import { isHeldOut, isOwnHeldOut, isOwnKey, planOwn, planPicture } from './mixture.ts';

/** All pictures of the lab are in colour. */
const CHANNELS = 3;

/** Longest time of painting between two looks at the messages: a slider that moves on is noticed within a frame. */
const SLICE_MS = 12;
/** What has been painted is sent this often: the eye sees it fill, and the page has little to draw. */
const SEND_MS = 80;

/** All that the painter touches outside itself. */
export interface PainterSurroundings {
  readonly send: (reply: PainterReply) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, with messages answered before. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** A wish for pictures. */
type PaintRequest = Extract<PainterRequest, { type: 'paint' }>;

/** A wish to know what is on pictures. */
type CountRequest = Extract<PainterRequest, { type: 'count' }>;

/** The pictures of a job while they are being painted, in the order of their places: the pupil's own come first. */
interface Canvas {
  readonly size: number;
  /** The place of each picture by its key. */
  readonly places: Map<string, number>;
  readonly pixels: Float32Array<ArrayBuffer>;
}

/**
 * Makes a painter. A picture that was there in the job before is not painted again: moving the cheese slider repaints only the burgers on
 * which cheese comes or goes.
 */
export function createPainter(around: PainterSurroundings): { handle(request: PainterRequest): void } {
  let newest = 0;
  let counter: IngredientCounter | null = null;
  /** Pictures that wait until counting has been learned. */
  let toCount: CountRequest | null = null;
  let own: readonly OwnPicture[] = [];
  let before: Canvas = { size: 0, places: new Map(), pixels: new Float32Array() };

  function paint(request: PaintRequest): void {
    const { size, job } = request;
    const mine = own;
    const count = mine.length + request.count;
    const stride = size * size * CHANNELS;
    const canvas: Canvas = { size, places: new Map(), pixels: new Float32Array(count * stride) };
    const traits = new Uint32Array(count);
    const heldOut = new Uint8Array(count);
    let next = 0;
    let sent = 0;
    let sentAt = -Infinity;

    function slice(): void {
      if (job !== newest) return;
      const from = next;
      const start = around.now();
      while (next < count && (next === from || around.now() - start < SLICE_MS)) {
        const picture = mine[next];
        const planned = picture ? planOwn(picture) : planPicture(request, next - mine.length);
        traits[next] = planned.traits;
        heldOut[next] = Number(picture ? isOwnHeldOut(request, picture) : isHeldOut(request, next - mine.length));
        canvas.pixels.set(paintedBefore(planned.key, size) ?? planned.paint(size), next * stride);
        canvas.places.set(planned.key, next);
        next++;
      }
      if (next > from && (next === count || around.now() - sentAt >= SEND_MS)) send();
      if (next < count) around.later(() => guard(slice), 0);
      else finish();
    }

    function send(): void {
      const painted = canvas.pixels.subarray(sent * stride, next * stride);
      const sheet = toSheet(painted, { size, channels: CHANNELS }, 1);
      around.send({ type: 'painted', job, count, from: sent, sheet });
      sent = next;
      sentAt = around.now();
    }

    function finish(): void {
      before = canvas;
      const ids = Array.from({ length: count }, (_, place) => mine[place]?.id ?? place - mine.length);
      const without = new Set(request.without);
      const kept = ids.flatMap((id, place) => (without.has(id) ? [] : [place]));
      const pictures = takeKept(canvas, kept, heldOut);
      around.send({ type: 'pictures', job, pictures, traits });
    }

    guard(slice);
  }

  function paintedBefore(key: string, size: number): Float32Array | null {
    const place = before.size === size ? before.places.get(key) : undefined;
    const stride = size * size * CHANNELS;
    return place === undefined ? null : before.pixels.subarray(place * stride, (place + 1) * stride);
  }

  function guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      around.send({ type: 'problem', code: 'painting', detail: detailOf(error) });
    }
  }

  /** Counts; whoever asks for the first time, or at another size, waits until counting has been learned. */
  function count(request: CountRequest): void {
    const { pictures, step, kinds } = request;
    if (counter?.size === pictures.size && counter.kinds === kinds.join()) {
      around.send({ type: 'counted', tally: counter.count(pictures), of: pictures.count, step });
      return;
    }
    const learning = toCount !== null;
    toCount = request;
    if (!learning) guard(() => learn(learnToCount(pictures.size, kinds)));
  }

  function learn(learning: Generator<void, IngredientCounter>): void {
    const start = around.now();
    do {
      const turn = learning.next();
      if (turn.done) {
        counter = turn.value;
        const waiting = toCount;
        toCount = null;
        if (waiting) count(waiting);
        return;
      }
    } while (around.now() - start < SLICE_MS);
    around.later(() => guard(() => learn(learning)), 0);
  }

  return {
    handle(request) {
      switch (request.type) {
        case 'count':
          guard(() => count(request));
          return;
        case 'own':
          own = request.pictures;
          // Names are of this set alone: in another training the same name is another picture.
          for (const key of before.places.keys()) if (isOwnKey(key)) before.places.delete(key);
          return;
        case 'paint':
          newest = request.job;
          paint(request);
          return;
        default:
          request satisfies never;
      }
    },
  };
}

/** A copy of the pictures at these places; the painter keeps its own for its next job. */
function takeKept({ size, pixels }: Canvas, kept: readonly number[], heldOut: Uint8Array): TrainingPictures {
  const stride = size * size * CHANNELS;
  const copy = new Float32Array(kept.length * stride);
  kept.forEach((place, at) => copy.set(pixels.subarray(place * stride, (place + 1) * stride), at * stride));
  const marks = Uint8Array.from(kept, (place) => heldOut[place] ?? 0);
  return { size, channels: CHANNELS, count: kept.length, pixels: copy, heldOut: marks };
}
