/** What a class reads on its screens, at both reading levels, for who writes the lesson. */
import type { Sentence } from '@nepwerk/lessons';
import type { Lesson, LessonQuestion, LessonStep } from '@nepwerk/lessons/lesson';
import { Sheet } from './parts.tsx';
import { words } from './words.ts';

/** The page of a lesson that is as one level has it; `beside` names that level. */
export function ScreensPaper({ lesson, beside }: { lesson: Lesson; beside: string }) {
  const { screens, names } = words.value;
  return (
    <Sheet lesson={lesson} name="screens" heading={names.screens} beside={beside} kind="screens">
      <p class="sheet-lead">{screens.lead}</p>
      <ol class="guide-steps">
        {lesson.steps.map((step) => (
          <li key={step.id}>
            <Step lesson={lesson} step={step} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Step({ lesson, step }: { lesson: Lesson; step: LessonStep }) {
  const { screens, guide } = words.value;
  return (
    <section class="keep">
      <h3>
        <span class="paper-minutes">
          {step.from}–{step.to}
        </span>{' '}
        {step.name}
        {step.turn && <span class="turn">{guide.turn}</span>}
      </h3>
      <dl class="step">
        <div>
          <dt>{screens.strip}</dt>
          <dd>
            <TwoLevels sentence={step.strip} />
          </dd>
        </div>
        <div>
          <dt>{screens.console}</dt>
          <dd>“{step.say}”</dd>
        </div>
        {step.addresses.length > 0 && (
          <div>
            <dt>{screens.opens}</dt>
            <dd>
              {step.addresses.map((address) => (
                <p key={address}>
                  <a href={address}>{address}</a>
                </p>
              ))}
            </dd>
          </div>
        )}
        {lesson.questions
          .filter(({ id }) => step.asks.includes(id))
          .map((question) => (
            <Question key={question.id} question={question} />
          ))}
      </dl>
    </section>
  );
}

function Question({ question }: { question: LessonQuestion }) {
  const { screens } = words.value;
  return (
    <div>
      <dt>
        {screens.question}
        {question.exit && ` (${screens.exit})`}
      </dt>
      <dd>
        <TwoLevels sentence={question.text} />
        {question.choices.length === 0 ? (
          <p>{screens.written}</p>
        ) : (
          <ol class="screen-choices">
            {question.choices.map((choice) => (
              <li key={choice.id}>
                {choice.b1} <span class="easy">{choice.a2}</span>
                {choice.id === question.right && <b> ✓ {screens.right}</b>}
              </li>
            ))}
          </ol>
        )}
      </dd>
    </div>
  );
}

function TwoLevels({ sentence }: { sentence: Sentence }) {
  const { screens } = words.value;
  return (
    <>
      <p>
        <span class="only-heard">{screens.usual}: </span>
        {sentence.b1}
      </p>
      <p class="easy">
        <span class="only-heard">{screens.easy}: </span>
        {sentence.a2}
      </p>
    </>
  );
}
