/** A person by hand before a filming, as far along as a test needs it. */
import { ConsentLedger, PURPOSES, type FaceSight, type Purpose } from '@nepwerk/media';
import { Filming } from '../filming.ts';
import { PersonByHand } from './person-by-hand.ts';

/** A filming, who sits before it, and what it writes down. */
export interface FilmingByHand {
  readonly person: PersonByHand;
  readonly ledger: ConsentLedger;
  /** The ledger's clock, in milliseconds. */
  readonly time: { now: number };
  readonly filming: Filming;
}

/** Heads that are turned to the picture's left and right. */
export const turned: Readonly<Record<'left' | 'right', Partial<FaceSight>>> = {
  left: { turn: { yaw: 0.4, pitch: 0.15, roll: 0 } },
  right: { turn: { yaw: -0.3, pitch: 0.15, roll: 0 } },
};

/** At the beginning, with nobody in view. */
export function begin(random: () => number = () => 0): FilmingByHand {
  const person = new PersonByHand();
  const time = { now: 1_000_000 };
  const ledger = new ConsentLedger(() => time.now);
  return { person, ledger, time, filming: new Filming({ clock: person.clock, random, ledger }) };
}

/** Until the questions. */
export function untilConsent(): FilmingByHand {
  const set = begin();
  set.person.pass(set.filming);
  return set;
}

/** Says yes to these, and no to the rest. */
export function answerAll(filming: Filming, yes: readonly Purpose[]): void {
  for (const purpose of PURPOSES) filming.answer(purpose, yes.includes(purpose));
}

/** Until the filming, of somebody who said yes to these. */
export function untilCapture(yes: readonly Purpose[] = PURPOSES): FilmingByHand {
  const set = untilConsent();
  answerAll(set.filming, yes);
  set.filming.agree('Snelle Otter');
  return set;
}

/** Films enough, but not all. */
export function filmEnough({ person, filming }: Pick<FilmingByHand, 'person' | 'filming'>): void {
  person.move(filming, 4);
  person.move(filming, 1, turned.left);
  person.move(filming, 1, turned.right);
}
