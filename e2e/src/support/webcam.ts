/**
 * A webcam for end-to-end tests, before which puppets sit: Chromium's own fake device, which plays a film from a file. The film has one frame, which is
 * written anew while the browser plays it, so a test says at any time what the camera sees.
 */
import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { puppetPersons, type Puppet } from '@nepwerk/datasets/puppets';
import { openPuppet } from '@nepwerk/datasets/testing/portraits';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PICTURE_BYTES, WebcamPicture } from './webcam-picture.ts';
import type { Scene, Sitter } from './webcam-scenes.ts';
import { nobody, SITTERS, WEBCAM } from './webcam-scenes.ts';

/** Frames a second: somewhat more than the lab looks at. */
const RATE = 15;

/** The film's own header, and what stands before its frame: YUV4MPEG2, as MJPEG Tools have it. */
const HEADER = Buffer.from(`YUV4MPEG2 W${WEBCAM.width} H${WEBCAM.height} F${RATE}:1 Ip A1:1 C420jpeg\n`);
const BEFORE_FRAME = Buffer.from('FRAME\n');

/**
 * The webcam of the tests in a file. Whether a page may use it, the visitor says: `stage.visitor({ permissions: ['camera'] })`; without, it is refused. When the
 * visitor's context clears its permissions, the camera is taken away in the middle: its track ends.
 */
export interface Webcam {
  /** What Chromium is started with so that this is its only camera. */
  readonly browserArguments: readonly string[];
  /** From now on the camera sees this, from its begin on. */
  show(scene: Scene): void;
  /** Pulls the plug, so that there is no camera, or puts it back; a page that films already goes on to. */
  plug(plugged: boolean): void;
}

/** Sets up the webcam of a file of tests: call it once, at the top, before the stage is set. After each test nobody sits before it. */
export function setWebcam(): Webcam {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-webcam-'));
  const [there, away] = [join(folder, 'camera.y4m'), join(folder, 'away.y4m')];
  const file = openSync(there, 'w');
  const frame = Buffer.concat([BEFORE_FRAME, Buffer.alloc(PICTURE_BYTES)]);
  let picture: WebcamPicture;
  let timer: NodeJS.Timeout | undefined;
  let isPlugged = true;

  function film(scene: Scene, seconds: number): void {
    picture.draw(scene, seconds);
    writeSync(file, frame, 0, frame.length, HEADER.length);
  }
  function show(scene: Scene): void {
    clearInterval(timer);
    const begin = performance.now();
    film(scene, 0);
    if (scene.heads.length > 0) timer = setInterval(() => film(scene, (performance.now() - begin) / 1000), 1000 / RATE);
  }
  function plug(plugged: boolean): void {
    if (plugged !== isPlugged) renameSync(plugged ? away : there, plugged ? there : away);
    isPlugged = plugged;
  }

  beforeAll(async () => {
    picture = new WebcamPicture(await openSitters(), frame.subarray(BEFORE_FRAME.length));
    writeSync(file, HEADER, 0, HEADER.length, 0);
    show(nobody);
  });

  afterEach(() => {
    show(nobody);
    plug(true);
  });

  afterAll(() => {
    clearInterval(timer);
    closeSync(file);
    rmSync(folder, { recursive: true });
  });

  return {
    browserArguments: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${there}`],
    show,
    plug,
  };
}

async function openSitters(): Promise<ReadonlyMap<Sitter, Puppet>> {
  const sitters = new Map<Sitter, Puppet>();
  for (const id of SITTERS) {
    const person = puppetPersons.find((one) => one.id === id);
    if (person) sitters.set(id, await openPuppet(person));
  }
  return sitters;
}
