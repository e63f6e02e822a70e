/** Guessing codes: how many hours a hit takes, that nobody with a right code waits for a guesser, and that little is remembered. */
import { describe, expect, it, test } from 'vitest';
import { CODES } from './codes.ts';
import { createGuesses, type Guess, type Guesses } from './guesses.ts';

const HOUR = 60 * 60 * 1000;

/** A clock that a test sets. */
function createClock(): { now: number } {
  return { now: 5000 };
}

function start(): { guesses: Guesses; clock: { now: number } } {
  const clock = createClock();
  return { guesses: createGuesses(() => clock.now), clock };
}

/** Settles a guess that may be tried. @throws When it may not. */
function settle(guess: Guess, right: boolean): void {
  if (guess.may !== 'try') throw new Error(`may only ${guess.may}`);
  guess.settle(right);
}

/** Tries wrong codes from fresh browsers until no more may be; answers how many could. */
function guessAll(guesses: Guesses, doors: number): number {
  let tried = 0;
  for (let guess = guesses.begin(null, false, doors); guess.may === 'try'; guess = guesses.begin(null, false, doors)) {
    guess.settle(false);
    tried++;
  }
  return tried;
}

describe.each([1, 30, 300, 400])('whoever guesses at %s classes as fast as they can', (doors) => {
  const { guesses, clock } = start();
  const atOnce = guessAll(guesses, doors);
  let inADay = 0;
  for (const until = clock.now + 24 * HOUR; clock.now < until;) {
    clock.now += 10_000;
    inADay += guessAll(guesses, doors);
  }

  it('hits a tenth of one at once, and one a day', () => {
    expect((atOnce * doors) / CODES).toBeCloseTo(0.1, 2);
    expect((inADay * doors) / CODES).toBeCloseTo(1, 2);
  });

  it('waits 21 hours or more for the first', () => {
    // the chance that none was hit, tried in tenths of an hour: what can be tried at once, and then evenly
    let expected = 0;
    let none = (1 - doors / CODES) ** atOnce;
    for (let tenth = 0; tenth < 100_000; tenth++) {
      expected += none / 10;
      none *= (1 - doors / CODES) ** (inADay / 240);
    }
    expect(expected).toBeGreaterThan(21);
    expect(expected).toBeLessThan(24);
  });
});

test('slips of a whole school day cost nobody anything: as many as the files say', () => {
  expect(guessAll(start().guesses, 300)).toBe(331);
  expect(guessAll(start().guesses, 30)).toBe(3316);
});

test('with a second code a hit takes 92 hours at ten thousand tries a second and 300 classes', () => {
  expect((CODES * 1e6) / 300 / 10_000 / 3600).toBeCloseTo(92.1, 1);
});

describe('while somebody guesses', () => {
  it('a code alone is not enough, right or wrong; with the second one nobody waits', () => {
    const { guesses } = start();
    guessAll(guesses, 300);
    expect(guesses.begin(null, false, 300)).toEqual({ may: 'try-with-second' });
    expect(guesses.begin('guess.pupil', false, 300)).toEqual({ may: 'try-with-second' });
    for (let pupil = 0; pupil < 9000; pupil++) settle(guesses.begin(`guess.${pupil}`, true, 300), true);
  });

  it('being asked for it is no wrong code of that browser', () => {
    const { guesses } = start();
    guessAll(guesses, 300);
    for (let time = 0; time < 50; time++) guesses.begin('guess.pupil', false, 300);
    expect(guesses.begin('guess.pupil', true, 300).may).toBe('try');
  });

  it('lasts no longer than the guessing', () => {
    const { guesses, clock } = start();
    guessAll(guesses, 300);
    clock.now += 2 * 60_000;
    expect(guessAll(guesses, 300)).toBe(5);
  });
});

test('9,000 right codes use up nothing, also of browsers that have no cookie yet', () => {
  const { guesses } = start();
  for (let pupil = 0; pupil < 9000; pupil++)
    settle(guesses.begin(pupil % 2 ? null : `guess.${pupil}`, false, 300), true);
  expect(guessAll(guesses, 300)).toBe(331);
});

test('tries that are not settled count as wrong, so that trying in parallel gains nothing', () => {
  const { guesses } = start();
  const parallel = Array.from({ length: 2000 }, () => guesses.begin(null, false, 300)).filter(
    ({ may }) => may === 'try',
  );
  expect(parallel).toHaveLength(331);
});

test('a try is settled once', () => {
  const { guesses } = start();
  const guess = guesses.begin(null, false, 300);
  guessAll(guesses, 300);
  for (let time = 0; time < 10; time++) settle(guess, true);
  expect(guessAll(guesses, 300)).toBe(1);
});

describe('a browser that tries by hand', () => {
  function wrong(guesses: Guesses, guesser: string): void {
    settle(guesses.begin(guesser, false, 1), false);
  }

  it('waits longer and longer after four wrong codes, a minute at most; another does not', () => {
    const { guesses, clock } = start();
    for (let time = 0; time < 4; time++) wrong(guesses, 'guess.a');
    const waits: number[] = [];
    for (let time = 0; time < 7; time++) {
      wrong(guesses, 'guess.a');
      const next = guesses.begin('guess.a', true, 1);
      const wait = next.may === 'wait' ? next.milliseconds : 0;
      waits.push(wait);
      clock.now += wait;
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    wrong(guesses, 'guess.a');
    expect(guesses.begin('guess.b', false, 1).may).toBe('try');
  });

  it('is not freed by a right code in between, as by that of its own class', () => {
    const { guesses } = start();
    for (let time = 0; time < 5; time++) {
      settle(guesses.begin('seat.one.3', false, 1), true);
      wrong(guesses, 'seat.one.3');
    }
    expect(guesses.begin('seat.one.3', false, 1)).toEqual({ may: 'wait', milliseconds: 2000 });
  });

  it('starts anew after ten minutes without a try', () => {
    const { guesses, clock } = start();
    for (let time = 0; time < 5; time++) wrong(guesses, 'guess.a');
    clock.now += HOUR / 6;
    for (let time = 0; time < 5; time++) wrong(guesses, 'guess.a');
    expect(guesses.begin('guess.a', false, 1)).toEqual({ may: 'wait', milliseconds: 2000 });
  });

  it('is forgotten when 20,000 others came after it, so that memory ends somewhere', () => {
    const { guesses } = start();
    for (let time = 0; time < 5; time++) wrong(guesses, 'guess.a');
    for (let other = 0; other < 19_999; other++) guesses.begin(`guess.${other}`, true, 1);
    expect(guesses.begin('guess.a', true, 1).may).toBe('wait');
    guesses.begin('guess.last', true, 1);
    expect(guesses.begin('guess.a', true, 1).may).toBe('try');
  });
});

describe('at the door of a class', () => {
  it('32 wrong second codes are looked at, then one in ten seconds; other doors know nothing of it', () => {
    const { guesses, clock } = start();
    for (let time = 0; time < 32; time++) settle(guesses.atDoor('one'), false);
    expect(guesses.atDoor('one')).toEqual({ may: 'wait', milliseconds: 10_000 });
    expect(guesses.atDoor('two').may).toBe('try');
    clock.now += 10_000;
    settle(guesses.atDoor('one'), false);
    expect(guesses.atDoor('one').may).toBe('wait');
  });

  it('right ones cost nothing', () => {
    const { guesses } = start();
    for (let time = 0; time < 100; time++) settle(guesses.atDoor('one'), true);
    expect(guesses.atDoor('one').may).toBe('try');
  });
});

test('a clock that jumps back gives nothing and takes nothing', () => {
  const { guesses, clock } = start();
  guessAll(guesses, 300);
  clock.now -= HOUR;
  expect(guessAll(guesses, 300)).toBe(0);
  clock.now += 60_000;
  expect(guessAll(guesses, 300)).toBe(2);
});
