/** The wall in a real browser: what it shows of a class, what it never shows, and nothing that axe finds. */
import { signal } from '@preact/signals';
import { afterEach, expect, it } from 'vitest';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import type { Asked } from '../ask.ts';
import { joinAddress } from '../teach/join-address.ts';
import { qrPath } from '../teach/qr-path.ts';
import { CLASS, CODE, findLesson, picture, SEAT, servicesOf, showWall } from './testing/show-wall.tsx';
import { Wall } from './wall-page.tsx';

afterEach(clearPage);

it('asks for six figures, then for the second six, and says what was wrong', async () => {
  const link = { state: signal(null), status: signal('live' as const) };
  const answers: Asked[] = [{ refused: 'no-such-code' }, { refused: 'second-code' }, { refused: 'wait', wait: 8000 }];
  const place = show(<Wall code={null} services={servicesOf(answers, link)} findLesson={findLesson} />);
  await type(place, '12 34 56');
  await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('no lesson with this code');
  await expectAxeFindsNothing();
  await type(place, CODE);
  await expect.poll(() => place.querySelector('label')?.textContent).toBe('The second code');
  await type(place, '111222');
  await expect.poll(() => place.textContent).toContain('In 8 seconds the wall tries again.');
  await expectAxeFindsNothing();
});

async function type(place: Element, figures: string): Promise<void> {
  await expect.poll(() => place.querySelector('input')?.value).toBeDefined();
  const input = place.querySelector('input');
  if (!input) throw new Error('there is no field');
  await expect.poll(() => document.activeElement).toBe(input);
  input.value = figures;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => place.querySelector<HTMLButtonElement>('.button.go')?.disabled).toBe(false);
  expect(place.querySelector('.wall-boxes')?.textContent).toBe(figures.replaceAll(' ', ''));
  place.querySelector<HTMLButtonElement>('.button.go')?.click();
}

it('is hidden before anything is known, and as long as the teacher shows nothing, in the language of the class', async () => {
  const { place, state } = await showWall(null);
  expect(place.querySelector('.wall-hidden')?.textContent).toContain('The wall is hidden');
  state.value = { ...CLASS, language: 'nl', pictures: [picture('0-0')] };
  await expect.poll(() => place.textContent).toContain('Het bord is verborgen');
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('De synthetische hamburger');
  expect(place.querySelector('.wall-tile')).toBeNull();
  expect(document.documentElement.lang).toBe('nl');
  await expectAxeFindsNothing();
});

it('shows the code large and how many are in, and no code once the door is closed', async () => {
  const { place, state } = await showWall({ ...CLASS, wall: 'join', seats: [SEAT, SEAT, { ...SEAT, status: 'left' }] });
  expect(place.querySelector('.wall-figures')?.textContent).toContain('482\u00a0916');
  expect(place.textContent).toContain(location.host);
  expect(place.querySelector('.wall-inside')?.textContent).toBe('2 pupils are in');
  const { side, path } = qrPath(joinAddress(location.origin, CODE, null));
  const qr = place.querySelector('.wall-qr');
  expect([qr?.getAttribute('viewBox'), qr?.firstElementChild?.getAttribute('d')]).toEqual([
    `0 0 ${side} ${side}`,
    path,
  ]);
  await expectAxeFindsNothing();
  state.value = { ...state.value, ...CLASS, wall: 'join', door: false };
  await expect.poll(() => place.textContent).toContain('The door is closed.');
  expect(place.querySelector('.wall-figures, .wall-qr')).toBeNull();
});

it('tells of a picture what it is only when that is revealed, by a sign and a word, and how the class did', async () => {
  const seats = [SEAT, SEAT, SEAT, SEAT];
  const one = picture('0-0', { votes: { 1: true, 2: true, 3: false } });
  const { place, state } = await showWall({ ...CLASS, wall: 'pictures', seats, pictures: [one, picture('1-0')] });
  await expect.poll(() => labels(place)).toEqual(['?not revealed yet', '?not revealed yet']);
  expect(place.querySelector('.wall-how')?.textContent).toBe('vote on your screen · 3 of 4 voted');
  expect(place.querySelector('.wall-score')?.textContent).toContain('Nothing revealed yet.');
  state.value = {
    ...CLASS,
    wall: 'pictures',
    seats,
    pictures: [{ ...one, made: true, revealed: true }, picture('1-0')],
  };
  await expect.poll(() => labels(place)).toEqual(['▲made', '?not revealed yet']);
  expect(place.querySelector('.wall-share')?.textContent).toBe('67%of the votes are right');
  expect(place.querySelector('.wall-mistakes')?.textContent).toContain('made, but missed: 1 of 3');
  await expectAxeFindsNothing();
});

function labels(place: Element): (string | null)[] {
  return Array.from(place.querySelectorAll('.wall-label'), (it) => it.textContent);
}

it('asks again for a picture that did not come, and has a quiet place for it until then', async () => {
  const { place } = await showWall({ ...CLASS, wall: 'pictures', pictures: [picture('7-3')] });
  await expect.poll(() => place.querySelector('span.wall-picture')?.getAttribute('aria-label')).toContain('to come');
  await expect
    .poll(() => performance.getEntriesByType('resource').map(({ name }) => name), { timeout: 5000 })
    .toContain(`${location.origin}/api/classes/one/pictures/7-3?as=wall&try=1`);
});

it('has every picture on a page, turns to a new one, and says which page it is', async () => {
  const pictures = Array.from({ length: 200 }, (_, i) => picture(`${i % 32}-${Math.floor(i / 32)}`));
  const { place, state } = await showWall({ ...CLASS, wall: 'pictures', pictures });
  await expect.poll(() => place.querySelectorAll('.wall-tile').length).toBe(200);
  expect(place.querySelector('.wall-pages')?.textContent).toMatch(/Page 1 of \d/);
  const shown = place.querySelectorAll('.wall-tile:not([hidden])').length;
  expect(shown).toBeLessThan(200);
  await expectAxeFindsNothing();
  state.value = { ...CLASS, wall: 'pictures', pictures: [...pictures, picture('9-19')] };
  await expect.poll(() => place.querySelector('.wall-pages')?.textContent).toMatch(/Page (\d+) of \1▸/);
  expect(place.querySelector('.wall-tile.fresh')?.hasAttribute('hidden')).toBe(false);
});

it('draws the judges together, with their middle and one half, and names nobody', async () => {
  const seats = [90, 60, null, 70].map((judge) => ({ ...SEAT, judge }));
  const { place } = await showWall({ ...CLASS, wall: 'curves', seats });
  expect(place.querySelector('.wall-middle strong')?.textContent).toBe('70%');
  expect(place.querySelector('.wall-middle')?.textContent).toContain('the middle of 3 judgesfrom 60% to 90%');
  await expect.poll(() => place.querySelectorAll('path.each').length, { timeout: 5000 }).toBe(4);
  expect(place.querySelector('path.middle')?.getAttribute('d')).toContain('M100.00 30');
  expect(place.querySelector('.wall-since')?.textContent).toMatch(
    /^Seen since \d\d:\d\d, when this wall was opened\.$/,
  );
  await expectAxeFindsNothing();
});

it('shows the question with its choices, and written answers without names', async () => {
  const seats = [SEAT, SEAT, SEAT];
  const replies = { 'who-taught': { 0: { choice: 1 }, 1: { choice: 3 }, 2: { choice: 1 } } };
  const { place, state } = await showWall({ ...CLASS, wall: 'answers', seats, question: 'who-taught', replies });
  await expect.poll(() => place.querySelector('h2')?.textContent).toBe('Who taught the maker?');
  expect(place.querySelector('.wall-choices')?.textContent).toContain('the judge');
  expect(Array.from(place.querySelectorAll('.wall-choices b'), (it) => it.textContent)).toEqual(['0', '2', '0', '1']);
  // A full bar says everybody, so two of three are two thirds.
  expect(bars(place)).toEqual(['0%', '66.67%', '0%', '33.33%']);
  expect(place.querySelector('.wall-how')?.textContent).toBe('3 of 3 answered');
  await expectAxeFindsNothing();
  const written = { 1: { text: 'I look twice now', shown: true } };
  state.value = {
    ...CLASS,
    wall: 'answers',
    seats,
    question: 'of-another-lesson',
    replies: { 'of-another-lesson': written },
  };
  await expect.poll(() => place.querySelector('.wall-cards')?.textContent).toBe('I look twice now');
  expect(place.querySelector('h2')).toBeNull();
  await expectAxeFindsNothing();
});

function bars(place: Element): string[] {
  const drawn = place.querySelectorAll<HTMLElement>('.wall-choice-bar i');
  return Array.from(drawn, (it) => `${Number(Number.parseFloat(it.style.width).toFixed(2))}%`);
}

it('says what the teacher says, and keeps what it shows while there is no connection', async () => {
  const { place, state, status } = await showWall({ ...CLASS, wall: 'join' });
  state.value = { ...CLASS, wall: 'join', frozen: true, message: { text: 'Two more minutes', at: 1 } };
  status.value = 'waiting';
  await expect.poll(() => place.querySelector('.wall-eyes')?.textContent).toBe('◉ Eyes on me');
  expect(place.querySelector('.wall-message')?.textContent).toContain('Two more minutes');
  expect(place.querySelector('.wall-away')?.textContent).toContain('The wall keeps trying');
  expect(place.querySelector('.wall-figures')?.textContent).toContain('482\u00a0916');
  await expectAxeFindsNothing();
});

it('leaves nothing of the class when the lesson is over', async () => {
  const { place, state } = await showWall({ ...CLASS, wall: 'pictures', pictures: [picture('0-0')] });
  await expect.poll(() => place.querySelector('.wall-tile')).not.toBeNull();
  state.value = { ...CLASS, ended: { at: 9, why: 'teacher-ended' } };
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('The lesson is over');
  expect(place.textContent).toContain('Each device now wipes what it kept.');
  expect(place.innerHTML).not.toMatch(/482|picture|hamburger/);
  await expectAxeFindsNothing();
});
