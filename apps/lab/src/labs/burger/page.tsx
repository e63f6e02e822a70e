/** The page of the Burger lab: makes the lab when it is opened, ends it when it is left, and makes it anew when a link leads to other data. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { SiteHead } from '../../pages/site-head.tsx';
import { localAnswerStore } from '../shell/answer-store.ts';
import { Controls } from '../shell/controls.tsx';
import { DeviceLine } from '../shell/device-line.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { NoticeBar } from '../shell/notice-bar.tsx';
import { ProblemPage } from '../shell/problem-page.tsx';
import { clearShelf, peekOnShelf, putDataOnShelf, takeDataFromShelf } from '../shell/shelf.ts';
import { canTrain } from '../shell/support.ts';
import { holdTabLock } from '../shell/tab-lock.ts';
import { tellProgress, trainingProgress } from '../shell/tell-progress.ts';
import { leadHome } from '../shell/hold.ts';
import { useVisits, type VisitAddress } from '../shell/visits.ts';
import { onWipe } from '../shell/wipe-channel.ts';
import { BonnetButton } from './bonnet-button.tsx';
import { openBurgerLab, type BurgerController } from './controller.ts';
import { Data } from './data.tsx';
import { burgerLab } from './lab.ts';
import { Question } from '../shell/question.tsx';
import { Result } from './result.tsx';
import { Training } from './training.tsx';
import { startPainter, startTrainer } from './workers.ts';
import './stage.css';
import './burger.css';
import './in-class.css';

/** So long a training may take to be kept, in milliseconds, before another takes its place all the same. */
const KEPT_WITHIN_MS = 3000;

/** The Burger lab. */
export function BurgerPage() {
  const { number, lab } = useVisits({ open: openHere, leave: leaveLab });
  return <Lab key={number} lab={lab} />;
}

function Lab({ lab }: { lab: BurgerController }) {
  useEffect(() => saveOnLeaving(lab), [lab]);
  const { burger } = texts.value;
  useTitle(burger.pageTitle);
  const { session, notices } = lab;
  useEffect(() => {
    const { phase, report } = session;
    return tellProgress(() => trainingProgress('burger', { phase, report, answering: lab.questions.held }));
  }, [lab]);
  const step = useComputed(() => session.report.value?.step ?? 0);
  const { problem } = session;
  return (
    <div class="page lab-window">
      <SiteHead heading={burger.title}>
        <DeviceLine session={session} />
      </SiteHead>
      <NoticeBar notices={notices} />
      {problem.value ? (
        <main id="content" class="lab" data-step={step} data-phase={session.phase}>
          <ProblemPage problem={problem.value} onSolve={lab.solve} />
        </main>
      ) : (
        <LabPage
          step={step}
          phase={session.phase}
          parts={{
            data: <Data lab={lab} />,
            training: <Training lab={lab} />,
            result: <Result lab={lab} />,
            question: <Question questions={lab.questions} answers={lab.answers} notices={lab.notices} />,
          }}
          asides={{ training: <BonnetButton lab={lab} /> }}
          controls={
            <Controls
              session={session}
              missing={lab.missing}
              pace={lab.settings.value.pace}
              nets={lab.settings.value.nets}
              onPace={(pace) => lab.set('pace', pace)}
              onNets={(nets) => lab.set('nets', nets)}
              onRestart={lab.restart}
            />
          }
        />
      )}
    </div>
  );
}

/** The lab in this browser. */
function openHere(address: VisitAddress): BurgerController {
  return openBurgerLab({
    makeTrainer: startTrainer,
    makePainter: startPainter,
    canTrain,
    holdLock: (takeOver, onLost) => holdTabLock(burgerLab.shelf, takeOver, onLost),
    shelf: {
      peek: () => peekOnShelf(burgerLab.shelf),
      clear: () => clearShelf(burgerLab.shelf),
      takeData: () => takeDataFromShelf(burgerLab.shelf),
      putData: (data) => putDataOnShelf(burgerLab.shelf, data),
    },
    address: { ...address, reload: () => location.reload(), home: () => location.assign('/') },
    answerStore: localAnswerStore(burgerLab.id),
    now: () => performance.now(),
    date: () => Date.now(),
    later: (callback, milliseconds) => setTimeout(callback, milliseconds),
  });
}

/** Ends a lab whose place another takes: its training is kept first, and its lock is free when this is over. */
async function leaveLab(lab: BurgerController): Promise<void> {
  lab.session.pause();
  await Promise.race([lab.session.settle(), pauseFor(KEPT_WITHIN_MS)]);
  lab.close();
  await pauseFor(0);
}

function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Saves when the page goes out of sight, the last moment that a browser promises; ends the lab when it is left, or when another tab wipes everything. */
function saveOnLeaving(lab: BurgerController): () => void {
  function save(): void {
    lab.session.save();
    lab.answers.flush();
  }
  function onHide(): void {
    if (document.visibilityState === 'hidden') save();
  }
  const stopListening = onWipe(() => {
    lab.answers.wipe();
    lab.close();
    leadHome();
  });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stopListening();
    removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', onHide);
    lab.close();
  };
}
