/** Opening a class while this browser leads another, in a real browser: that one is ended first, and only when asked. */
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { DeskByHand } from '../console/testing/desk-by-hand.ts';
import { TeachPage } from './teach-page.tsx';

const { teach } = teacherPagesTexts.en;

/** What was sent, by its path. */
let sent: string[];
/** What the server answers to the end of the class that is open. */
let endAnswer: Response;

beforeEach(() => {
  sent = [];
  endAnswer = Response.json({});
  const hand = new DeskByHand().join(2);
  const view = JSON.stringify({ now: Date.now(), view: hand.state });
  hand.desk.close();
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path === '/api/me')
      return Promise.resolve(Response.json({ teacher: { classId: 'first' }, seat: null, wall: null }));
    if (path.startsWith('/api/classes/first/events')) {
      const body = new ReadableStream({
        start: (it) => it.enqueue(new TextEncoder().encode(`id: 1\nevent: view\ndata: ${view}\n\n`)),
      });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
    }
    if (init?.method !== 'POST') return Promise.reject(new Error('There is no network.'));
    sent.push(path);
    if (path === '/api/classes/first/teacher') return Promise.resolve(endAnswer);
    return Promise.resolve(Response.json({ classId: 'next', code: '482916', second: '068285' }, { status: 201 }));
  });
});

afterEach(() => {
  clearPage();
  vi.unstubAllGlobals();
  localStorage.removeItem('nepwerk.teacher');
});

function open(): void {
  show(
    <LocationProvider>
      <TeachPage />
    </LocationProvider>,
  );
}

it('asks first, ends the one that is open, and then opens the other', async () => {
  open();
  await expect.element(page.getByRole('link', { name: teach.goOn })).toHaveClass('go');
  const button = page.getByRole('button', { name: teach.open });
  await expect.element(button).not.toHaveClass('go');
  await button.click();
  await expect
    .element(page.getByRole('dialog', { name: 'You have a class open with 2 pupils. Close that one first?' }))
    .toBeVisible();
  await expectAxeFindsNothing();
  await page.getByRole('button', { name: teach.secondNo }).click();
  expect(sent).toEqual([]);
  await button.click();
  await page.getByRole('button', { name: teach.secondYes }).click();
  await expect.poll(() => sent).toEqual(['/api/classes/first/teacher', '/api/classes']);
});

it('opens none while the one that is open can’t be ended', async () => {
  endAnswer = Response.json({ refused: 'log-full' }, { status: 503 });
  open();
  await expect.element(page.getByRole('link', { name: teach.goOn })).toBeVisible();
  await page.getByRole('button', { name: teach.open }).click();
  await page.getByRole('button', { name: teach.secondYes }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(teach.problems['log-full']);
  expect(sent).toEqual(['/api/classes/first/teacher']);
  await expect.element(page.getByRole('link', { name: teach.goOn })).toBeVisible();
});
