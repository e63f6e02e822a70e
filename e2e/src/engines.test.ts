/** The same lab in the other two engines: it opens, trains a hundred steps, and judge and fakes change. */
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

test.for([
  ['Firefox', firefoxMissing, openFirefox],
  ['WebKit', webkitMissing, openWebkit],
] as const)('%s opens the Burger lab and trains', async ([, missing, open], { skip }) => {
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
