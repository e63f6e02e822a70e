/** Filming one person: alone, live, asked about everything, and able to stop at any time. */
import { FEWEST_FILMED } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { ALONE_S } from './filming.ts';
import { PROMPT_S } from './prompts.ts';
import { HINT_HOLD_S } from './steady-hint.ts';
import { STUCK_S } from './take.ts';
import { begin, filmEnough, turned, untilCapture, untilConsent } from './testing/filming-by-hand.ts';
import { doing } from './testing/person-by-hand.ts';

describe('being alone', () => {
  it('takes one face, well in view and still, for a second', () => {
    const { person, filming } = begin();
    person.show(filming, ALONE_S - 0.1);
    expect(filming.step.value).toBe('alone');
    person.show(filming, 0.3);
    expect(filming.step.value).toBe('prompt');
  });

  it.each([
    ['nobody', null, 0],
    ['several', {}, 2],
    ['far', { size: 0.1 }, 1],
    ['near', { size: 0.95 }, 1],
    ['cut', { inView: 0.8 }, 1],
    ['dark', { brightness: 0.01 }, 1],
    ['bright', { brightness: 0.99 }, 1],
    ['ahead', { turn: { yaw: 0.5, pitch: 0, roll: 0 } }, 1],
  ] as const)('says %s, once it has held, and does not go on', (hint, change, seen) => {
    const { person, filming } = begin();
    person.show(filming, HINT_HOLD_S - 0.1, change, seen);
    expect(filming.hint.value).toBeNull();
    person.show(filming, 5, change, seen);
    expect(filming.hint.value).toBe(hint);
    expect(filming.step.value).toBe('alone');
  });

  it('begins anew with whoever moves', () => {
    const { person, filming } = begin();
    for (let i = 0; i < 6; i++) {
      person.show(filming, 0.4, { turn: { yaw: 0.2 * (i % 2), pitch: 0.1, roll: 0 } });
    }
    expect(filming.step.value).toBe('alone');
  });
});

describe('the prompts', () => {
  it('are two, and then come the questions', () => {
    const { person, filming } = begin();
    person.show(filming, 1.5);
    expect(filming.prompt.value).toEqual({ kind: 'left', at: 0, late: false });
    person.show(filming, 0.5, doing.left);
    expect(filming.prompt.value).toEqual({ kind: 'mouth', at: 1, late: false });
    person.show(filming, 0.3);
    person.show(filming, 0.5, doing.mouth);
    expect(filming.step.value).toBe('consent');
    expect(filming.prompt.value).toBeNull();
  });

  it('a picture that stays as it is does not pass, and can try again with another one', () => {
    const { person, filming } = begin();
    person.show(filming, PROMPT_S + 3);
    expect(filming.step.value).toBe('prompt');
    expect(filming.prompt.value).toEqual({ kind: 'left', at: 0, late: true });
    filming.retry();
    expect(filming.prompt.value).toEqual({ kind: 'right', at: 0, late: false });
    person.show(filming, 0.3);
    person.show(filming, 0.5, doing.right);
    expect(filming.prompt.value?.at).toBe(1);
  });

  it('a picture that is turned does not pass either: it must change too', () => {
    const { person, filming } = begin();
    person.show(filming, 1.5);
    person.show(filming, 0.5, doing.left);
    for (let i = 0; i < 30; i++) {
      person.show(filming, 0.3);
      person.show(filming, 0.5, i % 2 ? doing.up : doing.right);
    }
    expect(filming.step.value).toBe('prompt');
    expect(filming.prompt.value).toEqual({ kind: 'mouth', at: 1, late: true });
  });

  it('trying again does nothing before it is late', () => {
    const { person, filming } = begin();
    filming.retry();
    person.show(filming, 1.5);
    filming.retry();
    expect(filming.prompt.value?.kind).toBe('left');
  });
});

describe('the questions', () => {
  it('have no answer beforehand, and are not passed without one to each', () => {
    const { filming, ledger } = untilConsent();
    expect(filming.answers.value.size).toBe(0);
    for (const purpose of ['train', 'partner', 'wall'] as const) filming.answer(purpose, true);
    expect(filming.answered.value).toBe(false);
    filming.agree('Snelle Otter');
    expect(filming.step.value).toBe('consent');
    expect(ledger.consents).toEqual([]);
  });

  it('yes counts only while exactly one face is in view, no always', () => {
    const { person, filming } = untilConsent();
    person.show(filming, 0.2, {}, 2);
    expect(filming.alone.value).toBe(false);
    expect(filming.answer('train', true)).toBe(false);
    expect(filming.answer('wall', false)).toBe(true);
    person.show(filming, 0.2, null);
    expect(filming.answer('train', true)).toBe(false);
    person.show(filming, 0.2);
    expect(filming.answer('train', true)).toBe(true);
    expect([...filming.answers.value]).toEqual([
      ['wall', false],
      ['train', true],
    ]);
  });

  it('yes does not count when the camera stands still', () => {
    const { person, filming } = untilConsent();
    person.wait(1.5);
    expect(filming.answer('train', true)).toBe(false);
  });

  it('are written down for exactly what was agreed to', () => {
    const { filming, ledger, time } = untilCapture(['train', 'keep']);
    expect(ledger.consents).toMatchObject([{ who: 'Snelle Otter', purposes: new Set(['train', 'keep']) }]);
    expect(filming.name.value).toBe('Snelle Otter');
    time.now += 4 * 60 * 60 * 1000;
    expect(ledger.allows('Snelle Otter', 'train')).toBe(false);
  });

  it('who is not to be learned from gets a drawn face, and nothing is written down', () => {
    const { filming, ledger } = untilConsent();
    filming.answer('train', false);
    expect(filming.answered.value).toBe(true);
    filming.agree('Snelle Otter');
    expect(filming.step.value).toBe('done');
    expect(filming.outcome.value).toBe('drawn');
    expect(ledger.consents).toEqual([]);
    expect(filming.name.value).toBeNull();
  });

  it('nothing can be answered before they are asked', () => {
    const { person, filming } = begin();
    person.show(filming, 1.5);
    expect(filming.answer('train', true)).toBe(false);
    filming.agree('Snelle Otter');
    expect(filming.step.value).toBe('prompt');
  });
});

describe('filming', () => {
  it('keeps nothing before somebody agreed', () => {
    const { filming, ledger } = untilConsent();
    expect(filming.capture.value).toBeNull();
    expect(() => ledger.note({ kind: 'frames', of: ['Snelle Otter'], erase: () => undefined })).toThrow('no consent');
  });

  it('ends by itself when all is there', () => {
    const { person, filming } = untilCapture();
    const asked = new Set<string>();
    const moves = {
      front: {},
      left: turned.left,
      right: turned.right,
      up: doing.up,
      down: { turn: { yaw: 0.04, pitch: 0.3, roll: 0 } },
      mouth: doing.mouth,
      wide: { mouthWidth: 0.7 },
      eyes: doing.eyes,
    } as const;
    for (let i = 0; i < 400 && filming.step.value === 'capture'; i++) {
      const goal = filming.capture.value?.asked ?? 'front';
      asked.add(goal);
      person.move(filming, 1 / 12, moves[goal]);
    }
    expect([...asked]).toEqual(['front', 'left', 'right', 'up', 'down', 'mouth', 'wide', 'eyes']);
    expect(filming.step.value).toBe('done');
    expect(filming.outcome.value).toMatchObject({
      kind: 'filmed',
      name: 'Snelle Otter',
      bare: true,
      faces: { count: 216 },
    });
  });

  it('can end as soon as there is enough', () => {
    const set = untilCapture();
    set.filming.finish();
    expect(set.filming.step.value, 'nothing yet').toBe('capture');
    filmEnough(set);
    set.filming.finish();
    expect(set.filming.outcome.value).toMatchObject({ kind: 'filmed', bare: true });
  });

  it('whose photos may not be seen by the partner is not bare', () => {
    const set = untilCapture(['train']);
    filmEnough(set);
    set.filming.finish();
    expect(set.filming.outcome.value).toMatchObject({ kind: 'filmed', bare: false });
  });

  it('takes nothing while more than one is in view', () => {
    const { person, filming } = untilCapture();
    person.move(filming, 1);
    const before = filming.capture.value?.count;
    expect(before).toBeGreaterThan(5);
    person.show(filming, 1, { mouth: 0.3 }, 2);
    expect(filming.capture.value?.count).toBe(before);
    expect(filming.hint.value).toBe('several');
  });

  it('lets what does not come be skipped, and no sooner', () => {
    const { person, filming } = untilCapture();
    person.move(filming, 1);
    filming.skip();
    expect(filming.capture.value?.asked).toBe('front');
    person.show(filming, STUCK_S + 0.5);
    expect(filming.capture.value?.stuck).toBe(true);
    filming.skip();
    expect(filming.capture.value).toMatchObject({ asked: 'left', stuck: false });
  });

  it('can be begun again, and the first frames are zeros then', async () => {
    const { person, filming, ledger } = untilCapture();
    person.move(filming, 2);
    filming.again();
    expect(filming.capture.value?.count).toBe(0);
    person.move(filming, 0.5);
    const count = filming.capture.value?.count;
    expect(count).toBeGreaterThan(0);
    expect((await ledger.withdraw('Snelle Otter')).frames).toBe(count);
  });

  it('a withdrawal finds what was filmed so far, and ends it', async () => {
    const { person, filming, ledger } = untilCapture();
    person.move(filming, 2);
    const count = filming.capture.value?.count;
    expect((await ledger.withdraw('Snelle Otter')).frames).toBe(count);
    person.move(filming, 2, turned.left);
    expect(filming.capture.value?.count).toBe(count);
  });

  it('a consent that runs out ends in a drawn face', () => {
    const set = untilCapture();
    filmEnough(set);
    set.time.now += 4 * 60 * 60 * 1000;
    set.filming.finish();
    expect(set.filming.outcome.value).toBe('drawn');
  });

  it('the faces that were handed out are zeros after a withdrawal', async () => {
    const set = untilCapture();
    filmEnough(set);
    set.filming.finish();
    const outcome = set.filming.outcome.value;
    const faces = outcome && outcome !== 'drawn' ? outcome.faces : null;
    expect(faces?.pixels.some((byte) => byte > 0)).toBe(true);
    expect(faces?.count).toBeGreaterThanOrEqual(FEWEST_FILMED);
    expect((await set.ledger.withdraw('Snelle Otter')).frames).toBe(faces?.count);
    expect(faces?.pixels.every((byte) => byte === 0)).toBe(true);
  });
});

describe('a drawn face', () => {
  it('can be had at any time, and deletes what there was', async () => {
    const { person, filming, ledger } = untilCapture();
    person.move(filming, 2);
    await filming.drawInstead();
    expect(filming.outcome.value).toBe('drawn');
    expect(ledger.consents).toEqual([]);
    expect((await ledger.end()).frames).toBe(0);
  });

  it('who leaves halfway is let go of, who is done is left to the ledger', async () => {
    const halfway = untilCapture();
    await halfway.filming.leave();
    expect(halfway.ledger.consents).toEqual([]);
    const done = untilCapture();
    filmEnough(done);
    done.filming.finish();
    await done.filming.leave();
    expect(done.ledger.consents).toHaveLength(1);
    expect(done.filming.outcome.value).toMatchObject({ kind: 'filmed' });
  });
});
