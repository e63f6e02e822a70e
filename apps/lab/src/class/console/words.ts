/** The texts of the teacher's pages in the language of the page, and names in that of the class. */
import { computed } from '@preact/signals';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { nameOf } from '@nepwerk/lessons/names';
import type { ClassState } from '@nepwerk/protocol/class';
import { language, number } from '../../text/speech.ts';

/** The texts. */
export const words = computed(() => teacherPagesTexts[language.value]);

/** The made-up name of a seat; empty where there is no such seat. */
export function nameOfSeat({ language: spoken, seats }: Pick<ClassState, 'language' | 'seats'>, seat: number): string {
  const name = seats[seat]?.name ?? null;
  return name === null ? '' : nameOf(spoken, name);
}

/** A whole percentage: 71%. */
export function percent(value: number): string {
  return `${number(value)}%`;
}

/** A code as it is read: 482 916. */
export function inThrees(code: string): string {
  return code.replace(/(?<=^\d{3})(?=\d)/, ' ');
}

/** A code as it is spoken: digit by digit. */
export function inDigits(code: string): string {
  return code.split('').join(' ');
}

/** Why something did not happen, as a sentence. */
export function refusalText(refused: string): string {
  const { refused: sentences } = words.value;
  return Object.hasOwn(sentences, refused) ? sentences[refused as keyof typeof sentences] : sentences.other;
}
