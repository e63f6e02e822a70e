/** Asks for the camera as the Face lab does, waits for a sign that it sends pictures, and switches it off at once. Nobody sees a picture, and no pixel is read. */
import { type Camera, CameraFault, openCamera } from '../labs/face/camera/camera.ts';
import type { CameraFacts } from './facts.ts';
import { TooLong, type TrialTools, within } from './trial.ts';

/** A camera that is on sends its first picture within two seconds or so; a covered one does too, but one that is switched off beside the lens may not. In milliseconds. */
const PICTURE_PATIENCE = 8000;

/** Somebody has to find the question, read it and answer it, in milliseconds; whoever is away then can press again. */
const ANSWER_PATIENCE = 120_000;

/** Tries it. */
export async function tryCamera({ signal, progress }: TrialTools): Promise<CameraFacts> {
  const wasSettled = await isSettled();
  const opening = openCamera(() => undefined);
  let camera: Camera;
  try {
    camera = await within(ANSWER_PATIENCE, signal, opening);
  } catch (error) {
    void opening.then((late) => late.stop()).catch(() => undefined); // allowed when nobody waits any more
    signal.throwIfAborted();
    return { outcome: outcomeOf(error, wasSettled), count: await countCameras() };
  }
  progress(0.5);
  try {
    const answers = await within(PICTURE_PATIENCE, signal, firstPicture(camera.stream));
    return { outcome: answers ? 'answers' : 'silent', count: await countCameras() };
  } catch (error) {
    if (error instanceof TooLong) return { outcome: 'silent', count: await countCameras() };
    throw error;
  } finally {
    camera.stop();
  }
}

function outcomeOf(error: unknown, wasSettled: boolean): CameraFacts['outcome'] {
  if (error instanceof TooLong) return 'denied'; // the question was left open
  if (!(error instanceof CameraFault)) return 'failed';
  return error.why === 'denied' && wasSettled ? 'settled' : error.why;
}

/** Whether the answer was no before anybody was asked: a person said so earlier, or a rule of whoever manages the browser. */
async function isSettled(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state === 'denied';
  } catch {
    return false; // a browser that does not tell
  }
}

/** How many there are; browsers tell of one at most before one is allowed, and of none without HTTPS. */
async function countCameras(): Promise<number> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'videoinput').length;
  } catch {
    return 0;
  }
}

/** Waits until a picture has come; false when the stream ends before. It goes to a player that is nowhere on the page. */
async function firstPicture(stream: MediaStream): Promise<boolean> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  const came = new Promise<boolean>((resolve) => {
    video.addEventListener('loadeddata', () => resolve(video.videoWidth > 0), { once: true });
    stream.getVideoTracks()[0]?.addEventListener('ended', () => resolve(false), { once: true });
  });
  video.srcObject = stream;
  try {
    void video.play().catch(() => undefined); // ended before it began
    return await came;
  } finally {
    video.srcObject = null;
  }
}
