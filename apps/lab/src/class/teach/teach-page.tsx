/** Where a teacher opens a class: in one click, or with a lesson, a language and labs of choice; then the code for all to see. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { languages } from '@nepwerk/lessons';
import { type LessonLevel, lessonKey, type LessonName, lessonNames } from '@nepwerk/lessons/lesson';
import { CLASS_LABS, type ClassLab, GUARDED_LABS, seatsTaken } from '@nepwerk/protocol/class';
import { Choices } from '../../labs/shell/choices.tsx';
import { SiteHead } from '../../pages/site-head.tsx';
import { language, say, sayCounted, speak } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { ClassLink } from '../class-link.ts';
import { guardHandlers } from '../console/press-guard.ts';
import { SureDialog } from '../console/sure-dialog.tsx';
import { inThrees, words } from '../console/words.ts';
import { CodeCard } from './code-card.tsx';
import { secondOf } from './kept-second.ts';
import { LessonChoice } from './lesson-choice.tsx';
import { endClass, findClass, openClass } from './open-class.ts';
import './teach.css';

/** The page. */
export function TeachPage() {
  const { teach } = words.value;
  useTitle(teach.title);
  const opened = useSignal<string | null>(null);
  const led = useSignal<LedClass | null>(null);
  const finding = useMemo(findClass, []);
  const guard = useMemo(() => guardHandlers(), []);
  useEffect(() => {
    let isOver = false;
    void finding.then((classId) => {
      if (!isOver && classId) led.value = { classId, count: null };
    });
    return () => (isOver = true);
  }, [finding]);
  return (
    <div class="page" {...guard}>
      <SiteHead heading={teach.heading} levels={false} />
      {opened.value === null ? (
        <main id="content" class="teach">
          {led.value && <FoundClass key={led.value.classId} classId={led.value.classId} led={led} />}
          <OpenForm finding={finding} led={led} onOpen={(classId) => (opened.value = classId)} />
        </main>
      ) : (
        <main id="content" class="teach-code">
          <ShownCode classId={opened.value} />
        </main>
      )}
    </div>
  );
}

/** The class that this browser leads already. */
interface LedClass {
  readonly classId: string;
  /** How many are in; null while that is not known. */
  readonly count: number | null;
}

/** That class, for as long as it is there. */
function FoundClass({ classId, led }: { classId: string; led: Signal<LedClass | null> }) {
  const { teach, code: says } = words.value;
  const link = useLink(classId);
  const [state, status] = [link.state.value, link.status.value];
  const isOver = state?.ended || status === 'gone' || status === 'no-token';
  const count = state && seatsTaken(state);
  useEffect(() => {
    led.value = isOver ? null : { classId, count };
  }, [isOver, count]);
  if (!state || count === null || isOver) return null;
  return (
    <section class="teach-found" role="status">
      <p>
        {say(teach.found, { code: inThrees(state.code), count: sayCounted(says.in, count) })}
        <small>{teach.replaces}</small>
      </p>
      <a class="button go" href="/console">
        {teach.goOn}
      </a>
    </section>
  );
}

/** What a class is opened with; all of it has been chosen before, so that one click is enough. */
function OpenForm({
  finding,
  led,
  onOpen,
}: {
  /** The search for a class that this browser leads. */
  finding: Promise<unknown>;
  led: Signal<LedClass | null>;
  onOpen: (classId: string) => void;
}) {
  const { teach, labs: labWords } = words.value;
  const isAsking = useSignal(false);
  const lesson = useSignal<LessonName | null>(lessonNames[0] ?? null);
  const level = useSignal<LessonLevel>('lower');
  const labs = useSignal<ReadonlySet<ClassLab>>(new Set());
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);

  /** Opens it, unless another is open, of which it must be asked first what is to become of it. */
  async function ask(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    await finding;
    isBusy.value = false;
    if (led.peek()) isAsking.value = true;
    else await open();
  }

  async function endAndOpen(classId: string): Promise<void> {
    problem.value = await endClass(classId);
    if (problem.value !== null) return;
    led.value = null;
    await open();
  }

  async function open(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    const key = lesson.value && lessonKey(lesson.value, level.value);
    const answer = await openClass({ language: language.value, lesson: key, labs: [...labs.value] });
    isBusy.value = false;
    if (answer.refused === null) onOpen(answer.classId);
    else problem.value = answer.refused;
  }

  function turn(lab: ClassLab, on: boolean): void {
    const next = new Set(labs.value);
    if (on) next.add(lab);
    else next.delete(lab);
    labs.value = next;
  }

  return (
    <form
      class="teach-form"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <p class="teach-lead">{teach.lead}</p>
      <LessonChoice chosen={lesson} level={level} language={language.value} />
      <div class="teach-row">
        <span aria-hidden="true">{teach.language}</span>
        <Choices
          name="class-language"
          label={teach.language}
          chosen={language.value}
          choices={languages.map((it) => ({ value: it, text: teach.languages[it] }))}
          onChoose={(it) => void speak(it).catch(() => undefined)} // without a network it keeps the language that it has
        />
      </div>
      <fieldset class="teach-labs">
        <legend>{teach.labs}</legend>
        {CLASS_LABS.filter((it) => !GUARDED_LABS.has(it)).map((lab) => (
          <label key={lab} class="switch">
            <input
              type="checkbox"
              checked={labs.value.has(lab)}
              onChange={({ currentTarget }) => turn(lab, currentTarget.checked)}
            />
            {labWords.names[lab]}
          </label>
        ))}
        <p class="hint">
          {teach.labsLater} {teach.guarded}
        </p>
      </fieldset>
      {!isSecureContext && <p class="teach-insecure">{teach.insecure}</p>}
      <div class="teach-go">
        <button type="submit" class={led.value ? 'button' : 'button go'} aria-disabled={isBusy.value}>
          {isBusy.value ? teach.opening : teach.open}
        </button>
        <p role="alert">{problem.value !== null && problemText(problem.value)}</p>
        <a href="/schoolcheck">{teach.schoolcheck}</a>
      </div>
      {isAsking.value && led.value && (
        <SecondDialog led={led.value} onYes={endAndOpen} onClose={() => (isAsking.value = false)} />
      )}
    </form>
  );
}

/** Asks whether the class that is open is to end before another opens: without its teacher it would stand still. */
function SecondDialog({
  led: { classId, count },
  onYes,
  onClose,
}: {
  led: LedClass;
  onYes: (classId: string) => Promise<void>;
  onClose: () => void;
}) {
  const { teach } = words.value;
  const title = count === null ? teach.secondUnknown : sayCounted(teach.second, count);
  const says = { title, says: teach.secondSays, yes: teach.secondYes, no: teach.secondNo };
  return <SureDialog says={says} onYes={() => onYes(classId)} onClose={onClose} />;
}

function problemText(problem: string): string {
  const { problems } = words.value.teach;
  return Object.hasOwn(problems, problem) ? problems[problem as keyof typeof problems] : problems.other;
}

/** The code of the class that was just opened, and how many came in. */
function ShownCode({ classId }: { classId: string }) {
  const { code: says, connection } = words.value;
  const link = useLink(classId);
  const state = link.state.value;
  if (!state) return <p role="status">{connection[link.status.value]}</p>;
  const count = seatsTaken(state);
  return (
    <>
      <h2 class="only-heard">{says.title}</h2>
      <CodeCard code={state.code} second={secondOf(classId)} door={state.door}>
        <p class="teach-in" role="status">
          {count === 0 ? says.nobody : sayCounted(says.in, count)}
        </p>
        <a class="button go" href="/console">
          {says.toConsole}
        </a>
      </CodeCard>
    </>
  );
}

/** The link of a class's teacher, for as long as the view is shown. */
function useLink(classId: string): ClassLink {
  const link = useMemo(() => new ClassLink({ classId, as: 'teacher' }), [classId]);
  useEffect(() => () => link.close(), [link]);
  return link;
}
