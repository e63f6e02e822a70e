/** The cookies that hold tokens: what they are called, and how they are set. */
import type { CookieOptions } from 'hono/utils/cookie';
import { type Role, TOKEN_LIFE } from './tokens.ts';

/** A name that a browser takes from HTTPS alone, for this host alone: no other host of the school can plant such a cookie. */
const HOST_ONLY = '__Host-';

/** Where a cookie goes and how. */
export interface TokenCookie {
  readonly name: string;
  /** As Hono's `setCookie` takes them. */
  readonly options: CookieOptions;
}

/**
 * The cookie for a role. Each role has its own, so that a teacher can try the pupil's side in the same browser; one of a role in a browser, so that a next class takes the place of the last.
 *
 * `HttpOnly`: no script reads it. `SameSite=Strict`: no other site's page sends it. A link to a class needs no exception, for the page that it opens is the same for
 * all, and what that page asks then comes from this site. `Path=/`, which host-only names demand.
 *
 * @param secure Whether the request came by HTTPS ({@link cameSecurely}). Without it the cookie must be taken over HTTP too, which a school's own network may have.
 */
export function cookieFor(role: Role, secure: boolean): TokenCookie {
  const name = `nepwerk-${role}`;
  return {
    name: secure ? HOST_ONLY + name : name,
    options: { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: TOKEN_LIFE / 1000, secure },
  };
}

/** Options under which a browser forgets a role's cookie. */
export function forgetting(role: Role, secure: boolean): TokenCookie {
  const { name, options } = cookieFor(role, secure);
  return { name, options: { ...options, maxAge: 0 } };
}

/**
 * Whether a request came by HTTPS. What a proxy says of it counts only where there is one (`NEPWERK_PROXY=1`), which sets the header on every request and so overwrites what a browser sent:
 * without a proxy anybody can say anything, and a cookie that is called secure on plain HTTP is not kept, so the seat would be lost.
 *
 * @param url The request's own address.
 * @param forwarded The header `X-Forwarded-Proto`; of several entries the first is the browser's.
 */
export function cameSecurely(url: string, forwarded: string | undefined, isBehindProxy: boolean): boolean {
  if (!isBehindProxy) return new URL(url).protocol === 'https:';
  return forwarded?.split(',', 1)[0]?.trim().toLowerCase() === 'https';
}
