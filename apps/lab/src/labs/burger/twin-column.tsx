/** One of two trainings side by side: its fakes, how often its judge is right, and what makes the difference. */
import { signal, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { RecipeChances } from '@nepwerk/protocol';
import { say, sayCounted, texts } from '../../text/speech.ts';
import { JudgeFigures, JudgeMeter } from '../shell/judge-meter.tsx';
import type { Phase } from '../shell/session.ts';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import { burgerLab } from './lab.ts';
import { ShareCell } from './shares.tsx';
import { madeShare } from './twin-conclusion.ts';
import type { TwinSide } from './twin-side.ts';
import { twinWords } from './twin-words.ts';
import { MOST_AHEAD, type Twin } from './twin.ts';

/** The dialog says the figures of both at rest, so that neither meter need speak. */
const SILENT = signal<Phase>('running');

/** A column; `ingredient` is the one that makes the difference, if one does. */
export function TwinColumn({
  name,
  twin,
  title,
  ingredient,
}: {
  name: 'left' | 'right';
  twin: Twin;
  title: string;
  ingredient: keyof RecipeChances | null;
}) {
  const { burger, data, shell } = texts.value;
  const words = twinWords.value;
  const side = twin[name];
  const { session } = side;
  const heading = useRef<HTMLHeadingElement>(null);
  function retry(): void {
    heading.current?.focus(); // the button goes away
    twin.retry(side);
  }
  const pictures = useComputed(() => (side.contents.value ? sayCounted(data.pictures, side.contents.value.kept) : ''));
  const round = useComputed(() => sayCounted(shell.progress.rounds, side.step.value));
  const waits = useComputed(() =>
    twin.running.value && side.step.value > twin.step.value + MOST_AHEAD ? ` · ${words.catchingUp}` : '',
  );
  return (
    <section class="twin-column" aria-labelledby={`twin-${name}`} data-side={name} data-step={side.step}>
      <header>
        <h3 id={`twin-${name}`} ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <p class="hint">
          <span class="twin-round">{round}</span>
          {waits} · {pictures}
        </p>
      </header>
      {side.trouble.value === null ? (
        <div class="twin-body">
          <div class="twin-fakes">
            <SheetCanvas sheet={session.fakes} label={`${title}. ${burger.fakesLabel}`} gap={8} radius={8} />
          </div>
          <JudgeMeter report={session.report} phase={SILENT} />
          <div class="twin-more">
            {ingredient ? (
              <IngredientShares key={ingredient} side={side} ingredient={ingredient} />
            ) : (
              <JudgeFigures report={session.report} />
            )}
          </div>
        </div>
      ) : (
        <Trouble side={side} onRetry={retry} />
      )}
    </section>
  );
}

/** How much of an ingredient is in the data, and on what is made. */
function IngredientShares({ side, ingredient }: { side: TwinSide; ingredient: keyof RecipeChances }) {
  const { shares, ingredients } = texts.value.burger;
  const early = useComputed(() => madeShare(side, ingredient) === null);
  return (
    <div class="shares">
      <table>
        <caption>{ingredients[ingredient]}</caption>
        <tbody>
          <tr>
            <th scope="row">{shares.data}</th>
            <ShareCell
              kind="real"
              count={() => side.contents.value?.tally[ingredient] ?? 0}
              of={() => Math.max(1, side.contents.value?.kept ?? 1)}
            />
          </tr>
          {early.value ? null : (
            <tr>
              <th scope="row">{shares.made}</th>
              <ShareCell
                kind="fake"
                count={() => side.made.value?.tally[ingredient] ?? 0}
                of={() => side.made.value?.of ?? 1}
              />
            </tr>
          )}
        </tbody>
      </table>
      {early.value ? <p class="hint">{say(shares.early)}</p> : null}
    </div>
  );
}

/** This side cannot go on; the other one can. */
function Trouble({ side, onRetry }: { side: TwinSide; onRetry: () => void }) {
  const { data, problems } = texts.value;
  const twin = twinWords.value;
  const why = side.trouble.value;
  const missing = useComputed(() => Math.max(1, burgerLab.pictures.fewest - (side.contents.value?.kept ?? 0)));
  return (
    <div class="twin-trouble" role="alert">
      {why === 'too-few' ? (
        <p>{sayCounted(data.missing, missing.value)}</p>
      ) : (
        <p>{say(why === 'memory' ? problems.memory.body : twin.fallen)}</p>
      )}
      {why === 'too-few' ? null : (
        <button type="button" class="button" onClick={onRetry}>
          {problems.memory.action}
        </button>
      )}
    </div>
  );
}
