/** What the wall's door asks of the server. */
import { CLASS_VERSION } from '@nepwerk/protocol/class';
import * as z from 'zod/mini';
import { findRoles, forgetRole, newId, post } from '../ask.ts';
import { ClassLink } from '../class-link.ts';
import type { DoorServices } from './wall-door.ts';

/** What the server says of this browser, as far as a wall cares. */
const found = z.object({ wall: z.nullable(z.object({ classId: z.string().check(z.regex(/^[\w-]{1,64}$/)) })) });

/** The door's services, on the server that the page comes from. */
export function doorServices(): DoorServices {
  // One secret for the whole page: a code that is tried again, after an answer that was lost, is tried once.
  const key = newId();
  return {
    async findMe() {
      const read = found.safeParse(await findRoles());
      return read.success ? (read.data.wall?.classId ?? null) : undefined;
    },
    enter: (code, second) =>
      post('/api/wall', JSON.stringify({ version: CLASS_VERSION, code, key, ...(second !== null && { second }) })),
    forget: () => void forgetRole('wall'),
    open: (classId) => new ClassLink({ classId, as: 'wall' }),
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
