/** The questions: a plain sentence, read aloud where the device can, and a yes or no to each purpose apart. */
import type { Purpose } from '@nepwerk/media';
import { PURPOSES } from '@nepwerk/media';
import { useEffect, useId } from 'preact/hooks';
import { ReadAloudButton } from '../../../text/read-aloud-button.tsx';
import { readAloud } from '../../../text/read-aloud.ts';
import { say } from '../../../text/speech.ts';
import type { CastingDesk, FilmedNow } from './desk.ts';
import type { Filming } from './filming.ts';
import { Panel } from './panels.tsx';
import { castingWords, nameText } from './words.ts';
import './consent.css';

/** What is read aloud under this name. */
const READING = 'casting-consent';

/** The questions. */
export function ConsentPanel({ desk, now }: { desk: CastingDesk; now: FilmedNow }) {
  const { consent } = castingWords.value;
  const { filming, place } = now;
  const name = nameText(desk.nameOf(place).value);
  const { available } = readAloud;
  const canRead = available.value;
  useEffect(() => {
    if (canRead && readAloud.reading.peek() !== READING) readAloud.toggle(READING, toRead());
  }, [canRead]);
  return (
    <Panel step="consent" heading={consent.heading}>
      <div class="casting-sentence">
        <p>{say(consent.sentence)}</p>
        <ReadAloudButton name={READING} label={consent.aloud} text={toRead} />
      </div>
      <p class="casting-name">
        <span aria-live="polite">{say(consent.name, { name })}</span>
        <button type="button" class="button" onClick={() => desk.spin(place)}>
          {consent.spin}
        </button>
      </p>
      <ul class="casting-questions">
        {PURPOSES.map((purpose) => (
          <li key={purpose}>
            <Question filming={filming} purpose={purpose} />
          </li>
        ))}
      </ul>
      <div class="casting-buttons">
        <button type="button" class="button go" disabled={!filming.answered.value} onClick={() => filming.agree(name)}>
          {consent.goOn}
        </button>
        <p class="hint">
          {!filming.alone.value ? say(consent.locked) : !filming.answered.value && say(consent.missing)}
        </p>
      </div>
    </Panel>
  );
}

function toRead(): string {
  const { consent } = castingWords.value;
  return [consent.sentence, ...PURPOSES.map((purpose) => consent[purpose])].map((it) => say(it)).join(' ');
}

/** One question with its two answers, as large as each other. Yes does nothing while there is not exactly one face. */
function Question({ filming, purpose }: { filming: Filming; purpose: Purpose }) {
  const { consent } = castingWords.value;
  const label = useId();
  const answer = filming.answers.value.get(purpose);
  const alone = filming.alone.value;
  return (
    <div class="casting-question" role="group" aria-labelledby={label}>
      <span id={label}>{say(consent[purpose])}</span>
      <button
        type="button"
        class="button"
        aria-pressed={answer === true}
        aria-disabled={!alone}
        title={alone ? undefined : say(consent.locked)}
        onClick={() => filming.answer(purpose, true)}
      >
        {consent.yes}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={answer === false}
        onClick={() => filming.answer(purpose, false)}
      >
        {consent.no}
      </button>
    </div>
  );
}
