/** Pages of the wall where one does not hold everything: they turn by themselves, and say that there are more. */
import { useEffect, useState } from 'preact/hooks';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, say } from '../../text/speech.ts';

/** So long a page stays, in milliseconds: as long as a class needs to look at it. */
const TURN = 12_000;

/** Which page is shown, and how to turn it. */
export interface Pages {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Whether they turn by themselves. */
  readonly turns: boolean;
  readonly show: (page: number) => void;
  readonly setTurns: (turns: boolean) => void;
}

/** Turns so many pages; one that is no more gives way to the last. */
export function usePages(pages: number): Pages {
  const [wanted, show] = useState(0);
  const [turns, setTurns] = useState(true);
  const page = Math.min(wanted, pages - 1);
  useEffect(() => {
    if (!turns || pages < 2) return undefined;
    const timer = setTimeout(() => show((page + 1) % pages), TURN);
    return () => clearTimeout(timer);
  }, [turns, page, pages]);
  return { page, pages, turns, show, setTurns };
}

/** Says which page it is, and turns it; nothing where there is one. */
export function PageTurner({ page, pages, turns, show, setTurns }: Pages) {
  const words = wallTexts[language.value].pages;
  if (pages < 2) return null;
  return (
    <nav class="wall-pages" aria-label={words.label}>
      <button type="button" class="button" aria-label={words.before} onClick={() => show((page + pages - 1) % pages)}>
        <span aria-hidden="true">◂</span>
      </button>
      <span>{say(words.page, { number: page + 1, of: pages })}</span>
      <button type="button" class="button" aria-label={words.after} onClick={() => show((page + 1) % pages)}>
        <span aria-hidden="true">▸</span>
      </button>
      <button type="button" class="button" aria-label={turns ? words.stop : words.go} onClick={() => setTurns(!turns)}>
        <span aria-hidden="true">{turns ? '❚❚' : '↻'}</span>
      </button>
    </nav>
  );
}
