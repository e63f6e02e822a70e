/** The page for teachers in a real browser: what is to be pressed next, and which of the two lessons is which. */
import { teachers } from '@nepwerk/lessons/teachers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearPage, expectAxeFindsNothing, show } from '../labs/shell/testing/on-page.ts';
import { Teachers } from './teachers.tsx';
import { teachersAddress } from './addresses.ts';

const before = location.href;

beforeEach(() => history.replaceState(null, '', teachersAddress.en));

afterEach(() => {
  clearPage();
  history.replaceState(null, '', before);
});

it('leads to opening a class, and says that its own lesson is the one without', async () => {
  const place = show(<Teachers />);
  const go = [...place.querySelectorAll('.button.go')];
  expect(go.map((it) => it.getAttribute('href'))).toEqual(['/teach']);
  const { ways, lesson } = teachers.en;
  expect(place.querySelector('.teachers-ways')?.textContent).toBe(ways.heading + ways.led + ways.alone);
  expect(place.querySelector('#lesson h2')?.textContent).toBe(lesson.heading);
  expect(lesson.heading).toContain('without a class');
  await expectAxeFindsNothing(place);
});
