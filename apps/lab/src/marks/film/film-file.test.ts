/** A film that Chromium made, in the hands of programs that share no code with us: ffprobe counts it, ffmpeg decodes it, and all marks are read of that. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@nepwerk/marks';
import { openCredentials } from '@nepwerk/marks/credentials';
import { NOTE_SECONDS, readSound } from '@nepwerk/marks/sound';
import { decodeFilm, ffmpegMissing, tracksOf } from '@nepwerk/marks/testing/films';
import { credentialLibrary } from '@nepwerk/marks/testing/marked';
import { chromium, type LaunchOptions } from 'playwright';
import { createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';

const [WIDTH, HEIGHT, RATE, FRAMES] = [640, 480, 12, 30];

/** Makes a film in the page, as a lab would, and answers its bytes in base64. */
const MAKE_FILM = `(async () => {
  const { createFilmMaker } = await import('/src/marks/film/film-maker.ts');
  const { drifting, gusts } = await import('/@id/@nepwerk/marks/testing/drifting');
  let film = null;
  const maker = createFilmMaker(undefined, (title, type, bytes) => (film = bytes));
  const order = { title: 'swap.mp4', lab: 'face', kind: 'changed', data: { examples: { own: 300 }, rounds: 900 }, language: 'nl' };
  const feed = maker.begin({ ...order, width: ${WIDTH}, height: ${HEIGHT}, frameRate: ${RATE}, frames: ${FRAMES}, sound: { sampleRate: 44100 } });
  feed.addSound(gusts(6, 44100));
  for (let at = 0; at < ${FRAMES}; at++) await feed.addFrame(drifting(at, ${WIDTH}, ${HEIGHT}), at / ${RATE} + at * 0.1);
  feed.finish();
  await new Promise((resolve) => maker.filming.subscribe((it) => it.at !== 'working' && resolve()));
  return { how: maker.filming.value, film: film ? film.toBase64() : '' };
})()`;

/** What the page hands back. */
interface Made {
  readonly how: object;
  readonly film: string;
}

/** How to start Chromium, by a script that this project's types don't reach; or why it can't be. */
async function chromiumLaunch(): Promise<LaunchOptions | string> {
  const address = new URL('../../../../../scripts/lib/chromium.mjs', import.meta.url).href;
  const script = (await import(/* @vite-ignore */ address)) as { chromiumLaunch: () => LaunchOptions };
  try {
    return script.chromiumLaunch();
  } catch (error) {
    return String(error);
  }
}

/** Serves the lab's sources, runs something on an empty page of that address, and answers what comes of it. */
async function onAPage<T>(launch: LaunchOptions, script: string): Promise<T> {
  const server = await createServer({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    cacheDir: join(tmpdir(), 'nepwerk-film-page'),
    logLevel: 'error',
    server: { port: 0, hmr: false },
    optimizeDeps: { include: ['@contentauth/c2pa-wasm', '@peculiar/x509', 'mediabunny', 'reflect-metadata'] }, // found late, they would reload the page
  });
  onTestFinished(() => server.close());
  await server.listen();
  const browser = await chromium.launch(launch);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}empty`);
  return page.evaluate<T>(script);
}

test('other programs play the film, and all marks are read of what they decode', async ({ skip }) => {
  const launch = await chromiumLaunch();
  const missing = typeof launch === 'string' ? launch : ffmpegMissing();
  skip(missing !== null, missing ?? '');
  const { how, film } = await onAPage<Made>(typeof launch === 'string' ? {} : launch, MAKE_FILM);
  expect(how).toEqual({ at: 'saved', title: 'swap.mp4', sound: 'kept' });
  const bytes = new Uint8Array(Buffer.from(film, 'base64'));

  const [pictures, sounds] = tracksOf(bytes);
  expect(pictures).toMatchObject({ codec_type: 'video', width: WIDTH, height: HEIGHT, nb_read_packets: `${FRAMES}` });
  expect(['h264', 'vp9']).toContain(pictures?.codec_name);
  expect(['aac', 'opus']).toContain(sounds?.codec_name);
  const seconds = (FRAMES - 1) * (1 / RATE + 0.1) + 1 / RATE + NOTE_SECONDS;
  expect(Number(pictures?.duration)).toBeCloseTo(seconds, 1);
  expect(Math.abs(Number(sounds?.duration) - seconds)).toBeLessThan(0.1);

  const { frames, samples } = decodeFilm(bytes, WIDTH, HEIGHT);
  expect(frames).toHaveLength(FRAMES);
  const payload = { kind: 2, lab: 2, classNumber: 0 };
  expect(read(frames.slice(0, 12)).payload).toEqual(payload);
  expect(read(frames.slice(-12)).payload).toEqual(payload);
  expect(readSound({ sampleRate: 48_000, channels: [samples] }).payload).toEqual(payload);
  for (const { data } of frames) expect(data[(5 * WIDTH + WIDTH - 5) * 4]).toBeLessThan(60); // the label's plate
  const credentials = openCredentials(await credentialLibrary());
  expect(await credentials.read('video/mp4', bytes, [])).toMatchObject({
    credentials: { state: 'unknown', changed: [], title: 'swap.mp4', signer: 'device' },
  });
});
