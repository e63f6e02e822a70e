// The number of each kernel, for the kernels and for the device that lists them in a program. Read by both compilers.

/** A convolution, a transposed one, or a matrix times a packed weight. */
export const CONVOLVE = 0;
/** The gradient of a convolution's or a dense layer's weight, in chunks. */
export const WEIGHT_GRADIENT = 1;
/** A weight in the order in which convolutions read it. */
export const PACK_WEIGHT = 2;
/** The sum of chunks, in order. */
export const SUM_CHUNKS = 3;
/** The sums of the columns of a chunk of rows. */
export const COLUMN_SUMS = 4;
/** A matrix of few rows times a transposed one. */
export const MULTIPLY_TRANSPOSED = 5;
/** A transposed convolution to few channels: windows of products, added up. */
export const CONVOLVE_WINDOWS = 6;
/** A weight with its last two axes exchanged. */
export const TURN_WEIGHT = 7;
/** One value everywhere. */
export const FILL = 8;
/** Adam's powers of its decays, one step on. */
export const ADAM_POWERS = 9;
/** Adam's change of a weight and its moments. */
export const ADAM = 10;
/** The leaky rectifier. */
export const LEAKY_RELU = 11;
/** The leaky rectifier's gradient, from its output. */
export const LEAKY_RELU_GRADIENT = 12;

/** a + b. */
export const ADD = 13;
/** a - b. */
export const SUBTRACT = 14;
/** a b. */
export const MULTIPLY = 15;
/** A tensor times a number. */
export const SCALE = 16;
/** The hyperbolic tangent. */
export const TANH = 17;
/** Its gradient, from its output. */
export const TANH_GRADIENT = 18;
/** The sigmoid. */
export const SIGMOID = 19;
/** Its gradient, from its output. */
export const SIGMOID_GRADIENT = 20;
/** GELU in its tanh form. */
export const GELU = 21;
/** Its gradient, from its input. */
export const GELU_GRADIENT = 22;
/** A copy. */
export const COPY = 23;
/** A variable moved towards a tensor. */
export const LERP = 24;

/** A matrix plus one row. */
export const ADD_ROW = 25;
/** A matrix minus one row. */
export const SUBTRACT_ROW = 26;
/** A matrix times one row, element by element. */
export const MULTIPLY_ROW = 27;

/** Sums of slices. */
export const SUMS = 28;
/** Sums of the products of two tensors, by slices. */
export const PRODUCT_SUMS = 29;
/** Sums of the binary cross-entropy, by slices. */
export const BCE_SUMS = 30;
/** Sums of the hinge loss, by slices. */
export const HINGE_SUMS = 31;
/** Sums of absolute differences, by slices. */
export const L1_SUMS = 32;
/** Sums of squared differences, by slices. */
export const L2_SUMS = 33;
/** A factor times the sum of the slices. */
export const TOTAL = 34;

/** One number times a factor, everywhere. */
export const SPREAD = 35;
/** The gradient of the binary cross-entropy. */
export const BCE_GRADIENT = 36;
/** The gradient of the hinge loss. */
export const HINGE_GRADIENT = 37;
/** The gradient of the absolute differences. */
export const L1_GRADIENT = 38;
/** The gradient of the squared differences. */
export const L2_GRADIENT = 39;

/** Each channel's mean and squared deviations, by chunks. */
export const MOMENTS = 40;
/** The chunks' moments joined to mean and variance. */
export const JOIN_MOMENTS = 41;
/** Normalisation by mean and variance, with the leaky rectifier that may follow. */
export const NORMALISE = 42;
/** The sums over rows that its gradient needs, by chunks. */
export const NORMALISE_GRADIENT_SUMS = 43;
/** Its gradient. */
export const NORMALISE_GRADIENT = 44;

/** Instance normalisation. */
export const INSTANCE_NORM = 45;
/** Its gradient. */
export const INSTANCE_NORM_GRADIENT = 46;
/** Layer normalisation. */
export const LAYER_NORM = 47;
/** Its gradient. */
export const LAYER_NORM_GRADIENT = 48;

/** The products of a weight with its singular vectors, by chunks. */
export const SPECTRAL_PRODUCTS = 49;
/** The next singular vectors and value. */
export const SPECTRAL_VECTORS = 50;
/** The gradient of a weight divided by its singular value. */
export const SPECTRAL_GRADIENT = 51;

/** The kernel that doubles a picture before it convolves. */
export const FOLD_UPSAMPLE = 52;
/** Its gradient. */
export const FOLD_UPSAMPLE_GRADIENT = 53;

/** Enlarging by nearest neighbours. */
export const UPSAMPLE_NEAREST = 54;
/** Its gradient. */
export const UPSAMPLE_NEAREST_GRADIENT = 55;
/** Enlarging by bilinear interpolation. */
export const UPSAMPLE_BILINEAR = 56;
/** Its gradient. */
export const UPSAMPLE_BILINEAR_GRADIENT = 57;
/** Channels to pixels, and back. */
export const PIXEL_SHUFFLE = 58;

/** Rows of a table. */
export const EMBEDDING = 59;
/** Its gradient. */
export const EMBEDDING_GRADIENT = 60;
/** Sums of the cross-entropy of softmax, by items. */
export const CROSS_ENTROPY_SUMS = 61;
/** Its gradient. */
export const CROSS_ENTROPY_GRADIENT = 62;
/** Scaled dot-product attention. */
export const ATTENTION = 63;
/** Its gradient. */
export const ATTENTION_GRADIENT = 64;

/** Differentiable augmentation, and its gradient. */
export const DIFF_AUGMENT = 65;

/** A 3x3 convolution by Winograd's minimal filtering. */
export const WINOGRAD = 66;
/** A packed 3x3 weight in the form that it takes. */
export const WINOGRAD_WEIGHT = 67;
/** The gradient of a weight in that form, in chunks. */
export const WINOGRAD_GRADIENT = 68;
/** The gradient of the weight itself, from the sum of these chunks. */
export const WINOGRAD_WEIGHT_GRADIENT = 69;

/** Structural dissimilarity of pictures. */
export const DSSIM = 70;
/** Its gradient to the first picture. */
export const DSSIM_GRADIENT = 71;
