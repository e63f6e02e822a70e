/** All that leaves a lab goes through here. */
export {
  markFilm,
  markPicture,
  markSound,
  SAVED_SIDE,
  type FilmTools,
  type MarkContext,
  type MarkStep,
  type MarkTools,
  type PictureType,
} from './mark.ts';
export { payloadWords, type PayloadWords } from './numbers.ts';
export {
  FILM_SIDE,
  filmSize,
  openFilmMarking,
  type FilmEncoder,
  type FilmMarking,
  type FilmPlan,
  type MarkedFilm,
  type MovingTools,
} from './film-marking.ts';
