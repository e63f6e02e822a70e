/** The camera of the stage, with what finds faces in it: on when it is wanted, and off as soon as the page is out of sight. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { isHeld } from '../../../class/in-lab.ts';
import type { FaceFinder, LookOrder } from '../../../faces/start-detector.ts';
import { CameraFault, type Camera, type CameraRefusal } from '../camera/camera.ts';
import { watchCamera, type Seen } from '../camera/watch.ts';
import { onOutOfSight } from '../../shell/hold.ts';

/** Why nothing is seen: the camera was refused, ended by itself, or is off because the page was out of sight; or no face can be looked for. */
export type StageFault = CameraRefusal | 'ended' | 'hidden' | 'files';

/** How it stands; `loading` has a picture already, but can't find a face in it yet. */
export type StageState = 'asking' | 'loading' | 'on' | { readonly fault: StageFault };

/** Pixels along a side of the square that is looked at: as high as a camera's picture usually is. */
const SIDE = 480;

const ORDER: LookOrder = { side: SIDE, sight: true };

/** All that it touches outside itself. */
export interface StageSetting {
  readonly openCamera: (onEnd: () => void) => Promise<Camera>;
  readonly startFinder: (onCrash: () => void) => FaceFinder;
  readonly onSeen: (seen: Seen) => void;
  /** Nothing is seen any more, for now: who comes back may be somebody else. */
  readonly onInterrupt: () => void;
}

/** The camera as the stage sees it. */
export interface StageCamera {
  readonly state: ReadonlySignal<StageState>;
  /** What the video shows; null while the camera is off. */
  readonly stream: ReadonlySignal<MediaStream | null>;
  /** Switches it on, and after a fault tries once more. */
  readonly start: () => void;
  /** Watches the video that shows the stream; answers how to end that. */
  readonly watch: (video: HTMLVideoElement) => () => void;
  /** Switches everything off, for good. */
  readonly close: () => void;
}

/** Makes the camera of a stage; it is off. */
export function createStageCamera({ openCamera, startFinder, onSeen, onInterrupt }: StageSetting): StageCamera {
  const state = signal<StageState>('asking');
  const stream = signal<MediaStream | null>(null);
  let camera: Camera | null = null;
  let finder: FaceFinder | null = null;
  /** What was begun before this number went up is of no use any more. */
  let turn = 0;
  let closed = false;

  function off(fault: StageFault): void {
    turn += 1;
    camera?.stop();
    camera = null;
    if (fault === 'files') dropFinder();
    batch(() => {
      stream.value = null;
      state.value = { fault };
    });
    onInterrupt();
  }

  function dropFinder(): void {
    const dropped = finder;
    finder = null;
    dropped?.close();
  }

  /** The nets come while the person is still being asked. */
  async function openFinder(mine: number): Promise<FaceFinder | null> {
    finder ??= startFinder(() => off('files'));
    const own = finder;
    try {
      await own.open();
      return own;
    } catch {
      if (mine === turn && finder === own) off('files');
      return null;
    }
  }

  async function begin(mine: number): Promise<void> {
    const ready = openFinder(mine);
    try {
      const opened = await openCamera(() => mine === turn && off('ended'));
      if (mine !== turn) {
        opened.stop();
        return;
      }
      camera = opened;
    } catch (error) {
      if (mine === turn) off(error instanceof CameraFault ? error.why : 'failed');
      return;
    }
    batch(() => {
      stream.value = camera?.stream ?? null;
      state.value = 'loading';
    });
    if ((await ready) && mine === turn) state.value = 'on';
  }

  /** Out of sight nobody sees that the camera is on. */
  const stopLooking = onOutOfSight(() => {
    if (typeof state.peek() === 'string') off('hidden');
  });

  return {
    state,
    stream,
    start() {
      if (closed || camera || isHeld.peek()) return;
      turn += 1;
      state.value = 'asking';
      void begin(turn);
    },
    watch(video) {
      if (!finder || state.peek() !== 'on') return () => undefined;
      return watchCamera(
        video,
        finder,
        () => ORDER,
        onSeen,
        () => off('files'),
      );
    },
    close() {
      closed = true;
      turn += 1;
      stopLooking();
      camera?.stop();
      camera = null;
      dropFinder();
      stream.value = null;
    },
  };
}
