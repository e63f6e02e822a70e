/** What stands beside figures that are of now while an earlier moment is looked at. */
import { number, say, texts } from '../../text/speech.ts';
import type { BurgerController } from './controller.ts';

/** That the figures are of now, and which round that is; null while now is looked at. */
export function figuresOfNow({ looking, session }: BurgerController): string | null {
  if (looking.value === null) return null;
  return say(texts.value.shell.film.ofNow, { count: number(session.report.value?.step ?? 0) });
}
