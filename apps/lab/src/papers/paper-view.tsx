/** One paper of a lesson, whichever it is. */
import { type Lesson, lessonAtLevel, type LessonLevel, type LessonSheet } from '@nepwerk/lessons/lesson';
import { CardPaper } from './card.tsx';
import { GuidePaper } from './guide.tsx';
import type { OwnPaper, Paper } from './paper-list.ts';
import { PicturesSheet } from './picture-sheets.tsx';
import { SchoolPaper } from './school-paper.tsx';
import { ScoreSheet, StacksSheet, WordsSheet } from './stack-sheets.tsx';
import { DifferentiationPaper, DiscussionPaper, GlossaryPaper, PlanBPaper } from './talk-papers.tsx';
import { TicketSheet } from './ticket-sheet.tsx';

/** The paper as a level of the lesson has it. */
export function PaperView({ lesson, level, paper }: { lesson: Lesson; level: LessonLevel; paper: Paper }) {
  const own = lessonAtLevel(lesson, level);
  switch (paper.kind) {
    case 'own':
      return <Own lesson={own} level={level} own={paper.own} />;
    case 'sheet':
      return <SheetView lesson={own} level={level} sheet={paper.sheet} name={paper.name} />;
    case 'school':
      return <SchoolPaper lesson={own} paper={paper.school} />;
    default:
      return paper satisfies never;
  }
}

function Own({ lesson, level, own }: { lesson: Lesson; level: LessonLevel; own: OwnPaper }) {
  switch (own) {
    case 'card':
      return <CardPaper lesson={lesson} level={level} />;
    case 'guide':
      return <GuidePaper lesson={lesson} beside={lesson.levels[level].name} />;
    case 'discussion':
      return <DiscussionPaper lesson={lesson} level={level} />;
    case 'differentiation':
      return <DifferentiationPaper lesson={lesson} level={level} />;
    case 'glossary':
      return <GlossaryPaper lesson={lesson} />;
    case 'plan-b':
      return <PlanBPaper lesson={lesson} />;
    default:
      return own satisfies never;
  }
}

function SheetView(props: { lesson: Lesson; level: LessonLevel; sheet: LessonSheet; name: string }) {
  const { lesson, level, sheet } = props;
  switch (sheet.kind) {
    case 'stacks':
      return <StacksSheet {...props} />;
    case 'score':
      return <ScoreSheet {...props} />;
    case 'pictures':
      return <PicturesSheet {...props} />;
    case 'ticket':
      return <TicketSheet {...props} beside={lesson.levels[level].name} />;
    case 'words':
      return <WordsSheet {...props} />;
    default:
      return sheet.kind satisfies never;
  }
}
