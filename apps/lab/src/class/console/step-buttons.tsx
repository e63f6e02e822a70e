/** The buttons of the step that a lesson is at: what it offers, and on to the next one. */
import type { Lesson } from '@nepwerk/lessons/lesson';
import type { ClassState } from '@nepwerk/protocol/class';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { commandOf, type StepOffer, offersOf } from './step-offers.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** What may have to be asked first. */
export interface Asking {
  readonly onAgree: () => void;
  readonly onReveal: () => void;
  readonly onEnd: () => void;
}

/** The buttons; another lesson needs another key. Mustard is the one to press next: what opens a lab, while it is shut, or else the next step. */
export function StepButtons({
  desk,
  lesson,
  onAgree,
  onReveal,
  onEnd,
}: { desk: ConsoleDesk; lesson: Lesson } & Asking) {
  const { plan } = words.value;
  const at = usePart(desk, (it) => it.step.step);
  const offers = usePart(desk, (it) => offersAt(it, lesson, desk.now.value));
  const next = lesson.steps[at + 1];
  const opens = offers.some(isOpening);
  function take(offer: StepOffer): void {
    const command = commandOf(offer);
    if (offer.type === 'reveal') onReveal();
    else if (command) void desk.ask(command);
    else if (offer.type === 'end') onEnd();
    else onAgree();
  }
  return (
    <div class="con-step-now" data-press="step">
      <ul class="con-offers" aria-label={plan.offers}>
        {offers.map((offer) => (
          <li key={`${at} ${keyOf(offer)}`} class={offer.type === 'ask' ? 'wide' : ''}>
            <button
              type="button"
              class={isOpening(offer) ? 'button go' : 'button'}
              aria-pressed={'on' in offer ? offer.on : undefined}
              onClick={() => take(offer)}
            >
              {textOf(offer, lesson)}
            </button>
          </li>
        ))}
      </ul>
      {next ? (
        <button
          type="button"
          class={opens ? 'button con-next' : 'button go con-next'}
          onClick={() => void desk.ask({ type: 'step', step: at + 1 })}
        >
          <span>
            {next.turn ? <span lang={lesson.language}>{next.name}</span> : say(plan.next, { name: next.name })}
          </span>
          <span aria-hidden="true">▸</span>
        </button>
      ) : (
        <p class="con-soft">{plan.last}</p>
      )}
    </div>
  );
}

function offersAt(state: ClassState, lesson: Lesson, now: number): readonly StepOffer[] {
  const step = lesson.steps[state.step.step];
  return step ? offersOf(step, lesson, state, now) : [];
}

function isOpening(offer: StepOffer): boolean {
  return offer.type === 'lab' && offer.open;
}

function keyOf(offer: StepOffer): string {
  if (offer.type === 'ask') return `ask ${offer.question}`;
  return offer.type === 'wall' ? `wall ${offer.shows}` : offer.type;
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
