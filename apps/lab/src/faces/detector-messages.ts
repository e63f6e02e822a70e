/** What a page and the worker that finds faces say to one another. */
import type { Frame } from '@nepwerk/media';
import type { Look, LookOrder } from './look.ts';

/** What faces are looked for in: a camera's frame as it comes, a picture, or pixels. */
export type FaceSource = VideoFrame | ImageBitmap | Frame;

/** To the worker. */
export type DetectorRequest =
  /** Fetches the nets, if that was not done. */
  | { readonly type: 'open' }
  /** A frame. A `VideoFrame` or an `ImageBitmap` goes to the worker, which closes it; pixels are copied. */
  | { readonly type: 'look'; readonly job: number; readonly source: FaceSource; readonly order: LookOrder };

/** From the worker. */
export type DetectorReply =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly job: number; readonly look: Look }
  /** This frame or order could not be read; the next one may be. */
  | { readonly type: 'unreadable'; readonly job: number; readonly detail: string }
  /** The nets could not be had or started, so no face can be found. */
  | { readonly type: 'failed'; readonly detail: string };

/** What goes along with a request instead of being copied. */
export function transfersOf(request: DetectorRequest): Transferable[] {
  if (request.type !== 'look' || 'data' in request.source) return [];
  return [request.source];
}

/** What goes along with a reply instead of being copied. */
export function detectorTransfers(reply: DetectorReply): ArrayBuffer[] {
  if (reply.type !== 'found') return [];
  const { faces, aligned, pixels } = reply.look;
  const buffers = [
    ...faces.flatMap(({ landmarks, depths }) => [landmarks.buffer, depths.buffer]),
    ...(aligned ? [aligned.pixels.buffer, aligned.landmarks.buffer] : []),
    ...(pixels ? [pixels.buffer] : []),
  ];
  return buffers.filter((buffer) => buffer instanceof ArrayBuffer);
}
