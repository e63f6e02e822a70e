/** What every log of classes must do: one suite for all of them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_PICTURE, LONGEST_EVENT, type ClassLog, type Entry, type Position } from '../class-log.ts';

/** How long what a log stands on may take to start, in milliseconds: on a busy machine of two cores. */
export const START_PATIENCE = 30_000;

/** A log to be tested. */
export interface LogUnderTest {
  /** Opens it: what was there before is there again. */
  open(): Promise<ClassLog>;
  /** Ends what it stands on. */
  end(): Promise<void>;
}

/** A new id: two tests never meet. */
export function newId(): string {
  return randomUUID();
}

/** Six digits that no other test takes. */
export function newCode(): string {
  return randomUUID().slice(0, 8);
}

/** Notes what a log tells of one class. */
export function hear(log: ClassLog, classId: string): { readonly heard: Entry[]; readonly stop: () => void } {
  const heard: Entry[] = [];
  const stop = log.listen((id, entry) => {
    if (id === classId) heard.push(entry);
  });
  return { heard, stop };
}

/** The keys of entries, in their order. */
export function keysOf(entries: readonly Entry[]): string[] {
  return entries.map(({ key }) => key);
}

/**
 * The suite.
 *
 * @param missing Why it is skipped; null when it is not.
 */
export function testLog(name: string, make: () => Promise<LogUnderTest>, missing: string | null = null): void {
  describe.each([name])('%s', () => {
    let subject: LogUnderTest | null = null;
    let log: ClassLog;

    beforeAll(async () => {
      if (missing !== null) return;
      subject = await make();
      log = await subject.open();
    }, START_PATIENCE);
    afterAll(async () => {
      if (!subject) return;
      await log.close();
      await subject.end();
    });

    beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));

    test('answers positions that increase, and reads back what was appended', async () => {
      const id = newId();
      const first = await log.begin(id, 'k1', '{"n":1}');
      const second = await log.append(id, 'k2', '{"n":2}');
      expect(first).toEqual({ position: expect.any(Number), isNew: true });
      expect(first.position).toBeGreaterThan(0);
      expect(second.position).toBeGreaterThan(first.position);
      const entries = [
        { position: first.position, key: 'k1', event: '{"n":1}' },
        { position: second.position, key: 'k2', event: '{"n":2}' },
      ];
      expect(await log.read(id, 0)).toEqual(entries);
      expect(await log.read(id, first.position)).toEqual(entries.slice(1));
      expect(await log.read(id, second.position)).toEqual([]);
    });

    test('adds the same key once: later, and twenty times at once', async () => {
      const id = newId();
      const begun = await log.begin(id, 'k', '{}');
      expect(await log.append(id, 'k', '{"other":1}')).toEqual({ position: begun.position, isNew: false });
      const answers = await Promise.all(Array.from({ length: 20 }, () => log.append(id, 'twenty', '{"n":20}')));
      expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
      expect(keysOf(await log.read(id, 0))).toEqual(['k', 'twenty']);
    });

    test('keeps the order of a class in which appends were asked', async () => {
      const id = newId();
      const { heard, stop } = hear(log, id);
      await log.begin(id, 'k', '{}');
      const keys = Array.from({ length: 300 }, (_, index) => `k${index}`);
      const answers = await Promise.all(keys.map((key) => log.append(id, key, `{"key":"${key}"}`)));
      const positions = answers.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((one, other) => one - other));
      expect(keysOf(await log.read(id, 0))).toEqual(['k', ...keys]);
      await expect.poll(() => keysOf(heard)).toEqual(['k', ...keys]);
      stop();
    });

    test('keeps classes apart', async () => {
      const ids = [newId(), newId()];
      for (const id of ids) await log.begin(id, 'same', `"${id}"`);
      for (const id of ids) expect((await log.read(id, 0)).map(({ event }) => event)).toEqual([`"${id}"`]);
      expect(await log.classes()).toEqual(expect.arrayContaining(ids));
    });

    test('refuses what was never begun, what was begun before, and what is too long', async () => {
      const id = newId();
      await expect(log.append(id, 'k', '{}')).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.read(id, 0)).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.keepPicture(id, 'p', new Uint8Array(3))).rejects.toMatchObject({ reason: 'gone' });
      await log.begin(id, 'k', '{}');
      await expect(log.begin(id, 'other', '{}')).rejects.toMatchObject({ reason: 'taken' });
      const longest = JSON.stringify('é'.repeat(LONGEST_EVENT / 2 - 1));
      await log.append(id, 'longest', longest);
      await expect(log.append(id, 'longer', `${longest} `)).rejects.toMatchObject({ reason: 'full' });
      expect(keysOf(await log.read(id, 0))).toEqual(['k', 'longest']);
    });

    test('begins a class once, also at once', async () => {
      const id = newId();
      const begun = await Promise.allSettled([log.begin(id, 'a', '{}'), log.begin(id, 'b', '{}')]);
      expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await log.read(id, 0)).toHaveLength(1);
    });

    test('refuses names that are none', async () => {
      for (const name of ['', 'a'.repeat(65), 'a.b', '*', '>', 'a b', '../a', 'é', 'a\n']) {
        await expect(log.append(name, 'k', '{}')).rejects.toThrow(RangeError);
        await expect(log.append('id', name, '{}')).rejects.toThrow(RangeError);
        await expect(log.claimCode(name, 'id', 0)).rejects.toThrow(RangeError);
        await expect(log.picture('id', name)).rejects.toThrow(RangeError);
      }
    });

    test('tells listeners from now on, each once, and not those that have left', async () => {
      const id = newId();
      await log.begin(id, 'before', '{}');
      const stopBad = log.listen(() => {
        throw new Error('a fault of the listener');
      });
      const left = hear(log, id);
      left.stop();
      const { heard, stop } = hear(log, id);
      const { position } = await log.append(id, 'after', '{"n":1}');
      await log.append(id, 'after', '{"n":1}');
      await expect.poll(() => heard).toEqual([{ position, key: 'after', event: '{"n":1}' }]);
      expect(left.heard).toEqual([]);
      stop();
      stopBad();
    });

    test('takes what a listener appends while it is told of the beginning', async () => {
      const id = newId();
      const answers: Promise<unknown>[] = [];
      const stop = log.listen((classId, { key }) => {
        if (classId === id && key === 'begin') answers.push(log.append(id, 'from-listener', '{}'));
      });
      await log.begin(id, 'begin', '{}');
      await expect.poll(() => answers.length).toBe(1);
      await Promise.all([...answers, log.append(id, 'after', '{}')]);
      stop();
      expect(keysOf(await log.read(id, 0)).toSorted()).toEqual(['after', 'begin', 'from-listener']);
    });

    test('removes a class whole and for good, and no other', async () => {
      const [id, other] = [newId(), newId()];
      for (const one of [id, other]) {
        await log.begin(one, 'k', '{}');
        await log.keepPicture(one, 'p', new Uint8Array([1, 2, 3]));
        await Promise.all(Array.from({ length: 120 }, (_, index) => log.append(one, `k${index}`, '{}')));
      }
      await log.remove(id);
      await expect(log.read(id, 0)).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.append(id, 'late', '{}')).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.append(id, 'k', '{}')).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.keepPicture(id, 'late', new Uint8Array(1))).rejects.toMatchObject({ reason: 'gone' });
      await expect(log.begin(id, 'again', '{}')).rejects.toMatchObject({ reason: 'taken' });
      expect(await log.picture(id, 'p')).toBeNull();
      expect(await log.classes()).not.toContain(id);
      await log.remove(id);
      await log.remove(newId());
      expect(await log.read(other, 0)).toHaveLength(121);
      expect(await log.picture(other, 'p')).toEqual(new Uint8Array([1, 2, 3]));
    });

    test('either keeps or refuses what is appended while a class is removed', async () => {
      const id = newId();
      await log.begin(id, 'k', '{}');
      const late = Array.from({ length: 50 }, (_, index) => log.append(id, `k${index}`, '{}'));
      const [results] = await Promise.all([Promise.allSettled(late), log.remove(id)]);
      const refused = results.filter((one) => one.status === 'rejected');
      for (const { reason } of refused) expect(reason).toMatchObject({ reason: 'gone' });
      await expect(log.read(id, 0)).rejects.toMatchObject({ reason: 'gone' });
    });

    test('keeps a code for one class until it is let go, and lets it rest', async () => {
      const [code, id, other] = [newCode(), newId(), newId()];
      expect(await log.classOf(code)).toBeNull();
      const claims = await Promise.all([log.claimCode(code, id, 0), log.claimCode(code, id, 0)]);
      expect(claims.toSorted()).toEqual([false, true]);
      expect(await log.classOf(code)).toBe(id);
      expect(await log.claimCode(code, other, 0)).toBe(false);
      await log.releaseCode(code);
      await log.releaseCode(code);
      expect(await log.classOf(code)).toBeNull();
      expect(await log.claimCode(code, other, 3_600_000)).toBe(false);
      await expect.poll(() => log.claimCode(code, other, 1)).toBe(true);
      expect(await log.classOf(code)).toBe(other);
      await log.releaseCode(newCode());
    });

    test('keeps pictures, the largest too, and removes one', async () => {
      const id = newId();
      await log.begin(id, 'k', '{}');
      const picture = new Uint8Array(randomBytes(LARGEST_PICTURE));
      await log.keepPicture(id, 'a', picture);
      await log.keepPicture(id, 'b', new Uint8Array([7]));
      expect(Buffer.compare((await log.picture(id, 'a')) ?? new Uint8Array(), picture)).toBe(0);
      await log.keepPicture(id, 'b', new Uint8Array([8]));
      expect(await log.picture(id, 'b')).toEqual(new Uint8Array([8]));
      await log.removePicture(id, 'a');
      await log.removePicture(id, 'never');
      expect(await log.picture(id, 'a')).toBeNull();
      expect(await log.picture(newId(), 'a')).toBeNull();
      await expect(log.keepPicture(id, 'c', new Uint8Array(LARGEST_PICTURE + 1))).rejects.toMatchObject({
        reason: 'full',
      });
    });

    test('is the same after it was closed and opened', async () => {
      const [id, gone, code] = [newId(), newId(), newCode()];
      await log.begin(id, 'k', '{"n":1}');
      await log.append(id, 'k2', '{"n":2}');
      await log.keepPicture(id, 'p', new Uint8Array([1, 2]));
      await log.claimCode(code, id, 0);
      await log.begin(gone, 'k', '{}');
      await log.remove(gone);
      const before = await log.read(id, 0);
      await log.close();
      log = await (subject as LogUnderTest).open();
      expect(await log.read(id, 0)).toEqual(before);
      expect(await log.append(id, 'k2', '{}')).toEqual({ position: before[1]?.position, isNew: false });
      const { position } = await log.append(id, 'k3', '{}');
      expect(position).toBeGreaterThan(before[1]?.position as Position);
      expect(await log.picture(id, 'p')).toEqual(new Uint8Array([1, 2]));
      expect(await log.classOf(code)).toBe(id);
      expect(await log.classes()).toContain(id);
      await expect(log.begin(gone, 'k', '{}')).rejects.toMatchObject({ reason: 'taken' });
      await expect(log.append(gone, 'k', '{}')).rejects.toMatchObject({ reason: 'gone' });
    });

    test('lets others work while it reads and removes much', async () => {
      const id = newId();
      await log.begin(id, 'k', '{}');
      const events = Array.from({ length: 2000 }, (_, index) => log.append(id, `k${index}`, `{"n":${index}}`));
      await Promise.all(events);
      const turns = countTurns();
      expect(await log.read(id, 0)).toHaveLength(2001);
      await log.remove(id);
      expect(turns.end()).toBeGreaterThan(2);
    });
  });
}

/** Counts how often the event loop comes round. */
function countTurns(): { end(): number } {
  let turns = 0;
  let isCounting = true;
  function count(): void {
    turns++;
    if (isCounting) setImmediate(count);
  }
  setImmediate(count);
  return {
    end() {
      isCounting = false;
      return turns;
    },
  };
}
