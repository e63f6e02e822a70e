// The contract between programs and devices: every operation that a device can run, with its attributes. Shapes are those of the node's tensors.

/** What a two-dimensional convolution needs to know beside its tensors. Padding is [top, bottom, left, right] in pixels. */
export interface ConvolutionAttributes {
  readonly stride: number;
  readonly padding: readonly [number, number, number, number];
}

/** Adam's settings (Kingma and Ba, 2015). */
export interface AdamAttributes {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** What is added to every variance under the root; 1e-5 everywhere. */
export interface EpsilonAttributes {
  readonly epsilon: number;
}

/** Whether the statistics of a normalisation were given, or are those of x, so that the gradient passes through them. */
export interface NormaliseAttributes extends EpsilonAttributes {
  readonly given: boolean;
}

/** A loss, and its constant: the target of `bce`, the side of `hinge`, 0 otherwise. */
export interface LossAttributes {
  readonly of: 'bce' | 'hinge' | 'l1' | 'l2';
  readonly constant: number;
}

/** Which random numbers are given, and whether this is the gradient. */
export interface AugmentAttributes {
  readonly colour: boolean;
  readonly shift: boolean;
  readonly cutout: boolean;
  readonly back: boolean;
}

/** How channels are split among heads, and whether a place sees only itself and what is before it. */
export interface AttentionAttributes {
  readonly heads: number;
  readonly causal: boolean;
}

/**
 * One operation. Inputs -> outputs, in order; `?` may be left out at the end. B batch, H height, W width, C channels.
 * Operations without outputs change their first inputs in place.
 */
export type Operation =
  /** x -> the same memory under another shape or from another element on. */
  | { readonly kind: 'view' }
  /** -> y: every element `value`. */
  | { readonly kind: 'fill'; readonly value: number }
  /** x [M, K], w [K, N], bias? [N] -> y [M, N]. */
  | { readonly kind: 'dense' }
  /** gy [M, N], w [K, N] -> gx [M, K]. */
  | { readonly kind: 'denseInputGradient' }
  /** x [M, K], gy [M, N] -> gw [K, N]. */
  | { readonly kind: 'denseWeightGradient' }
  /** x [B, H, W, C], w [h, w, C, N], bias? [N] -> y [B, H', W', N]. */
  | ({ readonly kind: 'conv2d' } & ConvolutionAttributes)
  /** gy [B, H', W', N], w [h, w, C, N], bias? [C] -> gx [B, H, W, C]; with a bias this is a transposed convolution. */
  | ({ readonly kind: 'conv2dInputGradient' } & ConvolutionAttributes)
  /** x [B, H, W, C], gy [B, H', W', N] -> gw [h, w, C, N]. */
  | ({ readonly kind: 'conv2dWeightGradient' } & ConvolutionAttributes)
  /** x [M, N] -> y [N], the sum over rows. */
  | { readonly kind: 'columnSums' }
  /** x -> y: x where positive, else x * slope. */
  | { readonly kind: 'leakyRelu'; readonly slope: number }
  /** gy, y -> gx. */
  | { readonly kind: 'leakyReluGradient'; readonly slope: number }
  /** a, b of one shape -> a + b, a - b, a b. */
  | { readonly kind: 'add' | 'subtract' | 'multiply' }
  /** a [..., C], b [C] or [1] -> the same with b for every row. */
  | { readonly kind: 'addRow' | 'subtractRow' | 'multiplyRow' }
  /** x -> x * by. */
  | { readonly kind: 'scale'; readonly by: number }
  /** x -> y. */
  | { readonly kind: 'tanh' | 'sigmoid' | 'gelu' }
  /** gy, y -> gx. */
  | { readonly kind: 'tanhGradient' | 'sigmoidGradient' }
  /** gy, x -> gx. */
  | { readonly kind: 'geluGradient' }
  /** x -> y [1], the sum of all elements times a factor. */
  | { readonly kind: 'sum'; readonly factor: number }
  /** x [1] -> y: every element x times a factor. */
  | { readonly kind: 'spread'; readonly factor: number }
  /** Tensors -> y, one after the other along the first axis. */
  | { readonly kind: 'concat' }
  /** x -> y: x from element `offset` on, zero before and behind. */
  | { readonly kind: 'surround'; readonly offset: number }
  /** x [..., C] -> mean [C], variance [C] (divided by the count). */
  | { readonly kind: 'moments' }
  /** x [..., C], gamma, beta, mean, variance [C] -> y. */
  | ({ readonly kind: 'normalise' } & NormaliseAttributes)
  /** gy, x [..., C], gamma, beta, mean, variance [C] -> gx, ggamma, gbeta. */
  | ({ readonly kind: 'normaliseGradient' } & NormaliseAttributes)
  /** x [B, H, W, C] or [..., C], gamma, beta [C] -> y. */
  | ({ readonly kind: 'instanceNorm' | 'layerNorm' } & EpsilonAttributes)
  /** gy, x, gamma, beta [C] -> gx, ggamma, gbeta. */
  | ({ readonly kind: 'instanceNormGradient' | 'layerNormGradient' } & EpsilonAttributes)
  /** w [..., N], u [N] -> y, the new u [N], w times the old u [...], [1 / singular value, 1 / length of the former]; changes u. */
  | { readonly kind: 'spectralNorm' }
  /** gy and the four outputs of spectralNorm -> gw. */
  | { readonly kind: 'spectralNormGradient' }
  /** w [3, 3, C, N] -> [4, 4, N, C], the kernel that doubles the picture before it convolves. */
  | { readonly kind: 'foldUpsample' }
  /** g [4, 4, N, C] -> gw [3, 3, C, N]. */
  | { readonly kind: 'foldUpsampleGradient' }
  /** a, b? -> y [1], the mean loss. */
  | ({ readonly kind: 'loss' } & LossAttributes)
  /** a, b (a where there is one operand), gy [1] -> ga. */
  | ({ readonly kind: 'lossGradient' } & LossAttributes)
  /** x [B, H, W, C] -> y [B, factor H, factor W, C]. */
  | { readonly kind: 'upsampleNearest' | 'upsampleBilinear'; readonly factor: number }
  /** gy -> gx. */
  | { readonly kind: 'upsampleNearestGradient' | 'upsampleBilinearGradient'; readonly factor: number }
  /** x [B, H, W, factor factor C] -> y [B, factor H, factor W, C]. */
  | { readonly kind: 'pixelShuffle'; readonly factor: number }
  /** gy -> gx. */
  | { readonly kind: 'pixelShuffleGradient'; readonly factor: number }
  /** table [V, D], ids (whole numbers) -> y [..., D]. */
  | { readonly kind: 'embedding' }
  /** gy, ids -> gtable. */
  | { readonly kind: 'embeddingGradient' }
  /** q, k, v [B, T, D] -> y [B, T, D]. */
  | ({ readonly kind: 'attention' } & AttentionAttributes)
  /** gy, q, k, v -> gq, gk, gv. */
  | ({ readonly kind: 'attentionGradient' } & AttentionAttributes)
  /** logits [..., C], ids (whole numbers) -> y [1], the mean loss. */
  | { readonly kind: 'softmaxCrossEntropy' }
  /** logits, ids, gy [1] -> glogits. */
  | { readonly kind: 'softmaxCrossEntropyGradient' }
  /** x [B, H, W, C], then those that are given of colour [B, 3], shift [B, 2], cutout [B, 2] -> y; or gy and the same -> gx. */
  | ({ readonly kind: 'diffAugment' } & AugmentAttributes)
  /** a, b [B, H, W, C] -> y: the structural dissimilarity at every pixel and channel. */
  | { readonly kind: 'dssim' }
  /** gy, a, b -> ga. */
  | { readonly kind: 'dssimGradient' }
  /** v, x: v becomes x. */
  | { readonly kind: 'assign' }
  /** v, x, weight [1]: v becomes v + weight (x - v). */
  | { readonly kind: 'lerp' }
  /** weight, first moment, second moment, powers [2], gradient, rate [1]; changes the first three. */
  | ({ readonly kind: 'adam' } & AdamAttributes)
  /** powers [2]: multiplies by beta1 and beta2. */
  | { readonly kind: 'adamPowers'; readonly beta1: number; readonly beta2: number };

/** The name of an operation. */
export type OperationKind = Operation['kind'];

/** The operation of one kind. */
export type OperationOf<K extends OperationKind> = Operation extends infer O
  ? O extends { readonly kind: infer Kinds }
    ? K extends Kinds
      ? O
      : never
    : never
  : never;
