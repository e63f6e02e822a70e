/** The lesson plan: which step it is, how long it still has, what to say and do; and always in sight what the step offers. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Lesson, type LessonStep, readLessonKey } from '@nepwerk/lessons/lesson';
import { papersAddress, sheetPaper } from '../../papers/paper-list.ts';
import { say, sayCounted } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { areKeysOn, turnKeys } from './keys.ts';
import { lessonTime } from './lesson-clock.ts';
import { linesOf } from './lines.ts';
import { type Asking, StepButtons } from './step-buttons.tsx';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The panel. */
export function PlanPanel({ desk, ...asking }: { desk: ConsoleDesk } & Asking) {
  const { plan } = words.value;
  const lesson = desk.lesson.value;
  const scroller = useRef<HTMLDivElement>(null);
  const current = usePart(desk, (it) => it.step.step);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [current]);
  return (
    <section class="con-panel con-plan" aria-labelledby="con-plan">
      <div class="con-panel-head">
        <h2 id="con-plan">{plan.title}</h2>
        {typeof lesson !== 'string' && <Minute desk={desk} lesson={lesson} />}
      </div>
      <div class="con-plan-scroll" ref={scroller}>
        {lesson === 'none' && <p>{plan.none}</p>}
        {lesson === 'missing' && <p role="alert">{plan.unknown}</p>}
        {typeof lesson !== 'string' && <Steps desk={desk} lesson={lesson} current={current} />}
        <label class="switch con-keys">
          <input
            type="checkbox"
            checked={areKeysOn.value}
            onChange={({ currentTarget }) => turnKeys(currentTarget.checked)}
          />
          {words.value.keys.switch}
        </label>
      </div>
      {typeof lesson !== 'string' && <StepButtons key={lesson.language} desk={desk} lesson={lesson} {...asking} />}
    </section>
  );
}

function Minute({ desk, lesson }: { desk: ConsoleDesk; lesson: Lesson }) {
  const { step, begunAt } = usePart(desk, (it) => ({ step: it.step, begunAt: it.begunAt ?? 0 }));
  const time = lessonTime(lesson.steps, step, begunAt, desk.now.value);
  if (!time) return null;
  return (
    <p>
      {say(words.value.plan.minute, { minute: time.minute, all: lesson.minutes })}
      {time.behind > 1 && <small>{sayCounted(words.value.plan.behind, time.behind)}</small>}
    </p>
  );
}

/** The steps: those that are over in one line, the one it is at whole, and those to come by name. */
function Steps({ desk, lesson, current }: { desk: ConsoleDesk; lesson: Lesson; current: number }) {
  const step = lesson.steps[current];
  return (
    <>
      {current > 0 && (
        <details key={current} class="con-done">
          <summary>✓ {sayCounted(words.value.plan.done, current)}</summary>
          <ol class="con-steps">
            {lesson.steps.slice(0, current).map((it, at) => (
              <OtherStep key={it.id} desk={desk} lesson={lesson} step={it} at={at} />
            ))}
          </ol>
        </details>
      )}
      <ol class="con-steps">
        {step && <CurrentStep key={step.id} desk={desk} lesson={lesson} step={step} />}
        {lesson.steps.slice(current + 1).map((it, at) => (
          <OtherStep key={it.id} desk={desk} lesson={lesson} step={it} at={current + 1 + at} />
        ))}
      </ol>
    </>
  );
}

interface StepProps {
  readonly desk: ConsoleDesk;
  readonly lesson: Lesson;
  readonly step: LessonStep;
}

function OtherStep({ desk, lesson, step, at }: StepProps & { at: number }) {
  return (
    <li>
      <button type="button" class="con-step" onClick={() => void desk.ask({ type: 'step', step: at })}>
        <span>{step.from}</span>
        <span lang={lesson.language}>{step.name}</span>
      </button>
    </li>
  );
}

function CurrentStep({ desk, lesson, step }: StepProps) {
  const { plan } = words.value;
  return (
    <li class="now" aria-current="step">
      <p class="con-step-name">
        <span>{step.from}</span>
        <b lang={lesson.language}>{step.name}</b>
      </p>
      <p class="con-say">
        {plan.say}: <q lang={lesson.language}>{step.say}</q>
      </p>
      <div class="con-does">
        <p>
          <b>{plan.does}</b>
          <Left desk={desk} lesson={lesson} />
        </p>
        <ul lang={lesson.language}>
          {linesOf(step.does).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Sheets desk={desk} lesson={lesson} step={step} />
    </li>
  );
}

/** The sheets of the step, each in a tab of its own, for the console goes on. */
function Sheets({ desk, lesson, step }: StepProps) {
  const level = usePart(desk, (it) => readLessonKey(it.lesson ?? '')?.level ?? 'lower');
  const sheets = lesson.sheets.filter(({ id }) => step.sheets.includes(id));
  if (sheets.length === 0) return null;
  return (
    <p class="con-sheets">
      {words.value.plan.sheets}:{' '}
      {sheets.map(({ id, name }) => (
        <a key={id} href={papersAddress(lesson.name, level, sheetPaper(id))} target="_blank" lang={lesson.language}>
          {name}
        </a>
      ))}
    </p>
  );
}

/** The minutes of the step; when they are over, that it is time to go on. */
function Left({ desk, lesson }: { desk: ConsoleDesk; lesson: Lesson }) {
  const { plan } = words.value;
  const { step, begunAt } = usePart(desk, (it) => ({ step: it.step, begunAt: it.begunAt ?? 0 }));
  const time = lessonTime(lesson.steps, step, begunAt, desk.now.value);
  if (!time) return null;
  if (time.left > 0) return <span class="con-left">{sayCounted(plan.left, time.left)}</span>;
  return <span class="con-left over">{time.left === 0 ? plan.now : sayCounted(plan.over, -time.left)}</span>;
}
