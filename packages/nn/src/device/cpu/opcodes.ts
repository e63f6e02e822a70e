// The number of each kernel, for the kernels and for the device that lists them in a program. Read by both compilers.

export const CONVOLVE = 0;
export const WEIGHT_GRADIENT = 1;
export const PACK_WEIGHT = 2;
export const SUM_CHUNKS = 3;
export const COLUMN_SUMS = 4;
export const MULTIPLY_TRANSPOSED = 5;
export const CONVOLVE_WINDOWS = 6;
export const TURN_WEIGHT = 7;
export const FILL = 8;
export const ADAM_POWERS = 9;
export const ADAM = 10;
export const LEAKY_RELU = 11;
export const LEAKY_RELU_GRADIENT = 12;

export const ADD = 13;
export const SUBTRACT = 14;
export const MULTIPLY = 15;
export const SCALE = 16;
export const TANH = 17;
export const TANH_GRADIENT = 18;
export const SIGMOID = 19;
export const SIGMOID_GRADIENT = 20;
export const GELU = 21;
export const GELU_GRADIENT = 22;
export const COPY = 23;
export const LERP = 24;

export const ADD_ROW = 25;
export const SUBTRACT_ROW = 26;
export const MULTIPLY_ROW = 27;

export const SUMS = 28;
export const PRODUCT_SUMS = 29;
export const BCE_SUMS = 30;
export const HINGE_SUMS = 31;
export const L1_SUMS = 32;
export const L2_SUMS = 33;
export const TOTAL = 34;

export const SPREAD = 35;
export const BCE_GRADIENT = 36;
export const HINGE_GRADIENT = 37;
export const L1_GRADIENT = 38;
export const L2_GRADIENT = 39;

export const MOMENTS = 40;
export const JOIN_MOMENTS = 41;
export const NORMALISE = 42;
export const NORMALISE_GRADIENT_SUMS = 43;
export const NORMALISE_GRADIENT = 44;

export const INSTANCE_NORM = 45;
export const INSTANCE_NORM_GRADIENT = 46;
export const LAYER_NORM = 47;
export const LAYER_NORM_GRADIENT = 48;

export const SPECTRAL_PRODUCTS = 49;
export const SPECTRAL_VECTORS = 50;
export const SPECTRAL_GRADIENT = 51;

export const FOLD_UPSAMPLE = 52;
export const FOLD_UPSAMPLE_GRADIENT = 53;

export const UPSAMPLE_NEAREST = 54;
export const UPSAMPLE_NEAREST_GRADIENT = 55;
export const UPSAMPLE_BILINEAR = 56;
export const UPSAMPLE_BILINEAR_GRADIENT = 57;
export const PIXEL_SHUFFLE = 58;

export const EMBEDDING = 59;
export const EMBEDDING_GRADIENT = 60;
export const CROSS_ENTROPY_SUMS = 61;
export const CROSS_ENTROPY_GRADIENT = 62;
export const ATTENTION = 63;
export const ATTENTION_GRADIENT = 64;

export const DIFF_AUGMENT = 65;
