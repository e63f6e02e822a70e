// Every kernel by its opcode.
import { adam, adamPowers } from './adam';
import { attention, attentionGradient } from './attention';
import { joinMoments, moments, normalise, normaliseGradient, normaliseGradientSums } from './batch-norm';
import { broadcast } from './broadcast';
import { convolve } from './convolve';
import { convolveWindows, turnWeight } from './convolve-windows';
import { diffAugment } from './diff-augment';
import { dssim, dssimGradient } from './dssim';
import { copy, elementwise, lerp } from './elementwise';
import { embedding, embeddingGradient } from './embedding';
import { foldUpsample, foldUpsampleGradient } from './fold-upsample';
import { instanceNorm, instanceNormGradient } from './instance-norm';
import { layerNorm, layerNormGradient } from './layer-norm';
import { leakyRelu, leakyReluGradient } from './leaky-relu';
import { lossGradient, lossSums, total } from './losses';
import { multiplyTransposed } from './multiply-transposed';
import {
  ADAM, ADAM_POWERS, ADD_ROW, ATTENTION, ATTENTION_GRADIENT, BCE_GRADIENT, BCE_SUMS, COLUMN_SUMS, CONVOLVE, CONVOLVE_WINDOWS, COPY,
  CROSS_ENTROPY_GRADIENT, CROSS_ENTROPY_SUMS, DIFF_AUGMENT, DSSIM, DSSIM_GRADIENT, EMBEDDING, EMBEDDING_GRADIENT, FILL, FOLD_UPSAMPLE, FOLD_UPSAMPLE_GRADIENT,
  HINGE_GRADIENT, HINGE_SUMS, INSTANCE_NORM, INSTANCE_NORM_GRADIENT, JOIN_MOMENTS, L1_GRADIENT, L1_SUMS, L2_GRADIENT, L2_SUMS, LAYER_NORM,
  LAYER_NORM_GRADIENT, LEAKY_RELU, LEAKY_RELU_GRADIENT, LERP, MOMENTS, MULTIPLY_ROW, MULTIPLY_TRANSPOSED, NORMALISE, NORMALISE_GRADIENT,
  NORMALISE_GRADIENT_SUMS, PACK_WEIGHT, PIXEL_SHUFFLE, PRODUCT_SUMS, SPECTRAL_GRADIENT, SPECTRAL_PRODUCTS, SPECTRAL_VECTORS, SPREAD,
  SUBTRACT_ROW, SUMS, SUM_CHUNKS, TOTAL, TURN_WEIGHT, UPSAMPLE_BILINEAR, UPSAMPLE_BILINEAR_GRADIENT, UPSAMPLE_NEAREST,
  UPSAMPLE_NEAREST_GRADIENT, WEIGHT_GRADIENT, WINOGRAD, WINOGRAD_GRADIENT, WINOGRAD_WEIGHT, WINOGRAD_WEIGHT_GRADIENT,
} from '../src/device/cpu/opcodes';
import { packWeight } from './pack';
import { pixelShuffle, upsampleBilinear, upsampleBilinearGradient, upsampleNearest, upsampleNearestGradient } from './resize';
import { crossEntropyGradient, crossEntropySums } from './softmax';
import { spectralGradient, spectralProducts, spectralVectors } from './spectral-norm';
import { columnSums, fill, sumChunks } from './sums';
import { weightGradient } from './weight-gradient';
import { winograd, winogradGradient } from './winograd';
import { winogradWeight, winogradWeightGradient } from './winograd-tiles';

/** Does one item of one call. */
export function execute(opcode: i32, call: usize, item: i32): void {
  switch (opcode) {
    case CONVOLVE: convolve(call, item); break;
    case WEIGHT_GRADIENT: weightGradient(call, item); break;
    case PACK_WEIGHT: packWeight(call, item); break;
    case SUM_CHUNKS: sumChunks(call, item); break;
    case COLUMN_SUMS: columnSums(call, item); break;
    case MULTIPLY_TRANSPOSED: multiplyTransposed(call, item); break;
    case FILL: fill(call, item); break;
    case ADAM_POWERS: adamPowers(call, item); break;
    case ADAM: adam(call, item); break;
    case LEAKY_RELU: leakyRelu(call, item); break;
    case LEAKY_RELU_GRADIENT: leakyReluGradient(call, item); break;
    case COPY: copy(call, item); break;
    case LERP: lerp(call, item); break;
    case ADD_ROW: case SUBTRACT_ROW: case MULTIPLY_ROW: broadcast(opcode, call, item); break;
    case SUMS: case PRODUCT_SUMS: case BCE_SUMS: case HINGE_SUMS: case L1_SUMS: case L2_SUMS: lossSums(opcode, call, item); break;
    case TOTAL: total(call, item); break;
    case SPREAD: case BCE_GRADIENT: case HINGE_GRADIENT: case L1_GRADIENT: case L2_GRADIENT: lossGradient(opcode, call, item); break;
    case MOMENTS: moments(call, item); break;
    case JOIN_MOMENTS: joinMoments(call, item); break;
    case NORMALISE: normalise(call, item); break;
    case NORMALISE_GRADIENT_SUMS: normaliseGradientSums(call, item); break;
    case NORMALISE_GRADIENT: normaliseGradient(call, item); break;
    case INSTANCE_NORM: instanceNorm(call, item); break;
    case INSTANCE_NORM_GRADIENT: instanceNormGradient(call, item); break;
    case LAYER_NORM: layerNorm(call, item); break;
    case LAYER_NORM_GRADIENT: layerNormGradient(call, item); break;
    case SPECTRAL_PRODUCTS: spectralProducts(call, item); break;
    case SPECTRAL_VECTORS: spectralVectors(call, item); break;
    case SPECTRAL_GRADIENT: spectralGradient(call, item); break;
    case CONVOLVE_WINDOWS: convolveWindows(call, item); break;
    case TURN_WEIGHT: turnWeight(call, item); break;
    case FOLD_UPSAMPLE: foldUpsample(call, item); break;
    case FOLD_UPSAMPLE_GRADIENT: foldUpsampleGradient(call, item); break;
    case UPSAMPLE_NEAREST: upsampleNearest(call, item); break;
    case UPSAMPLE_NEAREST_GRADIENT: upsampleNearestGradient(call, item); break;
    case UPSAMPLE_BILINEAR: upsampleBilinear(call, item); break;
    case UPSAMPLE_BILINEAR_GRADIENT: upsampleBilinearGradient(call, item); break;
    case PIXEL_SHUFFLE: pixelShuffle(call, item); break;
    case EMBEDDING: embedding(call, item); break;
    case EMBEDDING_GRADIENT: embeddingGradient(call, item); break;
    case CROSS_ENTROPY_SUMS: crossEntropySums(call, item); break;
    case CROSS_ENTROPY_GRADIENT: crossEntropyGradient(call, item); break;
    case ATTENTION: attention(call, item); break;
    case ATTENTION_GRADIENT: attentionGradient(call, item); break;
    case WINOGRAD: winograd(call, item); break;
    case WINOGRAD_WEIGHT: winogradWeight(call, item); break;
    case WINOGRAD_GRADIENT: winogradGradient(call, item); break;
    case WINOGRAD_WEIGHT_GRADIENT: winogradWeightGradient(call, item); break;
    case DIFF_AUGMENT: diffAugment(call, item); break;
    case DSSIM: dssim(call, item); break;
    case DSSIM_GRADIENT: dssimGradient(call, item); break;
    default: elementwise(opcode, call, item);
  }
}
