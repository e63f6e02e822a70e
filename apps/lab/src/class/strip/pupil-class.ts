/** What the class is for one pupil: whose seat it is, what to do now, what may be answered and voted on. */
import { signal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  lessonAtLevel,
  loadLesson,
  readLessonKey,
  type Lesson,
  type LessonQuestion,
  type LessonStep,
} from '@nepwerk/lessons/lesson';
import { pupilTexts } from '@nepwerk/lessons/pupil';
import type { ClassState, Seat, SharedPicture } from '@nepwerk/protocol/class';
import { repliesTo } from '@nepwerk/protocol/class';
import { language } from '../../text/speech.ts';
import { askAsPupil } from '../ask.ts';
import type { MyClass } from '../my-class.ts';
import { classSession } from './class-session.ts';

/** A pupil's place, as far as what is shown of the class needs it. */
export interface PupilPlace extends Pick<MyClass, 'classId' | 'seat' | 'since'> {
  readonly link: Pick<MyClass['link'], 'state' | 'status'>;
}

/** The texts of a pupil in the language of the page. */
export function pupilWords() {
  return pupilTexts[language.value];
}

/** The dialog of the class that is open. It lies beside the head of the page, in which the buttons are that open it. */
export const openDialog = signal<'question' | 'vote' | null>(null);

/** What did not work and no dialog says: a hand that did not arrive. */
export const notice = signal<'hand' | null>(null);

/** Asks the teacher to come, or says that it is not needed any more; that it did not arrive is a notice. */
export async function raiseHand({ classId }: Pick<MyClass, 'classId'>, up: boolean): Promise<void> {
  notice.value = null;
  const { refused } = await askAsPupil(classId, { type: 'hand', up });
  notice.value = refused === null ? null : 'hand';
}

/** The pupil's own seat; undefined before the class is known. */
export function ownSeat(state: ClassState | null, { seat }: Pick<MyClass, 'seat'>): Seat | undefined {
  return state?.seats[seat];
}

/** Pictures on the wall on which this seat can vote, or vote anew. */
export function openToVote({ pictures, wall }: ClassState, seat: number): readonly SharedPicture[] {
  if (wall !== 'pictures') return [];
  return pictures.filter((it) => it.status === 'shown' && !it.revealed && it.seat !== seat);
}

/** Pictures on the wall on which this seat can vote and has not. */
export function votable(state: ClassState, seat: number): readonly SharedPicture[] {
  return openToVote(state, seat).filter((it) => it.votes[seat] === undefined);
}

/** Whether this seat is done with the question that is asked: it has answered, or would rather not. */
export function hasReplied(state: ClassState, seat: number): boolean {
  const { question } = state;
  if (question === null) return false;
  return repliesTo(state, question)[seat] !== undefined || classSession.value.ratherNot.includes(question);
}

/** Minutes that are left of a step, rounded up; 0 or less when its time is over. */
export function minutesLeft(state: ClassState, step: Pick<LessonStep, 'minutes'>, now: number): number {
  return Math.ceil((state.step.since + step.minutes * 60_000 - now) / 60_000);
}

/** Where a step sends this seat; null nowhere. Where a step has several addresses, neighbours get different ones. */
export function addressFor(step: Pick<LessonStep, 'addresses'>, seat: number): string | null {
  return step.addresses[seat % Math.max(1, step.addresses.length)] ?? null;
}

/** The lesson of the class in the language of the page, once it is fetched; null without one. */
export function useLesson(mine: Pick<PupilPlace, 'link'>): Lesson | null {
  const lesson = useSignal<Lesson | null>(null);
  const key = useComputed(() => mine.link.state.value?.lesson ?? null).value;
  const spoken = language.value;
  useEffect(() => {
    const found = key === null ? undefined : readLessonKey(key);
    if (!found) return;
    let isOld = false;
    void loadLesson(found.name, spoken).then(
      (it) => {
        if (!isOld) lesson.value = lessonAtLevel(it, found.level);
      },
      () => undefined, // the strip works without
    );
    return () => {
      isOld = true;
    };
  }, [key, spoken]);
  return key === null ? null : lesson.value;
}

/** The question that is asked, with its words; null when none is, or one that this lesson does not have. */
export function askedQuestion(state: ClassState, lesson: Lesson | null): LessonQuestion | null {
  return lesson?.questions.find(({ id }) => id === state.question) ?? null;
}
