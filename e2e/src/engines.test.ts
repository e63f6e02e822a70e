/** The same in the other two engines: the lab opens, trains a hundred steps, and judge and fakes change; marks are put in, broken and looked for. */
import { texts } from '@nepwerk/lessons';
import type { RunningServer } from '@nepwerk/server';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Engine } from './engines/engine.ts';
import { firefoxMissing, openFirefox } from './engines/firefox.ts';
import { openWebkit, webkitMissing } from './engines/webkit.ts';
import { SMALL } from './support/burger-lab.ts';
import { startServer } from './support/server.ts';

/** The shell's one mustard button: starts, pauses, goes on. */
const GO = '.controls .go';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

/** What the page shows: its phase, the steps, the judge's figure and the pixels of the fakes. */
interface Shown {
  readonly phase: string;
  readonly step: number;
  readonly right: string;
  readonly fakes: string;
}

function look(engine: Engine): Promise<Shown> {
  return engine.evaluate<Shown>(
    `const main = document.querySelector('main');
     const canvas = document.querySelector('canvas[aria-label="' + arguments[0] + '"]');
     return {
       phase: main?.dataset.phase ?? '',
       step: Number(main?.dataset.step ?? 0),
       right: document.querySelector('[data-figure=right]')?.textContent ?? '',
       fakes: canvas?.toDataURL() ?? '',
     };`,
    texts.nl.burger.fakesLabel,
  );
}

const ENGINES = [
  ['Firefox', firefoxMissing, openFirefox],
  ['WebKit', webkitMissing, openWebkit],
] as const;

test.for(ENGINES)('%s opens the Burger lab and trains', async ([, missing, open], { skip }) => {
  const reason = missing();
  skip(reason !== null, reason ?? '');
  const engine = await open('nl');
  onTestFinished(() => engine.close());
  await engine.open(`${server.address}/burger?lang=nl&${SMALL}`);
  await expect.poll(async () => (await look(engine)).phase).toBe('ready');
  await engine.click(GO);
  await expect.poll(async () => (await look(engine)).right).toMatch(/%$/);
  const first = await look(engine);
  await expect.poll(async () => (await look(engine)).step).toBeGreaterThanOrEqual(first.step + 100);
  await expect.poll(async () => (await look(engine)).right).not.toBe(first.right);
  expect((await look(engine)).fakes).not.toBe(first.fakes);
  expect(await engine.evaluate('return crossOriginIsolated')).toBe(true);
});

test.for(ENGINES)('%s puts marks in, breaks them and looks for them', async ([, missing, open], { skip }) => {
  const reason = missing();
  skip(reason !== null, reason ?? '');
  const engine = await open('nl');
  onTestFinished(() => engine.close());
  await engine.open(`${server.address}/marks?lang=nl`);
  /** How the three marks stand, by the classes that the page gives them. */
  function standings(): Promise<readonly string[]> {
    return engine.evaluate(
      `return Array.from(document.querySelectorAll('.break-mark'), (it) => it.className.replace('break-mark ', ''))`,
    );
  }
  await expect.poll(standings).toEqual(['there', 'there', 'there']);
  await engine.click('.break-tools input[value=rotate]');
  await engine.evaluate(
    `const slider = document.querySelector('input[name=degrees]');
     slider.value = '10';
     slider.dispatchEvent(new Event('input', { bubbles: true }));`,
  );
  await engine.click('.break-go .go');
  await expect.poll(standings).toEqual(['there', 'gone', 'gone']);
});
