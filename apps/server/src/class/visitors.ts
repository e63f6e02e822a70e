/** Who a request comes from, by its cookies: the teacher of a class, a seat, the wall, or a browser that only tries codes. */
import type { Reader } from '@nepwerk/protocol/class';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { cameSecurely, cookieFor, forgetting } from '../seats/cookies.ts';
import { type Claim, newGuesser, type Role, type Tokens } from '../seats/tokens.ts';
import type { Clock } from './clock.ts';

/** Roles that read a class. */
export type ReadingRole = Exclude<Role, 'guess'>;

/** Reads and gives cookies. */
export class Visitors {
  readonly #tokens: Tokens;
  readonly #clock: Clock;
  readonly #isBehindProxy: boolean;

  /** @param isBehindProxy Whether what a proxy says of HTTPS is believed (`NEPWERK_PROXY=1`). */
  constructor(tokens: Tokens, clock: Clock, isBehindProxy: boolean) {
    this.#tokens = tokens;
    this.#clock = clock;
    this.#isBehindProxy = isBehindProxy;
  }

  /** What somebody is by the cookie of a role; null without one that counts. */
  claim<Name extends Role>(context: Context, role: Name): Extract<Claim, { role: Name }> | null {
    const text = getCookie(context, cookieFor(role, this.#isSecure(context)).name);
    if (text === undefined) return null;
    const read = this.#tokens.read(role, text, this.#clock());
    return read.refused === null ? read.claim : null;
  }

  /** As whom somebody reads a class in a role; null when not at all. */
  reader(context: Context, role: ReadingRole, classId: string): Reader | null {
    const claim = this.claim(context, role);
    if (claim?.classId !== classId) return null;
    return claim.role === 'seat' ? claim.seat : claim.role;
  }

  /** Gives somebody a role. */
  give(context: Context, claim: Claim): void {
    const { name, options } = cookieFor(claim.role, this.#isSecure(context));
    setCookie(context, name, this.#tokens.sign(claim, this.#clock()), options);
  }

  /** Takes a role away. */
  forget(context: Context, role: Role): void {
    const { name, options } = forgetting(role, this.#isSecure(context));
    setCookie(context, name, '', options);
  }

  /** Under what name a browser's wrong codes are counted; it is given one when it had none. */
  guesser(context: Context): string {
    const claim = this.claim(context, 'guess') ?? newGuesser();
    this.give(context, claim);
    return `guess.${claim.guesser}`;
  }

  #isSecure(context: Context): boolean {
    return cameSecurely(context.req.url, context.req.header('X-Forwarded-Proto'), this.#isBehindProxy);
  }
}
