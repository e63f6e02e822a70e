/** What goes on in a lab stops when its class stands still, and goes on only where it was stopped by that. */
import { signal, type Signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAloud } from '../../text/read-aloud.ts';
import { standStill, standStillWith } from './hold.ts';
import { enterClassByHand, leaveClassByHand } from './testing/class-by-hand.ts';

afterEach(leaveClassByHand);

function goingByHand(isGoing: boolean) {
  const going = signal(isGoing);
  const calls: string[] = [];
  const end = standStill({
    isGoing: () => going.value,
    stop() {
      calls.push('stop');
      going.value = false;
    },
    goOn() {
      calls.push('go on');
      going.value = true;
    },
  });
  return { going, calls, end };
}

describe('standing still', () => {
  it('stops what goes on, and lets it go on afterwards', () => {
    const { calls } = goingByHand(true);
    const { freeze } = enterClassByHand();
    expect(calls).toEqual([]);
    freeze(true);
    expect(calls).toEqual(['stop']);
    freeze(false);
    expect(calls).toEqual(['stop', 'go on']);
    freeze(true);
    expect(calls).toEqual(['stop', 'go on', 'stop']);
  });

  it('leaves alone what rested already', () => {
    const { calls } = goingByHand(false);
    const { freeze } = enterClassByHand();
    freeze(true);
    freeze(false);
    expect(calls).toEqual([]);
  });

  it('stops what begins only then, and what is there before the class is known', () => {
    const { going, calls } = goingByHand(false);
    enterClassByHand({ frozen: true });
    going.value = true;
    expect(calls).toEqual(['stop']);
    going.value = true;
    expect(calls).toEqual(['stop', 'stop']);
  });

  it.each([
    ['is over', (it: ReturnType<typeof enterClassByHand>) => it.change({ ended: { at: 2, why: 'teacher-ended' } })],
    ['is left', leaveClassByHand],
  ])('ends when the class %s', (_, happen) => {
    const { calls } = goingByHand(true);
    const it = enterClassByHand({ frozen: true });
    happen(it);
    expect(calls).toEqual(['stop', 'go on']);
  });

  it('is no matter any more once it was ended', () => {
    const { calls, end } = goingByHand(true);
    const { freeze } = enterClassByHand();
    end();
    freeze(true);
    expect(calls).toEqual([]);
  });

  it.each([
    ['paused', 1],
    ['running', 1], // its worker has not answered yet
    ['ready', 1], // stopped before its first step
    ['opening', 0],
    ['blocked', 0],
  ] as const)('lets a training that is %s afterwards go on %i times', (phaseThen, starts) => {
    const phase = signal<'opening' | 'ready' | 'running' | 'paused' | 'blocked'>('running');
    const [pause, start] = [vi.fn(), vi.fn()];
    standStillWith({ phase, pause, start });
    const { freeze } = enterClassByHand({ frozen: true });
    expect(pause).toHaveBeenCalledOnce();
    phase.value = phaseThen;
    freeze(false);
    expect(start).toHaveBeenCalledTimes(starts);
  });
});

describe('reading aloud', () => {
  it('stops, and does not begin while the class stands still', () => {
    const reading = readAloud.reading as Signal<string | null>;
    const stop = vi.spyOn(readAloud, 'stop').mockImplementation(() => (reading.value = null));
    reading.value = 'question';
    const { freeze } = enterClassByHand();
    expect(stop).not.toHaveBeenCalled();
    freeze(true);
    expect(stop).toHaveBeenLastCalledWith('question');
    reading.value = 'home';
    expect(stop).toHaveBeenLastCalledWith('home');
    stop.mockRestore();
  });
});
