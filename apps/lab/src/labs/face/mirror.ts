/** The mirror: a performer who moves, and who wears the other one's face. One picture at a time, and never so many that training starves. */
import { CANVAS, createCompositor, type AlignedFace, type Frame } from '@nepwerk/media';
import type { FaceTraining, OfBoth } from '@nepwerk/models';
import type { LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import type { Actor } from './actors.ts';
import { coverFrame, coverSheet } from './cover.ts';
import { faceSheet, frameSheet } from './face-sheets.ts';
import { FaceTrack, isLiveFace, type Sight } from './live-face.ts';
import { other } from './roles.ts';
import { cheapFake, deepFake, faceIn, hidingOptions, MIRROR, performanceIn, type Performance } from './swap.ts';

/** After a picture training gets four times as long as that took, so that the mirror takes a fifth of the time at most. */
const REST_AFTER = 4;

/** Rounds until a made face is the nets' own: before that it is nearly the mean of somebody's photos, and so nearly a photo. */
const MADE_AFTER = 100;

/** What the mirror stands on. */
export interface MirrorStage {
  readonly actors: OfBoth<Actor>;
  /** Pixels along a side of the faces that the nets know. */
  readonly size: number;
  /** What the nets make of a face as this person. */
  readonly lookAs: FaceTraining['lookAs'];
  /** How many rounds the nets have learned. */
  readonly rounds: () => number;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** What a picture shows beside its settings. */
type Shown = Pick<MirrorPicture, 'tracked' | 'real' | 'deep' | 'cheap'>;

/**
 * Makes pictures when they are wanted. Where it follows a camera it fails closed: without one face, or where putting another on it fails, everything that it shows is
 * a few squares. The face of somebody who may not be shown is put on the other in squares too: the cheap way always, the deep way until the nets have learned.
 */
export class Mirror {
  readonly #stage: MirrorStage;
  readonly #composite = createCompositor();
  readonly #live = new FaceTrack();
  readonly #filmed = new FaceTrack();
  #settings: MirrorSettings | null = null;
  #began = 0;
  #wanted = false;
  /** What the camera saw last, until it has been shown. */
  #sight: Sight | null = null;
  /** When training has had its time after the last picture. */
  #restedAt = -Infinity;

  constructor(stage: MirrorStage) {
    this.#stage = stage;
  }

  /** Begins, or goes on with other settings from its next picture on; null stops it. The first picture is wanted without being asked for. */
  set(settings: MirrorSettings | null): void {
    if (settings && !this.#settings) {
      this.#began = this.#stage.now();
      this.#wanted = true;
    }
    if (!settings?.camera) {
      this.#sight = null; // nobody's picture is kept for later
      this.#live.lose();
    }
    this.#settings = settings;
  }

  /** The last picture has been shown, and another is wanted. */
  ask(): void {
    this.#wanted = this.#settings !== null;
  }

  /** The camera has seen something. Passed over when it is not whole, or the mirror does not follow the camera. */
  see(face: LiveFace): void {
    if (this.#settings?.camera && isLiveFace(face)) this.#sight = this.#live.see(face);
  }

  /** The next picture, or null when none is wanted, when the camera has not seen anything new, or when it is training's time. */
  next(training: boolean): MirrorPicture | null {
    const from = this.#stage.now();
    const settings = this.#settings;
    if (!settings || !this.#wanted || (training && from < this.#restedAt)) return null;
    if (settings.camera && !this.#sight) return null;
    const at = (from - this.#began) / 1000;
    const picture = this.#picture(settings, at, this.#sight);
    this.#wanted = false;
    this.#sight = null;
    const to = this.#stage.now();
    this.#restedAt = to + REST_AFTER * (to - from);
    return picture;
  }

  /** A picture for a film, of whenever is asked for, or of what the camera saw then; training waits for it. */
  shoot(settings: MirrorSettings, at: number, face: LiveFace | null): MirrorPicture {
    const sight = settings.camera && isLiveFace(face) ? this.#filmed.see(face) : null;
    return this.#picture(settings, at, sight);
  }

  #picture(settings: MirrorSettings, at: number, sight: Sight | null): MirrorPicture {
    if (settings.camera) return { settings, at, ...this.#reflect(settings, sight ?? nobody()) };
    const performance = this.#stage.actors[settings.performer].perform(at, settings.steer);
    return { settings, at, ...this.#wear(settings, performance, this.#faceBySwap(settings, performance)) };
  }

  /** Of whoever sits before the camera. Only nets that are broken throw; whatever else goes wrong shows squares. */
  #reflect(settings: MirrorSettings, { frame, landmarks }: Sight): Shown {
    const performance = landmarks && orNull(() => performanceIn(frame, landmarks));
    if (!performance) return this.#squares(settings, frame);
    const face = this.#faceBySwap(settings, performance);
    return orNull(() => this.#wear(settings, performance, face)) ?? this.#squares(settings, frame);
  }

  /** The performer's face as the nets make it the other's, [size, size, 3]; null where it was not asked for. */
  #faceBySwap({ performer, way }: MirrorSettings, performance: Performance): Float32Array | null {
    const { size, lookAs } = this.#stage;
    return way === 'cheap' ? null : lookAs(other(performer), faceIn(performance, size));
  }

  #wear({ performer, way, blend, mask }: MirrorSettings, performance: Performance, face: Float32Array | null): Shown {
    const { actors, size } = this.#stage;
    const { bare } = actors[performer];
    const worn = actors[other(performer)];
    const options = bare ? { blend, mask } : hidingOptions({ blend, mask });
    const made = face && (worn.bare || this.#stage.rounds() >= MADE_AFTER ? face : coverFace(face, size));
    const deep = made && deepFake(performance, made, size, options, this.#composite);
    const neutral = worn.bare ? worn.neutral : coverAligned(worn.neutral);
    const cheap = way === 'deep' ? null : cheapFake(performance, neutral, options, this.#composite);
    return {
      tracked: true,
      real: frameSheet(bare ? performance.frame : coverFrame(performance.frame)),
      deep: deep && frameSheet(deep),
      cheap: cheap && frameSheet(cheap),
    };
  }

  #squares({ way }: MirrorSettings, frame: Frame): Shown {
    const covered = coverFrame(frame);
    return {
      tracked: false,
      real: frameSheet(covered),
      deep: way === 'cheap' ? null : frameSheet(covered),
      cheap: way === 'deep' ? null : frameSheet(covered),
    };
  }
}

/** A made face, [size, size, 3] in 0..1, in squares. */
function coverFace(face: Float32Array, size: number): Float32Array {
  const { pixels } = coverSheet(faceSheet(face, size, 1));
  return face.map((_, i) => (pixels[4 * Math.floor(i / 3) + (i % 3)] ?? 0) / 255);
}

/** A photo that was lined up, in squares. */
function coverAligned(face: AlignedFace): AlignedFace {
  return { ...face, pixels: coverFrame({ width: CANVAS, height: CANVAS, data: face.pixels }).data };
}

/** What is shown of a camera that saw nothing: grey. */
function nobody(): Sight {
  const data = new Uint8ClampedArray(MIRROR * MIRROR * 4).fill(128);
  return { frame: { width: MIRROR, height: MIRROR, data }, landmarks: null };
}

/** What some work comes to; null when it throws. */
function orNull<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
