/** The mirror that follows the camera: joins the camera, what finds faces in it, and the lab. Whatever goes wrong, the camera goes off first and then it is said why. */
import { batch, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FaceCast, FacePlace, LiveFace } from '@nepwerk/protocol';
import { startFaceFinder, type FaceFinder, type LookOrder } from '../../../faces/start-detector.ts';
import { CameraFault, openCamera, type Camera, type CameraRefusal } from '../camera/camera.ts';
import { watchCamera, type Seen } from '../camera/watch.ts';
import type { FaceController } from '../controller.ts';
import { FILM_SIDE } from '../film.ts';
import { other } from '../roles.ts';
import { onOutOfSight } from '../../shell/hold.ts';

/** Why the camera went off, or did not go on. */
export type CameraStop =
  | CameraRefusal
  /** It was unplugged, or taken away. */
  | 'ended'
  /** The page, or the mirror in it, went out of sight. */
  | 'hidden'
  /** What finds faces could not be had, or fell over. */
  | 'finder';

/** How it stands. */
export type LiveState =
  | { readonly at: 'off' }
  | { readonly at: 'opening' }
  | { readonly at: 'on' }
  | { readonly at: 'refused'; readonly why: CameraStop };

/** The mirror's camera. */
export interface LiveMirror {
  readonly state: ReadonlySignal<LiveState>;
  /** Switches it on, for whoever moves in the mirror, or for the other where only that one was filmed. With puppets and drawn heads alone there is none. */
  readonly on: () => void;
  readonly off: () => void;
  /** Nobody can see any more that it is on. */
  readonly hide: () => void;
  /** Hands out a copy of all that it sees, until it is told to stop. */
  readonly follow: (onFace: (face: LiveFace) => void) => () => void;
}

/** What this needs of a lab. */
export type LiveLab = Pick<FaceController, 'cast' | 'mirror' | 'moving' | 'live'>;

/** All that it touches outside itself, so that a test can stand in for it. */
export interface LiveSurroundings {
  readonly openCamera: (onEnd: () => void) => Promise<Camera>;
  readonly startFinder: (onCrash: () => void) => FaceFinder;
  readonly watch: (
    camera: Camera,
    finder: FaceFinder,
    order: () => LookOrder,
    onSeen: (seen: Seen) => void,
    onFault: (error: Error) => void,
  ) => () => void;
  /** Calls back when the page goes out of sight; answers how to stop that. */
  readonly onHidden: (callback: () => void) => () => void;
}

/** What is wanted of each frame. */
const ORDER: LookOrder = { side: FILM_SIDE, pixels: true };

/** The place whose camera it would be: of whoever moves, or else of the other; null where nobody was filmed, for then nobody agreed to a camera. */
export function cameraPlace(cast: FaceCast, performer: FacePlace): FacePlace | null {
  return [performer, other(performer)].find((place) => cast[place].kind === 'filmed') ?? null;
}

/** Makes a mirror's camera; it is off. */
export function createLiveMirror(lab: LiveLab, around: LiveSurroundings = inBrowser): LiveMirror {
  const state = signal<LiveState>({ at: 'off' });
  const followers = new Set<(face: LiveFace) => void>();
  /** What has to be stopped, the last first. */
  let stops: (() => void)[] = [];
  /** Goes up whenever it is switched; what was begun before does nothing any more. */
  let turn = 0;

  function end(next: LiveState): void {
    turn += 1;
    const due = stops.reverse();
    stops = [];
    for (const stop of due) stop();
    batch(() => {
      state.value = next;
      if (lab.mirror.peek().camera) lab.mirror.value = { ...lab.mirror.peek(), camera: false };
    });
  }

  async function open(place: FacePlace): Promise<void> {
    const mine = ++turn;
    state.value = { at: 'opening' };
    function fail(why: CameraStop): void {
      if (mine === turn) end({ at: 'refused', why });
    }
    const finder = around.startFinder(() => fail('finder'));
    stops.push(
      () => finder.close(),
      around.onHidden(() => fail('hidden')),
    );
    async function lend(): Promise<Camera> {
      const camera = await around.openCamera(() => fail('ended'));
      if (mine === turn) stops.push(() => camera.stop());
      else camera.stop(); // it was allowed too late
      return camera;
    }
    try {
      const [camera] = await Promise.all([lend(), finder.open()]);
      if (mine !== turn) return;
      stops.push(
        around.watch(
          camera,
          finder,
          () => ORDER,
          take,
          () => fail('finder'),
        ),
      );
      begin(place);
    } catch (error) {
      fail(error instanceof CameraFault ? error.why : 'finder');
    }
  }

  /** Whoever sits before the camera moves, until somebody else shall. */
  function begin(place: FacePlace): void {
    batch(() => {
      lab.mirror.value = { ...lab.mirror.peek(), performer: place, steer: null, camera: true };
      lab.moving.value = true;
      state.value = { at: 'on' };
    });
    stops.push(
      effect(() => {
        const { camera, performer } = lab.mirror.value;
        if (!camera || performer !== place) queueMicrotask(off);
      }),
    );
  }

  function take({ at, look }: Seen): void {
    const { pixels, faces, seen } = look;
    if (!pixels || pixels.length !== FILM_SIDE * FILM_SIDE * 4) return;
    const landmarks = seen === 1 ? faces[0]?.landmarks : undefined;
    for (const tell of followers) tell(faceOf(pixels.slice(), landmarks, at));
    if (state.peek().at === 'on') lab.live(faceOf(pixels, landmarks, at)); // these pixels go along
  }

  function off(): void {
    if (state.peek().at !== 'off') end({ at: 'off' });
  }

  return {
    state,
    on() {
      const place = cameraPlace(lab.cast, lab.mirror.peek().performer);
      const { at } = state.peek();
      if (place !== null && at !== 'opening' && at !== 'on') void open(place);
    },
    off,
    hide() {
      const { at } = state.peek();
      if (at === 'opening' || at === 'on') end({ at: 'refused', why: 'hidden' });
    },
    follow(onFace) {
      followers.add(onFace);
      return () => followers.delete(onFace);
    },
  };
}

/** What was seen, with landmarks of its own: those that came are looked for again in the next frame. */
function faceOf(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  landmarks: Float32Array<ArrayBuffer> | undefined,
  at: number,
): LiveFace {
  return { size: FILM_SIDE, pixels, landmarks: landmarks?.slice() ?? null, at };
}

const inBrowser: LiveSurroundings = {
  openCamera,
  startFinder: startFaceFinder,
  watch(camera, finder, order, onSeen, onFault) {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = camera.stream;
    video.play().catch((error: unknown) => {
      if (video.srcObject) onFault(error instanceof Error ? error : new Error(String(error)));
    });
    const stop = watchCamera(video, finder, order, onSeen, onFault);
    return () => {
      stop();
      video.srcObject = null;
    };
  },
  onHidden: onOutOfSight,
};
