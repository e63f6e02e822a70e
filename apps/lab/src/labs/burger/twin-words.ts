/** The texts of two trainings side by side, fetched with their dialog. */
import { computed } from '@preact/signals';
import { laterTexts } from '@nepwerk/lessons/later';
import { language } from '../../text/speech.ts';

/** The texts in the language of the page. */
export const twinWords = computed(() => laterTexts[language.value].twin);
