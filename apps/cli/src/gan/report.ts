/** The form of report.json: what a run was, and every figure that was measured. All shares run from 0 to 1. */

import type { JudgeFigures } from '@nepwerk/models';

/** A number for each ingredient. */
export type PerIngredient = Readonly<Record<string, number>>;

/** A figure of the fakes beside the same figure of fresh real pictures, which is the best that can be had. */
export interface BesideFloor {
  readonly fakes: number;
  readonly floor: number;
}

/** What is known of the ingredients in the fakes, by a classifier that learned from the painter's recipes. */
export interface IngredientFigures {
  /** Share of pictures with each ingredient, as the classifier sees it: in the pictures that are trained on, and in the fakes. */
  readonly shares: { readonly data: PerIngredient; readonly fakes: PerIngredient };
  /** Total variation distance between the combinations of ingredients in the data and in the fakes. */
  readonly combinations: BesideFloor;
  /** Fréchet distance on the classifier's features, from fresh drawings. */
  readonly frechet: BesideFloor;
  /** How much of the drawings the fakes reach. */
  readonly recall: BesideFloor;
  /** How many fakes lie among the drawings. */
  readonly precision: BesideFloor;
}

/** Everything measured at one moment. */
export interface Mark {
  readonly step: number;
  /** Seconds of training, measurements left out. */
  readonly seconds: number;
  /** From the mean energy distance of several sets of fakes. */
  readonly quality: number;
  readonly energyDistance: number;
  /** The judge on all held-out pictures, as many training pictures, and as many fresh fakes of each generator. */
  readonly judge: { readonly generator: JudgeFigures; readonly averaged: JudgeFigures };
  /** Mean distance between two pictures: do the fakes vary as the data do? */
  readonly diversity: { readonly fakes: number; readonly data: number };
  /** Distance of the middle fake to its nearest training picture, the same for held-out pictures, and the share of fakes nearer than half of that. */
  readonly nearest: { readonly fakes: number; readonly heldOut: number; readonly copies: number };
  /** Null where nobody knows what is in the pictures. */
  readonly ingredients: IngredientFigures | null;
}

/** A moment in the course of the training. */
export interface JudgePoint extends JudgeFigures {
  readonly step: number;
  readonly seconds: number;
}

/** A moment in the course of the training. */
export interface QualityPoint {
  readonly step: number;
  readonly seconds: number;
  readonly quality: number;
  readonly energyDistance: number;
}

/** report.json. */
export interface GanRunReport extends Mark {
  readonly data: string;
  readonly preset: string;
  readonly model: string;
  readonly augment: readonly string[];
  readonly seed: number;
  readonly pictures: number;
  readonly heldOut: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly threads: number;
  /** The build of the kernels that was used. */
  readonly module: string;
  readonly steps: number;
  readonly stepsPerSecond: number;
  /** Whether it was stopped before its end. */
  readonly stopped: boolean;
  /** How many times numbers ran away and training went back. */
  readonly recovered: number;
  /** Share of fresh drawings where the classifier is right about each ingredient. */
  readonly classifierAccuracy: PerIngredient | null;
  /** The same on fresh drawings that were made as rough and unsharp as fakes may be. */
  readonly classifierAccuracyDegraded: PerIngredient | null;
  /** The judge over time, on its last few batches. */
  readonly judgeRight: readonly JudgePoint[];
  /** The quality number over time. */
  readonly qualityOverTime: readonly QualityPoint[];
  /** The steps that the columns of film-strip.png show. */
  readonly filmStrip: readonly number[];
  /** Everything measured at set steps and seconds; the figures beside are those of the end. */
  readonly marks: readonly Mark[];
}
