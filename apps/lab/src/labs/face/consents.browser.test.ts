/** The watch over consents, in a real browser: nothing outlasts them, and nothing of a face outlasts the page. */
import { ConsentLedger, LONGEST_CONSENT_MS, type Erased } from '@nepwerk/media';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellWipe } from '../shell/wipe-channel.ts';
import { keepConsents } from './consents.ts';

let time: number;
let ledger: ConsentLedger;
let erased: string[];
let stop: () => void;
const onOver = vi.fn<(gone: Erased) => void>();
const toHome = vi.fn<() => void>();

beforeEach(() => {
  time = 1000;
  erased = [];
  onOver.mockReset();
  toHome.mockReset();
  ledger = new ConsentLedger(() => time);
  stop = keepConsents(ledger, { onOver, toHome });
});

afterEach(() => stop());

function film(who: string, count: number): void {
  ledger.give(who, ['train']);
  ledger.note({ kind: 'frames', count, of: [who], erase: () => void erased.push(who) });
}

/** What happens when a lid is opened again, and when a page is left. */
function happen(event: string): Event {
  const happened = new Event(event, { cancelable: true });
  (event === 'visibilitychange' ? document : window).dispatchEvent(happened);
  return happened;
}

it('deletes everything once somebody’s time is over, as soon as the page is seen again', async () => {
  film('Snelle Otter', 216);
  time += LONGEST_CONSENT_MS - 1;
  film('Blije Uil', 100);
  happen('visibilitychange');
  expect(erased).toEqual([]);
  time += 1;
  happen('visibilitychange');
  await vi.waitFor(() => expect(onOver).toHaveBeenCalledWith({ frames: 316, net: 0, film: 0, preview: 0 }));
  expect(erased).toEqual(['Snelle Otter', 'Blije Uil']);
  expect(ledger.consents).toEqual([]);
  happen('visibilitychange');
  expect(onOver).toHaveBeenCalledTimes(1);
});

it('does nothing of the kind when a consent was taken back in time', async () => {
  film('Snelle Otter', 216);
  await ledger.withdraw('Snelle Otter');
  happen('visibilitychange');
  await Promise.resolve();
  expect(onOver).not.toHaveBeenCalled();
});

it('deletes everything when the page is left, which asks first', async () => {
  expect(happen('beforeunload').defaultPrevented, 'there is nothing to lose yet').toBe(false);
  film('Snelle Otter', 216);
  expect(happen('beforeunload').defaultPrevented).toBe(true);
  happen('pagehide');
  await vi.waitFor(() => expect(erased).toEqual(['Snelle Otter']));
  expect(ledger.consents).toEqual([]);
});

it('deletes everything and goes home, unasked, when another tab wipes', async () => {
  film('Snelle Otter', 216);
  toHome.mockImplementation(() => expect(happen('beforeunload').defaultPrevented).toBe(false));
  const channel = tellWipe();
  await vi.waitFor(() => expect(toHome).toHaveBeenCalledTimes(1));
  channel.close();
  expect(toHome.mock.results).toMatchObject([{ type: 'return' }]);
  await vi.waitFor(() => expect(erased).toEqual(['Snelle Otter']));
  expect(onOver).not.toHaveBeenCalled();
});

it('deletes everything when its part of the page is taken away, and looks no more', async () => {
  film('Snelle Otter', 216);
  stop();
  await vi.waitFor(() => expect(erased).toEqual(['Snelle Otter']));
  expect(happen('beforeunload').defaultPrevented).toBe(false);
});
