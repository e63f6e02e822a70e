/** What the Face lab is to its parts, and what it stands on: the types of its controller. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ConsentLedger } from '@nepwerk/media';
import type {
  DeviceFacts,
  FaceCast,
  FaceLabReport,
  FacePreset,
  FacePreview,
  FaceRace,
  FaceReply,
  FaceRequest,
  LiveFace,
  MirrorPicture,
  MirrorSettings,
} from '@nepwerk/protocol';
import type { WorkerPort } from '../shell/worker-port.ts';
import type { Advice } from './advice.ts';
import type { PhotoOrder, Photos } from './photos.ts';

/** What the lab is doing. */
export type FacePhase = 'opening' | 'ready' | 'running' | 'paused' | 'blocked';

/** What can end it: there is a page with a way on for each. `unfetched` is before the worker has said anything. */
export type FaceProblem = 'unfetched' | 'opening' | 'failed' | 'memory';

/** A point of the curves. */
export interface FacePoint {
  readonly step: number;
  readonly losses: readonly [number | null, number | null];
}

/** Nets on their way to a file: safetensors, and how many rounds they learned. */
export interface TakenNets {
  readonly training: Uint8Array;
  readonly rounds: number;
}

/** The lab as its parts see it. */
export interface FaceController {
  /** Who is at each place. */
  readonly cast: FaceCast;
  /** What those who were filmed agreed to, by their made-up names. */
  readonly consents: ConsentLedger;
  readonly phase: ReadonlySignal<FacePhase>;
  readonly problem: ReadonlySignal<FaceProblem | null>;
  /** How many frames have been filmed of how many; null once all are. */
  readonly filming: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  readonly device: ReadonlySignal<DeviceFacts | null>;
  readonly photos: readonly [Photos, Photos];
  /** Photos of each person to show and learn from. */
  readonly count: Signal<number>;
  /** In which order they are shown. */
  readonly order: Signal<PhotoOrder>;
  /** Whether the second person only looks straight ahead. */
  readonly frontal: Signal<boolean>;
  readonly report: ReadonlySignal<FaceLabReport | null>;
  readonly history: ReadonlySignal<readonly FacePoint[]>;
  readonly preview: ReadonlySignal<FacePreview | null>;
  /** How many previews and pictures of the mirror there have been. */
  readonly pictures: () => number;
  readonly preset: ReadonlySignal<FacePreset>;
  /** Begins again with nets of another size. */
  readonly setPreset: (preset: FacePreset) => void;
  readonly advice: ReadonlySignal<Advice>;
  /** Goes up when the training went back to a good point by itself. */
  readonly recovered: ReadonlySignal<number>;
  /** Whether the drawing of the nets, and the rows below the mirror, show the swap. */
  readonly swapped: Signal<boolean>;
  readonly mirror: Signal<MirrorSettings>;
  /** Whether the mirror moves. */
  readonly moving: Signal<boolean>;
  readonly picture: ReadonlySignal<MirrorPicture | null>;
  /** How nets with few and with many photos stand beside each other; null when they do not learn. */
  readonly race: ReadonlySignal<FaceRace | null>;
  /** Lets nets learn side by side from so many photos of each, or ends that with null. The training rests meanwhile. */
  readonly setRace: (counts: readonly number[] | null) => void;
  /** What the camera sees goes to the mirror. */
  readonly live: (face: LiveFace) => void;
  /**
   * A picture as the mirror would show it so many seconds after it began, or of what the camera saw then, for a film; null when the lab has ended meanwhile.
   */
  readonly shoot: (settings: MirrorSettings, at: number, face: LiveFace | null) => Promise<MirrorPicture | null>;
  /** The nets as they are; null where they may not leave, or the lab has ended. */
  readonly takeNets: () => Promise<TakenNets | null>;
  /** The last picture has been seen: the next may come. */
  readonly mirrorSeen: () => void;
  readonly start: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  /** Throws all that was learned away and begins again with the same photos. */
  readonly restart: () => void;
  /** Ends the lab, with all that was learned and shown. */
  readonly close: () => void;
}

/** All that the controller touches outside itself, so that a test can stand in for it. */
export interface FaceSurroundings {
  readonly cast: FaceCast;
  readonly consents: ConsentLedger;
  readonly makeWorker: () => WorkerPort<FaceRequest, FaceReply>;
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  readonly seed: number;
  readonly address: {
    query(): string;
    write(query: string): void;
  };
  /** Something in the address was not understood. */
  readonly onIgnored: () => void;
}
