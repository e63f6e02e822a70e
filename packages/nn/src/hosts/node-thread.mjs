// A second thread in Node: a worker thread that is told at its start where to begin.
import { parentPort, workerData } from 'node:worker_threads';
import { serve } from './thread.mjs';

serve(workerData, () => parentPort?.postMessage('ready'));
