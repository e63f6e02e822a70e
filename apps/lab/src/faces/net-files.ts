/**
 * The three nets that the lab ships, and where they are: one finds where faces are, one where a face's landmarks are, one where the lids of an eye are. None
 * of them knows anybody, and the other nets of the package they come from stay in it.
 */
// The package names no way to its nets, so they are taken by their place.
import finderWeights from '../../../../node_modules/@vladmandic/human/models/blazeface.bin?url';
import finderGraph from '../../../../node_modules/@vladmandic/human/models/blazeface.json?url';
import lidsWeights from '../../../../node_modules/@vladmandic/human/models/iris.bin?url';
import lidsGraph from '../../../../node_modules/@vladmandic/human/models/iris.json?url';
import mesherWeights from '../../../../node_modules/@vladmandic/human/models/facemesh.bin?url';
import mesherGraph from '../../../../node_modules/@vladmandic/human/models/facemesh.json?url';

/** A net's two files, and what of its answers is read. */
export interface NetFiles {
  /** Its operations, as TensorFlow.js writes them (a "graph model"). */
  readonly graph: string;
  /** Its weights, one after another. */
  readonly weights: string;
  /** Names of the operations whose answers are read; what none of these needs is not computed. */
  readonly outputs: readonly string[];
}

/** Finds faces: MediaPipe's BlazeFace for the back camera. Bazarevsky and others, "BlazeFace: sub-millisecond neural face detection on mobile GPUs" (2019). */
export const FINDER: NetFiles = {
  graph: finderGraph,
  weights: finderWeights,
  // The scores and the numbers of its fine grid, then those of its coarse one.
  outputs: [33, 35, 34, 36].map((layer) => `StatefulPartitionedCall/functional_1/conv2d_${layer}/BiasAdd`),
};

/** Finds landmarks: MediaPipe's Face Mesh. Kartynnik and others, "Real-time facial surface geometry from monocular video on mobile GPUs" (2019). */
export const MESHER: NetFiles = {
  graph: mesherGraph,
  weights: mesherWeights,
  // The landmarks, and how sure it is.
  outputs: [
    'StatefulPartitionedCall/model_1/conv2d_21/BiasAdd',
    'StatefulPartitionedCall/model_1/activation_1/Sigmoid',
  ],
};

/**
 * Finds the lids of an eye, for Face Mesh hardly sees an eye shut: MediaPipe's Iris. Ablavatski and others, "Real-time pupil tracking from monocular video for
 * digital puppetry" (2020). Where the iris is, which it could say as well, is not computed.
 */
export const LIDS: NetFiles = {
  graph: lidsGraph,
  weights: lidsWeights,
  outputs: ['StatefulPartitionedCall/model/conv_eyes_contours_and_brows/BiasAdd'],
};
