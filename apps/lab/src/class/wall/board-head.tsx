/** The head of a view of the wall: what it is, and how one still comes in. */
import type { ComponentChildren } from 'preact';
import type { ClassState } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language } from '../../text/speech.ts';

/** The head; `children` say how it stands. */
export function BoardHead({
  heading,
  state,
  children,
}: {
  heading: string;
  state: ClassState;
  children?: ComponentChildren;
}) {
  return (
    <header class="wall-head">
      <h1>{heading}</h1>
      <p class="wall-how">{children}</p>
      {state.door && (
        <p class="wall-code">
          <span>{location.host}</span> <span class="only-heard">{wallTexts[language.value].shortCode}</span>{' '}
          <b>{inTwo(state.code)}</b>
        </p>
      )}
    </header>
  );
}

/** Six figures as people read them: 482 916, on one line. */
export function inTwo(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}
