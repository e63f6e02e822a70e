/** The texts of sharing in the language of the page. */
import { computed } from '@preact/signals';
import { shareTexts } from '@nepwerk/lessons/share';
import { language } from '../../text/speech.ts';

/** The texts. */
export const shareWords = computed(() => shareTexts[language.value]);
