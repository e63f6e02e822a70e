/** The page of the Face lab: a door first, then the lab, which ends when it is left and leaves nothing behind. */
import { computed, signal, useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { SiteHead } from '../../pages/site-head.tsx';
import { clock, number, say, sayCounted, texts } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { localAnswerStore } from '../shell/answer-store.ts';
import { createAnswers } from '../shell/answers.ts';
import { FallenBurger } from '../shell/fallen-burger.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { NoticeBar } from '../shell/notice-bar.tsx';
import { createNotices } from '../shell/notices.ts';
import { Question } from '../shell/question.tsx';
import { canTrain } from '../shell/support.ts';
import { onWipe } from '../shell/wipe-channel.ts';
import { openFaceLab, type FaceController, type FaceProblem } from './controller.ts';
import { FaceControls } from './controls.tsx';
import { Data } from './data.tsx';
import { Door } from './door.tsx';
import { faceLab } from './lab.ts';
import { LawButton } from './law-button.tsx';
import { followFaceQuestions, type Occasions } from './questions.ts';
import { Result } from './result.tsx';
import { Training } from './training.tsx';
import { words } from './words.ts';
import { startFaceWorker } from './workers.ts';
import './face.css';

/** So many steps until somebody has seen what the nets do, and until a swap is worth looking at. */
const SEEN = { first: 100, good: 1000 } as const;

/** Fewer photos than this are few. */
const FEW_PHOTOS = 40;

/** The Face lab. */
export function FacePage() {
  const open = useMemo(() => signal(false), []);
  useTitle(words.value.title);
  return (
    <div class={open.value ? 'page lab-window face-lab' : 'page face-lab'}>
      {open.value ? <Lab /> : <Outside onOpen={() => (open.value = true)} />}
    </div>
  );
}

function Outside({ onOpen }: { onOpen: () => void }) {
  return (
    <>
      <SiteHead heading={words.value.heading} />
      {canTrain() ? <Door onOpen={onOpen} /> : <TooOld />}
    </>
  );
}

function Lab() {
  const visit = useMemo(openVisit, []);
  useEffect(() => follow(visit), [visit]);
  const { lab, questions, answers, notices } = visit;
  const step = useComputed(() => lab.report.value?.step ?? 0);
  const { recovered } = words.value;
  return (
    <>
      <SiteHead heading={words.value.heading}>
        <DeviceFacts lab={lab} />
        <LawButton />
      </SiteHead>
      <NoticeBar notices={notices} />
      {lab.recovered.value > 0 && (
        <p class="notice face-recovered" role="status">
          {say(recovered)}
        </p>
      )}
      {lab.problem.value ? (
        <main id="content" class="lab" data-step={step} data-phase={lab.phase}>
          <Problem problem={lab.problem.value} onAgain={lab.restart} />
        </main>
      ) : (
        <LabPage
          step={step}
          phase={lab.phase}
          parts={{
            data: <Data lab={lab} />,
            training: <Training lab={lab} />,
            result: <Result lab={lab} notices={notices} />,
            question: <Question questions={questions} answers={answers} notices={notices} />,
          }}
          controls={<FaceControls lab={lab} />}
        />
      )}
    </>
  );
}

function DeviceFacts({ lab }: { lab: FaceController }) {
  const line = useComputed(() => {
    const { device: facts } = texts.value.shell;
    const device = lab.device.value;
    const speed = lab.report.value?.facesPerSecond ?? 0;
    return [
      ...(device ? [`${facts.cpu}, ${sayCounted(facts.threads, device.threads)}`] : []),
      ...(speed > 0 ? [say(facts.speed, { count: number(speed) })] : []),
      ...(lab.report.value ? [clock(lab.report.value.seconds)] : []),
    ].join(' · ');
  });
  return (
    <p class="device-line" title={lab.device.value?.module}>
      <span class="only-heard">{texts.value.shell.device.label}: </span>
      {line}
    </p>
  );
}

function Problem({ problem, onAgain }: { problem: FaceProblem; onAgain: () => void }) {
  const { problem: all } = words.value;
  return (
    <div class="problem" role="alert">
      <FallenBurger />
      <div>
        <h2>{all[problem].title}</h2>
        <p>{say(all[problem].body)}</p>
        <button type="button" class="button go" onClick={onAgain}>
          {all.again}
        </button>
      </div>
    </div>
  );
}

function TooOld() {
  const { title, body, action } = texts.value.problems['old-browser'];
  return (
    <main id="content" class="lab">
      <div class="problem" role="alert">
        <FallenBurger />
        <div>
          <h2>{title}</h2>
          <p>{say(body, { count: '' })}</p>
          <a class="button go" href="/">
            {action}
          </a>
        </div>
      </div>
    </main>
  );
}

/** A seed that nobody has to know: the photos are the same for everybody in the class. */
const SEED = 1;

function openVisit() {
  const notices = createNotices();
  const lab = openFaceLab({
    makeWorker: startFaceWorker,
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    seed: SEED,
    address: {
      query: () => location.search,
      write: (query) => history.replaceState(null, '', query === '' ? location.pathname : `?${query}`),
    },
    onIgnored: () => notices.show('link-ignored'),
  });
  const occasions = computed((): Occasions => {
    const step = lab.report.value?.step ?? 0;
    const { way } = lab.mirror.value;
    return [
      ['few', step > 0 && lab.count.value < FEW_PHOTOS],
      ['sides', step >= SEEN.first && lab.frontal.value],
      ['cheap', step > 0 && way !== 'deep'],
      ['shared', step >= SEEN.first],
      ['good', step >= SEEN.good],
    ];
  });
  const answers = createAnswers(
    localAnswerStore(faceLab.id),
    (callback, milliseconds) => setTimeout(callback, milliseconds),
    () => Date.now(),
  );
  return { lab, questions: followFaceQuestions(occasions), answers, notices };
}

/** Answers are kept when the page goes out of sight; the lab ends when it is left, or when another tab wipes everything. */
function follow({ lab, questions, answers }: ReturnType<typeof openVisit>): () => void {
  function onHide(): void {
    if (document.visibilityState === 'hidden') answers.flush();
  }
  /** No file is opened here, also not by the browser in place of the page. */
  function onDrop(event: DragEvent): void {
    event.preventDefault();
  }
  const stopListening = onWipe(() => {
    answers.wipe();
    lab.close();
    location.replace('/');
  });
  addEventListener('dragover', onDrop);
  addEventListener('drop', onDrop);
  addEventListener('pagehide', answers.flush);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stopListening();
    removeEventListener('dragover', onDrop);
    removeEventListener('drop', onDrop);
    removeEventListener('pagehide', answers.flush);
    document.removeEventListener('visibilitychange', onHide);
    questions.stop();
    answers.flush();
    lab.close();
  };
}
