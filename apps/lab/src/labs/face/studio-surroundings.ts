/** What the studio of the Face lab needs around it: portraits, an engine that trains, a clock, and somebody to talk to. */
import type { AutoencoderConfig, FacePerson, FaceTraining, OfBoth } from '@nepwerk/models';
import type { DeviceFacts, FaceReply, FaceRequest } from '@nepwerk/protocol';
import type { PortraitSource } from './actors-drawn.ts';
import type { Filming } from './actors.ts';

/** What the page asks to be opened. */
export type FaceOrder = Extract<FaceRequest, { type: 'open' }>;

/** What the studio needs of a training; that of `@nepwerk/models` is one. */
export type StudioTraining = Pick<
  FaceTraining,
  'step' | 'report' | 'look' | 'lookAs' | 'replaceFaces' | 'save' | 'close'
>;

/** An opened device. */
export interface StudioEngine {
  readonly device: DeviceFacts;
  readonly train: (config: AutoencoderConfig, persons: OfBoth<FacePerson>, seed: number) => StudioTraining;
}

/** All that the studio touches outside itself, so that a test can stand in for it. */
export interface StudioSurroundings {
  /** Asked for the portraits of the cast alone. */
  readonly portrait: PortraitSource;
  /** Opens a device with so many threads; null = as many as it has to spare. */
  readonly openEngine: (threads: number | null) => Promise<StudioEngine>;
  readonly filming: Filming;
  readonly send: (reply: FaceReply) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, with messages answered before; 0 is as soon as they have been. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}
