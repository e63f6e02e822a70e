/** A lab is left and opened anew when links, or the way back, lead to its page with another query; in a real browser, with its history. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Visits, type VisitAddress } from './visits.ts';

/** A lab that knows its address, and when it was left. */
interface FakeLab {
  readonly address: VisitAddress;
  readonly opened: string;
  readonly wasOwn: boolean;
  isLeft: boolean;
}

const start = location.href;
let visits: Visits<FakeLab>;
let stop: () => void;
/** What leaving waits for, and what ends that. */
let kept: Promise<void>;
let keep: () => void;

beforeEach(() => {
  kept = Promise.resolve();
  history.replaceState(null, '', `${location.pathname}?cheese=80`);
  visits = new Visits({
    open: (address): FakeLab => ({ address, opened: address.query(), wasOwn: address.isOwn(), isLeft: false }),
    async leave(lab) {
      await kept;
      lab.isLeft = true;
    },
  });
  stop = visits.follow();
});

afterEach(() => {
  stop();
  history.replaceState(null, '', start);
});

/** Does what the router does with a link. */
function follow(query: string): void {
  history.pushState(null, '', location.pathname + query);
  document.body.click();
}

function leaveSlowly(): void {
  kept = new Promise((resolve) => (keep = resolve));
}

function lab(): FakeLab {
  return visits.now.value.lab;
}

test('a link with another query leaves the lab, and opens one by the new address', async () => {
  const first = lab();
  follow('?cheese=0');
  await expect.poll(() => lab().opened).toBe('?cheese=0');
  expect(first.isLeft).toBe(true);
  expect(lab().wasOwn).toBe(false);
});

test('what the lab writes itself is no visit, but a link back to where it began is one', async () => {
  lab().address.write('cheese=30');
  document.body.click();
  expect(location.search).toBe('?cheese=30');
  expect(visits.now.value.number).toBe(0);
  follow('?cheese=80');
  await expect.poll(() => visits.now.value.number).toBe(1);
  expect(lab().opened).toBe('?cheese=80');
});

test('the way back opens the earlier address, as a wish and not as where the pupil was', async () => {
  lab().address.write('cheese=30');
  follow('?count=20');
  await expect.poll(() => lab().opened).toBe('?count=20');
  history.back();
  await expect.poll(() => lab().opened).toBe('?cheese=30');
  expect(lab().wasOwn).toBe(false);
  lab().address.write('cheese=35');
  expect(lab().address.isOwn()).toBe(true);
});

test('a lab that is being left writes no address, and the last of two links counts', async () => {
  leaveSlowly();
  const first = lab();
  follow('?cheese=0');
  first.address.write('cheese=55');
  expect(location.search).toBe('?cheese=0');
  follow('?count=20');
  keep();
  await expect.poll(() => lab().opened).toBe('?count=20');
  expect(visits.now.value.number).toBe(1);
});

test('clicks that lead nowhere, or to a place on the page, are no visit', async () => {
  document.body.click();
  history.pushState(null, '', '#content');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.waitFor(() => expect(location.hash).toBe('#content'));
  expect(visits.now.value.number).toBe(0);
});

test('nothing is opened once the page is left', async () => {
  leaveSlowly();
  const first = lab();
  follow('?cheese=0');
  stop();
  keep();
  await expect.poll(() => first.isLeft).toBe(true);
  expect(visits.now.value.number).toBe(0);
});
