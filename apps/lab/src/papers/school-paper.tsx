/** The papers for home and for the school: a letter, or tables whose rows say how sure they are. */
import type { Lesson, LessonPaper, PaperMark } from '@nepwerk/lessons/lesson';
import { Blanks } from './blanks.tsx';
import { Part, Sheet } from './parts.tsx';
import { words } from './words.ts';

type Section = Lesson['papers'][LessonPaper]['sections'][number];

/** A shape for each, so that they are told apart without colour. */
const SIGNS: Readonly<Record<PaperMark, string>> = { tested: '✓', built: '–', 'not-verified': '?', school: '✎' };

/** One of them. */
export function SchoolPaper({ lesson, paper }: { lesson: Lesson; paper: LessonPaper }) {
  const { name, lead, sections } = lesson.papers[paper];
  const marks = (Object.keys(SIGNS) as PaperMark[]).filter((mark) =>
    sections.some(({ rows }) => rows.some((row) => row.mark === mark)),
  );
  return (
    <Sheet lesson={lesson} name={paper} heading={name} kind={`school ${paper}`}>
      {/* What is said to the teacher of a letter is not for those who get it. */}
      <p class={paper === 'parents' ? 'sheet-lead on-screen' : 'sheet-lead'}>
        <Blanks text={lead} />
      </p>
      {marks.length > 0 && <Legend marks={marks} />}
      {sections.map((section) => (
        <SectionPart key={section.heading} section={section} />
      ))}
    </Sheet>
  );
}

/** All texts of a paper, to see which blanks it has. */
export function textsOf({ lead, sections }: Lesson['papers'][LessonPaper]): readonly string[] {
  return [lead, ...sections.flatMap(({ text, list, rows }) => [...text, ...list, ...rows.map(({ says }) => says)])];
}

function Legend({ marks }: { marks: readonly PaperMark[] }) {
  const { marks: says } = words.value;
  return (
    <dl class="paper-legend" aria-label={says.heading}>
      {marks.map((mark) => (
        <div key={mark}>
          <dt>
            <Mark mark={mark} />
          </dt>
          <dd>{says.says[mark]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Mark({ mark }: { mark: PaperMark }) {
  return (
    <span class={`mark ${mark}`}>
      <span aria-hidden="true">{SIGNS[mark]}</span> {words.value.marks[mark]}
    </span>
  );
}

function SectionPart({ section }: { section: Section }) {
  const { heading, text, list, rows } = section;
  return (
    <Part heading={heading} keep={rows.length === 0}>
      {text.map((item) => (
        <p key={item}>
          <Blanks text={item} />
        </p>
      ))}
      {list.length > 0 && (
        <ul class="texts">
          {list.map((item) => (
            <li key={item}>
              <Blanks text={item} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <Rows heading={heading} rows={rows} />}
    </Part>
  );
}

function Rows({ heading, rows }: { heading: string; rows: Section['rows'] }) {
  const { marks } = words.value;
  return (
    <table class="pairs marked">
      <caption class="only-heard">{heading}</caption>
      <thead class="only-heard">
        <tr>
          <th scope="col">{marks.what}</th>
          <th scope="col">{marks.how}</th>
          <th scope="col">{marks.heading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, says, mark }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              <Blanks text={says} />
            </td>
            <td class="mark-cell">
              <Mark mark={mark} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
