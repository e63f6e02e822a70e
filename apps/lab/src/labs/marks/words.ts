/** What was done and what came of it, in the words of the page. */
import { marksTexts } from '@nepwerk/lessons/marks';
import { language, percent, say } from '../../text/speech.ts';
import type { Attack } from './attack.ts';
import type { Step } from './breaking.ts';
import { MARKS, standings, type MarkName, type Standing } from './stand.ts';

/** A step by its name, with the setting that tells it from others of its kind. */
export function stepName(attack: Attack | null): string {
  const { steps } = marksTexts[language.value];
  return attack ? [steps.names[attack.name], settingOf(attack)].filter(Boolean).join(' ') : steps.start;
}

function settingOf(attack: Attack): string {
  const { tools } = marksTexts[language.value];
  switch (attack.name) {
    case 'resize':
      return percent(attack.scale);
    case 'recompress':
      return percent(attack.quality);
    case 'screenshot':
      return percent(attack.zoom);
    case 'filter':
      return tools.filter[attack.filter];
    case 'rotate':
      return attack.degrees === 0 ? '' : say(tools.degree, { degrees: attack.degrees });
    case 'crop':
    case 'cover':
    case 'seal':
      return '';
  }
}

/** How a mark stands, in two words; a watermark may be there and not be found. */
export function standingName(mark: MarkName, standing: Standing): string {
  const { standing: words, notFound } = marksTexts[language.value].marks;
  return mark === 'watermark' && standing === 'gone' ? notFound : words[standing];
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
