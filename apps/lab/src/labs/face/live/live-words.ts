/** The words of the live mirror and its films in the language of the page. */
import { computed } from '@preact/signals';
import { liveTexts } from '@nepwerk/lessons/face';
import { language } from '../../../text/speech.ts';

/** The texts. */
export const liveWords = computed(() => liveTexts[language.value]);
