/** The lesson in breaking marks: a marked fake, ways to spoil its marks, and what is left of each after every step. */
import { computed, effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { marksTexts } from '@nepwerk/lessons/marks';
import { SiteHead } from '../../pages/site-head.tsx';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { language, percent, say, texts } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { localAnswerStore } from '../shell/answer-store.ts';
import { createAnswers } from '../shell/answers.ts';
import { NoticeBar } from '../shell/notice-bar.tsx';
import { createNotices } from '../shell/notices.ts';
import { Question } from '../shell/question.tsx';
import { tellProgress, untrainedProgress } from '../shell/tell-progress.ts';
import { onWipe } from '../shell/wipe-channel.ts';
import { workerPort } from '../shell/worker-port.ts';
import { createBreaking, type Breaking } from './breaking.ts';
import type { BreakReply, BreakRequest } from './breaking-messages.ts';
import { createDesk } from './desk.ts';
import { MarksView } from './marks-view.tsx';
import { PictureView } from './picture-view.tsx';
import { followQuestions } from './questions.ts';
import { lostCount, STILL_THE_PICTURE } from './stand.ts';
import { StepsView } from './steps-view.tsx';
import { ToolsView } from './tools-view.tsx';
import '../shell/lab-page.css';
import '../shell/data.css';
import '../shell/foot.css';
import './marks.css';

/** The page. */
export function MarksPage() {
  const lesson = useMemo(openLesson, []);
  const words = marksTexts[language.value];
  const { breaking, desk, questions, answers, notices } = lesson;
  const goal = say(words.goal, { percent: percent(STILL_THE_PICTURE) });
  useTitle(words.title);
  useEffect(() => follow(lesson), [lesson]);
  useEffect(() => tellProgress(() => untrainedProgress('marks')), []);
  return (
    <div class="page break-window">
      <SiteHead heading={words.heading} />
      <main id="content" class="break">
        <div class="break-goal">
          <p>{goal}</p>
          <ReadAloudButton name="marks" label={words.aloud} text={() => `${goal} ${say(words.ours)}`} />
          <p class="hint">{say(words.ours)}</p>
        </div>
        <div class="break-parts">
          <section class="part break-left-part" aria-labelledby="break-tools">
            <h2 id="break-tools">{words.tools.heading}</h2>
            <ToolsView breaking={breaking} desk={desk} />
          </section>
          <section class="part break-middle" aria-labelledby="break-picture">
            <h2 id="break-picture" class="only-heard">
              {words.picture.heading}
            </h2>
            <PictureView breaking={breaking} desk={desk} />
            <Waiting breaking={breaking} />
          </section>
          <section class="part" aria-labelledby="break-marks">
            <h2 id="break-marks">{words.marks.heading}</h2>
            <MarksView breaking={breaking} />
          </section>
        </div>
        <div class="break-foot">
          <StepsView breaking={breaking} />
          <section class="part part-question" aria-label={texts.value.shell.parts.question.heading}>
            <Question questions={questions} answers={answers} notices={notices} />
          </section>
        </div>
        <NoticeBar notices={notices} />
      </main>
    </div>
  );
}

/** What is being done, and what went wrong. */
function Waiting({ breaking }: { breaking: Breaking }) {
  const words = marksTexts[language.value];
  const busy = breaking.busy.value;
  const problem = breaking.problem.value;
  return (
    <div class={busy || problem ? 'break-waiting' : ''}>
      <p role={problem ? 'alert' : 'status'}>{problem ? say(words.problems[problem]) : busy ? words.busy[busy] : ''}</p>
      {busy && <progress aria-hidden="true" />}
      {busy && (
        <button type="button" class="button" onClick={breaking.stop}>
          {words.stop}
        </button>
      )}
      {problem && (
        <button type="button" class="button go" data-refocus onClick={breaking.again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

function openLesson() {
  const breaking = createBreaking({
    makePort: () =>
      workerPort<BreakRequest, BreakReply>(
        new Worker(new URL('./breaking.worker.ts', import.meta.url), { type: 'module', name: 'breaking' }),
      ),
    language: () => language.peek(),
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const progress = computed(() => {
    const [first] = breaking.steps.value;
    const now = breaking.now.value;
    if (!first || !now) return { lost: 0, forged: false };
    return { lost: lostCount(now.left, first.left), forged: now.left.credentials === 'broken' };
  });
  const answers = createAnswers(
    localAnswerStore('marks'),
    (callback, milliseconds) => setTimeout(callback, milliseconds),
    () => Date.now(),
  );
  return {
    breaking,
    desk: createDesk(),
    questions: followQuestions(progress),
    answers,
    notices: createNotices(),
  };
}

/** Begins, and ends with the page; answers are kept when it goes out of sight, and forgotten when everything is wiped. */
function follow({ breaking, desk, questions, answers }: ReturnType<typeof openLesson>): () => void {
  function onHide(): void {
    if (document.visibilityState === 'hidden') answers.flush();
  }
  const stopClearing = effect(() => {
    if (breaking.now.value) desk.clear();
  });
  const stopListening = onWipe(() => {
    answers.wipe();
    answers.reread(); // nor can it be put back
  });
  /** No file is opened here, also not by the browser in place of the page. */
  function onDrop(event: DragEvent): void {
    event.preventDefault();
  }
  addEventListener('dragover', onDrop);
  addEventListener('drop', onDrop);
  addEventListener('pagehide', answers.flush);
  document.addEventListener('visibilitychange', onHide);
  breaking.begin('same');
  return () => {
    stopClearing();
    stopListening();
    questions.stop();
    answers.flush();
    removeEventListener('dragover', onDrop);
    removeEventListener('drop', onDrop);
    removeEventListener('pagehide', answers.flush);
    document.removeEventListener('visibilitychange', onHide);
    breaking.close();
  };
}
