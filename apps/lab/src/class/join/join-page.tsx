/** Where a pupil comes into a class: six digits, then a made-up name. */
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { nameOf } from '@nepwerk/lessons/names';
import { MOST_SPINS } from '@nepwerk/protocol/class';
import { SiteHead } from '../../pages/site-head.tsx';
import { language, say, sayCounted } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { askAsPupil } from '../ask.ts';
import { keptPlace, leaveClass, myClass, type MyClass } from '../my-class.ts';
import { ownSeat, pupilWords } from '../strip/pupil-class.ts';
import { comeIn, readCode, readLink, refusalText, type NotIn } from './come-in.ts';
import './join.css';

/** The page, at `/join` and `/join/CODE`. */
export function JoinPage({ code = '' }: { code?: string }) {
  const { join } = pupilWords();
  useTitle(join.title);
  const mine = myClass.value;
  const own = mine && ownSeat(mine.link.state.value, mine);
  return (
    <div class="page">
      <SiteHead heading={join.heading} />
      <main id="content" class="join">
        {isFindingClass() ? (
          <p role="status">{join.busy}</p>
        ) : mine && own?.status === 'in' ? (
          <Inside mine={mine} />
        ) : (
          <Door link={code} />
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
  async function go(): Promise<void> {
    if (code === null || isBusy.value || (asksSecond && second === null)) return;
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
      <Digits label={join.code} hint={say(join.codeHint)} typed={typed} />
      {asksSecond && <Digits label={join.second} hint={say(join.secondHint)} typed={typedSecond} />}
      <p role="alert" class="join-refused">
        {notIn.value &&
          !asksSecond &&
          say(refusalText(join.refused, notIn.value.refused), { seconds: notIn.value.seconds })}
      </p>
      <button
        type="submit"
        class="button go"
        disabled={code === null || isBusy.value || (asksSecond && second === null)}
      >
        {isBusy.value ? join.busy : join.go}
      </button>
      <p class="hint">{say(join.rules)}</p>
      <p class="hint">{say(join.together)}</p>
    </form>
  );
}

/** A field for six digits, large enough to be read by two. */
function Digits({ label, hint, typed }: { label: string; hint: string; typed: { value: string } }) {
  const id = useId();
  return (
    <p class="join-digits">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={typed.value}
        inputMode="numeric"
        autocomplete="off"
        maxLength={9}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
      />
      <span id={`${id}-hint`} class="hint">
        {hint}
      </span>
    </p>
  );
}

/** The name, which can be spun some times. */
function Inside({ mine }: { mine: MyClass }) {
  const { join } = pupilWords();
  const own = ownSeat(mine.link.state.value, mine);
  const isBusy = useSignal(false);
  if (!own || own.name === null) return null;
  const left = MOST_SPINS - own.spins;
  async function spin(): Promise<void> {
    isBusy.value = true;
    await askAsPupil(mine.classId, { type: 'spin' });
    isBusy.value = false;
  }
  async function leave(): Promise<void> {
    isBusy.value = true;
    await askAsPupil(mine.classId, { type: 'leave' });
    leaveClass();
  }
  return (
    <section class="card join-inside">
      <p>{join.hello}</p>
      <div role="status">
        <h2>{nameOf(language.value, own.name)}</h2>
      </div>
      {left > 0 ? (
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void spin()}>
          {sayCounted(join.spin, left)}
        </button>
      ) : (
        <p class="hint">{say(join.noSpins)}</p>
      )}
      <a class="button go" href="/burger">
        {join.toLab}
      </a>
      <button type="button" class="link" disabled={isBusy.value} onClick={() => void leave()}>
        {join.leave}
      </button>
    </section>
  );
}
