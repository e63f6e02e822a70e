/** What finds faces in a page, as the bench sees it, and what is told of it. */

/** Who finds the landmarks. */
export type FinderName =
  /** The lab's worker: landmarks alone. */
  | 'lab'
  /** The same, measuring light and openings and lining the face up besides, as while somebody is filmed. */
  | 'casting'
  /** `@vladmandic/human` as it comes, which does not look for the face anew in every frame. */
  | 'human'
  /** The same, looking for it anew in every frame, as the lab's worker does. */
  | 'human-anew';

/** Finds faces in one frame after the other. */
export interface Finder {
  /** How many faces there are in the frame, which is the caller's to close. */
  look(frame: VideoFrame): Promise<number>;
}

/** Where things are, as addresses. */
export interface Addresses {
  readonly worker: string;
  readonly portrait: string;
  /** The folders of the package and of the modules of WebAssembly that it runs on. */
  readonly human: string;
  readonly wasm: string;
}

/** What a turn gave. */
export interface Turn {
  /** Frames a second. */
  readonly rate: number;
  /** The share of frames in which one face was found: in all of them there is one. */
  readonly found: number;
}
