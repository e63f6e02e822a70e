/** What the school check finds on a device: plain figures and names, of a machine and a network and of nobody. What is concluded from them stands in `judge.ts`, and how they become a code in `code.ts`. */

/** The checks, in the order in which they run; the camera alone waits for a button of its own. */
export const CHECKS = ['browser', 'device', 'network', 'storage', 'training', 'camera'] as const;

/** One of them. */
export type CheckName = (typeof CHECKS)[number];

/** The browsers that schools have; the rest is other. */
export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari', 'chromium', 'other'] as const;

/** On what it runs. */
export const PLATFORMS = ['windows', 'chromeos', 'macos', 'ipados', 'android', 'linux', 'other'] as const;

/**
 * What a browser can have that the labs look for, in the order of the code's bits: a secure context; cross-origin isolation, and with it shared memory;
 * WebAssembly with SIMD; module workers; the script of this decade; IndexedDB; cookies; locks and channels between tabs; canvases in workers; keys that sign;
 * films, picture by picture. WebGPU and a file system of its own are told for whoever plans: nothing here asks for them yet.
 */
export const FEATURES = [
  'secure',
  'isolated',
  'simd',
  'workers',
  'script',
  'database',
  'cookies',
  'locks',
  'channels',
  'canvas',
  'keys',
  'films',
  'gpu',
  'files',
] as const;

/** One of them. */
export type Feature = (typeof FEATURES)[number];

/** The browser. */
export interface BrowserFacts {
  readonly name: (typeof BROWSERS)[number];
  /** The first figure of its version; 0 where it says none. */
  readonly version: number;
  readonly platform: (typeof PLATFORMS)[number];
  readonly has: Readonly<Record<Feature, boolean>>;
}

/** Memory as browsers tell it, in GB: rounded, so that nobody is known by it. */
export const MEMORIES = [0.25, 0.5, 1, 2, 4, 8, 16, 32] as const;

/** The device. */
export interface DeviceFacts {
  /** GB; null where the browser does not tell. */
  readonly memory: (typeof MEMORIES)[number] | null;
  /** Threads that run at once; 0 where the browser does not tell. */
  readonly cores: number;
  /** The whole screen, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What became of the stream: its events came one by one; all at once at its end; the server had too many checks; or none came. */
export const STREAMS = ['live', 'held', 'full', 'broken'] as const;

/** What became of the late answer, which is tried where the stream was not live. */
export const POLLS = ['untried', 'answered', 'full', 'broken'] as const;

/** The network. */
export interface NetworkFacts {
  readonly stream: (typeof STREAMS)[number];
  /** How long after its moment the latest event came, in milliseconds; 0 for no stream. */
  readonly late: number;
  readonly poll: (typeof POLLS)[number];
  /** To the server and back in the usual case, in milliseconds; null where it did not answer. */
  readonly latency: number | null;
  /** Hosts besides the page's own from which something came into the page. */
  readonly foreign: number;
}

/** What became of what was written: it was read back; it was not the same; there is no room; or the browser stores nothing. */
export const STORAGES = ['kept', 'changed', 'full', 'none'] as const;

/** The storage. */
export interface StorageFacts {
  readonly outcome: (typeof STORAGES)[number];
  /** Megabytes that were written. */
  readonly written: number;
  /** Seconds that writing and reading took, to a tenth. */
  readonly seconds: number;
  /** Room as the browser estimates it: at least 2 to this power of megabytes; null where it does not tell. */
  readonly room: number | null;
  /** Whether the browser promises to clear it at nobody's wish but a person's; null where it does not tell. */
  readonly promised: boolean | null;
}

/** What became of the training. */
export const TRAININGS = ['trained', 'engine', 'memory', 'crashed', 'silent'] as const;

/** The kernels that can be chosen, as the engine calls them. */
export const KERNELS = ['other', 'plain-single', 'plain-shared', 'relaxed-single', 'relaxed-shared'] as const;

/** The training. */
export interface TrainingFacts {
  readonly outcome: (typeof TRAININGS)[number];
  /** Rounds a second, to a tenth; 0 where none was trained. */
  readonly rate: number;
  readonly threads: number;
  readonly kernels: (typeof KERNELS)[number];
}

/** What became of the camera: the refusals of `CameraRefusal`; a no that was given before, by a person or by a rule, so that nobody was asked; and one that
 * sends no picture. */
export const CAMERAS = [
  'answers',
  'none',
  'denied',
  'settled',
  'blocked',
  'insecure',
  'busy',
  'virtual',
  'silent',
  'failed',
] as const;

/** The camera. */
export interface CameraFacts {
  readonly outcome: (typeof CAMERAS)[number];
  /** Cameras that the browser tells of. */
  readonly count: number;
}

/** All that was found; null is what was not checked. */
export interface SchoolFacts {
  readonly browser: BrowserFacts | null;
  readonly device: DeviceFacts | null;
  readonly network: NetworkFacts | null;
  readonly storage: StorageFacts | null;
  readonly training: TrainingFacts | null;
  readonly camera: CameraFacts | null;
}

/** Nothing was checked. */
export const NO_FACTS: SchoolFacts = {
  browser: null,
  device: null,
  network: null,
  storage: null,
  training: null,
  camera: null,
};
