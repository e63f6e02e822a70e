/** The Burger lab rests while its class stands still, and goes on afterwards if it was training. */
import { afterEach, describe, expect, it } from 'vitest';
import { enterClassByHand, leaveClassByHand } from '../shell/testing/class-by-hand.ts';
import { labIn, READY, report } from './testing/lab-by-hand.ts';

afterEach(leaveClassByHand);

async function openedInClass() {
  const hands = labIn();
  const trainer = await hands.opened();
  trainer.say(READY);
  const its = enterClassByHand();
  trainer.sent.length = 0;
  return { ...hands, ...its, trainer, asked: () => trainer.sent.map(({ type }) => type) };
}

describe('the Burger lab in a class', () => {
  it('pauses at once, and goes on by itself', async () => {
    const { trainer, asked, freeze, lab } = await openedInClass();
    trainer.say({ type: 'running', running: true });
    trainer.say(report(20));
    freeze(true);
    expect(asked()).toEqual(['pause']);
    trainer.say({ type: 'running', running: false });
    expect(lab.session.phase.value).toBe('paused');
    freeze(false);
    expect(asked()).toEqual(['pause', 'start']);
  });

  it('stays paused where the pupil had paused it', async () => {
    const { trainer, asked, freeze } = await openedInClass();
    trainer.say(report(20));
    trainer.say({ type: 'running', running: false });
    freeze(true);
    freeze(false);
    expect(asked()).toEqual([]);
  });

  it('pauses a training that was on its way to begin', async () => {
    const { trainer, asked, freeze, lab } = await openedInClass();
    lab.session.start();
    freeze(true);
    expect(asked()).toEqual(['start']);
    trainer.say({ type: 'running', running: true });
    expect(asked()).toEqual(['start', 'pause']);
  });

  it('does not begin one that was thrown away meanwhile, nor hear of the class once it is closed', async () => {
    const { trainer, asked, freeze, lab } = await openedInClass();
    trainer.say({ type: 'running', running: true });
    freeze(true);
    await lab.restart();
    freeze(false);
    expect(asked()).toEqual(['pause']);
    lab.close();
    freeze(true);
    expect(asked()).toEqual(['pause']);
  });

  it('is outside a class what it always was', async () => {
    const { trainer, asked } = await openedInClass();
    leaveClassByHand();
    trainer.say({ type: 'running', running: true });
    trainer.say(report(20));
    expect(asked()).toEqual([]);
  });
});
