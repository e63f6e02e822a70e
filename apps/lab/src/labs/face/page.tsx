/** The page of the Face lab: a door first, then who is filmed, then the lab, which ends when it is left and leaves nothing behind. */
import { signal, useComputed } from '@preact/signals';
import { ConsentLedger, type Erased } from '@nepwerk/media';
import type { FaceCast, FacePlace, FaceRole } from '@nepwerk/protocol';
import { useEffect, useMemo } from 'preact/hooks';
import { SiteHead } from '../../pages/site-head.tsx';
import { clock, number, say, sayCounted, texts } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { FallenBurger } from '../shell/fallen-burger.tsx';
import { leadHome } from '../shell/hold.ts';
import { LabPage } from '../shell/lab-page.tsx';
import { NoticeBar } from '../shell/notice-bar.tsx';
import { Question } from '../shell/question.tsx';
import { canTrain } from '../shell/support.ts';
import { tellProgress, trainingProgress, untrainedProgress } from '../shell/tell-progress.ts';
import { Casting } from './casting/casting.tsx';
import { STAND_INS } from './casting/desk.ts';
import { NoFiles } from './casting/no-files.tsx';
import { keepConsents } from './consents.ts';
import type { FaceController, FaceProblem } from './controller.ts';
import { FaceControls } from './controls.tsx';
import { Data } from './data.tsx';
import { Door } from './door.tsx';
import { LawButton } from './law-button.tsx';
import { Result } from './result.tsx';
import { erasedText, TakeBackButton, TakeBackDialog } from './take-back.tsx';
import { Training } from './training.tsx';
import { followVisit, openVisit } from './visit.ts';
import { words } from './words.ts';
import './face.css';

/** Where somebody is. */
type Scene =
  | { readonly at: 'door' }
  | { readonly at: 'casting' }
  /** `turn` tells one lab from the next: another cast is another lab. */
  | { readonly at: 'lab'; readonly cast: FaceCast; readonly turn: number }
  /** The consents have run out, and with them all that was made. */
  | { readonly at: 'over'; readonly erased: Erased };

/** The Face lab. */
export function FacePage() {
  const scene = useMemo(() => signal<Scene>({ at: 'door' }), []);
  const ledger = useMemo(() => new ConsentLedger(Date.now), []);
  const asking = useMemo(() => signal(false), []);
  useEffect(
    () =>
      keepConsents(ledger, {
        onOver(erased) {
          asking.value = false;
          scene.value = { at: 'over', erased };
        },
        toHome: leadHome,
      }),
    [asking, ledger, scene],
  );
  const isInLab = scene.value.at === 'lab';
  useEffect(() => (isInLab ? undefined : tellProgress(() => untrainedProgress('face'))), [isInLab]);
  useTitle(words.value.title);

  function open(cast: FaceCast): void {
    const before = scene.peek();
    scene.value = { at: 'lab', cast, turn: before.at === 'lab' ? before.turn + 1 : 0 };
  }
  /** Somebody's faces are gone: a drawn one takes their place. */
  function standIn(who: string): void {
    const before = scene.peek();
    if (before.at !== 'lab') return;
    const { cast } = before;
    function instead(place: FacePlace): FaceRole {
      const role = cast[place];
      return role.kind === 'filmed' && role.name === who ? { kind: 'cartoon', id: STAND_INS.cartoon[place] } : role;
    }
    open([instead(0), instead(1)]);
  }

  const now = scene.value;
  return (
    <div class={now.at === 'lab' ? 'page lab-window face-lab' : 'page face-lab'}>
      {now.at === 'lab' ? (
        <Lab key={now.turn} cast={now.cast} ledger={ledger} onTakeBack={() => (asking.value = true)} />
      ) : (
        <>
          <SiteHead heading={words.value.heading}>{now.at === 'casting' && <LawButton />}</SiteHead>
          {!canTrain() ? (
            <TooOld />
          ) : now.at === 'door' ? (
            <Door onOpen={() => (scene.value = { at: 'casting' })} />
          ) : now.at === 'casting' ? (
            <Casting ledger={ledger} onCast={open} onBack={() => (scene.value = { at: 'door' })} />
          ) : (
            <Over erased={now.erased} onAgain={() => (scene.value = { at: 'door' })} />
          )}
        </>
      )}
      <NoFiles />
      {asking.value && <TakeBackDialog ledger={ledger} onTaken={standIn} onClose={() => (asking.value = false)} />}
    </div>
  );
}

/** The lesson is over, and nothing is left. */
function Over({ erased, onAgain }: { erased: Erased; onAgain: () => void }) {
  const { over } = words.value.back;
  return (
    <main id="content" class="lab">
      <div class="problem" role="alert">
        <FallenBurger />
        <div>
          <h2>{over.title}</h2>
          <p>{say(over.body, { list: erasedText(erased) })}</p>
          <button type="button" class="button go" onClick={onAgain}>
            {over.again}
          </button>
        </div>
      </div>
    </main>
  );
}

function Lab({ cast, ledger, onTakeBack }: { cast: FaceCast; ledger: ConsentLedger; onTakeBack: () => void }) {
  const visit = useMemo(() => openVisit(cast, ledger), [cast, ledger]);
  useEffect(() => followVisit(visit), [visit]);
  const { lab, questions, answers, notices } = visit;
  useEffect(() => {
    const { phase, report } = lab;
    return tellProgress(() => trainingProgress('face', { phase, report, answering: questions.held }));
  }, [lab, questions]);
  const step = useComputed(() => lab.report.value?.step ?? 0);
  const { recovered } = words.value;
  return (
    <>
      <SiteHead heading={words.value.heading}>
        <DeviceFacts lab={lab} />
        <TakeBackButton ledger={ledger} onOpen={onTakeBack} />
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
