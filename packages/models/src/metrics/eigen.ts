/** Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. */

/** Sweeps after which we give up; 64 x 64 covariances need six to ten. */
const MAXIMUM_SWEEPS = 60;

/** Eigenvalues `values[k]`, and in row k of `vectors` (n x n, row-major) the unit eigenvector that belongs to each; in no order. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigen-decomposition of the symmetric n x n matrix (row-major; left as it is). Cyclic Jacobi (Golub and Van Loan, "Matrix
 * Computations", section 8.5): slow for large n, but short, and exact to rounding.
 * @throws RangeError when the matrix is not n x n or does not converge, which only NaN or infinity can bring about.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  if (matrix.length !== n * n) throw new RangeError(`Expected ${n} x ${n} numbers; got ${matrix.length}.`);
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const threshold = 1e-26 * sumOfSquares(a);
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS; sweep++) {
    if (offDiagonal(a, n) <= threshold) {
      return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), vectors };
    }
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
    }
  }
  throw new RangeError(`No eigenvalues after ${MAXIMUM_SWEEPS} sweeps: the matrix holds NaN or infinity.`);
}

/** One Jacobi rotation in the plane of p and q that makes a[p,q] zero. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p];
    const akq = a[k * n + q];
    a[k * n + p] = c * akp - s * akq;
    a[k * n + q] = s * akp + c * akq;
  }
  rotateRows(a, n, p, q, c, s);
  rotateRows(vectors, n, p, q, c, s);
}

function rotateRows(m: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < n; k++) {
    const mp = m[p * n + k];
    const mq = m[q * n + k];
    m[p * n + k] = c * mp - s * mq;
    m[q * n + k] = s * mp + c * mq;
  }
}

function sumOfSquares(a: Float64Array): number {
  let sum = 0;
  for (const x of a) sum += x * x;
  return sum;
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) sum += a[i * n + j] ** 2;
  }
  return sum;
}
