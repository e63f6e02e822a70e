/** The texts of the kept trainings, fetched with their dialog. */
import { computed } from '@preact/signals';
import { laterTexts } from '@nepwerk/lessons/later';
import { language } from '../../../text/speech.ts';

/** The texts in the language of the page. */
export const words = computed(() => laterTexts[language.value].saves);
