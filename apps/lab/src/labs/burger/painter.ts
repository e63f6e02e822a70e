/** Paints burgers in slices, the newest wish first, and counts what is on made ones: what the painter worker does, apart from being a worker. */
import { burgers, recipeOf } from '@nepwerk/datasets';
import type { PainterReply, PainterRequest, RecipeChances, Tally } from '@nepwerk/protocol';
import { detailOf } from '../shell/errors.ts';
import { toSheet } from '../shell/pictures.ts';
import { learnToCount, type IngredientCounter } from './ingredient-counter.ts';

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

/** The pictures of a job while they are being painted. */
interface Canvas {
  readonly size: number;
  readonly keys: string[];
  readonly pixels: Float32Array<ArrayBuffer>;
}

/**
 * Makes a painter. A picture whose recipe is the same as in the job before is not painted again: moving the cheese slider repaints only
 * the burgers on which cheese comes or goes.
 */
export function createPainter(around: PainterSurroundings): { handle(request: PainterRequest): void } {
  let newest = 0;
  let counter: IngredientCounter | null = null;
  /** Pictures that wait until counting has been learned. */
  let toCount: CountRequest | null = null;
  let before: Canvas = { size: 0, keys: [], pixels: new Float32Array() };

  function paint(request: PaintRequest): void {
    const { count, size, seed, chances, job } = request;
    const stride = size * size * burgers.channels;
    const canvas: Canvas = { size, keys: [], pixels: new Float32Array(count * stride) };
    const tally = burgers.ingredients.map(() => 0);
    let next = 0;
    let sent = 0;
    let sentAt = -Infinity;

    function slice(): void {
      if (job !== newest) return;
      const from = next;
      const start = around.now();
      while (next < count && (next === from || around.now() - start < SLICE_MS)) {
        const recipe = recipeOf(burgers, seed, next, chances);
        burgers.labels(recipe).forEach((has, ingredient) => {
          if (has) tally[ingredient] = (tally[ingredient] ?? 0) + 1;
        });
        const key = JSON.stringify(recipe);
        canvas.keys.push(key);
        const same = before.size === size && before.keys[next] === key;
        const pixels = same ? before.pixels.subarray(next * stride, (next + 1) * stride) : burgers.paint(recipe, size);
        canvas.pixels.set(pixels, next * stride);
        next++;
      }
      if (next === count || around.now() - sentAt >= SEND_MS) send();
      if (next < count) around.later(() => guard(slice), 0);
      else finish();
    }

    function send(): void {
      const painted = canvas.pixels.subarray(sent * stride, next * stride);
      const sheet = toSheet(painted, { size, channels: burgers.channels }, 1);
      around.send({ type: 'painted', job, from: sent, sheet });
      sent = next;
      sentAt = around.now();
    }

    function finish(): void {
      before = canvas;
      // The painter keeps these pictures for its next job, so the page gets its own.
      const pictures = { size, channels: burgers.channels, count, pixels: canvas.pixels.slice() };
      around.send({ type: 'pictures', job, pictures, tally: nameTally(tally) });
    }

    guard(slice);
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
    const { pictures, step } = request;
    if (counter?.size === pictures.size) {
      around.send({ type: 'counted', tally: counter.count(pictures), of: pictures.count, step });
      return;
    }
    const learning = toCount !== null;
    toCount = request;
    if (!learning) guard(() => learn(learnToCount(pictures.size)));
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
      if (request.type === 'count') {
        guard(() => count(request));
        return;
      }
      newest = request.job;
      paint(request);
    },
  };
}

function nameTally(counts: readonly number[]): Tally {
  const tally: Record<keyof RecipeChances, number> = { cheese: 0, lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 };
  burgers.ingredients.forEach((name, index) => {
    tally[name] = counts[index] ?? 0;
  });
  return tally;
}
