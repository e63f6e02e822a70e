// The number of each kernel, for the kernels and for the device that lists them in a program. Read by both compilers.

export const CONVOLVE = 0;
export const WEIGHT_GRADIENT = 1;
export const PACK_WEIGHT = 2;
export const SUM_CHUNKS = 3;
export const COLUMN_SUMS = 4;
export const MULTIPLY_TRANSPOSED = 5;
export const CONVOLVE_WINDOWS = 100;
export const TURN_WEIGHT = 101;
export const FILL = 6;
export const ADAM_POWERS = 7;
export const ADAM = 8;
export const LEAKY_RELU = 9;
export const LEAKY_RELU_GRADIENT = 10;

export const ADD = 11;
export const SUBTRACT = 12;
export const MULTIPLY = 13;
export const SCALE = 14;
export const TANH = 15;
export const TANH_GRADIENT = 16;
export const SIGMOID = 17;
export const SIGMOID_GRADIENT = 18;
export const GELU = 19;
export const GELU_GRADIENT = 20;
export const COPY = 21;
export const LERP = 22;

export const ADD_ROW = 23;
export const SUBTRACT_ROW = 24;
export const MULTIPLY_ROW = 25;

export const SUMS = 26;
export const PRODUCT_SUMS = 27;
export const BCE_SUMS = 28;
export const HINGE_SUMS = 29;
export const L1_SUMS = 30;
export const L2_SUMS = 31;
export const TOTAL = 32;

export const SPREAD = 33;
export const BCE_GRADIENT = 34;
export const HINGE_GRADIENT = 35;
export const L1_GRADIENT = 36;
export const L2_GRADIENT = 37;

export const MOMENTS = 38;
export const JOIN_MOMENTS = 39;
export const NORMALISE = 40;
export const NORMALISE_GRADIENT_SUMS = 41;
export const NORMALISE_GRADIENT = 42;

export const INSTANCE_NORM = 43;
export const INSTANCE_NORM_GRADIENT = 44;
export const LAYER_NORM = 45;
export const LAYER_NORM_GRADIENT = 46;

export const SPECTRAL_PRODUCTS = 47;
export const SPECTRAL_VECTORS = 48;
export const SPECTRAL_GRADIENT = 49;

export const FOLD_UPSAMPLE = 50;
export const FOLD_UPSAMPLE_GRADIENT = 51;

export const UPSAMPLE_NEAREST = 101;
export const UPSAMPLE_NEAREST_GRADIENT = 102;
export const UPSAMPLE_BILINEAR = 103;
export const UPSAMPLE_BILINEAR_GRADIENT = 104;
export const PIXEL_SHUFFLE = 105;

export const EMBEDDING = 106;
export const EMBEDDING_GRADIENT = 107;
export const CROSS_ENTROPY_SUMS = 108;
export const CROSS_ENTROPY_GRADIENT = 109;
export const ATTENTION = 110;
export const ATTENTION_GRADIENT = 111;

export const DIFF_AUGMENT = 112;
