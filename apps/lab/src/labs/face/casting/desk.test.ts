/** Putting the cast together: puppets at once, whoever agreed after filming, and back again at any time. */
import { ConsentLedger, PURPOSES } from '@nepwerk/media';
import type { FaceCast } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { CastingDesk } from './desk.ts';
import { filmEnough } from './testing/filming-by-hand.ts';
import { PersonByHand } from './testing/person-by-hand.ts';

function begin() {
  const person = new PersonByHand();
  const ledger = new ConsentLedger(() => 1_000_000);
  const casts: FaceCast[] = [];
  const desk = new CastingDesk({ clock: person.clock, random: () => 0, ledger, onCast: (cast) => casts.push(cast) });
  return { person, ledger, casts, desk };
}

/** Films whoever is next, until there is enough. */
function film({ desk, person }: ReturnType<typeof begin>, name: string): void {
  const { filming } = desk.now.value ?? {};
  if (!filming) throw new Error('nobody is filmed now');
  person.pass(filming);
  for (const purpose of PURPOSES) filming.answer(purpose, true);
  filming.agree(name);
  filmEnough({ person, filming });
  filming.finish();
  expect(filming.step.value).toBe('done');
}

/** Both persons are filmed, as far as the lab could open. */
function filmBoth() {
  const set = begin();
  for (const choice of set.desk.choices) choice.value = 'camera';
  set.desk.go();
  film(set, 'Snelle Otter');
  set.desk.done();
  film(set, 'Dappere Vos');
  return set;
}

describe('the desk', () => {
  it('opens the lab on puppets with one press', () => {
    const { desk, casts } = begin();
    expect(desk.next.value).toBeNull();
    desk.go();
    expect(casts).toEqual([
      [
        { kind: 'puppet', id: 'collins' },
        { kind: 'puppet', id: 'hopper' },
      ],
    ]);
  });

  it('takes drawn heads, each its own', () => {
    const { desk, casts } = begin();
    for (const choice of desk.choices) choice.value = 'cartoon';
    desk.go();
    expect(casts[0]).toEqual([
      { kind: 'cartoon', id: 'pip' },
      { kind: 'cartoon', id: 'moss' },
    ]);
  });

  it('films one after the other, and hands both over', () => {
    const { desk, casts, ledger } = filmBoth();
    expect(casts).toEqual([]);
    desk.done();
    expect(casts[0]).toMatchObject([
      { kind: 'filmed', name: 'Snelle Otter', bare: true },
      { kind: 'filmed', name: 'Dappere Vos', bare: true },
    ]);
    expect(ledger.consents).toHaveLength(2);
  });

  it('films only who is to be filmed', () => {
    const set = begin();
    set.desk.choices[1].value = 'camera';
    expect(set.desk.next.value).toBe(1);
    set.desk.go();
    expect(set.desk.now.value?.place).toBe(1);
    film(set, 'Dappere Vos');
    set.desk.done();
    expect(set.casts[0]).toMatchObject([
      { kind: 'puppet', id: 'collins' },
      { kind: 'filmed', name: 'Dappere Vos' },
    ]);
  });

  it('gives whoever does not want it a drawn head, and goes on alike', async () => {
    const { desk, person, casts } = begin();
    for (const choice of desk.choices) choice.value = 'camera';
    desk.go();
    desk.done();
    expect(desk.now.value?.place, 'not before it is done').toBe(0);
    const first = desk.now.value?.filming;
    if (first) person.pass(first);
    first?.answer('train', false);
    first?.agree('Snelle Otter');
    desk.done();
    expect(desk.now.value?.place).toBe(1);
    await desk.now.value?.filming.drawInstead();
    desk.done();
    expect(casts[0]).toEqual([
      { kind: 'cartoon', id: 'pip' },
      { kind: 'cartoon', id: 'moss' },
    ]);
  });

  it('draws names that share no word, also after another was asked for', () => {
    const { desk } = begin();
    for (let i = 0; i < 20; i++) {
      desk.spin(i % 2 === 0 ? 0 : 1);
      const [a, b] = [desk.nameOf(0).value, desk.nameOf(1).value];
      expect(a.adjective).not.toBe(b.adjective);
      expect(a.animal).not.toBe(b.animal);
    }
  });
});

describe('taking it back', () => {
  it('deletes this person, says what, and chooses again; the other one stays', async () => {
    const { desk, ledger, casts } = filmBoth();
    const name = desk.nameOf(0).value;
    expect(desk.consented.value).toEqual(['Snelle Otter', 'Dappere Vos']);
    const faces = desk.filmed[0].value?.faces;
    await desk.withdraw('Snelle Otter');
    expect(desk.withdrawn.value).toMatchObject({
      name: 'Snelle Otter',
      place: 0,
      erased: { frames: faces?.count },
    });
    expect(faces?.pixels.every((byte) => byte === 0)).toBe(true);
    expect(desk.now.value).toBeNull();
    expect(desk.filmed[0].value).toBeNull();
    expect(desk.filmed[1].value?.name).toBe('Dappere Vos');
    expect(desk.choices[0].value).toBe('puppet');
    expect(desk.consented.value).toEqual(['Dappere Vos']);
    expect(ledger.consents).toMatchObject([{ who: 'Dappere Vos' }]);
    expect(desk.nameOf(0).value).not.toEqual(name);
    desk.go();
    expect(casts[0]).toMatchObject([
      { kind: 'puppet', id: 'collins' },
      { kind: 'filmed', name: 'Dappere Vos' },
    ]);
    expect(desk.withdrawn.value).toBeNull();
  });

  it('of whoever is filmed now ends the filming', async () => {
    const { desk, person, ledger } = begin();
    desk.choices[0].value = 'camera';
    desk.go();
    const filming = desk.now.value?.filming;
    if (!filming) throw new Error('somebody is filmed');
    person.pass(filming);
    for (const purpose of PURPOSES) filming.answer(purpose, true);
    filming.agree('Snelle Otter');
    person.move(filming, 1);
    const count = filming.capture.value?.count ?? 0;
    expect(desk.consented.value).toEqual(['Snelle Otter']);
    await desk.withdraw('Snelle Otter');
    expect(desk.withdrawn.value?.erased.frames).toBe(count);
    expect(desk.now.value).toBeNull();
    expect(ledger.consents).toEqual([]);
  });

  it('by the first while the second is being filmed stops that too, and leaves nothing of either', async () => {
    const set = begin();
    for (const choice of set.desk.choices) choice.value = 'camera';
    set.desk.go();
    film(set, 'Snelle Otter');
    set.desk.done();
    const second = set.desk.now.value?.filming;
    if (!second) throw new Error('the second is filmed');
    set.person.pass(second);
    for (const purpose of PURPOSES) second.answer(purpose, true);
    second.agree('Dappere Vos');
    set.person.move(second, 1);
    await set.desk.withdraw('Snelle Otter');
    expect(set.ledger.consents).toEqual([]);
    expect((await set.ledger.end()).frames).toBe(0);
    expect(set.desk.choices.map(({ value }) => value)).toEqual(['puppet', 'camera']);
  });

  it('of somebody who is not there does nothing', async () => {
    const { desk } = begin();
    await desk.withdraw('Niemand');
    expect(desk.withdrawn.value).toBeNull();
  });
});

describe('leaving', () => {
  it('deletes everybody who was not handed over', async () => {
    const { desk, ledger } = filmBoth();
    const faces = [desk.filmed[0].value?.faces, desk.now.value?.filming.outcome.value];
    expect(faces).toHaveLength(2);
    await desk.leave();
    expect(ledger.consents).toEqual([]);
    expect((await ledger.end()).frames).toBe(0);
    expect(desk.filmed.map(({ value }) => value)).toEqual([null, null]);
  });

  it('leaves alone what was handed over', async () => {
    const { desk, ledger, casts } = filmBoth();
    desk.done();
    await desk.leave();
    expect(ledger.consents).toHaveLength(2);
    const [first] = casts[0] ?? [];
    expect(first?.kind === 'filmed' && first.faces.pixels.some((byte) => byte > 0)).toBe(true);
  });

  it('going back to the choice keeps who is done, and forgets who is not', async () => {
    const set = begin();
    for (const choice of set.desk.choices) choice.value = 'camera';
    set.desk.go();
    film(set, 'Snelle Otter');
    set.desk.done();
    await set.desk.toChoice();
    expect(set.desk.now.value).toBeNull();
    expect(set.desk.filmed[0].value?.name).toBe('Snelle Otter');
    expect(set.desk.next.value).toBe(1);
    expect(set.ledger.consents).toHaveLength(1);
  });
});
