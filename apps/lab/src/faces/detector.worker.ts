/** The worker that finds faces: it has the nets, reads the pixels of what it is sent, and keeps none of them. */
import type { Frame } from '@nepwerk/media';
import { newCanvas } from '../marks/canvas.ts';
import type { FaceDetector } from './detector.ts';
import { detectorTransfers, type DetectorReply, type DetectorRequest, type FaceSource } from './detector-messages.ts';
import { openMeshDetector } from './mesh-detector.ts';

let opening: Promise<FaceDetector> | null = null;
let canvas = newCanvas(1, 1);

addEventListener('message', ({ data: request }: MessageEvent<DetectorRequest>) => {
  void handle(request);
});

async function handle(request: DetectorRequest): Promise<void> {
  let detector: FaceDetector;
  try {
    opening ??= openMeshDetector();
    detector = await opening;
  } catch (error) {
    if (request.type === 'detect' && 'close' in request.source) request.source.close();
    send({ type: 'failed', detail: String(error) });
    return;
  }
  switch (request.type) {
    case 'open':
      send({ type: 'ready' });
      return;
    case 'detect':
      try {
        send({ type: 'found', job: request.job, found: await detector.detect(pixelsOf(request.source)) });
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

/** The pixels of a source, which is closed, for a camera has few frames to lend. */
function pixelsOf(source: FaceSource): Frame {
  if ('data' in source) return source;
  try {
    const [width, height] =
      'displayWidth' in source ? [source.displayWidth, source.displayHeight] : [source.width, source.height];
    if (canvas.canvas.width !== width || canvas.canvas.height !== height) canvas = newCanvas(width, height);
    canvas.context.drawImage(source, 0, 0, width, height);
    return canvas.context.getImageData(0, 0, width, height);
  } finally {
    source.close();
  }
}
