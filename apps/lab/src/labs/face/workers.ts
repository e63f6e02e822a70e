/** Starts the worker of the Face lab. */
import { faceTransfers, type FaceReply, type FaceRequest } from '@nepwerk/protocol';
import { workerPort, type WorkerPort } from '../shell/worker-port.ts';

/** Starts a worker that films, trains and swaps. */
export function startFaceWorker(): WorkerPort<FaceRequest, FaceReply> {
  return workerPort<FaceRequest, FaceReply>(
    new Worker(new URL('./face.worker.ts', import.meta.url), { type: 'module', name: 'face' }),
    faceTransfers,
  );
}
