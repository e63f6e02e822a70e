/** What is learned: the GAN and its training, the classifier of ingredients, and the measures of what comes out. */

export type { Classified, Classifier, LabelledPictures } from './classifier.ts';
export { openClassifier } from './classifier.ts';
export type { Augmentation, GanConfig, GanPreset } from './gan-config.ts';
export { checkGanConfig, ganPresets, plainDcgan } from './gan-config.ts';
export { degrade } from './degrade.ts';
export type { GanInside, LayerInside } from './gan-inside.ts';
export type { Trained } from './gan-programs.ts';
export type { Maker } from './gan-runner.ts';
export type { JudgedKind, JudgeFigures } from './judge-window.ts';
export type { Coverage } from './metrics/coverage.ts';
export { coverage } from './metrics/coverage.ts';
export type { Discernment, Verdicts } from './metrics/discernment.ts';
export { discernment } from './metrics/discernment.ts';
export { energyDistance, quality } from './metrics/energy.ts';
export { frechetDistance } from './metrics/frechet.ts';
export type { JudgeAccuracy } from './metrics/judge-accuracy.ts';
export { judgeAccuracy } from './metrics/judge-accuracy.ts';
export type { Nearest } from './metrics/nearest.ts';
export { nearest } from './metrics/nearest.ts';
export { combinationShares, labelShares, totalVariation } from './metrics/shares.ts';
export type { VectorSet } from './metrics/vectors.ts';
export { meanDistanceBetween, meanDistanceWithin, median, rows, vectorSet } from './metrics/vectors.ts';
export type { PartedPictures, PictureSet } from './pictures.ts';
export { areaOf, mirrored, takePictures } from './pictures.ts';
export type { QualityFigures } from './quality-monitor.ts';
export type { GanReport, GanTraining, GanTrainingOptions } from './gan-training.ts';
export { createGanTraining } from './gan-training.ts';
