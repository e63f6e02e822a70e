/** All addresses of classes, under `/api`. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { ClassLog } from '../log/class-log.ts';
import { secondCodeOf } from '../seats/codes.ts';
import { createGuesses } from '../seats/guesses.ts';
import { deriveKey } from '../seats/keys.ts';
import { createTokens } from '../seats/tokens.ts';
import { createAsking } from './asking.ts';
import { type Clock, startClock } from './clock.ts';
import { createDoors } from './doors.ts';
import { ClassHouse } from './house.ts';
import { Pace } from './pace.ts';
import { createReading } from './reading.ts';
import { Streams } from './stream.ts';
import { Visitors } from './visitors.ts';

/** What classes stand on. */
export interface ClassesOptions {
  readonly log: ClassLog;
  /** From which the keys for cookies come, see `secret.ts`. */
  readonly secret: string;
  /** Whether what a proxy says of HTTPS is believed. */
  readonly isBehindProxy?: boolean;
  /** For tests. */
  readonly clock?: Clock;
}

/** The classes of a node, as addresses and as what must be ended with it. */
export interface Classes {
  readonly routes: Hono<{ Bindings: HttpBindings }>;
  readonly house: ClassHouse;
  /** Ends streams and watching; the log is its maker's to close. */
  close(): Promise<void>;
}

/** Takes up the classes that the log has. @throws LogFault `away` */
export async function openClasses({
  log,
  secret,
  isBehindProxy = false,
  clock = startClock(),
}: ClassesOptions): Promise<Classes> {
  const house = new ClassHouse({ log, clock });
  await house.restore();
  const visitors = new Visitors(createTokens(secret), clock, isBehindProxy);
  const streams = new Streams();
  const secondKey = deriveKey(secret, 'second-code');
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.route(
    '/',
    createDoors({
      house,
      visitors,
      guesses: createGuesses(),
      secondCodeOf: (classId, code) => secondCodeOf(secondKey, classId, code),
    }),
  );
  routes.route('/', createReading({ house, visitors, streams }));
  routes.route('/', createAsking({ house, visitors, pace: new Pace() }));
  routes.all('*', (context) => context.json({ refused: 'no-such-address' }, 404));
  return {
    routes,
    house,
    async close() {
      streams.close();
      await house.close();
    },
  };
}
