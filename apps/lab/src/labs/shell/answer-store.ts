/** Where the answers of a lab lie: in the browser's local storage, which is written at once, also when the page is just being closed. */
import type { AnswerStore } from './answers.ts';

/** The place of a lab's answers; `lab` is its name on the device. */
export function localAnswerStore(lab: string): AnswerStore {
  const key = `nepwerk.answers.${lab}`;
  return {
    read: () => localStorage.getItem(key),
    write: (text) => (text === '[]' ? localStorage.removeItem(key) : localStorage.setItem(key, text)),
  };
}
