/** The page of a lab when a problem has it: what happened, that nothing is lost, and one button. */
import type { ProblemName } from '@nepwerk/lessons';
import { say, texts } from '../../text/speech.ts';
import { FallenBurger } from './fallen-burger.tsx';

/** The problem with its button. */
export function ProblemPage({ problem, onSolve }: { problem: ProblemName; onSolve: () => void }) {
  const words = texts.value.problems[problem];
  return (
    <div class="problem" role="alert">
      <FallenBurger />
      <div>
        <h2>{words.title}</h2>
        <p>{say(words.body, { count: '' })}</p>
        <button type="button" class="button go" onClick={onSolve}>
          {words.action}
        </button>
      </div>
    </div>
  );
}
