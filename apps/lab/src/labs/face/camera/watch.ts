/** Looks at what a camera sees, as fast as faces can be found in it. */
import type { FaceFinder, Look, LookOrder } from '../../../faces/start-detector.ts';

/** What was seen. */
export interface Seen {
  /** When the camera's frame was taken up, in seconds that only ever grow. */
  readonly at: number;
  readonly look: Look;
}

/** So many frames in a row that can't be looked at are no accident. */
const MOST_FAULTS = 3;

/**
 * Looks at the video as fast as the finder answers, never at two frames at once. Where one face was seen it is looked for there again.
 * @param order what is wanted of the next frame; `near` is filled in where it says none.
 * @param onFault is told once when nothing can be seen any more; the watch has ended by then.
 * @returns what ends it. After that nobody is told anything.
 */
export function watchCamera(
  video: HTMLVideoElement,
  finder: FaceFinder,
  order: () => LookOrder,
  onSeen: (seen: Seen) => void,
  onFault: (error: Error) => void,
): () => void {
  let ended = false;
  let cancel: () => void = () => undefined;
  let near: Pick<LookOrder, 'near' | 'side'> | null = null;
  let last = -Infinity;
  let faults = 0;

  function wait(): void {
    cancel = onNextFrame(video, () => void look());
  }

  async function look(): Promise<void> {
    const wanted = order();
    const at = Math.max(performance.now() / 1000, last + LEAST_STEP);
    try {
      const source = await pictureOf(video);
      const seen = source && (await finder.find(source, near?.side === wanted.side ? { ...near, ...wanted } : wanted));
      if (ended) return;
      faults = 0;
      if (seen) {
        near = nearOf(seen, wanted);
        last = at;
        onSeen({ at, look: seen });
      }
    } catch (error) {
      if (ended) return;
      faults += 1;
      near = null;
      if (faults >= MOST_FAULTS) {
        ended = true;
        onFault(error instanceof Error ? error : new Error(String(error)));
      }
    }
    if (!ended) wait();
  }

  wait();
  return () => {
    ended = true;
    cancel();
  };
}

/** Least time between two frames, in seconds: a clock may stand still, and what it says must grow. */
const LEAST_STEP = 0.0001;

/** Where the one face was, to be looked for there; where there are more, or none, everywhere. */
function nearOf({ faces, seen }: Look, { side }: LookOrder): Pick<LookOrder, 'near' | 'side'> | null {
  const [face] = faces;
  return face && seen === 1 ? { near: face.landmarks, side } : null;
}

/** Calls back with the video's next picture; answers how to call that off. */
function onNextFrame(video: HTMLVideoElement, callback: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(callback);
    return () => video.cancelVideoFrameCallback(handle);
  }
  const handle = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(handle);
}

/** The picture that the video shows now; null while it has none. */
async function pictureOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap | null> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  return typeof VideoFrame === 'undefined' ? createImageBitmap(video) : new VideoFrame(video);
}
