/** Readers that stop reading while a lot comes for them: what of it do the others feel, and are they let go? */
import { setTimeout as wait } from 'node:timers/promises';
import { type Chair, type Crowd, inTurns, type Room } from './crowd.ts';
import type { Outcome } from './crowd-messages.ts';
import type { OurClass, OurSeat } from './our-service.ts';

/** A class has so many seats at once; twice as many pupils come and go, so that the class as a seat sees it is about 18 kB. */
const COME_AND_GO = [32, 32];

/** So often a teacher may ask at once, and then every so many milliseconds, beside the one event a second: what is asked brings the class anew to every seat. */
const AT_ONCE = 34;
const EACH_MILLISECONDS = 345;

/** What came at once is over by then, in milliseconds. */
const AFTER_BURST = 3000;

/** Who was let go has been told by then, in milliseconds. */
const HEARD_BY = 4000;

/** Opens so many classes, into which pupils come and from which they go. */
export async function weighDown(crowd: Crowd, classes: number): Promise<Outcome> {
  await crowd.fill(classes, 0);
  for (const size of COME_AND_GO) {
    await crowd.fill(classes, size);
    const chairs = crowd.rooms.flatMap((room) => room.chairs.splice(0));
    await inTurns(
      chairs.map(
        ({ seat }) =>
          () =>
            leave(seat as OurSeat),
      ),
    );
  }
  return {};
}

async function leave(seat: OurSeat): Promise<void> {
  await seat.ask({ type: 'leave' });
  seat.close();
}

/**
 * The last seat of each of these classes stops reading, if it is to; its class gets all that a teacher may send, and the others go on. What may be sent at once comes
 * before the time that is measured.
 */
export async function flood(crowd: Crowd, classes: number, seconds: number, isRead: boolean): Promise<Outcome> {
  const heavy = crowd.rooms.slice(0, classes);
  const slow = isRead ? [] : heavy.flatMap(({ chairs }) => chairs.slice(-1));
  for (const chair of slow) {
    chair.isSlow = true;
    chair.seat.pause();
  }
  if (!isRead) {
    for (let i = 0; i < AT_ONCE; i++) for (const room of heavy) floodOnce(room);
    await wait(AFTER_BURST);
  }
  const outcome = await crowd.measured(async () => {
    const until = performance.now() + seconds * 1000;
    await Promise.all([crowd.sendEvenly(seconds), ...heavy.map((room) => floodRoom(room, until))]);
  });
  return { ...outcome, slow: slow.length, dropped: await countDropped(slow) };
}

async function floodRoom(room: Room, until: number): Promise<void> {
  for (; performance.now() < until; await wait(EACH_MILLISECONDS)) floodOnce(room);
}

/** Brings the class anew to all of its seats. */
function floodOnce({ served }: Room): void {
  // Too fast now and then, which is no fault: then it is refused.
  void (served as OurClass).ask({ type: 'reveal', picture: null }).catch(() => {});
}

/** They read on: those that were let go get what lay in the network still, and then the end. */
async function countDropped(slow: readonly Chair[]): Promise<number> {
  for (const { seat } of slow) seat.resume();
  if (slow.length > 0) await wait(HEARD_BY);
  return slow.filter(({ seat }) => !seat.isOpen).length;
}
