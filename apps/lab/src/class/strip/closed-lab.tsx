/** A lab that is closed in the class: what to do now instead. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { CLASS_LABS, type ClassLab, type ClassState, isLabOpen } from '@nepwerk/protocol/class';
import { burgerLab } from '../../labs/burger/lab.ts';
import { peekOnShelf } from '../../labs/shell/shelf.ts';
import { SiteHead } from '../../pages/site-head.tsx';
import { say, texts } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import type { MyClass } from '../my-class.ts';
import { useNow } from '../use-now.ts';
import { askedQuestion, hasReplied, openDialog, pupilWords, useLesson } from './pupil-class.ts';
import './strip.css';

/** A lab's page where the class has opened it, else where one can go instead. */
export function WhenOpen({ mine, lab, children }: { mine: MyClass; lab: ClassLab; children: ComponentChildren }) {
  const state = mine.link.state.value;
  const now = useNow(mine.link);
  // Without the server labs work on; until it has answered nothing is there, lest a lab begins that should not.
  if (!state) return mine.link.status.value === 'connecting' ? null : <>{children}</>;
  if (state.ended || state.seats[mine.seat]?.status !== 'in' || isLabOpen(state, lab, now)) return <>{children}</>;
  return <Closed mine={mine} state={state} lab={lab} open={CLASS_LABS.filter((it) => isLabOpen(state, it, now))} />;
}

/** The page of a lab that is closed. */
function Closed({
  mine,
  state,
  lab,
  open,
}: {
  mine: MyClass;
  state: ClassState;
  lab: ClassLab;
  open: readonly ClassLab[];
}) {
  const { closed } = pupilWords();
  const isKept = useIsKept(lab);
  useTitle(`${closed.heading} · ${texts.value.site.name}`);
  return (
    <div class="page">
      <SiteHead />
      <main id="content" class="class-closed">
        <h1>{closed.heading}</h1>
        <p class="lead">{say(isKept ? closed.kept : closed.text)}</p>
        <ToDo mine={mine} state={state} />
        {open.length > 0 && <p>{say(closed.open)}</p>}
        <ul>
          {open.map((it) => (
            <li key={it}>
              <a class="button" href={`/${it}`}>
                {labName(it)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

/** What the lesson asks of a pupil now, in large, with the question that is open. */
function ToDo({ mine, state }: { mine: MyClass; state: ClassState }) {
  const lesson = useLesson(mine);
  const { strip, question } = pupilWords();
  const step = lesson?.steps[state.step.step];
  const replied = hasReplied(state, mine.seat);
  if (!step) return null;
  return (
    <section class="class-todo" aria-labelledby="class-todo">
      <h2 id="class-todo">{strip.now}</h2>
      <p>{say(step.strip)}</p>
      {askedQuestion(state, lesson) && (
        <button type="button" class={replied ? 'button' : 'button go'} onClick={() => (openDialog.value = 'question')}>
          {replied ? strip.questionDone : question.heading}
        </button>
      )}
    </section>
  );
}

/** Whether a training of the lab is kept on this device. */
function useIsKept(lab: ClassLab): boolean {
  const isKept = useSignal(false);
  useEffect(() => {
    if (lab !== burgerLab.id) return; // the other labs keep none
    void peekOnShelf(burgerLab.shelf).then(
      (it) => (isKept.value = it !== null && it.step > 0),
      () => undefined,
    );
  }, [lab]);
  return isKept.value;
}

function labName(lab: ClassLab): string {
  const { labs, home } = texts.value.site;
  switch (lab) {
    case 'burger':
    case 'face':
      return labs[lab].name;
    case 'marks':
      return home.marks.name;
    case 'check':
      return home.check.link;
    default:
      return lab satisfies never;
  }
}
