/** The camera of the stage, in a real browser: it goes off whenever nobody sees that it is on, and says why nothing is seen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { FaceFinder } from '../../../faces/start-detector.ts';
import { enterClassByHand, leaveClassByHand } from '../../shell/testing/class-by-hand.ts';
import { CameraFault, type Camera } from '../camera/camera.ts';
import { createStageCamera, type StageCamera } from './stage-camera.ts';

const stages: StageCamera[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  leaveClassByHand();
  for (const stage of stages.splice(0)) stage.close();
});

/** A camera that is there when it is let go. */
function cameraByHand() {
  const stop = vi.fn();
  let endIt: () => void = () => undefined;
  const answers: ((fault: Error | null) => void)[] = [];
  function openCamera(onEnd: () => void): Promise<Camera> {
    endIt = onEnd;
    return new Promise((resolve, reject) => {
      answers.push((fault) => (fault ? reject(fault) : resolve({ stream: new MediaStream(), stop })));
    });
  }
  return {
    stop,
    openCamera,
    asked: () => answers.length,
    answer: (fault: Error | null = null) => answers.at(-1)?.(fault),
    end: () => endIt(),
  };
}

function finderByHand(opens: () => Promise<void> = () => Promise.resolve()) {
  const closed = vi.fn();
  const crashes: (() => void)[] = [];
  function startFinder(onCrash: () => void): FaceFinder {
    crashes.push(onCrash);
    return { open: opens, find: () => Promise.resolve(null), close: closed };
  }
  return { closed, startFinder, started: () => crashes.length, crash: () => crashes.at(-1)?.() };
}

function begin(opens?: () => Promise<void>) {
  const camera = cameraByHand();
  const finder = finderByHand(opens);
  const onInterrupt = vi.fn();
  const stage = createStageCamera({
    openCamera: camera.openCamera,
    startFinder: finder.startFinder,
    onSeen: () => undefined,
    onInterrupt,
  });
  stages.push(stage);
  return { camera, finder, stage, onInterrupt };
}

/** Until it is on. */
async function on(set: ReturnType<typeof begin>): Promise<void> {
  set.stage.start();
  set.camera.answer();
  await expect.poll(() => set.stage.state.value).toBe('on');
}

function goOutOfSight(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

it('asks, shows a picture, and is on once faces can be found', async () => {
  let ready: () => void = () => undefined;
  const set = begin(() => new Promise((resolve) => (ready = resolve)));
  set.stage.start();
  expect(set.stage.state.value).toBe('asking');
  set.camera.answer();
  await expect.poll(() => set.stage.state.value).toBe('loading');
  expect(set.stage.stream.value).toBeInstanceOf(MediaStream);
  ready();
  await expect.poll(() => set.stage.state.value).toBe('on');
});

it('says why there is none, and asks once more when it is told to', async () => {
  const set = begin();
  set.stage.start();
  set.camera.answer(new CameraFault('denied', 'no'));
  await expect.poll(() => set.stage.state.value).toEqual({ fault: 'denied' });
  await on(set);
  expect(set.camera.asked()).toBe(2);
  expect(set.finder.started(), 'what finds faces need not start anew').toBe(1);
});

it('says that it failed for what is no fault of a camera', async () => {
  const set = begin();
  set.stage.start();
  set.camera.answer(new Error('out of order'));
  await expect.poll(() => set.stage.state.value).toEqual({ fault: 'failed' });
});

it('goes off when the page is out of sight, and only by a button on again', async () => {
  const set = begin();
  await on(set);
  goOutOfSight();
  expect(set.stage.state.value).toEqual({ fault: 'hidden' });
  expect(set.camera.stop).toHaveBeenCalledTimes(1);
  expect(set.stage.stream.value).toBeNull();
  expect(set.onInterrupt).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(set.stage.state.value).toEqual({ fault: 'hidden' });
  await on(set);
});

it('that comes when the page is out of sight already is switched off at once', async () => {
  const set = begin();
  set.stage.start();
  goOutOfSight();
  set.camera.answer();
  await expect.poll(() => set.camera.stop.mock.calls.length).toBe(1);
  expect(set.stage.state.value).toEqual({ fault: 'hidden' });
  expect(set.stage.stream.value).toBeNull();
});

it('goes off when the class stands still, and only by a button on again', async () => {
  const set = begin();
  await on(set);
  const { freeze } = enterClassByHand();
  freeze(true);
  await expect.poll(() => set.stage.state.value).toEqual({ fault: 'hidden' });
  expect(set.camera.stop).toHaveBeenCalledTimes(1);
  expect(set.onInterrupt).toHaveBeenCalledTimes(1);
  set.stage.start();
  expect(set.stage.state.value).toEqual({ fault: 'hidden' });
  freeze(false);
  expect(set.stage.state.value).toEqual({ fault: 'hidden' });
  await on(set);
});

it('goes off when the page is left', async () => {
  const set = begin();
  await on(set);
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(set.camera.stop).toHaveBeenCalledTimes(1);
});

it('says that it was taken away', async () => {
  const set = begin();
  await on(set);
  set.camera.end();
  expect(set.stage.state.value).toEqual({ fault: 'ended' });
  expect(set.onInterrupt).toHaveBeenCalledTimes(1);
});

it('says that no face can be looked for, and starts that anew when it is told to', async () => {
  let there = false;
  const set = begin(() => (there ? Promise.resolve() : Promise.reject(new Error('404'))));
  set.stage.start();
  await expect.poll(() => set.stage.state.value).toEqual({ fault: 'files' });
  expect(set.finder.closed).toHaveBeenCalledTimes(1);
  set.camera.answer();
  await expect.poll(() => set.camera.stop.mock.calls.length).toBe(1); // it came too late
  there = true;
  await on(set);
  expect(set.finder.started()).toBe(2);
  set.finder.crash();
  expect(set.stage.state.value).toEqual({ fault: 'files' });
  expect(set.camera.stop).toHaveBeenCalledTimes(2);
});

it('is off for good when it is closed, also when the camera comes only then', async () => {
  const set = begin();
  set.stage.start();
  set.stage.close();
  set.camera.answer();
  await expect.poll(() => set.camera.stop.mock.calls.length).toBe(1);
  expect(set.finder.closed).toHaveBeenCalledTimes(1);
  set.stage.start();
  expect(set.camera.asked()).toBe(1);
  expect(set.stage.stream.value).toBeNull();
});
