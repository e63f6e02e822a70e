/** The lesson card: aims, curriculum goals with where they were read, the minutes, forms of work, and what is needed. */
import type { Lesson, LessonGoal, LessonLevel } from '@nepwerk/lessons/lesson';
import { say, sayCounted } from '../text/speech.ts';
import { dayOf } from './day-of.ts';
import { Paragraphs, Part, Sheet, Texts } from './parts.tsx';
import { words } from './words.ts';

/** The card of a lesson that is as one level has it. */
export function CardPaper({ lesson, level }: { lesson: Lesson; level: LessonLevel }) {
  const { card, names } = words.value;
  const { name, ages, aims } = lesson.levels[level];
  return (
    <Sheet lesson={lesson} name="card" heading={names.card} beside={`${name} · ${ages}`} kind="card">
      <p class="sheet-lead">{lesson.lead}</p>
      <Part heading={lesson.card.aims} keep>
        <Texts items={aims} />
      </Part>
      <Part heading={`${card.plan}: ${sayCounted(card.minutes, lesson.minutes)}`} keep>
        <Plan lesson={lesson} />
      </Part>
      <div class="columns">
        <Part heading={card.needs} keep>
          <Texts items={lesson.card.needs} />
        </Part>
        <div>
          <Part heading={card.forms} keep>
            <Texts items={lesson.card.forms} />
          </Part>
          <Part heading={card.known} keep>
            <Paragraphs items={lesson.card.known} />
          </Part>
        </div>
      </div>
      <Part heading={card.goals}>
        <dl class="goals">
          {lesson.card.goals.map((goal) => (
            <Goal key={goal.id} goal={goal} />
          ))}
        </dl>
      </Part>
      <p class="card-licence keep">{lesson.licence.says}</p>
    </Sheet>
  );
}

function Plan({ lesson }: { lesson: Lesson }) {
  const { card } = words.value;
  return (
    <table class="plan">
      <caption class="only-heard">{card.plan}</caption>
      <thead>
        <tr>
          <th scope="col">{card.minute}</th>
          <th scope="col">{card.plan}</th>
        </tr>
      </thead>
      <tbody>
        {lesson.parts.map(({ id, name, from, to }) => (
          <tr key={id}>
            <td class="paper-minutes">
              {from}–{to}
            </td>
            <td>
              <b>{name}</b>
              <PlanSteps lesson={lesson} part={id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The steps of a part, where there is more than one. */
function PlanSteps({ lesson, part }: { lesson: Lesson; part: string }) {
  const steps = lesson.steps.filter((step) => step.part === part);
  if (steps.length < 2) return null;
  return <> · {steps.map(({ name, from, to }) => `${name} (${from}–${to})`).join(' · ')}</>;
}

function Goal({ goal }: { goal: LessonGoal }) {
  const { card } = words.value;
  return (
    <div class="keep">
      <dt>{goal.name}</dt>
      <dd>
        {goal.says}{' '}
        <small>
          {card.source}: {goal.source.replace('https://', '')},{' '}
          {goal.read === null ? <b>{card.notRead}</b> : say(card.read, { day: dayOf(goal.read) })}
        </small>
      </dd>
    </div>
  );
}
