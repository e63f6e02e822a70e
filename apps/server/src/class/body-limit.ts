/** How long a request's body may be. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './answers.ts';

/**
 * Refuses bodies longer than so many bytes. The length that a request states is looked at alone, as all browsers' requests state it: counting would make streams of
 * the web of each of them, a seventh of what a command costs. (Node reads no more of a body than what was stated.)
 */
export function limitBody(maxSize: number): MiddlewareHandler {
  function tooLong(context: Context): Response {
    return refuse(context, 'too-long');
  }
  const counted = bodyLimit({ maxSize, onError: tooLong });
  return async (context, next) => {
    const length = context.req.header('Content-Length');
    if (length === undefined || context.req.header('Transfer-Encoding') !== undefined) return counted(context, next);
    return Number(length) > maxSize ? tooLong(context) : next();
  };
}
