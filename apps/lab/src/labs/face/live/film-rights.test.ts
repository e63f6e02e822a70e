/** What may become of a film stands on what everybody in it agreed to, now; while there is one, it goes when a consent does. */
import { signal } from '@preact/signals';
import { ConsentLedger, type Purpose } from '@nepwerk/media';
import type { FaceCast, FaceRole } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { filmRights, noteWhile, type RightsLab } from './film-rights.ts';
import { filmedRole } from './testing/filmed-role.ts';

const puppet: FaceRole = { kind: 'puppet', id: 'collins' };
const otter = filmedRole('Blue Otter');
const owl = filmedRole('Red Owl');

function labOf(cast: FaceCast, given: Readonly<Record<string, readonly Purpose[]>> = {}) {
  let time = 0;
  const consents = new ConsentLedger(() => time);
  for (const [who, purposes] of Object.entries(given)) consents.give(who, purposes, 1000);
  const lab: RightsLab = { cast, consents };
  return { lab, consents, pass: (milliseconds: number) => void (time += milliseconds) };
}

describe('a film', () => {
  it('of puppets and drawn heads may be kept and shown', () => {
    const { lab } = labOf([puppet, { kind: 'cartoon', id: 'pip' }]);
    expect(filmRights(lab)).toEqual({ people: [], make: true, keep: true, wall: true });
  });

  it.each<[FaceCast, Purpose[], Purpose[], boolean, boolean]>([
    [[otter, owl], ['train', 'keep', 'wall'], ['train', 'keep', 'wall'], true, true],
    [[otter, owl], ['train', 'keep', 'wall'], ['train', 'wall'], false, true],
    [[otter, owl], ['train', 'wall'], ['train', 'keep'], false, false],
    [[otter, owl], ['train', 'keep'], ['train', 'keep', 'wall'], true, false],
    [[puppet, owl], [], ['train', 'keep'], true, false],
    [[puppet, owl], [], ['train'], false, false],
    [[otter, puppet], ['train', 'partner'], [], false, false],
  ])('may be kept and shown only where everybody in it agreed (%#)', (cast, first, second, keep, wall) => {
    const { lab } = labOf(cast, { 'Blue Otter': first, 'Red Owl': second });
    expect(filmRights(lab)).toMatchObject({ make: true, keep, wall });
  });

  it('may not be made of somebody who never agreed, or whose consent has ended', () => {
    expect(filmRights(labOf([otter, owl], { 'Blue Otter': ['train', 'keep'] }).lab).make).toBe(false);
    const { lab, pass } = labOf([otter, puppet], { 'Blue Otter': ['train', 'keep', 'wall'] });
    expect(filmRights(lab)).toEqual({ people: ['Blue Otter'], make: true, keep: true, wall: true });
    pass(1000);
    expect(filmRights(lab)).toEqual({ people: ['Blue Otter'], make: false, keep: false, wall: false });
  });
});

describe('while there is a film', () => {
  const all = { 'Blue Otter': ['train'], 'Red Owl': ['train'] } as const;

  it.each(['Blue Otter', 'Red Owl'])('a consent that %s takes back deletes it', async (who) => {
    const { lab, consents } = labOf([otter, owl], all);
    const isThere = signal(false);
    let erased = 0;
    noteWhile(lab, isThere, () => (erased += 1));
    isThere.value = true;
    expect(await consents.withdraw(who)).toMatchObject({ film: 1 });
    expect(erased).toBe(1);
  });

  it('only, it is noted: not before, not after, and not when its dialog is closed', async () => {
    const { lab, consents } = labOf([otter, owl], all);
    const isThere = signal(false);
    let erased = 0;
    const stop = noteWhile(lab, isThere, () => (erased += 1));
    isThere.value = true;
    isThere.value = false;
    expect(await consents.withdraw('Red Owl')).toMatchObject({ film: 0 });
    consents.give('Red Owl', ['train']);
    isThere.value = true;
    stop();
    expect(await consents.end()).toMatchObject({ film: 0 });
    expect(erased).toBe(0);
  });

  it('that must not be, it goes at once', async () => {
    const { lab } = labOf([otter, owl], { 'Blue Otter': ['train'] });
    let erased = 0;
    noteWhile(lab, signal(true), () => (erased += 1));
    await Promise.resolve();
    expect(erased).toBe(1);
  });

  it('of puppets nothing is noted', async () => {
    const { lab, consents } = labOf([puppet, puppet]);
    noteWhile(lab, signal(true), () => expect.fail('nobody took anything back'));
    expect(await consents.end()).toMatchObject({ film: 0 });
  });
});
