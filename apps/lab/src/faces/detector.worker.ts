/** The worker that finds faces: it has the nets, reads the pixels of what it is sent, and keeps none of them. */
import { alignFace, faceSight, type Frame } from '@nepwerk/media';
import type { FaceDetector } from './detector.ts';
import { detectorTransfers, type DetectorReply, type DetectorRequest, type FaceSource } from './detector-messages.ts';
import { checkOrder, type Look, type LookOrder } from './look.ts';
import { openMeshDetector } from './mesh-detector.ts';
import { squareOf } from './square.ts';

let opening: Promise<FaceDetector> | null = null;

addEventListener('message', ({ data: request }: MessageEvent<DetectorRequest>) => {
  void handle(request);
});

async function handle(request: DetectorRequest): Promise<void> {
  let detector: FaceDetector;
  try {
    opening ??= openMeshDetector();
    detector = await opening;
  } catch (error) {
    if (request.type === 'look') letGo(request.source);
    send({ type: 'failed', detail: String(error) });
    return;
  }
  switch (request.type) {
    case 'open':
      send({ type: 'ready' });
      return;
    case 'look':
      try {
        send({ type: 'found', job: request.job, look: await lookAt(request.source, request.order, detector) });
      } catch (error) {
        send({ type: 'unreadable', job: request.job, detail: String(error) });
      }
      return;
    default:
      request satisfies never;
  }
}

function send(reply: DetectorReply): void {
  postMessage(reply, detectorTransfers(reply));
}

/** Closes what a camera or a picture lent, for a camera has few frames to lend. */
function letGo(source: FaceSource): void {
  if ('close' in source) source.close();
}

async function lookAt(source: FaceSource, order: LookOrder, detector: FaceDetector): Promise<Look> {
  const begin = performance.now();
  const frame = read(source, order);
  const found = await detector.detect(frame, order.near);
  const face = order.sight ? found.faces[0] : undefined;
  const aligned = face ? alignFace(frame, face.landmarks) : null;
  return {
    ...found,
    sight: face && aligned ? faceSight(frame, face.landmarks, face.depths, aligned) : null,
    aligned,
    pixels: order.pixels ? new Uint8ClampedArray(frame.data) : null,
    milliseconds: performance.now() - begin,
  };
}

/** The square that an order asks for. The source is let go, whatever comes of it. */
function read(source: FaceSource, order: LookOrder): Frame {
  try {
    checkOrder(order);
    return squareOf(source, order.side);
  } finally {
    letGo(source);
  }
}
