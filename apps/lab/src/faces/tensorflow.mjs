/** What is used of TensorFlow.js. Its own declarations change what the browser's mean for all of the lab, so those beside this file stand in for them. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base.js';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add.js';
import { depthwiseConv2dNativeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/DepthwiseConv2dNative.js';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D.js';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool.js';
import { padV2Config } from '@tensorflow/tfjs-backend-wasm/dist/kernels/PadV2.js';
import { preluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Prelu.js';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid.js';
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';

export { add, depthwiseConv2d, fused, maxPool, pad, prelu, relu, sigmoid, tensor, tidy } from '@tensorflow/tfjs-core';

/** The operations of the nets, on WebAssembly. */
const KERNELS = [
  addConfig,
  depthwiseConv2dNativeConfig,
  fusedConv2DConfig,
  maxPoolConfig,
  padV2Config,
  preluConfig,
  reluConfig,
  sigmoidConfig,
];

/** Starts it on one thread of WebAssembly, with a module from this address. */
export async function startOnWasm(address) {
  for (const kernel of KERNELS) registerKernel(kernel);
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) return 'no-simd';
  // It asks for the addresses of all three builds, and fetches the second.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': address,
    'tfjs-backend-wasm-simd.wasm': address,
    'tfjs-backend-wasm-threaded-simd.wasm': address,
  });
  return (await setBackend('wasm')) ? 'started' : 'failed';
}
