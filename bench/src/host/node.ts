/** The Node process in which our engine or jax-js runs. */
import { openInNode } from '../nets/node.ts';
import { openJax } from '../jax/open.ts';
import { follower } from './follow.ts';
import { answerParent } from './node-parent.ts';

answerParent(
  follower((engine, net, threads) => {
    switch (engine) {
      case 'nepwerk':
        return openInNode(net, threads);
      case 'jax':
        return openJax(net);
      case 'tfjs':
        throw new Error('TensorFlow.js runs in Node only when bundled: see node-tensorflow.ts');
    }
  }),
);
