/** The texts around papers, in the language of the page. */
import { computed } from '@preact/signals';
import { papersTexts } from '@nepwerk/lessons/papers';
import { language } from '../text/speech.ts';

/** They change with the language. */
export const words = computed(() => papersTexts[language.value]);
