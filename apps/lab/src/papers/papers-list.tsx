/** The list of a lesson's papers, by for whom they are. */
import type { Lesson, LessonLevel } from '@nepwerk/lessons/lesson';
import { Blanks } from './blanks.tsx';
import { PAPER_GROUPS, type Paper, papersAddress } from './paper-list.ts';
import { words } from './words.ts';

/** The list. */
export function PapersList({
  lesson,
  level,
  papers,
}: {
  lesson: Lesson;
  level: LessonLevel;
  papers: readonly Paper[];
}) {
  const { index } = words.value;
  return (
    <>
      <p class="lead">{index.lead}</p>
      <p class="papers-all">
        <a class="button go" href={papersAddress(lesson.name, level, 'all')}>
          {index.all}
        </a>
        <span>{index.allSays}</span>
        <a class="button" href="/teach">
          {index.class}
        </a>
      </p>
      <div class="papers-groups">
        {PAPER_GROUPS.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{index.groups[group]}</h2>
            <ul>
              {papers
                .filter((paper) => paper.group === group)
                .map((paper) => (
                  <li key={paper.name}>
                    <a href={papersAddress(lesson.name, level, paper.name)}>
                      {paper.title}
                      {paper.kind === 'sheet' && <small> · {index.copies[paper.sheet.copies]}</small>}
                    </a>
                    <p>
                      <Blanks text={paper.about} />
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="papers-screens">
        <a href={papersAddress(lesson.name, level, 'screens')}>{index.screens}</a> {index.screensSays}
      </p>
    </>
  );
}
