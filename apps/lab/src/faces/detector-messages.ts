/** What a page and the worker that finds faces say to one another. */
import type { Frame } from '@nepwerk/media';
import type { DetectedFaces } from './detector.ts';

/** What faces are looked for in: a camera's frame as it comes, a picture, or pixels. */
export type FaceSource = VideoFrame | ImageBitmap | Frame;

/** To the worker. */
export type DetectorRequest =
  /** Fetches the nets, if that was not done. */
  | { readonly type: 'open' }
  /** A frame. A `VideoFrame` or an `ImageBitmap` goes to the worker, which closes it; pixels are copied. */
  | { readonly type: 'detect'; readonly job: number; readonly source: FaceSource };

/** From the worker. */
export type DetectorReply =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly job: number; readonly found: DetectedFaces }
  /** This frame could not be read; the next one may be. */
  | { readonly type: 'unreadable'; readonly job: number; readonly detail: string }
  /** The nets could not be had or started, so no face can be found. */
  | { readonly type: 'failed'; readonly detail: string };

/** What goes along with a request instead of being copied. */
export function transfersOf(request: DetectorRequest): Transferable[] {
  if (request.type !== 'detect' || 'data' in request.source) return [];
  return [request.source];
}

/** What goes along with a reply instead of being copied. */
export function detectorTransfers(reply: DetectorReply): ArrayBuffer[] {
  if (reply.type !== 'found') return [];
  return reply.found.faces.flatMap(({ landmarks, depths }) => [landmarks.buffer, depths.buffer]);
}
