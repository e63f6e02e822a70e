/** Two trainings side by side: what differs, both columns, and what drives them. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { clock, number, percent, say, sayCounted, texts } from '../../text/speech.ts';
import { Choices } from '../shell/choices.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { Slider } from '../shell/slider.tsx';
import type { BurgerController } from './controller.ts';
import { burgerLab } from './lab.ts';
import { sliders } from './settings.ts';
import { firstOf, ingredientOf, type ChosenChange, type TwinChange } from './twin-changes.ts';
import { TwinColumn } from './twin-column.tsx';
import { conclude } from './twin-conclusion.ts';
import { openTwin, TWIN_GOAL, type Twin } from './twin.ts';
import { startPainter, startTrainer } from './workers.ts';
import { twinWords } from './twin-words.ts';
import './twin.css';

/** A device that does not say how many threads it has got has at least these. */
const USUAL_THREADS = 2;

/** The dialog. The lab's own training waits meanwhile, and goes on afterwards if it was going. */
export function TwinDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  const twin = useMemo(() => openHere(lab), [lab]);
  useEffect(() => {
    const wasRunning = lab.session.phase.peek() === 'running';
    if (wasRunning) lab.session.pause();
    return () => {
      twin.close();
      if (wasRunning && lab.session.phase.peek() !== 'blocked') lab.session.start();
    };
  }, [lab, twin]);
  const words = twinWords.value;
  const ingredient = ingredientOf(twin.change.value);
  return (
    <Dialog title={twinWords.value.title} onClose={onClose} wide>
      <div class="twin" data-step={twin.step} data-running={String(twin.running.value)}>
        {twin.begun.value ? <ConclusionLine twin={twin} /> : <Chooser twin={twin} />}
        <div class="twin-columns">
          <TwinColumn name="left" twin={twin} title={words.left} ingredient={ingredient} />
          <TwinColumn
            name="right"
            twin={twin}
            title={say(words.right, { what: lowerFirst(changeText(twin.change.value)) })}
            ingredient={ingredient}
          />
        </div>
        <TwinControls twin={twin} />
      </div>
    </Dialog>
  );
}

/** Two further trainings with the lab's settings and data, and with half of its threads each. */
function openHere(lab: BurgerController): Twin {
  const threads = lab.session.device.peek()?.threads ?? USUAL_THREADS;
  return openTwin({
    makeTrainer: startTrainer,
    makePainter: startPainter,
    threads: Math.max(1, Math.floor(threads / 2)),
    settings: lab.settings.peek(),
    own: lab.data.own.peek(),
    without: lab.data.without.peek(),
    later: (callback, milliseconds) => setTimeout(callback, milliseconds),
  });
}

function Chooser({ twin }: { twin: Twin }) {
  const words = twinWords.value;
  const { traits } = texts.value.data;
  const { name, ingredient, share } = twin.change.value;
  function choose(change: ChosenChange): void {
    twin.choose(change);
  }
  return (
    <div class="twin-top">
      <div class="twin-heading">
        <h3>{words.change}</h3>
        <p class="hint">{useComputed(() => conclusionText(twin))}</p>
      </div>
      <Choices
        name="twin-change"
        label={words.change}
        chosen={name}
        choices={twin.changes.map((value) => ({ value, text: nameText(value) }))}
        onChoose={(value) => choose(firstOf(value, twin.settings))}
      />
      {name === 'recipe' ? (
        <div class="twin-recipe">
          <Choices
            name="twin-ingredient"
            label={words.ingredient}
            chosen={ingredient}
            choices={sliders.map((value) => ({ value, text: traits[value] }))}
            onChoose={(value) => choose(firstOf(name, twin.settings, value))}
          />
          <Slider
            name="twin-share"
            label={traits[ingredient]}
            value={share}
            least={0}
            most={100}
            step={burgerLab.chanceStep}
            text={percent(share / 100)}
            onInput={(value) => choose({ name, ingredient, share: value })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** The sentence that follows the numbers; it is heard when both rest, not at every step. */
function ConclusionLine({ twin }: { twin: Twin }) {
  const line = useComputed(() => conclusionText(twin));
  return (
    <p class="twin-top twin-conclusion" data-known={useComputed(() => String(line.value !== ''))}>
      {line}
    </p>
  );
}

function TwinControls({ twin }: { twin: Twin }) {
  const { shell } = texts.value;
  const words = twinWords.value;
  const { controls, progress } = shell;
  const go = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLProgressElement>(null);
  const round = useComputed(() => sayCounted(progress.rounds, twin.step.value));
  const left = useComputed(() =>
    twin.secondsLeft.value === null
      ? ''
      : say(words.goal, { time: clock(twin.secondsLeft.value), goal: number(TWIN_GOAL) }),
  );
  const heard = useComputed(() => (twin.resting.value ? `${round.value}. ${conclusionText(twin)}` : ''));
  useSignalEffect(() => {
    if (bar.current) bar.current.value = Math.min(TWIN_GOAL, twin.step.value);
  });
  const running = twin.running.value;
  return (
    <div class="twin-controls">
      <button ref={go} type="button" class="button go" onClick={running ? twin.pause : twin.start}>
        {running ? (
          <>
            <span aria-hidden="true">❚❚</span> {controls.pause}
          </>
        ) : (
          <>
            <span aria-hidden="true">▶</span> {twin.begun.value ? controls.resume : controls.start}
          </>
        )}
      </button>
      <div class="twin-progress">
        <progress ref={bar} max={TWIN_GOAL} aria-label={progress.label} />
        <p>
          <span>{round}</span> <span class="hint">{left}</span>
        </p>
      </div>
      {twin.begun.value ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            twin.startOver();
            go.current?.focus(); // this button goes away
          }}
        >
          {words.startOver}
        </button>
      ) : null}
      <p class="hint twin-kept">{say(words.notKept)}</p>
      <p class="only-heard" role="status">
        {heard}
      </p>
    </div>
  );
}

function conclusionText(twin: Twin): string {
  const conclusion = conclude(twin);
  if (!conclusion) return '';
  const { traits } = texts.value.data;
  const what = traits[ingredientOf(twin.change.value) ?? 'cheese'];
  const text = say(twinWords.value.conclusion[conclusion.name], { what, ...conclusion.values });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is different, in words; a recipe with its amount. */
function changeText({ name, ingredient, share }: ChosenChange): string {
  return name === 'recipe' ? `${texts.value.data.traits[ingredient]} ${percent(share / 100)}` : nameText(name);
}

function nameText(name: TwinChange): string {
  const { data } = texts.value;
  const words = twinWords.value;
  return name === 'judge' || name === 'seed' || name === 'recipe' ? words[name] : data.experiments.list[name].title;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
