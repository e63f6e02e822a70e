/** Films the mirror: picture after picture at its own pace, handed to whoever marks and writes them. */
import type { MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import type { FilmFeed } from '../../marks/film/film-feed.ts';
import type { FaceController } from './controller.ts';

/** A film of ten seconds, as smooth as it has to be to see a mouth move: twice as many would take twice as long. */
export const FILM = { seconds: 10, frameRate: 12 } as const;

/** How many pictures that is. */
export const FILM_FRAMES = FILM.seconds * FILM.frameRate;

/** The fake of a picture: the deep one where there is one. */
export function fakeOf({ deep, cheap }: MirrorPicture) {
  return deep ?? cheap;
}

/** Films; ends early when the film has ended, or the lab has. Answers whether all pictures have been handed over. */
export async function filmMirror(
  lab: Pick<FaceController, 'shoot'>,
  settings: MirrorSettings,
  feed: FilmFeed,
): Promise<boolean> {
  // Of two ways beside each other, the deep one is filmed.
  const wanted: MirrorSettings = settings.way === 'both' ? { ...settings, way: 'deep' } : settings;
  for (let frame = 0; frame < FILM_FRAMES; frame++) {
    const seconds = frame / FILM.frameRate;
    const picture = await lab.shoot(wanted, seconds);
    const fake = picture && fakeOf(picture);
    if (!fake) return false;
    const { size, pixels } = fake;
    if (!(await feed.addFrame({ width: size, height: size, data: pixels }, seconds))) return false;
  }
  feed.finish();
  return true;
}
