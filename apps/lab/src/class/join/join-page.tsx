/** Where a pupil comes into a class: six digits, then a made-up name. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { nameOf } from '@nepwerk/lessons/names';
import { MOST_SPINS } from '@nepwerk/protocol/class';
import { SiteHead } from '../../pages/site-head.tsx';
import { language, say, sayCounted } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { askAsPupil } from '../ask.ts';
import { keptPlace, myClass, type MyClass } from '../my-class.ts';
import { LeaveDialog } from '../strip/leave-dialog.tsx';
import { ownSeat, pupilWords, useLesson } from '../strip/pupil-class.ts';
import { lessonAddress } from '../strip/step-address.ts';
import { comeIn, readCode, readLink, refusalText, type NotIn } from './come-in.ts';
import './join.css';

/** The page, at `/join` and `/join/CODE`. */
export function JoinPage({ code = '' }: { code?: string }) {
  const { join } = pupilWords();
  useTitle(join.title);
  const mine = myClass.value;
  const own = mine && ownSeat(mine.link.state.value, mine);
  const isIn = own?.status === 'in';
  const wasIn = useRef(false);
  if (isIn) wasIn.current = true; // whoever left is not brought back by the link with which they came
  return (
    <div class="page">
      <SiteHead heading={join.heading} />
      <main id="content" class="join">
        {isFindingClass() ? (
          <p role="status">{join.busy}</p>
        ) : mine && isIn ? (
          <Inside mine={mine} />
        ) : (
          <Door link={wasIn.current ? '' : code} />
        )}
      </main>
    </div>
  );
}

/** Whether this browser is in a class that the page has not found again yet: who only reloads comes in no second time. */
function isFindingClass(): boolean {
  const link = myClass.value?.link;
  if (!link) return keptPlace() !== null;
  return link.state.value === null && link.status.value === 'connecting';
}

/** The six digits. */
function Door({ link }: { link: string }) {
  const { join } = pupilWords();
  const linked = readLink(link);
  const typed = useSignal(linked?.code ?? '');
  const typedSecond = useSignal(linked?.second ?? '');
  const notIn = useSignal<NotIn | null>(null);
  const isBusy = useSignal(false);
  const code = readCode(typed.value);
  const second = readCode(typedSecond.value);
  const asksSecond = notIn.value?.refused === 'second-code';
  const isWhole = code !== null && (!asksSecond || second !== null);
  const saysSix = useSignal(false);
  async function go(): Promise<void> {
    if (isBusy.value) return;
    saysSix.value = !isWhole;
    if (code === null || !isWhole) return;
    isBusy.value = true;
    notIn.value = await comeIn(code, second);
    isBusy.value = false;
  }
  useEffect(() => {
    if (linked) void go(); // who follows a link has nothing to type
  }, []);
  return (
    <form
      class="card join-door"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Digits label={join.code} hint={say(join.codeHint)} typed={typed} isWrong={saysSix.value && code === null} />
      {asksSecond && (
        <Digits
          label={join.second}
          hint={say(join.secondHint)}
          typed={typedSecond}
          isWrong={saysSix.value && code !== null && second === null}
        />
      )}
      <p role="alert" class="join-refused">
        {notIn.value && !asksSecond && <Refused notIn={notIn.value} onOver={() => (notIn.value = null)} />}
      </p>
      <button type="submit" class="button go" aria-disabled={!isWhole || isBusy.value}>
        {isBusy.value ? join.busy : join.go}
      </button>
      <p class="hint">{say(join.rules)}</p>
      <p class="hint">{say(join.together)}</p>
    </form>
  );
}

/** Why one did not come in. What is to be waited for counts down, and is heard once. */
function Refused({ notIn, onOver }: { notIn: NotIn; onOver: () => void }) {
  const { join } = pupilWords();
  const left = useSignal(notIn.seconds);
  const waits = notIn.refused === 'wait' && notIn.seconds > 0;
  useEffect(() => {
    if (!waits) return;
    const end = performance.now() + notIn.seconds * 1000;
    const timer = setInterval(() => {
      left.value = Math.max(0, Math.round((end - performance.now()) / 1000));
      if (left.value === 0) onOver();
    }, 1000);
    left.value = notIn.seconds;
    return () => clearInterval(timer);
  }, [notIn]);
  function text(seconds: number): string {
    return say(refusalText(join.refused, notIn.refused), { seconds: sayCounted(join.seconds, seconds) });
  }
  if (!waits) return <>{text(notIn.seconds)}</>;
  return (
    <>
      <span class="only-heard">{text(notIn.seconds)}</span>
      <span aria-hidden="true">{text(left.value)}</span>
    </>
  );
}

/** A field for six digits, large enough to be read by two. */
function Digits({
  label,
  hint,
  typed,
  isWrong,
}: {
  label: string;
  hint: string;
  typed: { value: string };
  /** Whether it was sent with more or fewer digits than six. */
  isWrong: boolean;
}) {
  const id = useId();
  const { join } = pupilWords();
  return (
    <p class="join-digits">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={typed.value}
        inputMode="numeric"
        autocomplete="off"
        maxLength={9}
        aria-invalid={isWrong}
        aria-describedby={`${id}-six ${id}-hint`}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
      />
      <strong id={`${id}-six`} role="alert">
        {isWrong && say(join.six)}
      </strong>
      <span id={`${id}-hint`} class="hint">
        {hint}
      </span>
    </p>
  );
}

/** The name, which can be spun some times. It has the focus first, so that nobody goes on without having read it. */
function Inside({ mine }: { mine: MyClass }) {
  const { join } = pupilWords();
  const state = mine.link.state.value;
  const lesson = useLesson(mine);
  const own = ownSeat(state, mine);
  const isBusy = useSignal(false);
  const isLeaving = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const left = MOST_SPINS - (own?.spins ?? 0);
  const canSpin = left > 0;
  // As it comes, and when the button to spin goes: the way on is no place for the second press of a key.
  useLayoutEffect(() => heading.current?.focus(), [canSpin]);
  if (!state || !own || own.name === null) return null;
  async function spin(): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    await askAsPupil(mine.classId, { type: 'spin' });
    isBusy.value = false;
  }
  return (
    <section class="card join-inside">
      <p>{join.hello}</p>
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {nameOf(language.value, own.name)}
        </h2>
      </div>
      {canSpin ? (
        <button type="button" class="button" aria-disabled={isBusy.value} onClick={() => void spin()}>
          {sayCounted(join.spin, left)}
        </button>
      ) : (
        <p class="hint">{say(join.noSpins)}</p>
      )}
      <a class="button go" href={lessonAddress(state, lesson, mine)}>
        {join.toLab}
      </a>
      <button type="button" class="link" onClick={() => (isLeaving.value = true)}>
        {join.leave}
      </button>
      {isLeaving.value && <LeaveDialog mine={mine} onClose={() => (isLeaving.value = false)} />}
    </section>
  );
}
