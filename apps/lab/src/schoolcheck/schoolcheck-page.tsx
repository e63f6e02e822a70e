/** The page on which a teacher checks a school's laptop the day before a lesson, and on which ICT reads the code of such a check. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { SiteHead } from '../pages/site-head.tsx';
import { say } from '../text/speech.ts';
import { useTitle } from '../text/use-title.ts';
import { CodeShown } from './code-shown.tsx';
import { CodeField } from './code-field.tsx';
import { CheckCard } from './check-card.tsx';
import type { CodedCheck } from './code.ts';
import { CHECKS, type SchoolFacts } from './facts.ts';
import { conclude } from './judge.ts';
import { SchoolCheck, type Trials } from './trial.ts';
import { trials as trialsHere } from './trials.ts';
import { sayDay, words } from './words.ts';
import './schoolcheck.css';

/** The page; a test gives trials of its own. */
export function SchoolCheckPage({ trials = trialsHere }: { trials?: Trials }) {
  const check = useMemo(() => new SchoolCheck(trials), [trials]);
  const read = useSignal<CodedCheck | null>(null);
  const { title, heading } = words.value;
  useTitle(title);
  useEffect(() => () => check.stop(), [check]);
  const facts = read.value?.facts ?? check.facts.value;
  return (
    <div class="page">
      <SiteHead heading={heading} levels={false} />
      <main id="content" class="schoolcheck">
        <div class="schoolcheck-side">
          {read.value === null ? <Run check={check} /> : <Read read={read} coded={read.value} />}
          {read.value === null && isAnything(facts) && !check.isBusy.value && <CodeShown facts={facts} />}
          <CodeField onRead={(coded) => (read.value = coded)} />
        </div>
        <div class="schoolcheck-cards">
          {CHECKS.map((name) => (
            <CheckCard key={name} name={name} facts={facts} check={read.value === null ? check : null} />
          ))}
        </div>
      </main>
    </div>
  );
}

function isAnything(facts: SchoolFacts): boolean {
  return CHECKS.some((name) => facts[name] !== null);
}

/** What this is, the button that starts and stops it, and what came of it. */
function Run({ check }: { check: SchoolCheck }) {
  const { lead, start, again, stop, nothingSent } = words.value;
  const busy = check.isBusy.value;
  const facts = check.facts.value;
  const wasRun = isAnything(facts);
  return (
    <section class="schoolcheck-run">
      {!busy && !wasRun && <p>{lead}</p>}
      {!busy && wasRun && <Summary facts={facts} />}
      <button
        type="button"
        class={busy || wasRun ? 'button' : 'button go'}
        onClick={() => (busy ? check.stop() : void check.start())}
      >
        {busy ? stop : wasRun ? again : start}
      </button>
      <Progress check={check} />
      {!wasRun && <p class="hint">{nothingSent}</p>}
    </section>
  );
}

/** What runs now, and in the end what came of it: heard at each check, seen all along. */
function Progress({ check }: { check: SchoolCheck }) {
  const { progress, stopped, conclusions } = words.value;
  const current = check.current.value;
  const facts = check.facts.value;
  const seen = current ? progress[current] : check.wasStopped.value ? stopped : null;
  return (
    <>
      <p role="status" class={seen === null ? 'only-heard' : ''}>
        {seen ?? (isAnything(facts) && conclusions[conclude(facts)].heading)}
      </p>
      {current && <progress aria-label={progress.label} max={1} value={check.progress.value ?? undefined} />}
    </>
  );
}

/** The conclusion. */
function Summary({ facts }: { facts: SchoolFacts }) {
  const { conclusions, noCamera } = words.value;
  const conclusion = conclude(facts);
  const { heading, says } = conclusions[conclusion];
  return (
    <div class={`schoolcheck-summary ${conclusion}`}>
      <h2>{heading}</h2>
      <p>{says}</p>
      {facts.camera === null && conclusion !== 'unfinished' && <p>{noCamera}</p>}
    </div>
  );
}

/** The conclusion of a code. */
function Read({ read, coded }: { read: Signal<CodedCheck | null>; coded: CodedCheck }) {
  const { read: says } = words.value;
  return (
    <section class="schoolcheck-run">
      <p class="schoolcheck-elsewhere">{say(says.shown, { day: sayDay(coded.day) })}</p>
      <Summary facts={coded.facts} />
      <button type="button" class="button" onClick={() => (read.value = null)}>
        {says.back}
      </button>
    </section>
  );
}
