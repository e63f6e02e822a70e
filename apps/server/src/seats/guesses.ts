/**
 * How often codes may be guessed, so that trying them all leads nowhere, and nobody who has the right one is kept waiting.
 *
 * The trouble: 28 pupils come from one address, and a browser without a cookie is like any other, so a guesser can't be told from a pupil. What
 * counts wrong codes only and lets right ones always in is no limit, for a guesser tries in parallel and minds no answer: with 300 classes one in 3,317 codes is right, so at
 * a thousand tries a second one is hit every 3 seconds. What makes everybody wait lets one guesser lock out every school. Only knowing more
 * helps. So there is a budget for the whole server, counted in hits: each try costs its chance to be a hit, and a right one gets it back. While there is some, the code alone lets in. When it is
 * used up, every code, right or wrong, is answered with the request for a second one of six digits, which stands on the teacher's screen and in the class's link. A pupil then types
 * six digits more and waits for nothing; a guesser faces a million times as many codes: with 300 classes, at ten thousand tries a second, 92 hours for one hit.
 *
 * The price: a school sees that second question without having done anything when somebody guesses, or when pupils mistype more than the budget has room for. Of 9,000 pupils who
 * come at once into 300 classes, 331 may mistype first. With 30 classes 3,316 may, of 900.
 *
 * Besides, each browser or seat waits longer and longer after its own wrong codes, which is for pupils who try by hand. Whoever throws a cookie away escapes that, and not the budget. Somebody
 * who has a class's code, but not its second one, is counted at the door of that class; a new code is the teacher's answer.
 */
import { CODES } from './codes.ts';

/**
 * Hits that a guesser is allowed on average: one in so many hours. As a tenth of one may come at once, the first comes after 21.7. A hit is a stranger in a seat with a made-up
 * name, whom the teacher sees and removes.
 */
const HOURS_A_HIT = 24;

/** Hits that the budget saves up at most: a tenth is room for the slips of many classes that begin at the same time, and a small risk. */
const HITS_SAVED = 0.1;

/** Wrong codes of a browser that cost it no time: two pupils share it, and each may mistype twice. */
const FREE_TRIES = 4;

/** What the next wrong one costs, in milliseconds; each after it costs twice as much. */
const FIRST_DELAY = 2000;

/** The longest wait: a pupil sits it out, and tries by hand 60 codes an hour. */
const LONGEST_DELAY = 60_000;

/** A browser that tried nothing for so many milliseconds starts anew. */
const FORGIVEN_AFTER = 10 * 60 * 1000;

/** Wrong second codes at the door of a class: as many as a whole class can mistype; */
const WRONG_AT_A_DOOR = 32;

/** and one more after so many milliseconds: of a million second codes half are tried in 58 days. */
const DOOR_REFILL = 10_000;

/** Browsers, and doors, that are remembered; the oldest are forgotten first; 15 MB for both. */
const MOST_REMEMBERED = 20_000;

/** Whether a code may be tried now. */
export type Guess =
  /** It may. Whoever looked it up says how it was, once; until then it counts as wrong. */
  | { readonly may: 'try'; settle(right: boolean): void }
  /** Only with the second code: to be asked for in the same words whether the first is right or not. */
  | { readonly may: 'try-with-second' }
  | { readonly may: 'wait'; readonly milliseconds: number };

/** Counts the guesses of one node; each of several nodes allows its own. */
export interface Guesses {
  /**
   * Before a code is looked up.
   *
   * @param guesser Who tries: `seat.CLASS.NUMBER` or `guess.ID` from a cookie that the server signed; null where there is none.
   * @param withSecond Whether a second code came with it.
   * @param doors Classes into which a code leads now, as a pupil or as a wall.
   */
  begin(guesser: string | null, withSecond: boolean, doors: number): Guess;
  /** Before a second code is compared at the door of the class that the first one leads to. */
  atDoor(classId: string): Exclude<Guess, { may: 'try-with-second' }>;
}

interface Tries {
  readonly count: number;
  /** When the next may come, and when the last did. */
  readonly next: number;
  readonly last: number;
}

/** Begins to count, with nothing counted yet. @param now Milliseconds from a clock that does not go back. */
export function createGuesses(now: () => number = () => performance.now()): Guesses {
  const tries = new Map<string, Tries>();
  const doors = new Map<string, Budget>();
  const hits = createBudget(HITS_SAVED, 1 / (HOURS_A_HIT * 60 * 60 * 1000), now);

  return {
    begin(guesser, withSecond, openDoors) {
      const before = guesser === null ? undefined : recall(tries, guesser, now());
      if (before && before.next > now()) return { may: 'wait', milliseconds: Math.ceil(before.next - now()) };
      const cost = withSecond ? 0 : Math.max(1, openDoors) / CODES;
      if (!hits.take(cost)) return { may: 'try-with-second' };
      if (guesser !== null) remember(tries, guesser, oneMore(before, now()));
      return tryOnce((right) => {
        if (!right) return;
        hits.giveBack(cost);
        if (guesser === null) return;
        if (before) remember(tries, guesser, before);
        else tries.delete(guesser);
      });
    },
    atDoor(classId) {
      const door = doors.get(classId) ?? createBudget(WRONG_AT_A_DOOR, 1 / DOOR_REFILL, now);
      remember(doors, classId, door);
      if (!door.take(1)) return { may: 'wait', milliseconds: DOOR_REFILL };
      return tryOnce((right) => {
        if (right) door.giveBack(1);
      });
    },
  };
}

/** Lets a try be settled once. */
function tryOnce(settle: (right: boolean) => void): Guess & { may: 'try' } {
  let settled = false;
  return {
    may: 'try',
    settle(right) {
      if (settled) return;
      settled = true;
      settle(right);
    },
  };
}

function oneMore(before: Tries | undefined, last: number): Tries {
  const count = (before?.count ?? 0) + 1;
  const delay = count <= FREE_TRIES ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (count - FREE_TRIES - 1));
  return { count, next: last + delay, last };
}

function recall(tries: Map<string, Tries>, guesser: string, time: number): Tries | undefined {
  const found = tries.get(guesser);
  return found && time - found.last < FORGIVEN_AFTER ? found : undefined;
}

/** Puts a value at the young end of a map, and lets the oldest go when there are too many. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= MOST_REMEMBERED) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

/** What may be spent: it fills up with time, as far as there is room. */
interface Budget {
  /** False, and nothing is taken, when there is not as much. */
  take(amount: number): boolean;
  giveBack(amount: number): void;
}

function createBudget(room: number, perMillisecond: number, now: () => number): Budget {
  let level = room;
  let at = now();
  return {
    take(amount) {
      const time = now();
      level = Math.min(room, level + Math.max(0, time - at) * perMillisecond);
      at = time;
      if (level < amount) return false;
      level -= amount;
      return true;
    },
    giveBack(amount) {
      level = Math.min(room, level + amount);
    },
  };
}
