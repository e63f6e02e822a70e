/** One check: what it is about, how it came out, what that means for the lesson and what to do, and the line for ICT. */
import type { CheckName, SchoolFacts } from './facts.ts';
import { type Finding, type Grade, gradeOf, judge } from './judge.ts';
import type { SchoolCheck } from './trial.ts';
import { sayFigures, sayFinding, words } from './words.ts';

/** A sign beside each grade, for nobody should have to go by the colour. */
const SIGNS: Readonly<Record<Grade | 'undone' | 'busy', string>> = {
  good: '✓',
  but: '!',
  no: '✕',
  undone: '·',
  busy: '…',
};

/** The card; `check` is null where the facts are those of a code. */
export function CheckCard({ name, facts, check }: { name: CheckName; facts: SchoolFacts; check: SchoolCheck | null }) {
  const { checks, grades } = words.value;
  const findings: readonly Finding[] | null = judge(facts)[name];
  const isBusy = check?.current.value === name;
  const grade = isBusy ? 'busy' : findings ? gradeOf(findings) : 'undone';
  return (
    <section class={`schoolcheck-card ${grade}`} aria-labelledby={`check-${name}`}>
      <header>
        <span class="schoolcheck-sign" aria-hidden="true">
          {SIGNS[grade]}
        </span>
        <h2 id={`check-${name}`}>{checks[name].name}</h2>
        <b class="schoolcheck-grade">{grades[grade]}</b>
      </header>
      {findings ? (
        <Findings name={name} findings={findings} facts={facts} />
      ) : (
        <p>{check?.failed.value.has(name) ? words.value.failed : checks[name].looks}</p>
      )}
      {name === 'camera' && check && <AskCamera check={check} isDone={findings !== null} />}
    </section>
  );
}

function Findings({ name, findings, facts }: { name: CheckName; findings: readonly Finding[]; facts: SchoolFacts }) {
  const said = findings.map((finding) => sayFinding(name, finding, facts));
  return (
    <>
      {said.map(({ means, does }) => (
        <p key={means}>
          {means} {does !== null && <strong>{does}</strong>}
        </p>
      ))}
      <div class="schoolcheck-ict">
        <b>{words.value.forIct}</b>
        <p>{sayFigures(name, facts)}</p>
        {said.map(({ ict }) => ict !== null && <p key={ict}>{ict}</p>)}
      </div>
    </>
  );
}

/** The camera is asked for by this button alone, after it was said what will happen. */
function AskCamera({ check, isDone }: { check: SchoolCheck; isDone: boolean }) {
  const { camera } = words.value;
  return (
    <>
      {!isDone && <p class="hint">{camera.asks}</p>}
      <button type="button" class="button" aria-disabled={check.isBusy.value} onClick={() => void check.startCamera()}>
        {camera.start}
      </button>
    </>
  );
}
