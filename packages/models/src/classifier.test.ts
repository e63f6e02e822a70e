/** Checks that the classifier learns, generalises and survives a save. */

import { createRandom } from '@nepwerk/nn';
import type { Device } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClassifier } from './classifier.ts';
import { degrade } from './degrade.ts';
import { toyPictures } from './testing/toy-pictures.ts';

const STEPS = 30;

let device: Device;

beforeAll(async () => {
  device = await openDevice({ threads: 1 });
});

afterAll(() => device.close());

describe('openClassifier', () => {
  it('learns a label, is right about pictures it has never seen, and is the same after a save', () => {
    const examples = toyPictures(200, 16, 1);
    const fresh = toyPictures(200, 16, 2);
    const classifier = openClassifier(device, examples.pictures, 1, 1);
    const first = classifier.step(examples, 0);
    let last = first;
    for (let step = 1; step < STEPS; step++) last = classifier.step(examples, step / STEPS);
    expect(first).toBeGreaterThan(0.4);
    expect(last).toBeLessThan(first / 2);
    expect(classifier.accuracy(fresh)[0]).toBeGreaterThan(0.97);
    const unsharp = { ...fresh.pictures, pixels: fresh.pictures.pixels.slice() };
    degrade(unsharp, createRandom(3));
    expect(classifier.accuracy({ pictures: unsharp, labels: fresh.labels })[0]).toBeGreaterThan(0.95);

    const copy = openClassifier(device, examples.pictures, 1, 99);
    copy.restore(classifier.save());
    const [seen, again] = [classifier, copy].map((each) => each.classify(fresh.pictures.pixels));
    expect(again.verdicts.values).toEqual(seen.verdicts.values);
    expect(again.features.values).toEqual(seen.features.values);
    expect(seen.features).toMatchObject({ count: 200, size: 64 });
    classifier.close();
    copy.close();
  });
});
