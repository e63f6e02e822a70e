/** The webcam that other tests film with: a page gets its frames, in their colours, and is refused or left without a camera as the test says. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { setStage } from './support/setup.ts';
import { setWebcam } from './support/webcam.ts';
import { nobody, person, WEBCAM } from './support/webcam-scenes.ts';

const webcam = setWebcam();
const stage = setStage({ browserArguments: webcam.browserArguments });

/** Frames that are looked at, at least. */
const FRAMES = 12;

/** What a page saw of its camera. */
interface Seen {
  readonly width: number;
  readonly height: number;
  /** Of each frame: red, green and blue in the upper left corner, and a mark of all pixels. */
  readonly frames: readonly { readonly corner: readonly number[]; readonly mark: number }[];
}

/** Opens the camera in a page and looks at some frames, until so many of them differ: on a busy machine a browser shows one several times. */
function look(page: Page, different: number): Promise<Seen> {
  return page.evaluate(lookAtFrames, { least: FRAMES, different });
}

/** Runs in the page. */
async function lookAtFrames({ least, different }: { least: number; different: number }): Promise<Seen> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  const video = document.createElement('video');
  video.srcObject = stream;
  await video.play();
  const { videoWidth: width, videoHeight: height } = video;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  const frames: { corner: number[]; mark: number }[] = [];
  while (context && (frames.length < least || new Set(frames.map(({ mark }) => mark)).size < different)) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    frames.push({
      corner: [...data.subarray(0, 3)],
      mark: data.reduce((mark, value) => (mark * 31 + value) % 1_000_003, 0),
    });
  }
  for (const track of stream.getTracks()) track.stop();
  return { width, height, frames };
}

/** The name of the error with which a page is refused the camera; empty when it got it. */
function refusal(page: Page): Promise<string> {
  return page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      (stream) => {
        for (const track of stream.getTracks()) track.stop();
        return '';
      },
      (error: DOMException) => error.name,
    ),
  );
}

test('a page sees who sits before it, moving, and the empty room when nobody does', async () => {
  const page = await (await stage.visitor({ permissions: ['camera'] })).newPage();
  await page.goto('/');
  webcam.show(person('collins'));
  const filmed = await look(page, FRAMES);
  expect([filmed.width, filmed.height]).toEqual([WEBCAM.width, WEBCAM.height]);
  webcam.show(nobody);
  const empty = await look(page, 1);
  expect(new Set(empty.frames.map(({ mark }) => mark)).size).toBe(1);
  for (const { frames } of [filmed, empty]) {
    const [corner] = frames.slice(-1).map((frame) => frame.corner);
    [176, 188, 190].forEach((value, i) => expect(Math.abs((corner?.[i] ?? NaN) - value)).toBeLessThan(4));
  }
});

test('a page that may not have it is refused, and one whose leave is taken away sees its track end', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.goto('/');
  expect(await refusal(page)).toBe('NotAllowedError');
  await visitor.context.grantPermissions(['camera']);
  const filming = await page.evaluateHandle(async () => {
    const [track] = (await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks();
    return { ended: new Promise((resolve) => track?.addEventListener('ended', () => resolve(track.readyState))) };
  });
  await visitor.context.clearPermissions();
  expect(await filming.evaluate(({ ended }) => ended)).toBe('ended');
});

test('there is no camera while its plug is out', async () => {
  const page = await (await stage.visitor({ permissions: ['camera'] })).newPage();
  await page.goto('/');
  webcam.plug(false);
  expect(await refusal(page)).toBe('NotFoundError');
  webcam.plug(true);
  expect(await refusal(page)).toBe('');
});
