/** Films the mirror: picture after picture at its own pace, or of what a camera saw, handed to whoever marks and writes them. */
import type { LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import type { FilmFeed } from '../../marks/film/film-feed.ts';
import type { FaceController } from './controller.ts';

/** A film of ten seconds, as smooth as it has to be to see a mouth move: twice as many would take twice as long. */
export const FILM = { seconds: 10, frameRate: 12 } as const;

/** How many pictures that is. */
export const FILM_FRAMES = FILM.seconds * FILM.frameRate;

/** Pixels along a side of the mirror's pictures, and of what it is shown. */
export const FILM_SIDE = 256;

/** What films need of a lab. */
export type FilmedLab = Pick<FaceController, 'shoot'>;

/** The fake of a picture: the deep one where there is one. */
export function fakeOf({ deep, cheap }: MirrorPicture) {
  return deep ?? cheap;
}

/** The mirror as it is filmed: of two ways beside each other, the deep one. */
export function filmedSettings(settings: MirrorSettings): MirrorSettings {
  return settings.way === 'both' ? { ...settings, way: 'deep' } : settings;
}

/** Films; ends early when the film has ended, or the lab has. Answers whether all pictures have been handed over. */
export async function filmMirror(lab: FilmedLab, settings: MirrorSettings, feed: FilmFeed): Promise<boolean> {
  for (let frame = 0; frame < FILM_FRAMES; frame++) {
    const seconds = frame / FILM.frameRate;
    if (!(await addPicture(lab, settings, feed, seconds, null))) return false;
  }
  feed.finish();
  return true;
}

/**
 * Films what a camera saw, each frame swapped. Of frames without one face the mirror gives squares.
 * @param sound What is heard with them, in the samples a second that were ordered; null for a silent film.
 * @returns whether all pictures have been handed over; false as well where there are none.
 */
export async function filmTake(
  lab: FilmedLab,
  settings: MirrorSettings,
  frames: readonly LiveFace[],
  sound: Float32Array<ArrayBuffer> | null,
  feed: FilmFeed,
): Promise<boolean> {
  if (frames.length === 0) return false;
  for (const face of frames) if (!(await addPicture(lab, settings, feed, face.at, face))) return false;
  if (sound) feed.addSound(sound);
  feed.finish();
  return true;
}

async function addPicture(
  lab: FilmedLab,
  settings: MirrorSettings,
  feed: FilmFeed,
  seconds: number,
  face: LiveFace | null,
): Promise<boolean> {
  const picture = await lab.shoot(filmedSettings(settings), seconds, face);
  const fake = picture && fakeOf(picture);
  if (!fake) return false;
  const { size, pixels } = fake;
  return feed.addFrame({ width: size, height: size, data: pixels }, seconds);
}
