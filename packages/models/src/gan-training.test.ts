/** Checks that the GAN learns, repeats itself, goes on after a save and mends itself. */

import { createHash } from 'node:crypto';
import { createRandom, loadSafetensors, saveSafetensors } from '@nepwerk/nn';
import type { Device, Session } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ganPresets, plainDcgan } from './gan-config.ts';
import type { GanConfig } from './gan-config.ts';
import { createGanTraining } from './gan-training.ts';
import type { GanTraining } from './gan-training.ts';
import { toyPictures } from './testing/toy-pictures.ts';

const config: GanConfig = { ...ganPresets.tiny16, batch: 16 };
const { pictures } = toyPictures(60, 16, 1);

let device: Device;

beforeAll(async () => {
  device = await openDevice({ threads: 1 });
});

afterAll(() => device.close());

/** Opens a training that closes itself after `use`. */
function withTraining<Value>(use: (training: GanTraining) => Value, seed = 1, other: GanConfig = config): Value {
  const training = createGanTraining(device, other, pictures, { seed, heldOut: 12 });
  try {
    return use(training);
  } finally {
    training.close();
  }
}

function run(training: GanTraining, steps: number): void {
  for (let i = 0; i < steps; i++) training.step('both');
}

describe('createGanTraining', () => {
  it('brings the pictures it makes near to those it is shown', () => {
    withTraining((training) => {
      const before = training.measureQuality();
      run(training, 200);
      const after = training.measureQuality();
      // About 0.60 and 0.06 for this seed; real pictures have 0.
      expect(before.energyDistance).toBeGreaterThan(0.4);
      expect(after.energyDistance).toBeLessThan(0.16);
      expect(after.quality).toBeGreaterThan(before.quality);
      expect(training.report).toMatchObject({ step: 200, recovered: 0 });
      const { trained, unseen, fakes, right, best } = training.report.judge;
      for (const share of [trained, unseen, fakes, right, best]) expect(share).toBeGreaterThanOrEqual(0);
      expect(right).toBeCloseTo((unseen + fakes) / 2, 12);
      expect(best).toBeGreaterThanOrEqual(right);
    });
  });

  it('is the same for the same seed, bit for bit, and another for another', () => {
    function end(seed: number): string {
      return withTraining((training) => (run(training, 12), digest(training)), seed);
    }
    expect(end(1)).toBe(end(1));
    expect(end(1)).not.toBe(end(2));
  });

  it('trains one net and leaves the other as it is', () => {
    function changed(which: 'generator' | 'discriminator'): string[] {
      return withTraining((training) => {
        const before = loadSafetensors(training.save()).tensors;
        training.step(which);
        const after = loadSafetensors(training.save()).tensors;
        const names = [...after.keys()].filter((name) => /^(generator|discriminator)\/[a-z0-9]+\/weight$/.test(name));
        expect(names.length).toBeGreaterThan(5);
        return names.filter((name) => after.get(name)?.data.some((x, i) => x !== before.get(name)?.data[i]));
      });
    }
    expect(changed('generator').every((name) => name.startsWith('generator/'))).toBe(true);
    expect(changed('discriminator').every((name) => name.startsWith('discriminator/'))).toBe(true);
    expect(changed('generator').length).toBeGreaterThan(2);
    expect(changed('discriminator').length).toBeGreaterThan(2);
  });

  it('lets the discriminator alone learn to tell, so that its loss sinks', () => {
    withTraining((training) => {
      const first = training.step('discriminator').discriminatorLoss;
      for (let i = 0; i < 40; i++) training.step('discriminator');
      expect(training.report.discriminatorLoss).toBeLessThan(first / 2);
      expect(training.report.generatorLoss).toBeNaN();
      expect(training.examineJudge('generator').right).toBeGreaterThan(0.9);
    });
  });

  it('goes on after a save exactly as without', () => {
    withTraining((training) => {
      run(training, 13);
      const saved = training.save();
      run(training, 60);
      withTraining((other) => {
        other.restore(saved);
        expect(other.report.step).toBe(13);
        run(other, 60);
        expect(digest(other)).toBe(digest(training));
        const { picturesPerSecond: _, ...report } = other.report;
        expect(training.report).toMatchObject(report);
      }, 7);
    });
  });

  it('goes back to the last good state, with smaller steps, when numbers run away', () => {
    const sessions: Session[] = [];
    const watched: Device = { ...device, open: (variables) => keep(sessions, device.open(variables)) };
    const training = createGanTraining(watched, config, pictures, { seed: 1, heldOut: 12 });
    run(training, 60);
    sessions[0].write('generator/dense/weight', new Float32Array(config.latent * 4 * 4 * 64).fill(Number.NaN));
    expect(training.step('both')).toMatchObject({ step: 50, recovered: 1 });
    run(training, 20);
    expect(training.report).toMatchObject({ step: 70, recovered: 1 });
    expect(training.report.generatorLoss).toBeLessThan(100);
    const { tensors } = loadSafetensors(training.save());
    expect(tensors.get('rate/generator')?.data[0]).toBeCloseTo(config.generatorRate / 2, 7);
    for (const { data } of tensors.values()) expect(data.every(Number.isFinite)).toBe(true);
    training.close();
  });

  it('finds numbers that ran away in what no loss shows', () => {
    const sessions: Session[] = [];
    const watched: Device = { ...device, open: (variables) => keep(sessions, device.open(variables)) };
    const training = createGanTraining(watched, config, pictures, { seed: 1, heldOut: 12 });
    run(training, 60);
    sessions[0].write('averaged/picture/bias', [Number.POSITIVE_INFINITY, 0, 0]);
    run(training, 39);
    expect(training.report).toMatchObject({ step: 99, recovered: 0 });
    expect(training.step('both')).toMatchObject({ step: 50, recovered: 1 });
    training.close();
  });

  it('fits in 64 MB at 32 x 32 in colour, whatever is asked of it', async () => {
    const sessions: Session[] = [];
    const own = await openDevice({ threads: 2 });
    const watched: Device = { ...own, open: (variables) => keep(sessions, own.open(variables)) };
    const training = createGanTraining(watched, ganPresets.colour32, toyPictures(40, 32, 1).pictures, { seed: 1 });
    for (const which of ['both', 'generator', 'discriminator'] as const) training.step(which);
    training.measureQuality();
    training.examineJudge('generator');
    expect(sessions.reduce((sum, session) => sum + session.bytes, 0)).toBeGreaterThan(5e6);
    expect(own.bytes).toBeLessThan(64e6);
    training.close();
    expect(sessions.reduce((sum, session) => sum + session.bytes, 0)).toBe(0);
    own.close();
  });

  it('makes pictures, scores them, and finds the nearest of those it was given', () => {
    withTraining((training) => {
      run(training, 2);
      const latents = createRandom(1).normals(5 * config.latent);
      const fakes = training.generate(latents, 5);
      expect(fakes.length).toBe(5 * 16 * 16 * 3);
      expect(fakes.every((value) => Math.abs(value) <= 1)).toBe(true);
      // One picture does not depend on those beside it.
      const first = training.generate(latents.subarray(0, config.latent), 1);
      expect(first).toEqual(fakes.subarray(0, first.length));
      expect(training.score(fakes, 5).length).toBe(5);
      const { index, distance } = training.nearest(pictures.pixels, pictures.count);
      const found = [...index].filter((place, i) => place === i && distance[i] === 0);
      expect(found.length).toBe(48);
      expect(() => training.generate(latents, 4)).toThrow(/Expected 128 numbers of latents; got 160/);
    });
  });

  it('holds out the pictures that are marked, where they leave enough on both sides, and parts by chance otherwise', () => {
    const marked = Uint8Array.from({ length: pictures.count }, (_, i) => Number(i % 10 === 3));
    function seen(heldOut: Uint8Array): readonly number[] {
      const training = createGanTraining(device, config, { ...pictures, heldOut }, { seed: 1 });
      const places = [...training.pictures.origin];
      expect(training.pictures.unseen.count).toBe(pictures.count - places.length);
      training.close();
      return places;
    }
    expect(seen(marked)).toEqual(Array.from(marked.keys()).filter((i) => marked[i] === 0));
    const fifth = Math.round(pictures.count / 5);
    for (const all of [0, 1]) expect(seen(marked.map(() => all)).length).toBe(pictures.count - fifth);
  });

  it('goes on with other pictures', () => {
    withTraining((training) => {
      run(training, 20);
      training.replacePictures(toyPictures(30, 16, 5).pictures);
      run(training, 10);
      expect(training.report.step).toBe(30);
      expect(training.pictures.training.count).toBe(18);
      expect(() => training.replacePictures(toyPictures(30, 32, 5).pictures)).toThrow(/16 x 16 x 3; got 32 x 32 x 3/);
    });
  });

  it('changes pictures from one step to the next when it is told to, and goes on as before when it is told to stop', () => {
    withTraining((changed) => {
      withTraining((from) => {
        run(from, 2);
        const before = from.save();
        run(from, 1);
        changed.restore(before);
        changed.setAugment(['shift', 'cutout']);
        run(changed, 1);
        expect(digest(changed)).not.toBe(digest(from));
        changed.restore(before);
        changed.setAugment([]);
        run(changed, 1);
        expect(digest(changed)).toBe(digest(from));
      });
    });
  });

  it('is the training of a config with these changes from the first step on', () => {
    const augment = ['colour', 'shift', 'cutout'] as const;
    withTraining((told) => {
      told.setAugment(augment);
      run(told, 2);
      withTraining(
        (born) => {
          run(born, 2);
          expect(weights(told)).toEqual(weights(born));
        },
        1,
        { ...config, augment },
      );
    });
  });

  it.each([
    ['a plain DCGAN', plainDcgan(config)],
    [
      'pictures that are changed before they are judged',
      { ...config, augment: ['colour', 'shift', 'cutout'] as const },
    ],
  ])('trains %s', (_, other) => {
    withTraining(
      (training) => {
        run(training, 3);
        expect(training.report.generatorLoss).toBeGreaterThan(0);
        expect(training.report.recovered).toBe(0);
      },
      1,
      other,
    );
  });
});

describe('restore', () => {
  it('refuses what is no state of this GAN, and changes nothing', () => {
    withTraining((training) => {
      run(training, 3);
      const before = training.save();
      const { tensors, metadata } = loadSafetensors(before);
      const others: [Uint8Array, RegExp][] = [
        [new Uint8Array(3), /./],
        [saveSafetensors(tensors, {}), /Expected a saved training/],
        [saveSafetensors(tensors, { ...metadata, config: '{}' }), /Expected a saved training of/],
        [saveSafetensors(tensors, { ...metadata, progress: '{"step":-1}' }), /how far/],
        [saveSafetensors(tensors, { ...metadata, progress: 'no JSON' }), /how far/],
        [saveSafetensors(new Map(), metadata), /./],
        [poison(before), /not finite/],
      ];
      for (const [bytes, message] of others) {
        expect(() => training.restore(bytes)).toThrow(message);
        expect(digest(training)).toBe(digestOf(before));
      }
    });
  });
});

/** A fingerprint of the whole state: equal only for states that are equal bit for bit. */
function digest(training: GanTraining): string {
  return digestOf(training.save());
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Everything that is learned, by name. */
function weights(training: GanTraining): unknown {
  return loadSafetensors(training.save()).tensors;
}

/** Adds to a list and answers what was added. */
function keep<Item>(list: Item[], item: Item): Item {
  list.push(item);
  return item;
}

/** The saved state with one weight that is no number. */
function poison(saved: Uint8Array): Uint8Array {
  const { tensors, metadata } = loadSafetensors(saved);
  const weight = tensors.get('generator/dense/weight');
  if (weight === undefined) throw new Error('There is no such weight.');
  weight.data[0] = Number.NaN;
  return saveSafetensors(tensors, metadata);
}
