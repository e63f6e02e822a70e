/** Tokens by which the server knows teachers, seats and guessers again, without keeping any of them: what they claim, signed. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveKey } from './keys.ts';

/** Raised when what a token says means something else. */
const VERSION = 1;

/** How long a token counts, in milliseconds: no class lasts longer. */
export const TOKEN_LIFE = 4 * 60 * 60 * 1000;

/** Longer texts are no tokens: the longest has a class id of 64 letters, and its frame. */
const LONGEST_TOKEN = 160;

/** Random bytes of a guesser's id: no two are ever the same. */
const GUESSER_BYTES = 12;

/** Who somebody is. */
export type Claim =
  | { readonly role: 'teacher'; readonly classId: string }
  | { readonly role: 'seat'; readonly classId: string; readonly seat: number }
  /** A screen that shows what the class made. */
  | { readonly role: 'wall'; readonly classId: string }
  /** A browser that has no seat yet; it says nothing about who uses it. */
  | { readonly role: 'guess'; readonly guesser: string };

/** What a token is for; each has a key of its own. */
export type Role = Claim['role'];

/** Why a text is no token: of no such shape, of another version of the server, not signed by this server for this role, or too old. */
export type TokenRefusal = 'malformed' | 'other-version' | 'forged' | 'expired';

/** What a token says, or why it is none. */
export type ReadToken<Name extends Role> =
  | { readonly refused: null; readonly claim: Extract<Claim, { role: Name }>; readonly issuedAt: number }
  | { readonly refused: TokenRefusal };

/** Signs and reads tokens. Times are milliseconds since 1970. */
export interface Tokens {
  /**
   * A text for a cookie: letters, digits, `-`, `_` and `.`.
   *
   * @throws RangeError when a class id or guesser is not 1 to 64 letters, digits, `-` or `_`, or a seat not a whole number from 0 to 999.
   */
  sign(claim: Claim, now: number): string;
  /** Reads what came in a cookie. Never throws. Whether class and seat are still there, the class says; a token from a clock that was ahead counts. */
  read<Name extends Role>(role: Name, text: string, now: number): ReadToken<Name>;
}

/** Version, role, whom it is about (class or guesser), seat if any, seconds since 1970 to base 36, and the code that signs all of it. */
const SHAPE = /^([0-9]{1,3})\.([a-z]+)\.([\w-]{1,64})\.([0-9]{0,3})\.([0-9a-z]{1,9})\.([\w-]{43})$/;

/** Signs with HMAC-SHA-256, by keys that are derived from a secret (see `secret.ts`). */
export function createTokens(secret: string): Tokens {
  const keys = {
    teacher: deriveKey(secret, 'teacher'),
    seat: deriveKey(secret, 'seat'),
    wall: deriveKey(secret, 'wall'),
    guess: deriveKey(secret, 'guess'),
  } as const;

  function signed(role: Role, said: string): string {
    return `${said}.${createHmac('sha256', keys[role]).update(said).digest('base64url')}`;
  }

  return {
    sign(claim, now) {
      const about = claim.role === 'guess' ? claim.guesser : claim.classId;
      const seat = claim.role === 'seat' ? String(claim.seat) : '';
      const token = signed(
        claim.role,
        `${VERSION}.${claim.role}.${about}.${seat}.${Math.floor(now / 1000).toString(36)}`,
      );
      if (!SHAPE.test(token))
        throw new RangeError(
          `A token needs an id of 1 to 64 letters, digits, - or _, and a seat from 0 to 999; got ${token.slice(0, LONGEST_TOKEN)}.`,
        );
      return token;
    },
    read<Name extends Role>(role: Name, text: string, now: number): ReadToken<Name> {
      const [, version, name, about = '', seat = '', issued = ''] =
        (text.length <= LONGEST_TOKEN && SHAPE.exec(text)) || [];
      if (version === undefined) return { refused: 'malformed' };
      if (Number(version) !== VERSION) return { refused: 'other-version' };
      const said = text.slice(0, text.lastIndexOf('.'));
      // whole texts are compared, for several texts can stand for the same bytes of a code
      if (name !== role || !timingSafeEqual(Buffer.from(text), Buffer.from(signed(role, said))))
        return { refused: 'forged' };
      const issuedAt = Number.parseInt(issued, 36) * 1000;
      if (now - issuedAt > TOKEN_LIFE) return { refused: 'expired' };
      return { refused: null, claim: claimOf(role, about, Number(seat)) as Extract<Claim, { role: Name }>, issuedAt };
    },
  };
}

/** A new guesser, whom nobody was before. */
export function newGuesser(): Claim & { role: 'guess' } {
  return { role: 'guess', guesser: randomBytes(GUESSER_BYTES).toString('base64url') };
}

function claimOf(role: Role, about: string, seat: number): Claim {
  switch (role) {
    case 'teacher':
    case 'wall':
      return { role, classId: about };
    case 'seat':
      return { role, classId: about, seat };
    case 'guess':
      return { role, guesser: about };
    default:
      return role satisfies never;
  }
}
