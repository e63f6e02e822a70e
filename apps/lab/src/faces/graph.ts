/** A net's operations as TensorFlow.js writes them to a file, and its weights, read into what can be run. */

/** One operation, or one weight, of a net. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** Names of the nodes that it takes, in its order. */
  readonly inputs: readonly string[];
  /** Steps to the right and down of an operation that moves a window, else null. */
  readonly strides: readonly [number, number] | null;
  /** Sides of the window of an operation that pools, else null. */
  readonly window: readonly [number, number] | null;
  /** Whether a window goes beyond the edges. */
  readonly pad: 'same' | 'valid';
  /** What a convolution does besides, such as BiasAdd and Relu. */
  readonly fused: readonly string[];
}

/** A weight, or a constant that an operation needs, such as a shape. */
export interface GraphWeight {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** A net that can be run. */
export interface Graph {
  /** Each comes after those that it takes. */
  readonly nodes: readonly GraphNode[];
  readonly weights: ReadonlyMap<string, GraphWeight>;
}

/** What of the file is read. A number is written as text, and a text in base64. */
interface GraphFile {
  readonly modelTopology: { readonly node: readonly FileNode[] };
  readonly weightsManifest: readonly { readonly weights: readonly FileWeight[] }[];
}

interface FileNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, FileAttribute>>;
}

interface FileAttribute {
  readonly s?: string;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
}

interface FileWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string };
}

/**
 * Reads a net from its two files.
 * @param file what the first one says, as JSON has it.
 * @throws Error when it is no such file, a node comes before what it takes, or the weights are not as many bytes as it says.
 */
export function readGraph(file: unknown, bytes: ArrayBuffer): Graph {
  if (!isGraphFile(file)) throw new Error('A net must have a topology and a manifest of weights.');
  const nodes = file.modelTopology.node.map(readNode);
  const known = new Set<string>();
  for (const { name, inputs } of nodes) {
    const unknown = inputs.find((input) => !known.has(input));
    if (unknown !== undefined) throw new Error(`The net's ${name} takes ${unknown}, which does not come before it.`);
    known.add(name);
  }
  return { nodes, weights: readWeights(file, bytes) };
}

/**
 * The part of a net that is needed for some of its answers, so that nothing else is computed.
 * @param outputs names of the nodes whose answers are wanted.
 * @throws Error when there is no such node.
 */
export function partFor({ nodes, weights }: Graph, outputs: readonly string[]): Graph {
  const unknown = outputs.find((output) => !nodes.some(({ name }) => name === output));
  if (unknown !== undefined) throw new Error(`The net has no ${unknown} to answer with.`);
  const wanted = new Set(outputs);
  const needed: GraphNode[] = [];
  for (const node of nodes.toReversed()) {
    if (!wanted.has(node.name)) continue;
    for (const input of node.inputs) wanted.add(input);
    needed.push(node);
  }
  return { nodes: needed.toReversed(), weights: new Map([...weights].filter(([name]) => wanted.has(name))) };
}

function isGraphFile(file: unknown): file is GraphFile {
  const { modelTopology, weightsManifest } = Object(file) as Partial<GraphFile>;
  return Array.isArray(modelTopology?.node) && Array.isArray(weightsManifest);
}

function readNode({ name, op, input = [], attr = {} }: FileNode): GraphNode {
  return {
    name,
    op,
    inputs: input.map((it) => it.split(':')[0] ?? it),
    strides: rowsAndColumns(attr['strides']),
    window: rowsAndColumns(attr['ksize']),
    pad: atob(attr['padding']?.s ?? '') === 'SAME' ? 'same' : 'valid',
    fused: (attr['fused_ops']?.list?.s ?? []).map((it) => atob(it)),
  };
}

/** Of four numbers (batch, rows, columns, channels) the two in the middle. */
function rowsAndColumns(attribute: FileAttribute | undefined): readonly [number, number] | null {
  const [, rows, columns] = attribute?.list?.i ?? [];
  return rows === undefined || columns === undefined ? null : [Number(rows), Number(columns)];
}

function readWeights(file: GraphFile, bytes: ArrayBuffer): Map<string, GraphWeight> {
  const weights = new Map<string, GraphWeight>();
  let at = 0;
  for (const { name, shape, dtype, quantization } of file.weightsManifest.flatMap((group) => group.weights)) {
    const count = shape.reduce((product, side) => product * side, 1);
    const kind = quantization?.dtype ?? dtype;
    const size = count * (kind === 'float16' ? 2 : 4);
    if (at + size > bytes.byteLength) break;
    weights.set(name, { shape, values: valuesOf(kind, bytes.slice(at, at + size)) });
    at += size;
  }
  const wanted = file.weightsManifest.reduce((sum, group) => sum + group.weights.length, 0);
  if (weights.size !== wanted || at !== bytes.byteLength) {
    throw new Error(`The net has ${wanted} weights, but its ${bytes.byteLength} bytes hold ${weights.size} in ${at}.`);
  }
  return weights;
}

/** @throws Error when a weight is of a kind that no net of ours has. */
function valuesOf(kind: string, bytes: ArrayBuffer): Float32Array | Int32Array {
  switch (kind) {
    case 'float32':
      return new Float32Array(bytes);
    case 'float16':
      return Float32Array.from(new Uint16Array(bytes), fromHalf);
    case 'int32':
      return new Int32Array(bytes);
    default:
      throw new Error(`A weight must be float32, float16 or int32, got ${kind}.`);
  }
}

/** A number of IEEE 754's 16 bits: a sign, five bits of exponent, ten of fraction. */
function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
