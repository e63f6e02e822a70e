/** The copy meter's watch: complete tallies of what a model makes, little time taken, and nothing carried over to other data. */
import { createRandom } from '@nepwerk/nn';
import type { TrainingPictures } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { NOVELTY_FROM_STEP } from './novelty.ts';
import { NoveltyWatch } from './novelty-watch.ts';
import type { OpenedModel, Training } from './trainer-surroundings.ts';

/** A watch on a model whose fakes lie as far from the data as `distances` say in turn; a look takes `cost` milliseconds. */
function watchByHand(distances: readonly number[], cost = 0) {
  const state = { time: 0, step: NOVELTY_FROM_STEP, looked: 0 };
  const training = {
    get report() {
      return { step: state.step };
    },
    generate: (_: Float32Array, count: number) => new Float32Array(count * 3),
    nearest(_: Float32Array, count: number) {
      state.time += cost;
      const from = state.looked;
      state.looked += count;
      return {
        index: [],
        distance: Array.from({ length: count }, (__, i) => distances[(from + i) % distances.length] ?? 0),
      };
    },
  } as unknown as Training;
  const model: OpenedModel = { device: { kind: 'cpu', threads: 1, module: 'plain-single' }, training, latent: 4 };
  const watch = new NoveltyWatch(model, createRandom(1), () => state.time);
  return { watch, state };
}

function data(): TrainingPictures {
  return { size: 1, channels: 3, count: 2, pixels: new Float32Array(6) };
}

/** Turns until a tally is there, each a millisecond apart; null when there is none for long. */
function tallied({ watch, state }: ReturnType<typeof watchByHand>, pictures: TrainingPictures, usual: number) {
  for (let turn = 0; turn < 1000; turn++) {
    const tally = watch.advance(pictures, () => usual);
    if (tally) return tally;
    state.time++;
  }
  return null;
}

describe('the watch on novelty', () => {
  it('tallies a hundred fakes as copies, alike, new and too vague, by the usual distance', () => {
    const byHand = watchByHand([0.2, 1.3, 1.6, 3, 4]);
    const tally = tallied(byHand, data(), 2);
    expect(tally).toEqual({ copies: 20, alike: 20, far: 40, of: 100, step: NOVELTY_FROM_STEP });
  });

  it('waits for shapes, and between two tallies', () => {
    const byHand = watchByHand([1]);
    const pictures = data();
    byHand.state.step = NOVELTY_FROM_STEP - 1;
    expect(tallied(byHand, pictures, 1)).toBeNull();
    byHand.state.step++;
    expect(tallied(byHand, pictures, 1)).not.toBeNull();
    expect(tallied(byHand, pictures, 1)).toBeNull();
    byHand.state.time += 10_000;
    expect(tallied(byHand, pictures, 1)).not.toBeNull();
  });

  it.each([1, 20])('takes less than three hundredths of the time where a look costs %s ms', (cost) => {
    const byHand = watchByHand([1], cost);
    const pictures = data();
    for (let tallies = 0; tallies < 3; tallies++) {
      while (!byHand.watch.advance(pictures, () => 1)) byHand.state.time++;
    }
    expect((byHand.state.looked / 10) * cost).toBeLessThan(0.03 * byHand.state.time);
  });

  it('begins anew when the training stands elsewhere', () => {
    const byHand = watchByHand([1]);
    const pictures = data();
    byHand.watch.advance(pictures, () => 1);
    byHand.watch.restart();
    expect(tallied(byHand, pictures, 1)).not.toBeNull(); // and does not wait
    expect(byHand.state.looked).toBe(110);
  });

  it('begins anew with other data', () => {
    const byHand = watchByHand([1]);
    byHand.watch.advance(data(), () => 1);
    expect(byHand.state.looked).toBe(10);
    const other = data();
    expect(tallied(byHand, other, 4)).toMatchObject({ copies: 100, of: 100 });
    expect(byHand.state.looked).toBe(110);
  });
});
