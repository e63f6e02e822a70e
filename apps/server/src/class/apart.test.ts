/** Two classes at once, over both logs: with what somebody has of one, no door of the other opens, and nothing of one is heard in the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClassLog } from '../log/class-log.ts';
import { openEmbeddedLog } from '../log/embedded.ts';
import { openJetStreamLog } from '../log/jetstream.ts';
import { START_PATIENCE } from '../log/testing/log-suite.ts';
import { startNats, whyNoNatsServer } from '../log/testing/nats-server.ts';
import { type ClassServer, newId, startClassServer, TestBrowser, type TestReader } from './testing/class-server.ts';

const ROLES = ['teacher', 'seat', 'wall'] as const;

/** What the two classes have alike: whoever mixes them up by it is found out. */
const SAME = { key: newId(), commands: Array.from({ length: 30 }, newId), picture: newId(), reply: newId() };

/** A log and what it stands on. */
interface Ground {
  readonly log: ClassLog;
  end(): Promise<void>;
}

async function embedded(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-apart-'));
  return { log: await openEmbeddedLog({ folder }), end: async () => rmSync(folder, { recursive: true }) };
}

async function inJetStream(): Promise<Ground> {
  const servers = await startNats(1);
  return { log: await openJetStreamLog({ url: servers.url, replicas: 1 }), end: () => servers.close() };
}

/** A class with everybody in it, who all read along. */
interface Held {
  readonly name: string;
  readonly classId: string;
  readonly code: string;
  readonly second: string;
  readonly teacher: TestBrowser;
  readonly pupil: TestBrowser;
  readonly wall: TestBrowser;
  readonly readers: readonly TestReader[];
  readonly png: Uint8Array<ArrayBuffer>;
}

describe.each([
  ['an embedded log', embedded, null],
  ['a log in JetStream', inJetStream, whyNoNatsServer()],
] as const)('on %s', (_, make, missing) => {
  let ground: Ground;
  let server: ClassServer;
  let classes: readonly [Held, Held];

  beforeAll(async () => {
    if (missing !== null) return;
    ground = await make();
    server = await startClassServer({ log: ground.log });
    classes = await Promise.all([hold('Alfa', '#d94f30'), hold('Bravo', '#177e89')]);
    await Promise.all(classes.map(teach));
  }, START_PATIENCE);
  afterAll(async () => {
    if (missing !== null) return;
    for (const { readers } of classes) for (const reader of readers) reader.close();
    await server.close();
    await ground.log.close();
    await ground.end();
  });
  beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));

  async function hold(name: string, background: string): Promise<Held> {
    const [teacher, pupil, wall] = [0, 1, 2].map(() => new TestBrowser(server.address)) as [
      TestBrowser,
      TestBrowser,
      TestBrowser,
    ];
    const opened = await teacher.open();
    await pupil.join(opened.code, { key: SAME.key });
    await wall.send('/wall', JSON.stringify({ version: 1, code: opened.code, key: newId() }));
    const browsers = { teacher, seat: pupil, wall };
    const readers = await Promise.all(ROLES.map((role) => browsers[role].read(opened.classId, role)));
    const png = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
      .png()
      .toBuffer();
    return { name, ...opened, teacher, pupil, wall, readers, png: new Uint8Array(png) };
  }

  /** Both do the same with the same ids, only with other words and pictures. */
  async function teach({ name, classId, teacher, pupil, png }: Held): Promise<void> {
    await teacher.asTeacher(classId, { type: 'ask', question: 'wat' }, newId());
    await pupil.asPupil(classId, { type: 'reply', question: 'wat', reply: `antwoord ${name}` }, SAME.reply);
    await pupil.share(classId, png, SAME.picture);
    await teacher.asTeacher(classId, { type: 'approve', picture: '0-0' });
    for (const [index, id] of SAME.commands.entries())
      await teacher.asTeacher(classId, { type: 'message', text: `${name} ${index}` }, id);
  }

  test('each hears all of its own, and no word of the other', async () => {
    const last = SAME.commands.length - 1;
    for (const { name, readers } of classes)
      for (const reader of readers) await expect.poll(() => reader.state?.message?.text).toBe(`${name} ${last}`);
    const [one, other] = classes;
    for (const [own, foreign] of [
      [one, other],
      [other, one],
    ] as const) {
      const heard = own.readers.flatMap(({ frames }) => frames.map(({ data }) => data)).join('\n');
      expect(heard).toContain(`antwoord ${own.name}`);
      expect(heard).toContain(own.code);
      expect([foreign.name, foreign.code, foreign.classId].filter((it) => heard.includes(it))).toEqual([]);
      const [console] = own.readers;
      expect(console?.state?.seats).toHaveLength(1);
      const picture = await own.teacher.fetch(`/classes/${own.classId}/pictures/0-0?as=teacher`);
      const { dominant } = await sharp(Buffer.from(await picture.arrayBuffer())).stats();
      expect(dominant).toEqual((await sharp(own.png).stats()).dominant);
    }
  });

  test('every door is shut to whoever has a place in the other', async () => {
    const [own, { classId, code }] = classes;
    const all = new TestBrowser(server.address);
    for (const browser of [own.teacher, own.pupil, own.wall])
      for (const [name, value] of browser.cookies) all.cookies.set(name, value);
    const forger = new TestBrowser(server.address);
    for (const [name, value] of all.cookies) forger.cookies.set(name, value.replace(own.classId, classId));
    const before = await ground.log.read(classId, 0);
    const answers: unknown[] = [];
    for (const browser of [own.teacher, own.pupil, own.wall, all, forger]) {
      for (const path of ['events', 'wait', 'pictures/0-0'])
        for (const role of ROLES) answers.push((await browser.get(`/classes/${classId}/${path}?as=${role}`)).body);
      answers.push((await browser.asTeacher(classId, { type: 'end' })).body);
      answers.push((await browser.asPupil(classId, { type: 'hand', up: true })).body);
      answers.push(await (await browser.share(classId, own.png)).json());
    }
    expect(answers).toEqual(Array.from({ length: 5 * 12 }, () => ({ refused: 'no-token' })));
    expect((await all.join(code, { second: own.second })).body).toEqual({ refused: 'second-code' });
    expect(await ground.log.read(classId, 0)).toEqual(before);
  });
});
