/** One pupil's round of voting: which pictures come after one another, what was said of each, and how it ends. */
import type { ClassState } from '@nepwerk/protocol/class';
import { openToVote, votable } from './pupil-class.ts';

/** A round: it has the pictures that were to be voted on when it began, and those that came since. */
export interface VoteRound {
  /** In the order in which they are asked. */
  readonly ids: readonly string[];
  /** Those that can be voted on now. */
  readonly open: ReadonlySet<string>;
  /** Those of which the server took no vote. */
  readonly refused: ReadonlySet<string>;
  /** By picture: whether it was called made. */
  readonly said: ReadonlyMap<string, boolean>;
  /** One that is asked again, because it was gone back to. */
  readonly again: string | null;
}

/** A round before it began. */
export const emptyRound: VoteRound = {
  ids: [],
  open: new Set(),
  refused: new Set(),
  said: new Map(),
  again: null,
};

/** The round with what the class has now: pictures that are new to it come last. */
export function follow(round: VoteRound, state: ClassState, seat: number): VoteRound {
  const added = votable(state, seat).flatMap(({ id }) => (round.ids.includes(id) ? [] : id));
  return {
    ...round,
    ids: [...round.ids, ...added],
    open: new Set(openToVote(state, seat).map(({ id }) => id)),
  };
}

/** The picture that is asked now; null when none is. */
export function askedIn({ ids, said, again, ...round }: VoteRound): string | null {
  if (again !== null && isOpen(round, again)) return again;
  return ids.find((id) => isOpen(round, id) && !said.has(id)) ?? null;
}

/** The picture to which one can go back; null to none. */
export function previousIn(round: VoteRound): string | null {
  const asked = askedIn(round);
  const before = asked === null ? round.ids : round.ids.slice(0, round.ids.indexOf(asked));
  return before.findLast((id) => isOpen(round, id) && round.said.has(id)) ?? null;
}

/** The round after a vote. */
export function withVote(round: VoteRound, id: string, made: boolean): VoteRound {
  return { ...round, said: new Map([...round.said, [id, made]]), again: null };
}

/** The round after the server took no vote on a picture. */
export function withRefused(round: VoteRound, id: string): VoteRound {
  return { ...round, refused: new Set([...round.refused, id]), again: null };
}

/** How a round ended in which none is asked: all were voted on, some were missed, or there was nothing. */
export function endOf({ ids, said }: VoteRound): 'done' | 'over' | 'none' {
  if (ids.length === 0) return 'none';
  return ids.every((id) => said.has(id)) ? 'done' : 'over';
}

function isOpen({ open, refused }: Pick<VoteRound, 'open' | 'refused'>, id: string): boolean {
  return open.has(id) && !refused.has(id);
}
