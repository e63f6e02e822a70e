/** How the class did on the pictures whose truth is out. */
import type { SharedPicture } from '@nepwerk/protocol/class';

/** Right votes of those that were cast. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** The score. */
export interface ClassScore {
  readonly all: Share;
  /** On real pictures: the others called a real one fake. */
  readonly real: Share;
  /** On made pictures: the others missed a fake. */
  readonly made: Share;
  /** Pictures that are revealed. */
  readonly pictures: number;
}

const NONE: Share = { right: 0, of: 0 };

/**
 * Counts votes on revealed pictures, and no others: the truth of the rest is not known here.
 *
 * The score is the share of right votes, each vote counting once, so whoever voted on more pictures counts for more, and half of them is what guessing gives.
 * Real and made pictures are counted apart as well, since a class that calls everything fake finds every fake: how many real ones were called fake says as much
 * as how many fakes were missed.
 */
export function scoreOf(pictures: readonly SharedPicture[]): ClassScore {
  let [real, made, revealed] = [NONE, NONE, 0];
  for (const picture of pictures) {
    if (!isRevealed(picture)) continue;
    revealed++;
    const share = shareOn(picture);
    if (picture.made) made = sum(made, share);
    else real = sum(real, share);
  }
  return { all: sum(real, made), real, made, pictures: revealed };
}

/** Right votes on one picture; none where its truth is not out. */
export function shareOn(picture: SharedPicture): Share {
  if (!isRevealed(picture)) return NONE;
  const votes = Object.values(picture.votes);
  return { right: votes.filter((vote) => vote === picture.made).length, of: votes.length };
}

/** How many seats have voted on a picture whose truth is still to come. */
export function votersOn(pictures: readonly SharedPicture[]): number {
  return new Set(pictures.filter((it) => !isRevealed(it)).flatMap(({ votes }) => Object.keys(votes))).size;
}

/** Whether the truth of a picture is out. */
export function isRevealed({ revealed, made }: SharedPicture): boolean {
  return revealed && made !== null;
}

function sum(one: Share, other: Share): Share {
  return { right: one.right + other.right, of: one.of + other.of };
}
