/** Where the answers of a lab lie: in the browser's local storage, which is written at once, also when the page is just being closed. */
import type { AnswerStore } from './answers.ts';

/** How the place of every lab's answers begins. */
const PREFIX = 'nepwerk.answers.';

/** The place of a lab's answers; `lab` is its name on the device. */
export function localAnswerStore(lab: string): AnswerStore {
  const key = PREFIX + lab;
  return {
    read: () => localStorage.getItem(key),
    write: (text) => (text === '[]' ? localStorage.removeItem(key) : localStorage.setItem(key, text)),
  };
}

/** What is kept of the answers of all labs, as it was written. */
export function allAnswers(): readonly string[] {
  return answerKeys().map((key) => localStorage.getItem(key) ?? '');
}

/** Throws away the answers of all labs. */
export function wipeAnswers(): void {
  for (const key of answerKeys()) localStorage.removeItem(key);
}

function answerKeys(): readonly string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}
