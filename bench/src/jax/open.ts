/** Opens the character transformer in jax-js on its wasm backend. */
import { blockUntilReady, defaultDevice, init } from '@jax-js/jax';
import type { NetName } from '../nets/sizes.ts';
import type { Training } from '../nets/training.ts';
import { createTransformer } from './transformer.ts';

/**
 * Starts jax-js and sets the net up.
 *
 * @throws For a convolutional net: jax-js does not lower convolutions to matrix products on wasm, and one step of the
 *   GAN takes it the better part of a minute.
 */
export async function openJax(net: NetName): Promise<Training> {
  if (net !== 'transformer') {
    throw new Error(`jax-js is measured on the transformer alone, not on ${net}`);
  }
  await init('wasm');
  defaultDevice('wasm');
  const transformer = createTransformer();
  return {
    step: () => transformer.step(),
    async loss() {
      const last = transformer.loss();
      await blockUntilReady(last.ref);
      const [value] = await last.data();
      return value ?? Number.NaN;
    },
    detail: `jax-js wasm, ${typeof Worker === 'undefined' ? 1 : navigator.hardwareConcurrency} threads`,
    bytes: null,
  };
}
