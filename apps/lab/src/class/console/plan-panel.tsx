/** The lesson plan: which step it is, how long it still has, what to say, and what the step offers. */
import { commandOf, type StepOffer, offersOf } from './step-offers.ts';
import { type Lesson, type LessonStep, readLessonKey } from '@nepwerk/lessons/lesson';
import { papersAddress, sheetPaper } from '../../papers/paper-list.ts';
import { say, sayCounted } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { areKeysOn, turnKeys } from './keys.ts';
import { lessonTime } from './lesson-clock.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** What an offer may need to have asked first. */
interface Asking {
  readonly onAgree: () => void;
  readonly onEnd: () => void;
}

/** The panel. */
export function PlanPanel({ desk, ...asking }: { desk: ConsoleDesk } & Asking) {
  const { plan } = words.value;
  const lesson = desk.lesson.value;
  return (
    <section class="con-panel con-plan" aria-labelledby="con-plan">
      <div class="con-panel-head">
        <h2 id="con-plan">{plan.title}</h2>
        {typeof lesson !== 'string' && <Minute desk={desk} lesson={lesson} />}
      </div>
      {lesson === 'none' && <p>{plan.none}</p>}
      {lesson === 'missing' && <p role="alert">{plan.unknown}</p>}
      {typeof lesson !== 'string' && <Steps desk={desk} lesson={lesson} {...asking} />}
      <label class="switch con-keys">
        <input
          type="checkbox"
          checked={areKeysOn.value}
          onChange={({ currentTarget }) => turnKeys(currentTarget.checked)}
        />
        {words.value.keys.switch}
      </label>
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

function Steps({ desk, lesson, ...asking }: { desk: ConsoleDesk; lesson: Lesson } & Asking) {
  const current = usePart(desk, (it) => it.step.step);
  return (
    <ol class="con-steps">
      {lesson.steps.map((step, at) => (
        <li key={step.id} class={at === current ? 'now' : ''} aria-current={at === current ? 'step' : undefined}>
          {at === current ? (
            <CurrentStep desk={desk} lesson={lesson} step={step} {...asking} next={lesson.steps[at + 1]} at={at} />
          ) : (
            <button type="button" class="con-step" onClick={() => void desk.ask({ type: 'step', step: at })}>
              <span>{step.from}</span>
              <span lang={lesson.language}>{step.name}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function CurrentStep({
  desk,
  lesson,
  step,
  at,
  next,
  ...asking
}: {
  desk: ConsoleDesk;
  lesson: Lesson;
  step: LessonStep;
  at: number;
  next: LessonStep | undefined;
} & Asking) {
  const { plan } = words.value;
  return (
    <>
      <p class="con-step-name">
        <span>{step.from}</span>
        <b lang={lesson.language}>{step.name}</b>
      </p>
      <p class="con-say">
        {plan.say}: <q lang={lesson.language}>{step.say}</q>
      </p>
      <div class="con-does">
        <details>
          <summary>{plan.does}</summary>
          <p lang={lesson.language}>{step.does}</p>
          <Sheets desk={desk} lesson={lesson} step={step} />
        </details>
        <Left desk={desk} lesson={lesson} />
      </div>
      <Offers key={`${lesson.language} ${step.id}`} desk={desk} lesson={lesson} step={step} {...asking} />
      {next ? (
        <button type="button" class="button go con-next" onClick={() => void desk.ask({ type: 'step', step: at + 1 })}>
          <span>
            {next.turn ? <span lang={lesson.language}>{next.name}</span> : say(plan.next, { name: next.name })}
          </span>
          <span aria-hidden="true">▸</span>
        </button>
      ) : (
        <p class="con-soft">{plan.last}</p>
      )}
    </>
  );
}

/** The sheets of the step, each in a tab of its own, for the console goes on. */
function Sheets({ desk, lesson, step }: { desk: ConsoleDesk; lesson: Lesson; step: LessonStep }) {
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
  if (time.left > 0) return <p class="con-left">{sayCounted(plan.left, time.left)}</p>;
  return <p class="con-left over">{time.left === 0 ? plan.now : sayCounted(plan.over, -time.left)}</p>;
}

function Offers({
  desk,
  lesson,
  step,
  onAgree,
  onEnd,
}: { desk: ConsoleDesk; lesson: Lesson; step: LessonStep } & Asking) {
  const offers = usePart(desk, (it) => offersOf(step, lesson, it, desk.now.value));
  function take(offer: StepOffer): void {
    const command = commandOf(offer);
    if (command) void desk.ask(command);
    else if (offer.type === 'end') onEnd();
    else onAgree();
  }
  return (
    <ul class="con-offers" aria-label={words.value.plan.offers}>
      {offers.map((offer) => (
        <li key={keyOf(offer)} class={offer.type === 'ask' ? 'wide' : ''}>
          <button
            type="button"
            class="button"
            aria-pressed={'on' in offer ? offer.on : undefined}
            onClick={() => take(offer)}
          >
            {textOf(offer, lesson)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function keyOf(offer: StepOffer): string {
  return offer.type === 'ask' ? `ask ${offer.question}` : offer.type;
}

function textOf(offer: StepOffer, lesson: Lesson): string {
  const { plan, labs, wall } = words.value;
  switch (offer.type) {
    case 'door':
      return offer.open ? plan.openDoor : plan.closeDoor;
    case 'lab':
      return say(offer.open ? plan.openLab : plan.closeLab, { lab: labs.names[offer.lab] });
    case 'wall':
      return say(plan.wall, { view: wall.views[offer.shows].toLowerCase() });
    case 'ask': {
      const question = lesson.questions.find(({ id }) => id === offer.question)?.text.a2 ?? offer.question;
      return `${offer.asked && !offer.on ? '✓ ' : ''}${say(plan.ask, { question })}`;
    }
    case 'reveal':
      return plan.reveal;
    case 'end':
      return plan.end;
    default:
      return offer satisfies never;
  }
}
