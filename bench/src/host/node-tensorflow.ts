/**
 * The Node process in which TensorFlow.js runs. It has to be bundled first: its package for Node leaves the gradients
 * out, and its modules for browsers import folders, which Node refuses. Its one argument is the folder of the wasm files.
 */
import { openTensorFlow } from '../tfjs/open.ts';
import { follower } from './follow.ts';
import { answerParent } from './node-parent.ts';

const folder = process.argv[2] ?? '';

answerParent(follower((_engine, net, threads) => openTensorFlow(net, threads, folder)));
