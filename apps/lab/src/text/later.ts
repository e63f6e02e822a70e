/** The texts of dialogs in the language of the page, fetched with the first dialog that needs them. */
import { computed } from '@preact/signals';
import { laterTexts } from '@nepwerk/lessons/later';
import { language } from './speech.ts';

/** The later texts. */
export const later = computed(() => laterTexts[language.value]);
