/**
 * Gives TensorFlow.js's wasm backend the gradient of a convolution's weights, which it lacks: without it no
 * convolutional net can be trained there. (Missing since the backend's beginning, in 4.22 still.)
 */
import * as tf from '@tensorflow/tfjs-core';

/**
 * Registers kernel Conv2DBackpropFilter for the wasm backend, as one matrix product per position in the filter: the
 * inputs under that position, [pixels, in], transposed, times the gradients, [pixels, out].
 */
export function registerFilterGradient(): void {
  tf.registerKernel({ kernelName: tf.Conv2DBackpropFilter, backendName: 'wasm', kernelFunc: filterGradient });
}

type KernelArguments = Parameters<tf.KernelFunc>[0];

function filterGradient({ inputs, attrs }: KernelArguments): tf.TensorInfo {
  const { strides, pad, dimRoundingMode, filterShape } = attrs as unknown as tf.Conv2DBackpropFilterAttrs;
  const [height, width, input, output] = filterShape;
  const x = inputs['x'];
  const dy = inputs['dy'];
  if (!x || !dy) {
    throw new Error('Conv2DBackpropFilter wants inputs x and dy');
  }
  const convolution = tf.backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { padInfo, strideHeight, strideWidth, outHeight, outWidth, batchSize } = convolution;
  return tf.tidy(() => {
    const padded = tf.pad(borrow(x), [
      [0, 0],
      [padInfo.top, padInfo.bottom],
      [padInfo.left, padInfo.right],
      [0, 0],
    ]);
    const gradients = tf.reshape(borrow(dy), [-1, output]);
    const products: tf.Tensor[] = [];
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const end = [
          batchSize,
          row + (outHeight - 1) * strideHeight + 1,
          column + (outWidth - 1) * strideWidth + 1,
          input,
        ];
        const under = tf.stridedSlice(padded, [0, row, column, 0], end, [1, strideHeight, strideWidth, 1]);
        products.push(tf.matMul(tf.reshape(under, [-1, input]), gradients, true, false));
      }
    }
    return tf.reshape(tf.stack(products), filterShape);
  });
}

/** A tensor of a kernel's input that tidying away does not destroy. */
function borrow(info: tf.TensorInfo): tf.Tensor {
  tf.backend().incRef(info.dataId);
  return tf.engine().makeTensorFromTensorInfo(info);
}
