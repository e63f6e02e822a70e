/** Opens a class, finds the one that this browser leads, and lets go of it. */
import type { Language } from '@nepwerk/lessons';
import { CLASS_VERSION, type ClassLab } from '@nepwerk/protocol/class';
import * as z from 'zod/mini';
import { askAsTeacher, findRoles, forgetRole, NO_ANSWER, post } from '../ask.ts';
import { forgetSecond, keepSecond } from './kept-second.ts';

const classId = z.string().check(z.regex(/^[\w-]{1,64}$/));
const sixDigits = z.string().check(z.regex(/^\d{6}$/));
const opened = z.object({ classId, code: sixDigits, second: sixDigits });
const found = z.object({ teacher: z.nullable(z.object({ classId })) });

/** What a class is opened with; `lesson` is the key of a lesson at a level. */
export interface Opening {
  readonly language: Language;
  readonly lesson: string | null;
  readonly labs: readonly ClassLab[];
}

/** Opens a class, which this browser then leads; answers its id, or why there is none. Never throws. */
export async function openClass({
  language,
  lesson,
  labs,
}: Opening): Promise<{ readonly refused: null; readonly classId: string } | { readonly refused: string }> {
  const asked = await post('/api/classes', JSON.stringify({ version: CLASS_VERSION, language, lesson, labs }));
  if (asked.refused !== null) return { refused: asked.refused };
  const read = opened.safeParse(asked.body);
  if (!read.success) return { refused: 'other' };
  keepSecond(read.data.classId, read.data.second);
  return { refused: null, classId: read.data.classId };
}

/** The class that this browser leads; null of none, undefined when no answer came. Never throws. */
export async function findClass(): Promise<string | null | undefined> {
  const read = found.safeParse(await findRoles());
  return read.success ? (read.data.teacher?.classId ?? null) : undefined;
}

/** Ends a class that this browser leads, so that nobody stays behind in it; answers why it did not, null also where it was over already. Never throws. */
export async function endClass(classId: string): Promise<string | null> {
  const { refused } = await askAsTeacher(classId, { type: 'end' });
  return refused === NO_ANSWER || refused === 'wait' || refused === 'log-full' ? refused : null;
}

/** This browser leads no class any more. */
export function letGo(): void {
  forgetSecond();
  void forgetRole('teacher');
}
