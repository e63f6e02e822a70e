/** Steps are done, undone and counted; and when a worker falls over, what was done can be done again. */

import { describe, expect, it, vi } from 'vitest';
import { FakePort } from '../shell/testing/fake-port.ts';
import type { Attack } from './attack.ts';
import { createBreaking, MOST_STEPS, type Breaking } from './breaking.ts';
import type { BreakReply, BreakRequest, Left } from './breaking-messages.ts';

const WHOLE: Left = { label: 1, watermark: 0.9, credentials: 'whole', picture: 1 };
const LOST: Left = { label: 0, watermark: 0, credentials: 'none', picture: 0.9 };
const resize: Attack = { name: 'resize', scale: 0.5 };
const seal: Attack = { name: 'seal' };

/** A lesson whose worker and clock are moved by hand. */
function byHand() {
  const ports: FakePort<BreakRequest, BreakReply>[] = [];
  const timers = new Set<() => void>();
  const closed = vi.fn<() => void>();
  const breaking = createBreaking({
    makePort() {
      const port = new FakePort<BreakRequest, BreakReply>();
      ports.push(port);
      return port;
    },
    language: () => 'nl',
    later(callback) {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  function port(): FakePort<BreakRequest, BreakReply> {
    const last = ports.at(-1);
    if (!last) throw new Error('No worker was started.');
    return last;
  }
  /** Does what was asked last, with this left. */
  function make(left: Left = WHOLE): void {
    const asked = port().sent.findLast((it) => it.type !== 'forget');
    if (!asked) throw new Error('Nothing was asked.');
    port().say({ type: 'doing', what: asked.type === 'begin' ? 'mark' : 'attack' });
    const preview = { width: 4, height: 4, close: closed } as unknown as ImageBitmap;
    port().say({
      type: 'made',
      id: asked.id,
      width: 4,
      height: 4,
      bytes: 100,
      format: 'image/png',
      left,
      preview,
    });
  }
  return { breaking, ports, port, timers, closed, make };
}

/** What the steps are, the present one in brackets. */
function told({ steps, at }: Breaking): string {
  return steps.value
    .map((step, i) => (i === at.value ? `[${step.attack?.name ?? 'start'}]` : (step.attack?.name ?? 'start')))
    .join(' ');
}

function begun() {
  const hand = byHand();
  hand.breaking.begin('same');
  hand.make();
  return hand;
}

describe('steps', () => {
  it('follow each other, each done to what the one before made', () => {
    const { breaking, port, make } = begun();
    expect(told(breaking)).toBe('[start]');
    breaking.attack(resize);
    expect(breaking.busy.value).toBe('attack');
    make();
    breaking.attack(seal);
    make();
    expect(told(breaking)).toBe('start resize [seal]');
    expect(port().sent).toMatchObject([
      { type: 'begin', id: 1, fake: 0, language: 'nl' },
      { type: 'attack', id: 2, from: 1, attack: resize },
      { type: 'attack', id: 3, from: 2, attack: seal },
    ]);
    expect(breaking.busy.value).toBeNull();
  });

  it('are undone and done again, until another takes their place', () => {
    const { breaking, port, make, closed } = begun();
    for (const attack of [resize, seal]) {
      breaking.attack(attack);
      make();
    }
    breaking.goTo(0);
    expect(told(breaking)).toBe('[start] resize seal');
    breaking.goTo(2);
    expect(told(breaking)).toBe('start resize [seal]');
    breaking.goTo(99);
    expect(breaking.at.value).toBe(2);
    breaking.goTo(1);
    breaking.attack(resize);
    make();
    expect(told(breaking)).toBe('start resize [resize]');
    expect(port().sent.at(-1)).toEqual({ type: 'forget', ids: [3] });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('come one at a time, and no more than there is room for', () => {
    const { breaking, port, make } = begun();
    breaking.attack(resize);
    breaking.attack(seal);
    breaking.goTo(0);
    breaking.begin('next');
    expect(port().sent).toHaveLength(2);
    make();
    for (let i = 1; i < MOST_STEPS; i++) {
      breaking.attack(resize);
      make();
    }
    expect(breaking.full.value).toBe(true);
    breaking.attack(seal);
    expect(breaking.steps.value).toHaveLength(MOST_STEPS + 1);
    expect(breaking.busy.value).toBeNull();
  });

  it('begin anew with another fake, and the record stays', () => {
    const { breaking, port, make } = begun();
    breaking.attack(resize);
    make(LOST);
    expect(breaking.best.value).toBe(1);
    breaking.begin('next');
    make();
    expect(told(breaking)).toBe('[start]');
    expect(port().sent.findLast((it) => it.type === 'begin')).toMatchObject({ fake: 1 });
    expect(breaking.best.value).toBe(1);
  });
});

describe('the record', () => {
  it('is the fewest steps in which all was lost', () => {
    const { breaking, make } = begun();
    breaking.attack(resize);
    make();
    expect(breaking.best.value).toBeNull();
    breaking.attack(seal);
    make(LOST);
    expect(breaking.best.value).toBe(2);
    breaking.goTo(0);
    breaking.attack(resize);
    make(LOST);
    expect(breaking.best.value).toBe(1);
    breaking.attack(seal);
    make(LOST);
    expect(breaking.best.value).toBe(1);
  });
});

describe('when it goes wrong', () => {
  it('what was done is shown, and done again with a new worker', () => {
    const { breaking, ports, port, make } = begun();
    for (const attack of [resize, seal, resize]) {
      breaking.attack(attack);
      make();
    }
    breaking.goTo(2);
    breaking.attack(resize);
    port().crash('gone');
    expect(breaking.problem.value).toBe('failed');
    expect([told(breaking), ports[0]?.closed]).toEqual(['start resize [seal] resize', true]);
    breaking.attack(seal);
    breaking.goTo(0);
    expect(told(breaking)).toBe('start resize [seal] resize');
    breaking.again();
    expect(breaking.problem.value).toBeNull();
    for (let i = 0; i < 4; i++) make();
    expect(told(breaking)).toBe('start resize [seal] resize');
    expect(breaking.busy.value).toBeNull();
    expect(ports).toHaveLength(2);
  });

  it('again and again, loses no step and does none twice', () => {
    const { breaking, port, make } = begun();
    for (const attack of [resize, seal]) {
      breaking.attack(attack);
      make();
    }
    port().crash('gone');
    breaking.again();
    port().crash('gone'); // before the fake is marked
    breaking.again();
    make();
    make();
    port().crash('gone'); // with one step done
    expect(told(breaking)).toBe('start [resize]');
    breaking.again();
    for (let i = 0; i < 3; i++) make();
    expect(told(breaking)).toBe('start resize [seal]');
    expect(breaking.busy.value).toBeNull();
  });

  it('begins with another fake when another was asked for, and does nothing to it', () => {
    const { breaking, port, make } = begun();
    breaking.attack(resize);
    make();
    breaking.begin('next');
    breaking.stop();
    breaking.again();
    make();
    expect(told(breaking)).toBe('[start]');
    expect(port().sent.findLast((it) => it.type === 'begin')).toMatchObject({ fake: 1 });
    expect(breaking.busy.value).toBeNull();
  });

  it('says that the reader is not there, and can be tried again', () => {
    const { breaking, port, make } = byHand();
    breaking.begin('same');
    expect(breaking.busy.value).toBe('fetch');
    port().say({ type: 'refused', why: 'reader' });
    expect([breaking.problem.value, breaking.busy.value]).toEqual(['reader', null]);
    breaking.again();
    make();
    expect(told(breaking)).toBe('[start]');
  });

  it('is given up when it takes too long, but not while it is being fetched', () => {
    const { breaking, port, timers } = byHand();
    breaking.begin('same');
    port().say({ type: 'doing', what: 'fetch' });
    expect(timers.size).toBe(0);
    port().say({ type: 'doing', what: 'mark' });
    expect(timers.size).toBe(1);
    for (const give of timers) give();
    expect([breaking.problem.value, port().closed]).toEqual(['failed', true]);
  });

  it('can be stopped, and goes on where it was', () => {
    const { breaking, make } = begun();
    breaking.attack(resize);
    make();
    breaking.attack(seal);
    breaking.stop();
    expect([breaking.problem.value, breaking.busy.value]).toEqual(['stopped', null]);
    breaking.again();
    make();
    make();
    expect(told(breaking)).toBe('start [resize]');
  });

  it('hears nothing more from a worker that was given up, and lets go of pictures at the end', () => {
    const { breaking, port, make, closed } = begun();
    breaking.attack(resize);
    make();
    breaking.close();
    expect([port().closed, closed.mock.calls.length]).toEqual([true, 2]);
    make();
    expect(breaking.steps.value).toHaveLength(2);
  });
});
