/** Opening a class in a real browser, with a server that answers as it is told. */
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { secondOf } from './kept-second.ts';
import { TeachPage } from './teach-page.tsx';

const { teach } = teacherPagesTexts.en;

/** What was sent to open a class. */
let sent: unknown[];
/** What the server answers to that. */
let answer: Response;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path === '/api/me') return Promise.resolve(Response.json({ teacher: null, seat: null, wall: null }));
    if (path !== '/api/classes') return Promise.reject(new Error('There is no network.'));
    sent.push(JSON.parse(init?.body as string));
    return Promise.resolve(answer);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.removeItem('nepwerk.teacher');
  clearPage();
});

function open(): void {
  show(
    <LocationProvider>
      <TeachPage />
    </LocationProvider>,
  );
}

describe('opening a class', () => {
  it('takes one click, and keeps the second code', async () => {
    answer = Response.json({ classId: 'a-class', code: '482916', second: '068285' }, { status: 201 });
    open();
    await page.getByRole('button', { name: teach.open }).click();
    await expect.poll(() => sent).toEqual([{ version: 1, language: 'en', lesson: 'synthetic-burger-lower', labs: [] }]);
    await expect.poll(() => secondOf('a-class')).toBe('068285');
    expect(secondOf('another-class')).toBeNull();
  });

  it('can be without a lesson, and with labs that are open at once, but none with faces', async () => {
    answer = Response.json({ classId: 'a-class', code: '482916', second: '068285' }, { status: 201 });
    open();
    await page.getByRole('radio', { name: teach.free }).click();
    await page.getByRole('checkbox', { name: teacherPagesTexts.en.labs.names.burger }).click();
    await expectAxeFindsNothing();
    expect(page.getByRole('checkbox', { name: teacherPagesTexts.en.labs.names.face }).elements()).toEqual([]);
    await page.getByRole('button', { name: teach.open }).click();
    await expect.poll(() => sent).toEqual([{ version: 1, language: 'en', lesson: null, labs: ['burger'] }]);
  });

  it('says in a sentence why there is none, and lets it be tried again', async () => {
    answer = Response.json({ refused: 'too-many' }, { status: 503 });
    open();
    const button = page.getByRole('button', { name: teach.open });
    await button.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(teach.problems['too-many']);
    answer = Response.json({ refused: 'something-new' }, { status: 409 });
    await expect
      .poll(async () => {
        await button.click(); // so soon it counts as a double press at first
        return page.getByRole('alert').element().textContent;
      })
      .toBe(teach.problems.other);
    expect(secondOf('a-class')).toBeNull();
  });
});
