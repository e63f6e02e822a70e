/** The browser's worker in which an engine runs. */
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { follower } from './follow.ts';
import type { Order } from './messages.ts';

const TENSORFLOW_ADDRESSES = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
};

const follow = follower(async (engine, net, threads) => {
  switch (engine) {
    case 'nepwerk':
      return (await import('../nets/web.ts')).openInWorker(net, threads);
    case 'tfjs':
      return (await import('../tfjs/open.ts')).openTensorFlow(net, threads, TENSORFLOW_ADDRESSES);
    case 'jax':
      return (await import('../jax/open.ts')).openJax(net);
  }
});

addEventListener('message', (event: MessageEvent<Order>) => {
  void follow(event.data).then((answer) => postMessage(answer));
});
