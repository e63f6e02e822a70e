/** The papers with which a teacher talks: discussion, differences in the class, the glossary at two levels, and plan B. */
import type { Level } from '@nepwerk/lessons';
import type { Lesson, LessonLevel } from '@nepwerk/lessons/lesson';
import { Pairs, Part, Sheet, Texts } from './parts.tsx';
import { words } from './words.ts';

/** Questions to discuss: for every class, and for this level. */
export function DiscussionPaper({ lesson, level }: { lesson: Lesson; level: LessonLevel }) {
  const { discussion, names } = words.value;
  const heads = [discussion.question, discussion.listen] as const;
  const { name } = lesson.levels[level];
  return (
    <Sheet lesson={lesson} name="discussion" heading={names.discussion} beside={name}>
      <p class="sheet-lead">{lesson.discussion.intro}</p>
      <Part heading={discussion.everyone}>
        <Pairs heads={heads} rows={lesson.discussion.everyone} caption={discussion.everyone} />
      </Part>
      <Part heading={name}>
        <Pairs heads={heads} rows={lesson.discussion.levels[level]} caption={name} />
      </Part>
    </Sheet>
  );
}

/** For those who read otherwise, are quicker, or would rather not. */
export function DifferentiationPaper({ lesson, level }: { lesson: Lesson; level: LessonLevel }) {
  const { differentiation, names } = words.value;
  const { name, differs, deepening } = lesson.levels[level];
  const { task, listen } = deepening;
  return (
    <Sheet lesson={lesson} name="differentiation" heading={names.differentiation} beside={name}>
      <Part heading={differentiation.all}>
        <dl class="terms">
          {lesson.differentiation.map(({ what, says }) => (
            <div key={what} class="keep">
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part heading={`${differentiation.level}: ${name}`} keep>
        <Texts items={differs} />
      </Part>
      <section class="paper-part keep boxed">
        <h3>
          {differentiation.deepening}: {deepening.name}
        </h3>
        <Texts items={task} numbered />
        <p>
          <b>{differentiation.listen}:</b> {listen}
        </p>
      </section>
    </Sheet>
  );
}

/** Two sheets: the words of the lesson in plain and in easy language. */
export function GlossaryPaper({ lesson }: { lesson: Lesson }) {
  return (
    <>
      <Glossary lesson={lesson} level="b1" />
      <Glossary lesson={lesson} level="a2" />
    </>
  );
}

function Glossary({ lesson, level }: { lesson: Lesson; level: Level }) {
  const { glossary } = words.value;
  const heading = level === 'b1' ? glossary.usual : glossary.easy;
  return (
    <Sheet
      lesson={lesson}
      name={`glossary-${level}`}
      heading={heading}
      beside={level.toUpperCase()}
      kind={`glossary ${level}`}
    >
      <Pairs
        heads={[glossary.word, glossary.means]}
        rows={lesson.glossary.map(({ word, means }) => ({ what: word, says: means[level] }))}
        caption={heading}
      />
    </Sheet>
  );
}

/** What to do without camera, graphics card, internet, laptops or a big screen, as a whole and for each step. */
export function PlanBPaper({ lesson }: { lesson: Lesson }) {
  const { planB, names, card } = words.value;
  return (
    <Sheet lesson={lesson} name="plan-b" heading={names['plan-b']}>
      <p class="sheet-lead">{lesson.planB.intro}</p>
      <Part heading={planB.sheets} keep>
        <Texts items={lesson.sheets.map(({ name, about }) => `${name}. ${about}`)} />
      </Part>
      <Part heading={planB.without}>
        <dl class="terms">
          {lesson.planB.without.map(({ what, says }) => (
            <div key={what} class="keep">
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part heading={planB.steps}>
        <Pairs
          heads={[card.minute, names['plan-b']]}
          rows={lesson.steps.map(({ name, from, to, planB: says }) => ({ what: `${from}–${to} ${name}`, says }))}
          caption={planB.steps}
        />
      </Part>
    </Sheet>
  );
}
