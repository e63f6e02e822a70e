/** What was done and what came of it, in the words of the page. */
import type { Sentence } from '@nepwerk/lessons';
import { marksTexts } from '@nepwerk/lessons/marks';
import { language, percent, say } from '../../text/speech.ts';
import type { Attack } from './attack.ts';
import type { Step } from './breaking.ts';
import { MARKS, standings, type MarkName, type Standing } from './stand.ts';

/** A step by its name. */
export function stepName(attack: Attack | null): string {
  const { steps } = marksTexts[language.value];
  if (!attack) return steps.start;
  return attack.name === 'rotate' && attack.degrees === 0 ? steps.mirrored : steps.names[attack.name];
}

/** The setting that tells it from others of its kind; empty where it has none. */
export function stepSetting(attack: Attack | null): string {
  const { tools } = marksTexts[language.value];
  switch (attack?.name) {
    case 'resize':
      return percent(attack.scale);
    case 'recompress':
      return percent(attack.quality);
    case 'screenshot':
      return percent(attack.zoom);
    case 'filter':
      return `${tools.filter[attack.filter]} ${percent(attack.strength)}`;
    case 'rotate':
      return attack.degrees === 0 ? '' : say(tools.degree, { degrees: attack.degrees });
    case 'crop':
    case 'cover':
    case 'seal':
    case undefined:
      return '';
  }
}

/** How a mark stands, in two words; a watermark may be there and not be found. */
export function standingName(mark: MarkName, standing: Standing): string {
  const { standing: words, notFound, credentials } = marksTexts[language.value].marks;
  if (standing === 'gone' && mark === 'watermark') return notFound;
  return standing === 'broken' ? credentials.unfit : words[standing];
}

/** What that means, in a sentence. */
export function standingSentence(mark: MarkName, standing: Standing): string {
  const { marks } = marksTexts[language.value];
  const sentences: Readonly<Partial<Record<Standing, Sentence>>> = marks[mark];
  return say(sentences[standing] ?? '');
}

/** Which marks a step changed, and to what. */
export function whatHappened(step: Step, before: Step | undefined, first: Step): string {
  const { happened, marks } = marksTexts[language.value];
  if (!before) return happened.start;
  const now = standings(step.left, first.left);
  const then = standings(before.left, first.left);
  const changes = MARKS.filter((mark) => now[mark] !== then[mark]).map((mark) =>
    say(happened.change, { mark: marks[mark].name, standing: standingName(mark, now[mark]) }),
  );
  return changes.length > 0 ? changes.join(' ') : happened.none;
}
