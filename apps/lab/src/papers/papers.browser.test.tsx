/** The list of papers and the guide in a real browser: blanks are filled in wherever they are shown. */
import { loadLesson } from '@nepwerk/lessons/lesson';
import { papersTexts } from '@nepwerk/lessons/papers';
import { afterEach, expect, it } from 'vitest';
import { clearPage, expectAxeFindsNothing, show } from '../labs/shell/testing/on-page.ts';
import { GuidePaper } from './guide.tsx';
import { papersOf } from './paper-list.ts';
import { PapersList } from './papers-list.tsx';

afterEach(clearPage);

const lesson = await loadLesson('synthetic-burger', 'en');

it('lists the papers with the address of the site, and no blank in braces', async () => {
  const place = show(<PapersList lesson={lesson} level="lower" papers={papersOf(lesson, papersTexts.en)} />, 'main');
  expect(place.textContent).not.toMatch(/[{}]/);
  expect(place.querySelector('a[href*="/ict"] + p')?.textContent).toContain(`your site: ${location.host}.`);
  await expectAxeFindsNothing(place);
});

it('says in the guide where the big screen becomes the wall', () => {
  const place = show(<GuidePaper lesson={lesson} beside="" />, 'main');
  expect(place.textContent).toContain(`${location.host}/wall`);
  expect(place.textContent).not.toMatch(/[{}]/);
});
