/** A race gives each net as many photos as it says and a step in turn, and measures swaps against the right answers. */
import { puppetPersons } from '@nepwerk/datasets/puppets';
import { decodePortrait } from '@nepwerk/datasets/testing/portraits';
import type { OfBoth } from '@nepwerk/models';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplesOf, filmBoth, type Actor, type CastMember } from './actors.ts';
import { Race } from './race.ts';
import type { StudioEngine, StudioTraining } from './studio-surroundings.ts';
import { CountingNets } from './testing/studio-by-hand.ts';

const SEED = 3;

let actors: OfBoth<Actor>;

async function portrait(id: CastMember) {
  const person = puppetPersons.find((one) => one.id === id);
  if (!person) throw new Error(`There is no puppet ${id}.`);
  return decodePortrait(person);
}

beforeAll(async () => {
  actors = await filmBoth({
    portraits: [await portrait('collins'), await portrait('hopper')],
    seed: SEED,
    filming: { frames: 8, unseen: 4 },
    send: () => undefined,
    rest: () => Promise.resolve(),
  });
});

/** Nets that answer with the right faces, with the faces as they came, or with grey. */
function engineFor(answers: readonly ('truth' | 'same' | 'grey')[]) {
  const opened: CountingNets[] = [];
  const engine: StudioEngine = {
    device: { kind: 'cpu', threads: 1, module: 'plain-single' },
    train(config, persons): StudioTraining {
      const answer = answers[opened.length];
      const nets = new CountingNets({ time: 0 });
      nets.persons = persons;
      opened.push(nets);
      const truth = examplesOf(actors[1].unseen, config.size).pictures;
      nets.look = (faces) => {
        const grey = new Float32Array(faces.length).fill(0.5);
        const swapped = answer === 'truth' ? truth : answer === 'same' ? faces : grey;
        return { as: [grey, swapped], code: new Float32Array(4) };
      };
      return nets;
    },
  };
  return { engine, opened };
}

describe('a race', () => {
  it('lets each net learn from as many photos as it says, a step each in turn', () => {
    const { engine, opened } = engineFor(['grey', 'grey']);
    const race = new Race(engine, actors, [5, 8], SEED);
    for (let step = 0; step < 5; step++) race.step();
    expect(opened.map(({ steps }) => steps)).toEqual([3, 2]);
    expect(race.report(1.5)).toMatchObject({ step: 2, seconds: 1.5 });
    expect(opened.map(({ persons }) => persons?.map(({ source }) => source.size))).toEqual([
      [48, 48],
      [48, 48],
    ]);
    race.close();
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  it('calls the right answer like it by all, and others by less', () => {
    const { engine } = engineFor(['truth', 'same', 'grey']);
    const { lanes, truth, asked } = new Race(engine, actors, [5, 6, 7], SEED).report(0);
    const [right, same, grey] = lanes.map(({ likeness }) => likeness);
    expect(right).toBeCloseTo(1, 5);
    expect(same).toBeLessThan(0.8);
    expect(grey).toBeLessThan(same ?? 0);
    expect(lanes[0]?.sheet.pixels).toEqual(truth.pixels);
    expect(lanes[1]?.sheet.pixels).toEqual(asked.pixels);
    expect(asked.pixels).not.toEqual(truth.pixels);
  });

  it('takes no more photos than there are, and no fewer than can be learned from', () => {
    const { engine } = engineFor(['grey']);
    expect(() => new Race(engine, actors, [4], SEED)).toThrow('At least 5 different frames');
    expect(() => new Race(engine, actors, [9], SEED)).toThrow(RangeError);
  });
});
