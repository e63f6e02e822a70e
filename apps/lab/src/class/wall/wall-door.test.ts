/** The wall's door: how it gets in, what it asks, and that it leaves when the lesson is over. */
import { signal } from '@preact/signals';
import { type ClassState, emptyClass } from '@nepwerk/protocol/class';
import { expect, test } from 'vitest';
import { type Asked, NO_ANSWER } from '../ask.ts';
import { type DoorServices, WallDoor, type WallLink } from './wall-door.ts';

const CODE = '482916';
const LET_IN: Asked = { refused: null, body: { classId: 'one' } };

/** A class that is read, by hand. */
function fakeLink() {
  const link = {
    state: signal<ClassState | null>(null),
    status: signal<WallLink['status']['value']>('connecting'),
    isClosed: false,
    now: () => 0,
    close() {
      link.isClosed = true;
    },
  };
  return link;
}

/** A server by hand: what it answers, and what it was asked. */
function fakeServer({ me, answers = [] }: { me: readonly (string | null | undefined)[]; answers?: readonly Asked[] }) {
  const [whoAmI, toCodes] = [[...me], [...answers]];
  const server = {
    asked: [] as [string, string | null][],
    waits: [] as number[],
    links: [] as ReturnType<typeof fakeLink>[],
    forgotten: 0,
    wake: () => {},
  };
  const services: DoorServices = {
    findMe: () => Promise.resolve(whoAmI.shift()),
    enter(code, second) {
      server.asked.push([code, second]);
      return Promise.resolve(toCodes.shift() ?? LET_IN);
    },
    forget: () => server.forgotten++,
    open() {
      const link = fakeLink();
      server.links.push(link);
      return link;
    },
    later(callback, milliseconds) {
      server.waits.push(milliseconds);
      server.wake = callback;
      return () => (server.wake = () => {});
    },
  };
  return { server, services };
}

async function settle(door: WallDoor, at: string) {
  await expect.poll(() => door.stage.value.at).toBe(at);
}

test('a wall without a code asks for it, and comes in by it', async () => {
  const { server, services } = fakeServer({ me: [null] });
  const door = new WallDoor(null, services);
  expect(door.stage.value).toEqual({ at: 'looking' });
  await settle(door, 'asking');
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'code', refused: null });
  door.type(CODE);
  await settle(door, 'in');
  expect(server.asked).toEqual([[CODE, null]]);
});

test('the code in the address is tried at once, and a wrong one is said to be', async () => {
  const { services } = fakeServer({ me: [null], answers: [{ refused: 'no-such-code' }] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'asking');
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'code', refused: 'no-such-code' });
});

test('the second code is asked for, and goes with the first', async () => {
  const { server, services } = fakeServer({
    me: [null],
    answers: [{ refused: 'second-code' }, { refused: 'second-code' }, LET_IN],
  });
  const door = new WallDoor(CODE, services);
  await settle(door, 'asking');
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'second', refused: null });
  door.type('111111');
  await expect.poll(() => door.stage.value).toEqual({ at: 'asking', asks: 'second', refused: 'second-code' });
  door.type('222222');
  await settle(door, 'in');
  expect(server.asked.at(-1)).toEqual([CODE, '222222']);
});

test('it waits as long as the server says, and where none answers it tries on', async () => {
  const { server, services } = fakeServer({
    me: [undefined, null],
    answers: [{ refused: 'wait', wait: 8000 }, { refused: NO_ANSWER }, LET_IN],
  });
  const door = new WallDoor(CODE, services);
  await settle(door, 'away');
  server.wake();
  await settle(door, 'waiting');
  server.wake();
  await settle(door, 'away');
  server.wake();
  await settle(door, 'in');
  expect(server.waits).toEqual([3000, 8000, 3000]);
});

test('after a reload it finds its class again without the code', async () => {
  const { server, services } = fakeServer({ me: ['one'] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'in');
  const [link] = server.links;
  if (link) link.state.value = { ...emptyClass, code: CODE };
  expect(door.stage.value.at).toBe('in');
  expect(server.asked).toEqual([]);
});

test('an address with the code of another class leads to that one', async () => {
  const { server, services } = fakeServer({ me: ['old'] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'in');
  const [link] = server.links;
  if (link) link.state.value = { ...emptyClass, code: '100000' };
  await expect.poll(() => server.links.length).toBe(2);
  expect([link?.isClosed, server.asked, door.stage.value.at]).toEqual([true, [[CODE, null]], 'in']);
});

test('a class of yesterday that is gone is forgotten, and the code is asked for', async () => {
  const { server, services } = fakeServer({ me: ['old'] });
  const door = new WallDoor(null, services);
  await settle(door, 'in');
  const [link] = server.links;
  if (link) link.status.value = 'gone';
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'code', refused: null });
  expect(server.forgotten).toBe(1);
});

test.each([
  ['ended', { ended: { at: 9, why: 'teacher-ended' } as const }, 'live' as const],
  ['gone', {}, 'gone' as const],
])('a class that is %s leaves nothing', async (_, more, status) => {
  const { server, services } = fakeServer({ me: [null] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'in');
  const [link] = server.links;
  if (!link) throw new Error('no class was opened');
  link.state.value = { ...emptyClass, code: CODE };
  link.state.value = { ...emptyClass, code: CODE, ...more };
  link.status.value = status;
  expect(door.stage.value).toEqual({ at: 'over' });
  expect([link.isClosed, server.forgotten]).toEqual([true, 1]);
  door.askAnew();
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'code', refused: null });
});

test('a browser that keeps no token is not let in again and again', async () => {
  const { server, services } = fakeServer({ me: [null] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'in');
  const [link] = server.links;
  if (link) link.status.value = 'no-token';
  expect(door.stage.value).toEqual({ at: 'asking', asks: 'code', refused: 'other' });
  expect(server.asked.length).toBe(1);
});

test('a page that is closed hears nothing more', async () => {
  const { server, services } = fakeServer({ me: [null] });
  const door = new WallDoor(CODE, services);
  await settle(door, 'in');
  door.close();
  expect(server.links.map(({ isClosed }) => isClosed)).toEqual([true]);
  const early = new WallDoor(CODE, fakeServer({ me: [null] }).services);
  early.close();
  await Promise.resolve();
  expect(early.stage.value).toEqual({ at: 'looking' });
});
