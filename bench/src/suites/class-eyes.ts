/** Of suite class: how long after the teacher's word every screen stands still, in pages of a real browser and in as many clients without a screen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumLaunch } from '../../../scripts/lib/chromium.mjs';
import { type MeasuredServer, ourServer, startMeasured } from '../class/measured-server.ts';
import { percentilesOf } from '../class/percentiles.ts';
import { PupilPage, SmallClass, until } from '../class/small-class.ts';
import type { Report } from '../figures.ts';
import { PUPILS } from './class-lesson.ts';
import type { SuiteOptions } from './suite.ts';

/** How often the class stands still. */
const ROUNDS = { thorough: 15, quick: 3 };

/** Between a word and its end, in milliseconds: all of it is over on every page. */
const PAUSE = 1200;

/** Where pupils are: in a lab, which is ready and does not train, as one machine has no power for 28 that do. */
const LAB = '/burger';

/** So many pages are opened at once. */
const AT_ONCE = 4;

/** A page may take this long to open when 27 others do too. */
const OPENING_TIMEOUT = 120_000;

/** What a page counts. */
type Global = typeof globalThis & { frozenAt: number[] };

/** Measures it. @throws When there is no Chromium; after the clients. */
export async function benchEyesOnMe(report: Report, options: SuiteOptions): Promise<void> {
  const rounds = options.quick ? ROUNDS.quick : ROUNDS.thorough;
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const server = await startMeasured(ourServer(folder));
  try {
    await benchClients(report, server, rounds);
    await benchPages(report, server, rounds);
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function benchClients(report: Report, server: MeasuredServer, rounds: number): Promise<void> {
  const room = await SmallClass.open(() => server.address);
  const pupils = Array.from({ length: PUPILS }, () => new PupilPage(() => server.address));
  room.pupils.push(...pupils);
  await Promise.all(pupils.map((it) => it.comeIn(room.code)));
  const took: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    void room.ask({ type: 'freeze', on: true });
    await until(() => pupils.every(({ state }) => state?.frozen === true));
    took.push(performance.now() - began);
    await wait(PAUSE / 2);
    await room.ask({ type: 'freeze', on: false });
    await wait(PAUSE / 2);
  }
  room.close();
  report.add({ name: 'class/eyes_on_me/clients_p99_ms', value: percentilesOf(took).p99, unit: 'ms' });
}

async function benchPages(report: Report, server: MeasuredServer, rounds: number): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const room = await SmallClass.open(() => server.address);
    report.note(`Opening ${PUPILS} pages ...`);
    const pages: Page[] = [];
    while (pages.length < PUPILS) {
      const opening = Array.from({ length: AT_ONCE }, () => openPupil(browser, server.address, room.code));
      pages.push(...(await Promise.all(opening)));
    }
    await wait(PAUSE);
    const toAll: number[] = [];
    const toEach: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const took = await freeze(room, pages, i);
      toEach.push(...took);
      toAll.push(Math.max(...took));
    }
    const all = percentilesOf(toAll);
    report.note(
      `class/eyes_on_me: ${pages.length} pages, ${rounds} times; the last p50 ${all.p50} ms, longest ${all.longest} ms.`,
    );
    report.add({ name: 'class/eyes_on_me_p99_ms', value: all.p99, unit: 'ms' });
    report.add({ name: 'class/eyes_on_me/p50_ms', value: all.p50, unit: 'ms' });
    report.add({ name: 'class/eyes_on_me/each_p50_ms', value: percentilesOf(toEach).p50, unit: 'ms' });
    report.add({ name: 'class/eyes_on_me/pages', value: pages.length, unit: '' });
  } finally {
    await browser.close();
  }
}

/** A pupil with a browser profile of their own, who came in by the link and went to the lab. */
async function openPupil(browser: Browser, address: string, code: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'nl-NL' });
  const page = await context.newPage();
  page.setDefaultTimeout(OPENING_TIMEOUT);
  await page.goto(`/join/${code}`);
  await page.locator('.class-name').waitFor();
  await page.goto(LAB);
  await page.locator('main[data-phase=ready]').waitFor();
  await page.evaluate(() => {
    const frozenAt: number[] = [];
    Object.assign(globalThis, { frozenAt });
    let was = false;
    new MutationObserver(() => {
      const is = document.querySelector('.class-cover .class-eyes') !== null;
      // The moment after the frame in which it is drawn.
      if (is && !was) requestAnimationFrame(() => setTimeout(() => frozenAt.push(Date.now())));
      was = is;
    }).observe(document.body, { childList: true, subtree: true });
  });
  return page;
}

/** The class stands still, and goes on: how long after the teacher asked each page showed it. */
async function freeze(room: SmallClass, pages: readonly Page[], round: number): Promise<number[]> {
  const began = Date.now();
  await room.ask({ type: 'freeze', on: true });
  await wait(PAUSE);
  const shown = await Promise.all(pages.map((page) => page.waitForFunction(frozenIn, round)));
  const moments = await Promise.all(shown.map((it) => it.jsonValue()));
  await room.ask({ type: 'freeze', on: false });
  await wait(PAUSE);
  return moments.map((at) => Number(at) - began);
}

/** In a page: when it stood still for this round; undefined before. */
function frozenIn(round: number): number | undefined {
  return (globalThis as Global).frozenAt[round];
}
