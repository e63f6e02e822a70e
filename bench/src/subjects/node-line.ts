/** Lines to Node processes, one for each engine and thread count, so that none disturbs another's memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../host/messages.ts';
import type { Line } from './line.ts';

/** A Node process with our engine or jax-js in it. */
export function openNodeLine(): Line {
  const file = fileURLToPath(new URL('../host/node.ts', import.meta.url));
  return lineTo(fork(file, [], { execArgv: ['--import', import.meta.resolve('tsx')], silent: true }));
}

/** A Node process with TensorFlow.js in it, from its bundle. */
export function openNodeTensorFlowLine(bundle: string): Line {
  const folder = dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')));
  return lineTo(fork(bundle, [`${folder}/`], { execArgv: [], silent: true }));
}

function lineTo(child: ChildProcess): Line {
  const complaints: string[] = [];
  child.stderr?.on('data', (text: Buffer) => complaints.push(text.toString()));
  return {
    ask(order) {
      return new Promise((resolve) => {
        function finish(answer: Answer): void {
          child.off('message', finish);
          child.off('exit', stop);
          resolve(answer);
        }
        function stop(code: number | null): void {
          const last = complaints.join('').trim().split('\n').slice(-8).join('\n');
          finish({ type: 'failed', reason: `the Node process ended with ${code}: ${last}` });
        }
        child.on('message', finish);
        child.on('exit', stop);
        if (child.connected) {
          child.send(order);
        } else {
          stop(child.exitCode);
        }
      });
    },
    async close() {
      child.kill();
    },
  };
}
