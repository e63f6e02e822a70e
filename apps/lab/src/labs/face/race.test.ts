/** A race gives each net as many photos as it says and a step in turn, and measures swaps against the right answers. */
import type { OfBoth } from '@nepwerk/models';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaceCast } from '@nepwerk/protocol';
import { examplesOf, filmBoth, type Actor } from './actors.ts';
import { Race } from './race.ts';
import type { StudioEngine, StudioTraining } from './studio-surroundings.ts';
import { isCoarse } from './testing/sheets.ts';
import { filmedRole, portrait, PUPPETS } from './testing/persons.ts';
import { CountingNets } from './testing/studio-by-hand.ts';

const SEED = 3;

let actors: OfBoth<Actor>;

function film(cast: FaceCast): Promise<OfBoth<Actor>> {
  return filmBoth({
    cast,
    portrait,
    seed: SEED,
    filming: { frames: 8, unseen: 4 },
    send: () => undefined,
    rest: () => Promise.resolve(),
  });
}

beforeAll(async () => {
  actors = await film(PUPPETS);
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
    expect(lanes[0]?.sheet.pixels).toEqual(truth?.pixels);
    expect(lanes[1]?.sheet.pixels).toEqual(asked.pixels);
    expect(asked.pixels).not.toEqual(truth?.pixels);
  });

  it('takes no more photos than there are, and no fewer than can be learned from', () => {
    const { engine, opened } = engineFor(['grey', 'grey']);
    expect(() => new Race(engine, actors, [4], SEED)).toThrow('At least 5 different frames');
    const { lanes } = new Race(engine, actors, [6, 300], SEED).report(0);
    expect(lanes.map(({ count }) => count)).toEqual([6, 8]);
    expect(opened.length).toBe(2);
  });
});

describe('a race of people who were filmed', () => {
  /** Nets that give a face back as the first person and as the second: as it came, or grey. */
  function engineAs(first: 'same' | 'grey', second: 'same' | 'grey') {
    const opened: CountingNets[] = [];
    const engine: StudioEngine = {
      device: { kind: 'cpu', threads: 1, module: 'plain-single' },
      train(_, persons): StudioTraining {
        const nets = new CountingNets({ time: 0 });
        nets.persons = persons;
        opened.push(nets);
        nets.look = (faces) => {
          const grey = new Float32Array(faces.length).fill(0.5);
          return {
            as: [first === 'same' ? faces : grey, second === 'same' ? faces : grey],
            code: new Float32Array(4),
          };
        };
        return nets;
      },
    };
    return { engine, opened };
  }

  it('knows no right answer, and measures how well each is given back by its own decoder', async () => {
    const cast = await film([await filmedRole({ seed: 1 }), await filmedRole({ seed: 2 })]);
    const whole = new Race(engineAs('same', 'same').engine, cast, [5], SEED).report(0);
    expect(whole.truth).toBeNull();
    expect(whole.lanes[0]?.likeness).toBeCloseTo(1, 5);
    const none = new Race(engineAs('grey', 'grey').engine, cast, [5], SEED).report(0).lanes[0]?.likeness ?? NaN;
    const half = new Race(engineAs('same', 'grey').engine, cast, [5], SEED).report(0).lanes[0]?.likeness ?? NaN;
    const rest = new Race(engineAs('grey', 'same').engine, cast, [5], SEED).report(0).lanes[0]?.likeness ?? NaN;
    expect(none).toBeLessThan(0.5);
    expect(half + rest).toBeCloseTo(1 + none, 5); // each of the two counts half
  });

  it('lets both learn from as many as there are of the one with fewer', async () => {
    const cast = await film([await filmedRole(), await filmedRole({ count: 44, seed: 2 })]);
    const { engine, opened } = engineAs('grey', 'grey');
    const { lanes } = new Race(engine, cast, [5, 300], SEED).report(0);
    expect(lanes.map(({ count }) => count)).toEqual([5, 24]);
    expect(opened.length).toBe(2);
  });

  it('shows squares of the first where they may not be shown, and their swaps as they are', async () => {
    const cast = await film([await filmedRole({ bare: false }), PUPPETS[1]]);
    const { asked, truth, lanes } = new Race(engineAs('grey', 'same').engine, cast, [5], SEED).report(0);
    expect(truth).toBeNull(); // one of the two was filmed
    expect(isCoarse(asked)).toBe(true);
    expect(lanes.map(({ sheet }) => isCoarse(sheet))).toEqual([false]);
  });

  it('shows squares of the second where they may not be shown, in every lane, however the nets swap', async () => {
    for (const bare of [false, true]) {
      const cast = await film([PUPPETS[0], await filmedRole({ bare })]);
      const { asked, lanes } = new Race(engineAs('grey', 'same').engine, cast, [5, 6], SEED).report(0);
      expect(isCoarse(asked)).toBe(false);
      expect(lanes.map(({ sheet }) => isCoarse(sheet))).toEqual([!bare, !bare]);
    }
  });
});
