/** A class behind a real nginx over TLS: one that passes streams on, and one that holds them back, where pages ask for one answer after the other. */
import type { RunningServer } from '@nepwerk/server';
import { type Answer, TestBrowser } from '@nepwerk/server/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ClassSource, type SourceFrame } from '../../apps/lab/src/class/class-source.ts';
import { type Nginx, startNginx, whyNoNginx } from './support/nginx.ts';
import { startServer } from './support/server.ts';

/** Commands that follow one another, and that come at once: fewer than a teacher and a pupil may send without waiting. */
const ONE_BY_ONE = 15;
const AT_ONCE = 30;

const missing = whyNoNginx();

let server: RunningServer;
let nginx: Nginx;

beforeAll(async () => {
  if (missing !== null) return;
  server = await startServer({ isBehindProxy: true });
  nginx = await startNginx(server.address);
});
afterAll(async () => {
  if (missing !== null) return;
  await nginx.close();
  await server.close();
});
beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));

/** A class whose teacher and pupils come by an address, and what the pages' own code hears of it there. */
async function openClass(address: string, pupilCount: number) {
  const teacher = new TestBrowser(address, nginx.fetch);
  const { classId, code } = await teacher.open();
  const pupils = Array.from({ length: pupilCount }, () => new TestBrowser(address, nginx.fetch));
  await Promise.all(pupils.map((pupil) => pupil.join(code)));
  const frames: SourceFrame[] = [];
  const asked: string[] = [];
  const source = new ClassSource({
    classId,
    as: 'teacher',
    onFrame: (frame) => frames.push(frame),
    onStatus: () => {},
    fetch: (input, init) => {
      const path = (input instanceof Request ? input.url : input.toString()).replace(/^\/api/, '');
      asked.push(new URL(path, address).pathname.split('/').at(-1) ?? '');
      return teacher.fetch(path, init);
    },
  });
  return { classId, code, teacher, pupils, source, frames, asked };
}

function positionsOf(frames: readonly SourceFrame[]): number[] {
  return frames.map(({ position }) => position);
}

function positionOf({ body }: Answer): number {
  return Number(body['position']);
}

/** Lets a teacher go through steps, each when the last was heard of, and answers where they stand. */
async function askOneByOne(opened: Awaited<ReturnType<typeof openClass>>): Promise<number[]> {
  const positions: number[] = [];
  for (let step = 1; step <= ONE_BY_ONE; step++) {
    const position = positionOf(await opened.teacher.asTeacher(opened.classId, { type: 'step', step }));
    await expect.poll(() => opened.frames.at(-1)?.position, { interval: 10 }).toBe(position);
    positions.push(position);
  }
  return positions;
}

describe('where nginx holds streams back', () => {
  test('everything is heard in order and once, one answer after the other', async () => {
    const opened = await openClass(nginx.holding, 3);
    const { classId, teacher, pupils, source, frames, asked } = opened;
    await expect.poll(() => frames.length).toBe(1);
    expect(asked.slice(0, 2)).toEqual(['events', 'wait']);
    expect(positionsOf(frames).slice(1)).toEqual([]);
    expect(await askOneByOne(opened)).toEqual(positionsOf(frames).slice(1));
    const answers = pupils.map(async (pupil) => {
      const positions: number[] = [];
      for (let time = 0; time < AT_ONCE; time++)
        positions.push(positionOf(await pupil.asPupil(classId, { type: 'hand', up: time % 2 === 0 })));
      return positions;
    });
    const last = Math.max(...(await Promise.all(answers)).flat());
    await expect.poll(() => frames.at(-1)?.position).toBe(last);
    const heard = positionsOf(frames);
    expect(heard).toEqual([...new Set(heard)].toSorted((one, other) => one - other));
    expect(asked.filter((path) => path !== 'wait')).toEqual(['events']);
    const { body } = await teacher.get(`/classes/${classId}/wait?as=teacher`);
    expect((JSON.parse(frames.at(-1)?.data ?? '') as { view: unknown }).view).toEqual(
      (body['data'] as { view: unknown }).view,
    );
    source.close();
  });
});

describe('where nginx does as the server asks', () => {
  test('a stream is passed on as it comes, and its cookies are for HTTPS alone', async () => {
    const opened = await openClass(nginx.passing, 1);
    const { teacher, source, frames, asked } = opened;
    await expect.poll(() => frames.length).toBe(1);
    expect(await askOneByOne(opened)).toEqual(positionsOf(frames).slice(1));
    expect(asked).toEqual(['events']);
    source.close();
    expect([...teacher.cookies.keys()]).toEqual(['__Host-nepwerk-teacher']);
    const joining = JSON.stringify({ version: 1, code: opened.code, key: 'a-key-of-this-browser' });
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'http' };
    const joined = await nginx.fetch(`${nginx.passing}/api/join`, { method: 'POST', body: joining, headers });
    expect(
      joined.headers.getSetCookie().filter((it) => !/^__Host-.*; HttpOnly; Secure; SameSite=Strict$/.test(it)),
    ).toEqual([]);
    expect(joined.headers.getSetCookie()).toHaveLength(2);
  });
});
