/** What an auto-encoder learns from: faces that are drawn anew for each step, and faces that are kept apart to test it. */

import type { Random } from '@nepwerk/nn';

/** Numbers that say how a face is held and what it does: 17 landmarks and 6 distances between some of them. */
export const POSE_NUMBERS = 40;

/** Faces of one person for one step; S is their size. All values of pictures are in 0..1. */
export interface FaceBatch {
  /** Bent faces, which go in: [B, S, S, 3]. */
  readonly bent: Float32Array;
  /** The same faces straight, which should come out: [B, S, S, 3]. */
  readonly straight: Float32Array;
  /** How much each pixel matters, 1 on average: [B, S, S, 1]. */
  readonly weight: Float32Array;
  /** Landmarks, standardised by the person's own mean and spread: [B, 40]. */
  readonly pose: Float32Array;
}

/** Faces of one person to learn from. */
export interface FaceSource {
  /** Pixels along a side. */
  readonly size: number;
  /** The average face, [S, S, 3] in 0..1. */
  readonly mean: Float32Array;
  /** Fills a batch with faces that are chosen and bent by these numbers. */
  draw(batch: FaceBatch, random: Random): void;
}

/** Faces of one person that are not learned from. */
export interface FaceExamples {
  readonly count: number;
  /** [count, S, S, 3] in 0..1. */
  readonly pictures: Float32Array;
  /** How much of each pixel lies within the face, [count, S, S] in 0..1. */
  readonly inside: Float32Array;
}

/** One of the two persons. */
export interface FacePerson {
  readonly source: FaceSource;
  readonly unseen: FaceExamples;
}

/** The persons by their place: the first is decoded by the first decoder. */
export const PERSONS = [0, 1] as const;

/** One of the two persons, by place. */
export type Person = (typeof PERSONS)[number];
