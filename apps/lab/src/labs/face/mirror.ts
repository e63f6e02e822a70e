/** The mirror: a performer who moves, and who wears the other one's face. One picture at a time, and never so many that training starves. */
import { motionAt, neutralMotion } from '@nepwerk/datasets/puppets';
import { alignFace } from '@nepwerk/media';
import type { FaceTraining, OfBoth } from '@nepwerk/models';
import type { MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import { seedOf, type Actor } from './actors.ts';
import { frameSheet } from './face-sheets.ts';
import { other } from './preview.ts';
import { cheapFake, deepFake } from './swap.ts';

/** Pixels along a side of what the mirror's camera sees. */
const CAMERA = 256;

/** After a picture training gets four times as long as that took, so that the mirror takes a fifth of the time at most. */
const REST_AFTER = 4;

/** What the mirror stands on. */
export interface MirrorStage {
  readonly actors: OfBoth<Actor>;
  /** Pixels along a side of the faces that the nets know. */
  readonly size: number;
  /** The lab's seed, from which it follows how a performer moves by itself. */
  readonly seed: number;
  /** What the nets make of a face as this person. */
  readonly lookAs: FaceTraining['lookAs'];
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Makes pictures when they are wanted. */
export class Mirror {
  readonly #stage: MirrorStage;
  readonly #filmSeed: number;
  #settings: MirrorSettings | null = null;
  #began = 0;
  #wanted = false;
  /** When training has had its time after the last picture. */
  #restedAt = -Infinity;

  constructor(stage: MirrorStage) {
    this.#stage = stage;
    this.#filmSeed = seedOf(stage.seed, 'mirror');
  }

  /** Begins, or goes on with other settings from its next picture on; null stops it. The first picture is wanted without being asked for. */
  set(settings: MirrorSettings | null): void {
    if (settings && !this.#settings) {
      this.#began = this.#stage.now();
      this.#wanted = true;
    }
    this.#settings = settings;
  }

  /** The last picture has been shown, and another is wanted. */
  ask(): void {
    this.#wanted = this.#settings !== null;
  }

  /** The next picture, or null when none is wanted, or when it is training's time. */
  next(training: boolean): MirrorPicture | null {
    const from = this.#stage.now();
    if (!this.#settings || !this.#wanted || (training && from < this.#restedAt)) return null;
    const picture = this.#take(this.#settings, (from - this.#began) / 1000);
    this.#wanted = false;
    const to = this.#stage.now();
    this.#restedAt = to + REST_AFTER * (to - from);
    return picture;
  }

  /** A picture for a film, of whenever is asked for; training waits for it. */
  shoot(settings: MirrorSettings, at: number): MirrorPicture {
    return this.#take(settings, at);
  }

  #take(settings: MirrorSettings, at: number): MirrorPicture {
    const { actors, size, lookAs } = this.#stage;
    const { performer, way, blend, mask, steer } = settings;
    const motion = steer ? { ...neutralMotion, ...steer } : motionAt(at, this.#filmSeed);
    const { frame, landmarks } = actors[performer].puppet.render(motion, CAMERA);
    const performance = { frame, landmarks, aligned: alignFace(frame, landmarks) };
    const target = other(performer);
    const options = { blend, mask };
    const deep = way === 'cheap' ? null : deepFake(performance, size, (face) => lookAs(target, face), options);
    const cheap = way === 'deep' ? null : cheapFake(performance, actors[target].neutral, options);
    return {
      settings,
      at,
      real: frameSheet(frame),
      deep: deep && frameSheet(deep),
      cheap: cheap && frameSheet(cheap),
    };
  }
}
