/** Which lesson a class is opened with, if any, and at which level. */
import { useEffect } from 'preact/hooks';
import { type Signal, useSignal } from '@preact/signals';
import type { Language } from '@nepwerk/lessons';
import {
  type Lesson,
  LESSON_LEVELS,
  type LessonLevel,
  lessonNames,
  type LessonName,
  loadLesson,
} from '@nepwerk/lessons/lesson';
import { Choices } from '../../labs/shell/choices.tsx';
import { papersAddress } from '../../papers/paper-list.ts';
import { say } from '../../text/speech.ts';
import { words } from '../console/words.ts';

/** The choice; `language` is that of the class. */
export function LessonChoice({
  chosen,
  level,
  language,
}: {
  chosen: Signal<LessonName | null>;
  level: Signal<LessonLevel>;
  language: Language;
}) {
  const { teach } = words.value;
  const lessons = useLessons(language);
  const levels = (chosen.value && lessons.find((it) => it.name === chosen.value)?.levels) ?? null;
  return (
    <>
      <fieldset class="teach-lessons">
        <legend>{teach.lesson}</legend>
        {lessonNames.map((name) => {
          const lesson = lessons.find((it) => it.name === name);
          return (
            <label key={name} class="teach-lesson">
              <input
                type="radio"
                name="lesson"
                checked={chosen.value === name}
                onChange={() => (chosen.value = name)}
              />
              <span lang={language}>
                {lesson?.title ?? name}
                {lesson && ` · ${say(teach.minutes, { count: lesson.minutes })}`}
                <small>{lesson?.lead}</small>
              </span>
            </label>
          );
        })}
        <label class="teach-lesson">
          <input type="radio" name="lesson" checked={chosen.value === null} onChange={() => (chosen.value = null)} />
          <span>
            {teach.free}
            <small>{teach.freeSays}</small>
          </span>
        </label>
      </fieldset>
      {levels && (
        <div class="teach-row">
          <span aria-hidden="true">{teach.level}</span>
          <Choices
            name="lesson-level"
            label={teach.level}
            chosen={level.value}
            choices={LESSON_LEVELS.map((it) => ({ value: it, text: levels[it].name }))}
            onChoose={(it) => (level.value = it)}
          />
          {chosen.value && <a href={papersAddress(chosen.value, level.value)}>{teach.papers}</a>}
        </div>
      )}
    </>
  );
}

/** All lessons in a language, as far as they are there. */
function useLessons(language: Language): readonly Lesson[] {
  const lessons = useSignal<readonly Lesson[]>([]);
  useEffect(() => {
    let isOver = false;
    // Without a network a lesson is offered by its name in the files, and the class can't be opened either.
    void Promise.allSettled(lessonNames.map((name) => loadLesson(name, language))).then((all) => {
      if (!isOver) lessons.value = all.flatMap((it) => (it.status === 'fulfilled' ? it.value : []));
    });
    return () => (isOver = true);
  }, [language]);
  return lessons.value;
}
