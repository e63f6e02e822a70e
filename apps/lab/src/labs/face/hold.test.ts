/** The Face lab rests while its class stands still: training, race and mirror; and goes on afterwards with what was going. */
import { afterEach, describe, expect, it } from 'vitest';
import { ConsentLedger } from '@nepwerk/media';
import type { FaceReply, FaceRequest } from '@nepwerk/protocol';
import { enterClassByHand, leaveClassByHand } from '../shell/testing/class-by-hand.ts';
import { FakePort } from '../shell/testing/fake-port.ts';
import { openFaceLab } from './controller.ts';
import { firstMirror } from './lab.ts';
import { portrait } from './testing/persons.ts';
import { studioByHand } from './testing/studio-by-hand.ts';

afterEach(leaveClassByHand);

function openedInClass() {
  const port = new FakePort<FaceRequest, FaceReply>();
  const lab = openFaceLab({
    cast: [
      { kind: 'puppet', id: 'collins' },
      { kind: 'puppet', id: 'hopper' },
    ],
    consents: new ConsentLedger(() => 0),
    makeWorker: () => port,
    later: () => () => undefined,
    seed: 7,
    address: { query: () => '', write: () => undefined },
    onIgnored: () => undefined,
  });
  port.say({ type: 'ready', device: { kind: 'cpu', threads: 1, module: 'plain-single' } });
  const its = enterClassByHand();
  port.sent.length = 0;
  /** What the worker was told of training, and whether the mirror shall run. */
  function asked(): string[] {
    return port.sent.flatMap((it) =>
      it.type === 'mirror' ? [it.mirror ? 'mirror' : 'no mirror'] : it.type === 'preview' ? [] : [it.type],
    );
  }
  return { lab, port, asked, ...its };
}

describe('the Face lab in a class', () => {
  it('pauses its training and its mirror, and lets both go on', () => {
    const { port, asked, freeze } = openedInClass();
    port.say({ type: 'running', running: true });
    freeze(true);
    expect(asked().toSorted()).toEqual(['no mirror', 'pause']);
    port.say({ type: 'running', running: false });
    port.sent.length = 0;
    freeze(false);
    expect(asked().toSorted()).toEqual(['mirror', 'start']);
  });

  it('leaves a training alone that rested, and a mirror that stood still', () => {
    const { lab, asked, freeze } = openedInClass();
    lab.moving.value = false;
    freeze(true);
    freeze(false);
    expect(asked()).not.toContain('start');
    expect(asked()).not.toContain('mirror');
    lab.mirror.value = { ...firstMirror };
    expect(asked()).not.toContain('mirror');
  });

  it('lets a race rest, and go on where it is still wanted', () => {
    const { lab, asked, freeze } = openedInClass();
    lab.setRace([5, 20]);
    freeze(true);
    freeze(false);
    expect(asked().filter((it) => !it.endsWith('mirror'))).toEqual(['race', 'pause', 'start']);
    freeze(true);
    lab.setRace(null);
    freeze(false);
    expect(asked().filter((it) => !it.endsWith('mirror'))).toEqual(['race', 'pause', 'start', 'pause', 'race']);
  });

  it('hears of the class no more once it is closed', () => {
    const { lab, port, asked, freeze } = openedInClass();
    port.say({ type: 'running', running: true });
    lab.close();
    port.sent.length = 0;
    freeze(true);
    expect(asked()).toEqual([]);
  });
});

describe('a race in the worker', () => {
  it('rests when it is told to, and goes on from there', async () => {
    const { studio, opened, turns, nets } = studioByHand(portrait);
    await opened();
    await studio.handle({ type: 'race', counts: [5, 6] });
    await turns(3);
    await studio.handle({ type: 'pause' });
    await turns(1); // it had been asked for before, and does nothing any more
    expect(await turns(1)).toBe(0);
    expect(nets.steps).toBe(3);
    await studio.handle({ type: 'start' });
    await turns(2);
    expect(nets.steps).toBe(5);
    expect(nets.closed).toBe(0);
  });

  it('that comes after one that rested does not rest', async () => {
    const { studio, opened, turns, nets } = studioByHand(portrait);
    await opened();
    await studio.handle({ type: 'race', counts: [5, 6] });
    await studio.handle({ type: 'pause' });
    await studio.handle({ type: 'race', counts: [5, 6] });
    const before = nets.steps;
    await turns(4);
    expect(nets.steps).toBeGreaterThan(before);
  });
});
