/** Faces in pictures: lined up, weighed, drawn for training and put back. */
export { type Affine, followedBy, IDENTITY, inverse, movePoints, scaleOf, similarity } from './affine.ts';
export { type AlignedFace, alignFace, alignmentOf, CANVAS, CROP, MARGIN, MEAN_FACE } from './align.ts';
export { type Augmentation, AUGMENTATIONS, WARPS } from './augment.ts';
export {
  COMPOSITE_LIMITS,
  compositeFace,
  type CompositeOptions,
  type Compositor,
  createCompositor,
} from './composite/composite.ts';
export { FaceCollector, type FaceFrames } from './face-frames.ts';
export {
  createFaceSource,
  emptyBatch,
  type FaceBatch,
  type FaceSource,
  type FaceSourceOptions,
  straightFace,
} from './face-source.ts';
export { type FaceShape, faceShape, type FaceSight, faceSight } from './face-sight.ts';
export type { Frame } from './frame.ts';
export { headTurn, type HeadTurn } from './head-turn.ts';
export type { HullEdge } from './hull.ts';
export { LANDMARKS, STABLE_POINTS } from './landmarks.ts';
export { faceMask, featureMask, insideOf, WEIGHT_OF_BYTE, WEIGHTS } from './masks.ts';
export { pickFrames } from './pick-frames.ts';
export { POSE_NUMBERS } from './pose.ts';
export { drawThrough } from './resample.ts';
export { fitSimilarity } from './similarity.ts';
export { LandmarkSmoother, type SmoothingOptions } from './smooth.ts';
export { warpFace } from './warp.ts';
export {
  CAPTURE_GOALS,
  type CaptureGoal,
  CaptureGuide,
  type CaptureRefusal,
  type CaptureVerdict,
  frameFault,
  type FrameFault,
  FRAMES_PER_GOAL,
} from './capture-guide.ts';
export { capturePose, type CapturePose, eyesOf, restingFace, type RestingFace } from './capture-poses.ts';
export {
  type Consent,
  ConsentLedger,
  type Erased,
  LONGEST_CONSENT_MS,
  type Made,
  type Purpose,
  PURPOSES,
} from './consent.ts';
