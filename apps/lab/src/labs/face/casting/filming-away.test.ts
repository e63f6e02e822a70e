/** Whoever was away while being filmed: it may be somebody else who comes back, so all is asked again. */
import { PURPOSES } from '@nepwerk/media';
import { describe, expect, it } from 'vitest';
import { GONE_S } from './filming.ts';
import { answerAll, filmEnough, turned, untilCapture, untilConsent } from './testing/filming-by-hand.ts';

describe('whoever was away', () => {
  it.each([
    ['nobody is there', null, 0],
    ['several are', {}, 3],
  ] as const)('has to begin again when %s for long', (_, change, seen) => {
    const { person, filming } = untilConsent();
    filming.answer('train', true);
    person.show(filming, GONE_S - 0.5, change, seen);
    expect(filming.step.value).toBe('consent');
    person.show(filming, 1, change, seen);
    expect(filming.step.value).toBe('alone');
    expect(filming.wasGone.value).toBe(true);
    expect(filming.answers.value.size, 'it may be somebody else').toBe(0);
    person.pass(filming);
    expect(filming.step.value).toBe('consent');
    expect(filming.wasGone.value).toBe(false);
  });

  it('has to begin again when the camera stood still, or was off', () => {
    const { person, filming } = untilConsent();
    person.wait(GONE_S + 1);
    person.show(filming, 0.1);
    expect(filming.step.value).toBe('alone');
    person.pass(filming);
    filming.interrupt();
    expect(filming.step.value).toBe('alone');
    expect(filming.alone.value).toBe(false);
  });

  it('is asked whether it is still the same person before it is filmed further, and what was filmed stays', () => {
    const { person, filming } = untilCapture();
    person.move(filming, 2);
    const count = filming.capture.value?.count;
    filming.interrupt();
    person.move(filming, 0.5);
    expect(filming.step.value).toBe('alone');
    person.pass(filming);
    expect(filming.step.value).toBe('back');
    person.move(filming, 1, turned.left);
    expect(filming.capture.value?.count, 'nothing is taken before the answer').toBe(count);
    person.show(filming, 0.1, {}, 2);
    filming.stillMe();
    expect(filming.step.value).toBe('back');
    person.show(filming, 0.1);
    filming.stillMe();
    expect(filming.step.value).toBe('capture');
    person.move(filming, 1, turned.left);
    expect(filming.capture.value?.count).toBeGreaterThan(count ?? NaN);
  });

  it('and is somebody else: all of the first one goes, and this one is asked everything', async () => {
    const { person, filming, ledger } = untilCapture();
    person.move(filming, 2);
    filming.interrupt();
    person.pass(filming);
    await filming.notMe();
    expect(filming.step.value).toBe('consent');
    expect(filming.answers.value.size).toBe(0);
    expect(filming.name.value).toBeNull();
    expect(ledger.consents).toEqual([]);
    person.show(filming, 0.1);
    answerAll(filming, PURPOSES);
    filming.agree('Slimme Vos');
    expect(filming.capture.value?.count).toBe(0);
    expect(ledger.consents).toMatchObject([{ who: 'Slimme Vos' }]);
  });

  it('a glance aside is no leaving', () => {
    const { person, filming } = untilConsent();
    for (let i = 0; i < 5; i++) {
      person.show(filming, 1.5, null);
      person.show(filming, 0.2);
    }
    expect(filming.step.value).toBe('consent');
  });

  it('is no matter once it is done', () => {
    const set = untilCapture();
    filmEnough(set);
    set.filming.finish();
    set.filming.interrupt();
    set.person.show(set.filming, 5, null);
    expect(set.filming.step.value).toBe('done');
  });
});
