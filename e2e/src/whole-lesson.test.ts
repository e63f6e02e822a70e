/** The whole lesson "The synthetic hamburger", from its pages: a teacher with console and wall, six pupils, every step of the plan, and nothing left at the end. */
import { languages, texts } from '@nepwerk/lessons';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { wallTexts } from '@nepwerk/lessons/wall';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { burgerLab } from './support/burger-lab.ts';
import { openConsole } from './support/class-console.ts';
import { newPupil } from './support/class-room.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const PUPILS = 6;

/** So many rounds of training make a picture that is more than noise, and show on the console. */
const ROUNDS = 12;

/** A screen stands still within a second of the teacher's word; on a machine that does eight at once, within this. */
const FROZEN_WITHIN = 5000;

/** What the addresses have in them to which the lesson leads: first, at its turning points, and where neighbours have different data. */
const FIRST = 'count=400';
const NEIGHBOURS = 'secondPatty=';

const TURNS = ['cheese=0', 'count=20', NEIGHBOURS];

/** What a lab then has as data, by how the address ends: the share of cheese and of double burgers, and how many pictures. */
const DATA = new Map([
  ['cheese=0', has(0, 35, 400)],
  ['count=20', has(80, 35, 20)],
  ['secondPatty=100', has(100, 100, 400)],
  ['secondPatty=0', has(80, 0, 400)],
]);

function has(cheese: number, double: number, pictures: number): string {
  return `${cheese}% ${double}% ${pictures}`;
}

/** What a device may remember of itself after the lesson. */
const MAY_STAY = ['nepwerk.language', 'nepwerk.level'];

/** Runs in the page: what of a lab goes beyond the edge of its part. */
function whatIsCut(): string[] {
  return [...document.querySelectorAll('.lab-parts > .part')].flatMap((part) => {
    const { bottom } = part.getBoundingClientRect();
    const inside = [...part.querySelectorAll('.curves-plot, .shares, .recipe, .tools, .figures')];
    return inside.filter((it) => it.getBoundingClientRect().bottom > bottom).map((it) => it.className);
  });
}

test.each(languages)('is led, made, voted on and wiped (%s)', async (language) => {
  const teacher = await openConsole(stage, language);
  const { plan, labs, wall: wallWords, pictures, head, end, message, seats } = teacher.words;
  const wallSays = wallTexts[language];
  const wall = await (await stage.visitor({ viewport: { width: 1920, height: 1080 }, locale: language })).newPage();
  await wall.goto(`/wall/${teacher.code}`);
  await wall.getByText(wallSays.hidden).waitFor();

  // 0-5: join. The wall has the code, everybody is in under another name, and answers.
  await teacher.offer(plan.wall.replace('{view}', wallWords.views.join.toLowerCase())).click();
  await wall.getByText(new RegExp(`${teacher.code.slice(0, 3)}\\s${teacher.code.slice(3)}`)).waitFor();
  expect(await findBarriers(wall)).toEqual([]);
  const pupils = await Promise.all(Array.from({ length: PUPILS }, () => newPupil(stage, language)));
  await Promise.all(pupils.map((it) => it.comeIn(teacher.code)));
  await wall.getByText(wallSays.join.inside.other.replace('{count}', String(PUPILS))).waitFor();
  const [first, second, third] = pupils;
  if (!first || !second || !third) throw new Error('there are six');
  expect(await findBarriers(first.page)).toEqual([]);
  const { words } = first;
  await first.page.getByRole('button', { name: words.join.spin.other.replace('{count}', '3') }).click();
  await first.page.getByRole('button', { name: words.join.spin.other.replace('{count}', '2') }).waitFor();
  const names = await Promise.all(pupils.map((it) => it.page.locator('.class-name').innerText()));
  expect(new Set(names).size).toBe(PUPILS);
  await teacher.ask();
  for (const [at, pupil] of pupils.slice(0, 3).entries()) await pupil.answer(at);
  await teacher.page.getByText(teacher.words.question.answers.replace('{count}', '3').replace('{all}', '6')).waitFor();
  expect(await findBarriers(teacher.page)).toEqual([]);

  // 5-12: unplugged, with the screens shut by the key.
  await teacher.next();
  await pressFreeze();
  await Promise.all(pupils.map((it) => it.frozen.waitFor({ timeout: FROZEN_WITHIN })));
  await wall.getByText(wallSays.eyes).waitFor();
  expect(await findBarriers(first.page)).toEqual([]);
  for (let i = 0; i < 3; i++) await first.page.keyboard.press('Escape');
  expect(await first.frozen.isVisible()).toBe(true);
  await second.page.reload();
  await second.frozen.waitFor();
  await pressFreeze();
  await Promise.all(pupils.map((it) => it.frozen.waitFor({ state: 'detached' })));

  // 12-18: the lab opens, two train; the teacher sees it, and the wall draws their judges.
  await teacher.next();
  await teacher.offer(plan.openLab.replace('{lab}', labs.names.burger)).click();
  await Promise.all(pupils.map((it) => it.follow(FIRST)));
  await Promise.all(pupils.map((it) => it.page.locator('main.lab').waitFor()));
  expect(await findBarriers(first.page)).toEqual([]);
  for (const { page } of [first, second]) await train(page);
  await first.page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(() => first.page.evaluate(whatIsCut)).toEqual([]); // on an iPad, with the strip
  await first.page.setViewportSize({ width: 1366, height: 768 });
  await teacher.page
    .getByText(new RegExp(seats.judge.replace('{percent}', '\\d+')))
    .first()
    .waitFor();
  await teacher.offer(plan.wall.replace('{view}', wallWords.views.curves.toLowerCase())).click();
  await wall.getByRole('heading', { name: wallSays.curves.heading }).waitFor();
  expect(await findBarriers(wall)).toEqual([]);

  // 18-30: the turning points. Each has its address, and neighbours swap different data.
  const trained = await burgerLab(second.page, language).step();
  for (const part of TURNS) {
    await teacher.next();
    await teacher.ask();
    const addresses = await Promise.all(pupils.map((it) => it.link(part).getAttribute('href')));
    expect(new Set(addresses).size).toBe(part === NEIGHBOURS ? 2 : 1);
    for (const [at, pupil] of [first, second].entries()) {
      await pupil.follow(part);
      const [, data] = [...DATA].find(([end]) => addresses[at]?.endsWith(end)) ?? [];
      await expect.poll(() => dataOf(pupil.page)).toBe(data);
      await expect.poll(() => burgerLab(pupil.page, language).step()).toBe(0); // a training of its own begins
      await pupil.link(part).waitFor({ state: 'detached' }); // who is there is led there no more
    }
    expect(await findBarriers(teacher.page)).toEqual([]);
  }
  // The training from before is there for who wants it back, all of it.
  await second.page.getByRole('button', { name: texts[language].problems['other-saved'].action }).click();
  await expect.poll(() => burgerLab(second.page, language).step()).toBe(trained);
  await second.answer('Altijd sla, nooit kaas');
  await third.strip(words.strip.hand.up).click();
  await teacher.page.getByText(seats.hand).first().waitFor();
  await teacher.page.getByRole('textbox', { name: message.field }).fill('Kijk eens naar de kaas 🍔');
  await teacher.page.getByRole('button', { name: message.send }).click();
  await first.page.getByText('Kijk eens naar de kaas 🍔').waitFor();
  await train(first.page);

  // 30-38: the wall. Nothing is on it before the teacher looked; the truth comes out after the votes.
  await first.share('made');
  await third.share('real');
  expect(await findBarriers(third.page)).toEqual([]);
  await teacher.next();
  await teacher.offer(plan.wall.replace('{view}', wallWords.views.pictures.toLowerCase())).click();
  await wall.getByText(wallSays.pictures.none).waitFor();
  expect(await wall.locator('img').count()).toBe(0);
  for (let left = 2; left > 0; left--) {
    await expect.poll(() => waiting().count()).toBe(left);
    await waiting().first().click();
  }
  await expect.poll(() => wall.locator('img').count()).toBe(2);
  await second.vote(2, 'made');
  expect(await findBarriers(second.page)).toEqual([]);
  await second.page.keyboard.press('Escape');
  await teacher.offer(plan.reveal).click();
  await wall
    .getByText(/^50\s?%$/)
    .first()
    .waitFor();
  expect(await findBarriers(wall)).toEqual([]);
  await teacher.offer(plan.closeLab.replace('{lab}', labs.names.burger)).click();
  await first.page.getByRole('heading', { name: words.closed.heading }).waitFor();
  expect(await findBarriers(first.page)).toEqual([]);

  // 38-45: talk show and exit ticket. Words come on the wall when the teacher says so, without a name.
  await teacher.next();
  await teacher.offer(plan.wall.replace('{view}', wallWords.views.answers.toLowerCase())).click();
  await teacher.ask();
  for (const [at, pupil] of pupils.entries()) await pupil.answer(at);
  await wall.getByText(wallSays.answers.answered.replace('{count}', '6').replace('{of}', '6')).waitFor();
  await teacher.ask(4);
  await second.answer('Ik geloof niet alles, en ik geloof wel iets.');
  await teacher.page.getByRole('button', { name: teacher.words.question.showLabel.split('{', 1)[0] ?? '' }).click();
  await wall.getByText('Ik geloof niet alles, en ik geloof wel iets.').waitFor();
  expect(await wall.locator('body').innerText()).not.toContain(names[1]);
  expect(await findBarriers(wall)).toEqual([]);

  // The end: every device is wiped and says so, the teacher reads it, and the server has nothing.
  await teacher.page.getByRole('button', { name: head.end }).click();
  expect(await findBarriers(teacher.page)).toEqual([]);
  await teacher.page.getByRole('button', { name: end.yes }).click();
  await Promise.all(pupils.map((it) => it.ended.getByRole('button', { name: words.end.home }).waitFor()));
  expect(await findBarriers(first.page)).toEqual([]);
  await wall.getByText(wallSays.over.heading).waitFor();
  expect(await wall.locator('img').count()).toBe(0);
  await teacher.page.getByText(end.done).waitFor();
  await teacher.page.getByText(end.serverDone).waitFor();
  expect(await findBarriers(teacher.page)).toEqual([]);
  for (const pupil of pupils) expect(await pupil.kept()).toEqual({ storage: MAY_STAY, tables: [] });

  function pressFreeze(): Promise<void> {
    return teacher.page.keyboard.press(teacherPagesTexts[language].keys.freeze.toLowerCase());
  }

  function waiting() {
    return teacher.page.getByRole('button', { name: pictures.showLabel.split('{', 1)[0] ?? '' });
  }

  /** The share of cheese and of double burgers in the data, and how many pictures, as the lab says them. */
  async function dataOf(page: Page): Promise<string> {
    const { ingredients, count } = texts[language].burger;
    const sliders = [ingredients.cheese, ingredients.secondPatty, count].map((name) =>
      page.getByRole('slider', { name, exact: true }).getAttribute('aria-valuetext'),
    );
    return (await Promise.all(sliders)).join(' ').replaceAll(/\s(?=%)/g, '');
  }

  async function train(page: Page): Promise<void> {
    const lab = burgerLab(page, language);
    const before = await lab.step();
    await lab.button('start').or(lab.button('resume')).click();
    await lab.reach(before + ROUNDS);
    await lab.button('pause').click();
  }
});
