/** Makes the picture of the Burger lab for the README from the real page: `node scripts/run.mjs scripts/screenshot.ts`. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp, listen } from '@nepwerk/server';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { ensureLab } from './lib/builds.mjs';
import { chromiumLaunch } from './lib/chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What can be asked for; a minute of training gives burgers that anybody recognises. */
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screenshot.png' },
    path: { type: 'string', default: '/burger' },
    language: { type: 'string', default: 'nl' },
    steps: { type: 'string', default: '600' },
    width: { type: 'string', default: '1366' },
    height: { type: 'string', default: '768' },
  },
});

/** So long may the training take, in milliseconds. */
const PATIENCE = 900_000;

await ensureLab();
const server = await listen(createApp({ folder: `${ROOT}apps/lab/dist` }), '127.0.0.1', 0);
const browser = await chromium.launch(chromiumLaunch());
try {
  const page = await browser.newPage({
    viewport: { width: Number(options.width), height: Number(options.height) },
    locale: options.language,
  });
  await page.goto(server.address + options.path, { waitUntil: 'networkidle' });
  const steps = Number(options.steps);
  if (options.path.startsWith('/burger') && steps > 0) {
    await page.locator('.controls .go:enabled').click();
    await page.waitForFunction((wanted) => Number(document.querySelector('main')?.dataset['step']) >= wanted, steps, {
      timeout: PATIENCE,
      polling: 500,
    });
    await page.locator('.stage[data-stop=verdict]').waitFor();
  }
  // Colours of a drawing fit in a palette, which halves the file.
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(options.out);
} finally {
  await browser.close();
  await server.close();
}
