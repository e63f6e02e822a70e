/** What a film of the Face lab says of itself: its name, what kind it is, and what the nets had learned from. It names nobody who was filmed. */
import type { FaceCast, FacePlace, FaceRole } from '@nepwerk/protocol';
import type { FilmOrder } from '../../../marks/film/film-messages.ts';
import { language, say } from '../../../text/speech.ts';
import type { FaceController } from '../controller.ts';
import { FILM, FILM_SIDE } from '../film.ts';
import { faceLab } from '../lab.ts';
import { firstNamesOf, words } from '../words.ts';
import { peopleIn } from './film-rights.ts';
import { liveWords } from './live-words.ts';

/** What this asks of a lab. */
export type CardLab = Pick<FaceController, 'cast' | 'photos' | 'report'>;

/** The order for a film of so many frames in which this person moves; of somebody who was filmed it is what a camera took. */
export function filmOrder(
  lab: CardLab,
  performer: FacePlace,
  frames: number,
  sound: FilmOrder['sound'] = null,
): FilmOrder {
  return {
    title: `${titleOf(lab, performer)}.mp4`,
    lab: faceLab.id,
    kind: lab.cast[performer].kind === 'filmed' ? 'changed' : 'made',
    data: cardOf(lab),
    language: language.peek(),
    width: FILM_SIDE,
    height: FILM_SIDE,
    frameRate: FILM.frameRate,
    frames,
    sound,
  };
}

/** What the nets had learned from, and for how many rounds. */
export function cardOf({ cast, photos: [first, second], report }: CardLab) {
  return {
    examples: {
      [exampleKey(cast[0], 0)]: first.sides.peek().of,
      [exampleKey(cast[1], 1)]: second.sides.peek().of,
    },
    rounds: report.peek()?.step ?? 0,
  };
}

/** How marks name somebody's photos: those who were filmed by their place alone. */
export function exampleKey(role: FaceRole, place: FacePlace): string {
  return role.kind === 'filmed' ? (['person-a', 'person-b'] as const)[place] : role.id;
}

function titleOf({ cast }: { readonly cast: FaceCast }, performer: FacePlace): string {
  if (peopleIn(cast).length > 0) return liveWords.peek().film.fileName;
  const names = firstNamesOf({ cast });
  const [first, second] = performer === 0 ? names : [names[1], names[0]];
  return say(words.peek().film.fileName, { first, second }).toLowerCase();
}
