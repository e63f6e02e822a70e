/** Names that stand in a file, in the words of the page; those that it does not know stay as they are. */
import { checkTexts, type CheckTexts } from '@nepwerk/lessons/check';
import { language, list, say, sayCounted } from '../text/speech.ts';

/** A lab by the name that marks give it. */
export function labName(name: string): string {
  const { labs } = checkTexts[language.value];
  return name !== 'other' && isKey(labs, name) ? labs[name] : say(labs.other, { name });
}

/** What a network learned from: 380 burgers and 20 pictures of their own. */
export function exampleNames(examples: Readonly<Record<string, number>>): string {
  const { examples: words } = checkTexts[language.value];
  return list(
    Object.entries(examples)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => sayCounted(isKey(words, name) ? words[name] : words.other, count)),
  );
}

/** The actions of the standard that have a text; the word after the last dot of its name for each. */
const ACTIONS: Readonly<Record<string, keyof CheckTexts['history']['actions']>> = {
  'c2pa.created': 'created',
  'c2pa.opened': 'opened',
  'c2pa.edited': 'edited',
  'c2pa.watermarked': 'watermarked',
  'c2pa.watermarked.bound': 'watermarked',
  'c2pa.watermarked.unbound': 'watermarked',
  'c2pa.converted': 'converted',
  'c2pa.transcoded': 'converted',
  'c2pa.cropped': 'cropped',
  'c2pa.resized': 'resized',
  'c2pa.resized.proportional': 'resized',
  'c2pa.color_adjustments': 'coloured',
  'c2pa.adjustedColor': 'coloured',
  'c2pa.filtered': 'filtered',
  'c2pa.drawing': 'drawn',
  'c2pa.placed': 'placed',
  'c2pa.removed': 'removed',
  'c2pa.orientation': 'turned',
  'c2pa.published': 'published',
};

/** What was done to a file. */
export function actionName(name: string): string {
  const { actions } = checkTexts[language.value].history;
  return say(actions[ACTIONS[name] ?? 'other'], { name });
}

/** How it was made; nothing where the file does not say. */
export function sourceName(name: string): string {
  const { sources } = checkTexts[language.value].history;
  return name === '' ? '' : say(isKey(sources, name) ? sources[name] : sources.other, { name });
}

/** A moment as a file gives it. */
export function moment(when: Date): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(when);
}

function isKey<Words extends object>(words: Words, name: string): name is keyof Words & string {
  return Object.hasOwn(words, name);
}
