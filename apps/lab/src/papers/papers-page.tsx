/** The papers of a lesson: a list of them, and each on a page of its own that prints as A4; also what is wrong with a lesson that is being written. */
import { useLocation, useRoute } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { type Lesson, LESSON_LEVELS, lessonAtLevel, type LessonLevel } from '@nepwerk/lessons/lesson';
import { Choices } from '../labs/shell/choices.tsx';
import { Missing } from '../pages/missing.tsx';
import { SiteHead } from '../pages/site-head.tsx';
import { language, say } from '../text/speech.ts';
import { useTitle } from '../text/use-title.ts';
import { FillIn } from './blanks.tsx';
import { Faults } from './faults.tsx';
import { useLesson } from './find-lesson.ts';
import { usePageFeet } from './page-rules.ts';
import { levelAsked, type Paper, papersAddress, papersOf } from './paper-list.ts';
import { PaperView } from './paper-view.tsx';
import { PapersList } from './papers-list.tsx';
import { textsOf } from './school-paper.tsx';
import { ScreensPaper } from './screens.tsx';
import { words } from './words.ts';
import './papers.css';
import './sheets.css';
import './kinds.css';
import './pictures.css';
import './print.css';

/** The page: at `/lessons/NAME` the list, at `/lessons/NAME/PAPER` a paper, all of them (`all`), or what stands on screens (`screens`). */
export function PapersPage() {
  const { params, query } = useRoute();
  const { lesson: name = '', paper } = params;
  const found = useLesson(name, language.value);
  const { away } = words.value;
  if (found.is === 'unknown') return <Missing />;
  if (found.is === 'there') return <OfLesson lesson={found.lesson} level={levelAsked(query['level'])} asked={paper} />;
  return (
    <Frame heading={name}>
      {found.is === 'faulty' ? (
        <Faults faults={found.faults} />
      ) : (
        <p role="status">{found.is === 'loading' ? away.loading : away.unreachable}</p>
      )}
    </Frame>
  );
}

function OfLesson({ lesson, level, asked }: { lesson: Lesson; level: LessonLevel; asked: string | undefined }) {
  const { index, names, title, away } = words.value;
  const papers = papersOf(lesson, words.value);
  const shown = asked === 'all' ? papers : papers.filter(({ name }) => name === asked);
  const isScreens = asked === 'screens';
  const heading =
    asked === undefined
      ? index.name
      : isScreens
        ? names.screens
        : asked === 'all'
          ? names.all
          : (shown[0]?.title ?? away.missing);
  useTitle(`${say(title, { paper: heading, lesson: lesson.title })} · Nepwerk`);
  usePageFeet(feetOf(lesson, papers));
  if (asked === undefined)
    return (
      <Frame heading={lesson.title} tools={<LevelChoice lesson={lesson} level={level} />}>
        <PapersList lesson={lesson} level={level} papers={papers} />
      </Frame>
    );
  const isTicket = shown.some((paper) => paper.kind === 'sheet' && paper.sheet.kind === 'ticket');
  return (
    <Frame heading={lesson.title} levels={isTicket} tools={<LevelChoice lesson={lesson} level={level} paper={asked} />}>
      <PaperTools lesson={lesson} level={level} papers={shown} />
      {isScreens && <ScreensPaper lesson={lessonAtLevel(lesson, level)} beside={lesson.levels[level].name} />}
      {!isScreens && shown.length === 0 && <p role="alert">{away.missing}</p>}
      {shown.map((paper) => (
        <PaperView key={paper.name} lesson={lesson} level={level} paper={paper} />
      ))}
    </Frame>
  );
}

/** What stands at the foot of each paper's pages; of some papers more than one sheet has a name of its own. */
function feetOf(lesson: Lesson, papers: readonly Paper[]): ReadonlyMap<string, string> {
  const { sheets, glossary, names } = words.value;
  const all: readonly (readonly [name: string, title: string])[] = [
    ...papers.map(({ name, title }) => [name, title] as const),
    ...papers.map(({ name, title }) => [`${name}-key`, `${sheets.key}: ${title}`] as const),
    ['glossary-b1', glossary.usual],
    ['glossary-a2', glossary.easy],
    ['screens', names.screens],
  ];
  return new Map(all.map(([name, title]) => [name, `Nepwerk · ${lesson.title} · ${title} · ${lesson.licence.name}`]));
}

function Frame({
  heading,
  levels = false,
  tools,
  children,
}: {
  heading: string;
  levels?: boolean;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="page">
      <SiteHead heading={heading} levels={levels} />
      <main id="content" class="papers">
        {tools && <div class="papers-level">{tools}</div>}
        {children}
      </main>
    </div>
  );
}

function LevelChoice({ lesson, level, paper }: { lesson: Lesson; level: LessonLevel; paper?: string }) {
  const { route } = useLocation();
  const { index } = words.value;
  return (
    <>
      <span aria-hidden="true">{index.level}</span>
      <Choices
        name="lesson-level"
        label={index.level}
        chosen={level}
        choices={LESSON_LEVELS.map((it) => ({ value: it, text: lesson.levels[it].name }))}
        onChoose={(it) => route(papersAddress(lesson.name, it, paper), true)}
      />
    </>
  );
}

/** The way back, the button that prints, and the fields for what is blank. */
function PaperTools({ lesson, level, papers }: { lesson: Lesson; level: LessonLevel; papers: readonly Paper[] }) {
  const { tools } = words.value;
  const texts = papers.flatMap((paper) => textsWithBlanks(lesson, paper));
  return (
    <div class="paper-tools">
      <p>
        <a class="button" href={papersAddress(lesson.name, level)}>
          <span aria-hidden="true">←</span> {tools.back}
        </a>
        <button type="button" class="button go" onClick={() => print()}>
          {tools.print}
        </button>
      </p>
      <FillIn texts={texts} />
    </div>
  );
}

/** The texts of a paper that may have blanks. */
function textsWithBlanks(lesson: Lesson, paper: Paper): readonly string[] {
  if (paper.kind === 'school') return textsOf(lesson.papers[paper.school]);
  return paper.kind === 'own' && paper.own === 'guide' ? lesson.guide.before : [];
}
