// Numbers that the kernels and the device that lists them must agree on. Read by both compilers.

/** Floats that one item of an elementwise kernel handles: enough to hide the cost of handing it out, few enough to share fairly. */
export const SLICE = 8192;

/** Columns of the result that one item of multiplyTransposed handles. */
export const DOT_COLUMNS = 64;

/** Bytes at the start of a thread's scratch where partial tiles are written before their valid part is copied out. */
export const DUMP_BYTES = 512;
