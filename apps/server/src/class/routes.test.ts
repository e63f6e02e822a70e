/** A class over HTTP, as browsers see it: coming in, reading, asking, and everything that is refused. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClassServer, newId, startClassServer, TestBrowser } from './testing/class-server.ts';

let server: ClassServer;
let png: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  server = await startClassServer();
  png = new Uint8Array(
    await sharp({
      create: {
        width: 128,
        height: 128,
        channels: 3,
        background: '#d94f30',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer(),
  );
});

afterAll(() => server.close());

function browser(): TestBrowser {
  return new TestBrowser(server.address);
}

/** A class with a teacher and some pupils. */
async function openClass(pupils: number) {
  const teacher = browser();
  const opened = await teacher.open();
  const all: TestBrowser[] = [];
  for (let i = 0; i < pupils; i++) {
    const pupil = browser();
    await pupil.join(opened.code);
    all.push(pupil);
  }
  /** One of them, by the number of the seat. */
  function pupil(seat: number): TestBrowser {
    return all[seat] ?? expect.fail(`There is no pupil ${seat}.`);
  }
  return { teacher, pupil, ...opened };
}

describe('coming in', () => {
  test('a teacher opens a class, pupils come in by six digits, and each has a seat', async () => {
    const { code, classId, pupil } = await openClass(2);
    expect(code).toMatch(/^\d{6}$/);
    expect((await pupil(1).get('/me')).body).toEqual({ teacher: null, seat: { classId, seat: 1 }, wall: null });
  });

  test('coming again with the same key is coming once', async () => {
    const { code } = await openClass(0);
    const [pupil, key] = [browser(), newId()];
    const first = await pupil.join(code, { key });
    expect(first.body['seat']).toBe(0);
    expect((await browser().join(code, { key })).body).toEqual(first.body);
    expect((await browser().join(code)).body['seat']).toBe(1);
  });

  test('a browser has one seat, however often it comes, and another when it had left', async () => {
    const { classId, code, pupil } = await openClass(1);
    expect((await pupil(0).join(code)).body).toEqual({ classId, seat: 0 });
    await pupil(0).asPupil(classId, { type: 'leave' });
    expect((await pupil(0).join(code)).body).toEqual({ classId, seat: 1 });
  });

  test('a browser that was removed gets another seat, also by the same key; one that was blocked gets none', async () => {
    const { classId, code, teacher } = await openClass(0);
    const [pupil, key] = [browser(), newId()];
    await pupil.join(code, { key });
    await teacher.asTeacher(classId, { type: 'remove', seat: 0, block: false });
    expect((await pupil.join(code, { key })).body).toEqual({ classId, seat: 1 });
    expect((await pupil.join(code, { key })).body).toEqual({ classId, seat: 1 });
    await teacher.asTeacher(classId, { type: 'remove', seat: 1, block: true });
    expect((await pupil.join(code, { key })).body).toEqual({ refused: 'blocked' });
    expect((await pupil.join(code)).body).toEqual({ refused: 'blocked' });
    expect((await browser().join(code, { key })).body, 'whoever has the key is that browser').toEqual({
      refused: 'blocked',
    });
  });

  test('a code that nobody has, a closed door, a full class and a class that is over are told apart', async () => {
    const { code, classId, teacher } = await openClass(0);
    expect(await browser().join('000001')).toMatchObject({ body: { refused: 'no-such-code' } });
    await teacher.asTeacher(classId, { type: 'door', open: false });
    expect(await browser().join(code)).toMatchObject({ body: { refused: 'door-closed' } });
    await teacher.asTeacher(classId, { type: 'door', open: true });
    await Promise.all(Array.from({ length: 32 }, () => browser().join(code)));
    expect(await browser().join(code)).toMatchObject({ body: { refused: 'full' } });
    await teacher.asTeacher(classId, { type: 'end' });
    expect(await browser().join(code)).toMatchObject({ body: { refused: 'no-such-code' } });
  });

  test('a hundred who come at once get seats of their own, as many as there are', async () => {
    const { code } = await openClass(0);
    const answers = await Promise.all(Array.from({ length: 100 }, () => browser().join(code)));
    const seats = answers.flatMap(({ body }) => ('seat' in body ? [body['seat']] : []));
    expect([seats.length, new Set(seats).size]).toEqual([32, 32]);
  });

  test('who guesses waits longer and longer, and others do not', async () => {
    const { code } = await openClass(0);
    const guesser = browser();
    const refusals: unknown[] = [];
    for (let i = 0; i < 6; i++) refusals.push((await guesser.join('000002')).body['refused']);
    expect(refusals.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'no-such-code'));
    expect(refusals.at(-1)).toBe('wait');
    expect((await browser().join(code)).body).toMatchObject({ seat: 0 });
  });

  test.each([
    ['no JSON', '{', 'application/json'],
    ['a form of another site', JSON.stringify({ version: 1, code: '482916', key: 'abcdefghijklmnop' }), 'text/plain'],
    ['a code of letters', JSON.stringify({ version: 1, code: 'abcdef', key: 'abcdefghijklmnop' }), 'application/json'],
    [
      'an unknown field',
      JSON.stringify({ version: 1, code: '482916', key: 'abcdefghijklmnop', name: 'x' }),
      'application/json',
    ],
    ['another version', JSON.stringify({ version: 2, code: '482916', key: 'abcdefghijklmnop' }), 'application/json'],
  ])('%s is refused', async (_, body, type) => {
    expect((await browser().send('/join', body, type)).status).toBe(400);
  });

  test('more than any request has is refused before it is read', async () => {
    expect(await browser().send('/join', ' '.repeat(5000))).toMatchObject({
      status: 413,
      body: { refused: 'too-long' },
    });
  });
});

describe('reading', () => {
  test('each reader has what it may see, as it happens', async () => {
    const { classId, code, teacher, pupil } = await openClass(2);
    const wall = browser();
    await wall.send('/wall', JSON.stringify({ version: 1, code, key: newId() }));
    const readers = await Promise.all([
      teacher.read(classId, 'teacher'),
      pupil(0).read(classId, 'seat'),
      wall.read(classId, 'wall'),
    ]);
    await teacher.asTeacher(classId, { type: 'freeze', on: true });
    for (const reader of readers) await expect.poll(() => reader.state?.frozen).toBe(true);
    const [console, seat, board] = readers;
    expect(console.state?.seats.every(({ name }) => name !== null)).toBe(true);
    expect(seat?.state?.seats).toHaveLength(1);
    expect(board.state?.seats.map(({ name }) => name)).toEqual([null, null]);
    for (const reader of readers) reader.close();
  });

  test('goes on after the last event that was heard, without it', async () => {
    const { classId, teacher } = await openClass(0);
    const first = await teacher.read(classId, 'teacher');
    await expect.poll(() => first.state?.code).toBeTruthy();
    first.close();
    const second = await teacher.read(classId, 'teacher', first.last);
    await teacher.asTeacher(classId, { type: 'step', step: 3 });
    await expect.poll(() => second.frames.map(({ name }) => name)).toEqual(['event']);
    const third = await teacher.read(classId, 'teacher', first.last);
    await expect.poll(() => third.state?.step.step).toBe(3);
    for (const reader of [second, third]) reader.close();
  });

  test('says to proxies that nothing is to be held back', async () => {
    const { classId, teacher } = await openClass(0);
    const reader = await teacher.read(classId, 'teacher');
    expect(Object.fromEntries(reader.response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    reader.close();
  });

  test('where streams are held back, one answer follows the other', async () => {
    const { classId, teacher } = await openClass(0);
    const first = await teacher.get(`/classes/${classId}/wait?as=teacher`);
    expect(first.body['name']).toBe('view');
    const next = teacher.get(`/classes/${classId}/wait?as=teacher&after=${String(first.body['position'])}`);
    await teacher.asTeacher(classId, { type: 'freeze', on: true });
    expect((await next).body).toMatchObject({ data: { view: { frozen: true } } });
  });

  test.each(['teacher', 'seat', 'wall'] as const)('nobody reads a class as %s without its token', async (as) => {
    const { classId } = await openClass(1);
    const stranger = browser();
    const other = await openClass(1);
    for (const reader of [stranger, other.teacher, other.pupil(0)]) {
      for (const path of ['events', 'wait', 'pictures/0-0']) {
        expect((await reader.get(`/classes/${classId}/${path}?as=${as}`)).body).toEqual({ refused: 'no-token' });
      }
    }
  });

  test('a pupil does not read as the teacher or the wall', async () => {
    const { classId, pupil } = await openClass(1);
    for (const as of ['teacher', 'wall'])
      expect((await pupil(0).get(`/classes/${classId}/wait?as=${as}`)).body).toEqual({ refused: 'no-token' });
  });
});

describe('asking', () => {
  test('the same id again is not doing it again', async () => {
    const { classId, pupil, teacher } = await openClass(1);
    const id = newId();
    const answers = [
      await pupil(0).asPupil(classId, { type: 'spin' }, id),
      await pupil(0).asPupil(classId, { type: 'spin' }, id),
    ];
    expect(answers[1]).toEqual(answers[0]);
    const { body } = await teacher.get(`/classes/${classId}/wait?as=teacher`);
    expect(body).toMatchObject({ data: { view: { seats: [{ spins: 1 }] } } });
  });

  test('a pupil has no teacher’s commands, nor another seat’s', async () => {
    const { classId, pupil } = await openClass(2);
    const first = pupil(0);
    expect((await first.asTeacher(classId, { type: 'end' })).body).toEqual({ refused: 'no-token' });
    expect(
      (
        await first.send(
          `/classes/${classId}/pupil`,
          JSON.stringify({ version: 1, id: newId(), command: { type: 'end' } }),
        )
      )?.status,
    ).toBe(400);
    expect((await first.asPupil(classId, { type: 'unshare', picture: '1-0' })).body).toEqual({
      refused: 'no-picture',
    });
  });

  test('a teacher of one class has no say in another', async () => {
    const [one, other] = [await openClass(0), await openClass(0)];
    expect((await one.teacher.asTeacher(other.classId, { type: 'end' })).body).toEqual({ refused: 'no-token' });
  });

  test('a page of another version is told so', async () => {
    const { classId, teacher } = await openClass(0);
    const body = JSON.stringify({ version: 2, id: newId(), command: { type: 'end' } });
    expect(await teacher.send(`/classes/${classId}/teacher`, body)).toMatchObject({
      status: 426,
      body: { refused: 'other-version' },
    });
  });

  test('who asks without end is told to wait, and others are not', async () => {
    const { classId, pupil } = await openClass(2);
    const [first, second] = [pupil(0), pupil(1)];
    const refusals: unknown[] = [];
    for (let i = 0; i < 60; i++) {
      refusals.push((await first.asPupil(classId, { type: 'hand', up: i % 2 === 0 })).body['refused']);
    }
    expect(refusals).toContain('wait');
    expect((await second.asPupil(classId, { type: 'hand', up: true })).body).toHaveProperty('position');
  });
});

describe('pictures', () => {
  test('are seen by their own seat and the teacher, by others when they are approved, and by nobody when they are taken away', async () => {
    const { classId, teacher, pupil } = await openClass(2);
    const [first, second] = [pupil(0), pupil(1)];
    expect((await first.share(classId, png)).status).toBe(200);
    async function statuses(): Promise<number[]> {
      const path = `/classes/${classId}/pictures/0-0?as=`;
      const answers = [teacher.fetch(`${path}teacher`), first.fetch(`${path}seat`), second.fetch(`${path}seat`)];
      return (await Promise.all(answers)).map((it) => it.status);
    }
    expect(await statuses()).toEqual([200, 200, 404]);
    await teacher.asTeacher(classId, { type: 'approve', picture: '0-0' });
    expect(await statuses()).toEqual([200, 200, 200]);
    await teacher.asTeacher(classId, { type: 'clear-wall' });
    expect(await statuses()).toEqual([404, 404, 404]);
    await server.classes.house.watch();
    expect(await server.log.picture(classId, '0-0')).toBeNull();
  });

  test('are pixels and nothing else, and no cache keeps them', async () => {
    const { classId, teacher, pupil } = await openClass(1);
    const withText = new Uint8Array(
      await sharp(png)
        .withExif({ IFD0: { Copyright: 'a name' } })
        .png()
        .toBuffer(),
    );
    expect(Buffer.from(withText).includes('a name')).toBe(true);
    await pupil(0).share(classId, withText);
    const answer = await teacher.fetch(`/classes/${classId}/pictures/0-0?as=teacher`);
    expect([answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([
      'image/png',
      'private, no-store',
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).includes('a name')).toBe(false);
  });

  test('that are none, or come as a command without pixels, are refused', async () => {
    const { classId, pupil } = await openClass(1);
    const answer = await pupil(0).share(classId, new TextEncoder().encode('GIF89a'));
    expect(await answer.json()).toEqual({ refused: 'not-png' });
    const command = { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 1 } as const;
    expect((await pupil(0).asPupil(classId, command)).status).toBe(400);
  });

  test('several at once are all there', async () => {
    const { classId, pupil, teacher } = await openClass(1);
    const statuses = await Promise.all(Array.from({ length: 6 }, () => pupil(0).share(classId, png)));
    expect(statuses.map((it) => it.status)).toEqual([200, 200, 200, 200, 200, 200]);
    const { body } = await teacher.get(`/classes/${classId}/wait?as=teacher`);
    expect(body).toMatchObject({
      data: { view: { pictures: Array.from({ length: 6 }, (_, i) => ({ id: `0-${i}` })) } },
    });
  });
});
