/** The headers on every answer: nothing from elsewhere, nothing to elsewhere, and the isolation that threads need. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * What a page may load: only what its own origin serves. `wasm-unsafe-eval` lets it compile the engine's modules and no
 * script; `blob:` and `data:` pictures are those that the page made itself.
 */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'none'"],
};

/** Only our own page may ask for a camera or a microphone; nobody may ask for the rest. */
const PERMISSIONS_POLICY = { camera: ['self'], microphone: ['self'], geolocation: [], payment: [], usb: [] };

/**
 * Sets the security headers of every answer.
 *
 * @param isolated Whether the page is cross-origin isolated (COOP and COEP), which gives it shared memory and so threads.
 *   A browser without it runs the lab on one thread; tests turn it off to see that.
 */
export function securityHeaders(isolated: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    permissionsPolicy: PERMISSIONS_POLICY,
    crossOriginOpenerPolicy: isolated ? 'same-origin' : false,
    crossOriginEmbedderPolicy: isolated ? 'require-corp' : false,
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false, // the school's own proxy ends TLS and decides
  });
}
