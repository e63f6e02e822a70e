/** What the console offers with a step of a lesson: what is of use now, in the order in which it is needed. */
import type { Lesson, LessonStep } from '@nepwerk/lessons/lesson';
import {
  type ClassLab,
  type ClassState,
  GUARDED_LABS,
  isLabOpen,
  type TeacherCommand,
  type WallView,
} from '@nepwerk/protocol/class';

/** One offer; `on` is whether it is so already. */
export type StepOffer =
  | { readonly type: 'door'; readonly open: boolean }
  | { readonly type: 'lab'; readonly lab: ClassLab; readonly open: boolean }
  | { readonly type: 'wall'; readonly shows: WallView; readonly on: boolean }
  | { readonly type: 'ask'; readonly question: string; readonly on: boolean; readonly asked: boolean }
  | { readonly type: 'reveal' }
  | { readonly type: 'end' };

/**
 * The offers of a step. Eyes on me and clearing the wall are not among them, for they are always at hand; doors and labs are offered only where they are not
 * yet as the step wants them.
 *
 * @param now By the server's clock, milliseconds since 1970: a guarded lab locks by itself.
 */
export function offersOf(step: LessonStep, lesson: Lesson, state: ClassState, now: number): readonly StepOffer[] {
  const offered = new Set(step.buttons);
  const labs = step.lab === null ? lesson.labs : [step.lab];
  const offers: StepOffer[] = [];
  for (const lab of labs) {
    const open = isLabOpen(state, lab, now);
    if (offered.has('open-lab') && !open) offers.push({ type: 'lab', lab, open: true });
  }
  for (const question of step.asks) {
    const asked = Object.hasOwn(state.replies, question);
    offers.push({ type: 'ask', question, on: state.question === question, asked });
  }
  // After the vote the wall has the answers.
  const views: readonly WallView[] = step.asks.length > 0 ? [step.wall, 'answers'] : [step.wall];
  for (const shows of new Set(views)) offers.push({ type: 'wall', shows, on: state.wall === shows });
  if (offered.has('reveal') && state.pictures.some((it) => it.status === 'shown' && !it.revealed))
    offers.push({ type: 'reveal' });
  if (offered.has(state.door ? 'close-door' : 'open-door')) offers.push({ type: 'door', open: !state.door });
  for (const lab of labs) {
    if (offered.has('close-lab') && isLabOpen(state, lab, now)) offers.push({ type: 'lab', lab, open: false });
  }
  if (offered.has('end')) offers.push({ type: 'end' });
  return offers;
}

/** What an offer asks of the class; null where something must be asked first: the checklist of a guarded lab, or whether the lesson is to end. */
export function commandOf(offer: StepOffer): TeacherCommand | null {
  switch (offer.type) {
    case 'door':
      return { type: 'door', open: offer.open };
    case 'lab':
      if (!offer.open) return { type: 'close-lab', lab: offer.lab };
      return GUARDED_LABS.has(offer.lab) ? null : { type: 'open-lab', lab: offer.lab, agreed: [] };
    case 'wall':
      return { type: 'wall', shows: offer.shows };
    case 'ask':
      return { type: 'ask', question: offer.on ? null : offer.question };
    case 'reveal':
      return { type: 'reveal', picture: null };
    case 'end':
      return null;
    default:
      return offer satisfies never;
  }
}
