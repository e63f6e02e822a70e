/** What the Face lab is: its name, its limits, and what it starts with. */
import { FEWEST_FACES, MOST_FACES, type FaceMotion, type MirrorSettings } from '@nepwerk/protocol';

/** The Face lab. */
export const faceLab = {
  id: 'face',
  photos: { fewest: FEWEST_FACES, most: MOST_FACES },
  /** The numbers of photos that the slider offers: at the low end each one counts. */
  counts: [FEWEST_FACES, 10, 20, 40, 80, 150, MOST_FACES],
  /** The numbers of photos that are laid beside each other. */
  race: [FEWEST_FACES, 20, 80, MOST_FACES],
} as const;

/** A face that does nothing. */
export const restingFace: FaceMotion = { yaw: 0, pitch: 0, mouth: 0, blink: 0, smile: 0, brow: 0 };

/** How far the head can be turned by hand, in radians: as far as it turns in the photos. */
export const TURN = { yaw: 0.4, pitch: 0.22 } as const;

/** The mirror at first: the one moves, the other's face is put on. */
export const firstMirror: MirrorSettings = {
  performer: 0,
  way: 'deep',
  blend: 0.1,
  mask: 0,
  steer: null,
  camera: false,
};
