/** The teacher's guide: what it is about, each step with what to do and to say, and what pupils think. */
import type { Lesson, LessonQuestion, LessonStep } from '@nepwerk/lessons/lesson';
import { Blanks } from './blanks.tsx';
import { Pairs, Paragraphs, Part, Sheet, Texts } from './parts.tsx';
import { words } from './words.ts';

/** The guide to a lesson that is as one level has it; `beside` names that level. */
export function GuidePaper({ lesson, beside }: { lesson: Lesson; beside: string }) {
  const { guide, names } = words.value;
  return (
    <Sheet lesson={lesson} name="guide" heading={names.guide} beside={beside}>
      <Part heading={guide.intro}>
        <Paragraphs items={lesson.guide.intro} />
      </Part>
      <Part heading={guide.before} keep>
        <ul class="texts ticks">
          {lesson.guide.before.map((item) => (
            <li key={item}>
              <Blanks text={item} />
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={guide.steps}>
        <ol class="guide-steps">
          {lesson.steps.map((step) => (
            <li key={step.id}>
              <Step lesson={lesson} step={step} />
            </li>
          ))}
        </ol>
      </Part>
      <Part heading={guide.short} keep>
        <p>{lesson.guide.short}</p>
      </Part>
      <Part heading={guide.after} keep>
        <Texts items={lesson.guide.after} />
      </Part>
      <Part heading={guide.think}>
        <Pairs
          heads={[guide.thinkSays, guide.isSo]}
          rows={lesson.guide.think.map(({ what, says }) => ({ what: `“${what}”`, says }))}
          caption={guide.think}
        />
      </Part>
    </Sheet>
  );
}

function Step({ lesson, step }: { lesson: Lesson; step: LessonStep }) {
  const { guide } = words.value;
  const asked = lesson.questions.filter(({ id }) => step.asks.includes(id));
  const sheets = lesson.sheets.filter(({ id }) => step.sheets.includes(id));
  return (
    <>
      <h4>
        <span class="paper-minutes">
          {step.from}–{step.to}
        </span>{' '}
        {step.name}
        {step.turn && <span class="turn">{guide.turn}</span>}
      </h4>
      <dl class="step">
        <Said term={guide.does} text={step.does} />
        <div class="keep said">
          <dt>{guide.say}</dt>
          <dd>“{step.say}”</dd>
        </div>
        <Said term={guide.onWall} text={step.onWall} />
        {asked.length > 0 && (
          <div>
            <dt>{guide.asks}</dt>
            <dd>
              {asked.map((question) => (
                <Question key={question.id} question={question} />
              ))}
            </dd>
          </div>
        )}
        <Said term={guide.why} text={step.guide} />
        <Said term={guide.planB} text={step.planB} />
        {sheets.length > 0 && <Said term={guide.sheets} text={sheets.map(({ name }) => name).join(' · ')} />}
      </dl>
    </>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  return (
    <div class="keep">
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** A question with its choices, the right one marked, and what to do with the answers. */
function Question({ question }: { question: LessonQuestion }) {
  const { guide } = words.value;
  return (
    <div class="paper-asked keep">
      <p>
        <b>{question.text.b1}</b>
      </p>
      {question.choices.length > 0 && (
        <ul class="asked-choices">
          {question.choices.map(({ id, b1 }) => (
            <li key={id}>
              {b1}
              {id === question.right && <b> ✓ {guide.right}</b>}
            </li>
          ))}
        </ul>
      )}
      <p class="asked-listen">→ {question.listen}</p>
    </div>
  );
}
