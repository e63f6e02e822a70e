/** Somebody else's way to landmarks: `@vladmandic/human` as it is published, from which the lab's nets come. */
import type { Finder } from './finder.ts';

/** The part of the package that is used. */
interface HumanModule {
  readonly Human: new (settings: object) => Human;
}

interface Human {
  readonly tf: { getBackend(): string };
  load(): Promise<void>;
  detect(picture: OffscreenCanvas): Promise<{ readonly error: string | null; readonly face: readonly Found[] }>;
}

interface Found {
  readonly mesh: readonly unknown[];
}

/** Landmarks of a face with those of the irises. */
const LANDMARKS = 478;

/**
 * Opens it with face detector, mesh and iris on WebAssembly, leaning faces set upright as ours are, and all else off. It takes as many threads as it likes.
 *
 * @param folder where the package is.
 * @param wasm where the modules of TensorFlow.js are.
 * @param side pixels along a side of the central square that it is shown.
 * @param anew whether it looks for the face anew in every frame, as ours does; if not it decides that itself: while little changes, every two and a half seconds.
 */
export async function openHuman(folder: string, wasm: string, side: number, anew: boolean): Promise<Finder> {
  const { Human } = (await import(/* @vite-ignore */ `${folder}dist/human.esm.js`)) as HumanModule;
  const off = { enabled: false };
  const human = new Human({
    backend: 'wasm',
    wasmPath: wasm,
    modelBasePath: `${folder}models/`,
    cacheModels: false,
    ...(anew && { cacheSensitivity: 0 }),
    filter: off,
    face: {
      enabled: true,
      detector: { rotation: true },
      mesh: { enabled: true },
      iris: { enabled: true },
      emotion: off,
      description: off,
      antispoof: off,
      liveness: off,
    },
    body: off,
    hand: off,
    object: off,
    gesture: off,
    segmentation: off,
  });
  await human.load();
  if (human.tf.getBackend() !== 'wasm') {
    throw new Error(`it runs on ${human.tf.getBackend()}, not on WebAssembly`); // which it would do without a word
  }
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) {
    throw new Error('this browser draws on no canvas');
  }
  return {
    async look(frame) {
      const left = (frame.displayWidth - side) / 2;
      context.drawImage(frame, left, 0, side, side, 0, 0, side, side);
      const { error, face } = await human.detect(canvas);
      if (error) {
        throw new Error(error);
      }
      return face.filter(({ mesh }) => mesh.length === LANDMARKS).length;
    },
  };
}
