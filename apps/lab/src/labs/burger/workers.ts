/** Starts the workers of the Burger lab. */
import {
  transfers,
  type PainterReply,
  type PainterRequest,
  type TrainerReply,
  type TrainerRequest,
} from '@nepwerk/protocol';
import { workerPort, type PainterPort, type TrainerPort } from '../shell/worker-port.ts';

/** Starts a worker that trains. */
export function startTrainer(): TrainerPort {
  return workerPort<TrainerRequest, TrainerReply>(
    new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module', name: 'trainer' }),
    transfers,
  );
}

/** Starts a worker that paints and counts. */
export function startPainter(): PainterPort {
  return workerPort<PainterRequest, PainterReply>(
    new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module', name: 'painter' }),
    transfers,
  );
}
