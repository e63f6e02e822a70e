/** The first step: who each of the two faces is. Both are puppets until something else is chosen, so that one press opens the lab. */
import type { FacePlace } from '@nepwerk/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { ReadAloudButton } from '../../../text/read-aloud-button.tsx';
import { say, sayCounted } from '../../../text/speech.ts';
import { erasedText } from '../take-back.tsx';
import { words } from '../words.ts';
import { PLACES } from '../roles.ts';
import { STAND_INS, type CastingDesk, type Choice } from './desk.ts';
import { ChoicePicture } from './drawings.tsx';
import { StepHeading } from './heading.tsx';
import { TakeBack } from './take-back.tsx';
import { castingWords, letterOf } from './words.ts';
import './choose.css';

const CHOICES = ['puppet', 'cartoon', 'camera'] as const satisfies Choice[];

/** The two places and the button that goes on. */
export function Choose({ desk, onBack }: { desk: CastingDesk; onBack: () => void }) {
  const { choose } = castingWords.value;
  const anyCamera = PLACES.some((place) => desk.choices[place].value === 'camera');
  return (
    <main id="content" class="casting-choose">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          desk.go();
        }}
      >
        <div class="with-speaker">
          <StepHeading step="choose">{choose.heading}</StepHeading>
          <ReadAloudButton
            name="casting-choose"
            label={choose.aloud}
            text={() =>
              [
                say(choose.intro),
                choose.puppet,
                choose.cartoon,
                choose.camera.title,
                choose.camera.body,
                say(choose.rule),
              ].join('. ')
            }
          />
        </div>
        <p>{say(choose.intro)}</p>
        <div class="casting-places">
          {PLACES.map((place) => (
            <Place key={place} desk={desk} place={place} />
          ))}
        </div>
        <Withdrawn desk={desk} />
        <p class="hint">{anyCamera && say(choose.rule)}</p>
        <div class="casting-foot">
          <button type="submit" class="button go" data-refocus>
            {desk.next.value === null ? choose.open : choose.toCamera}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              void desk.leave();
              onBack();
            }}
          >
            {choose.back}
          </button>
          <TakeBack desk={desk} />
        </div>
      </form>
    </main>
  );
}

/** What was deleted of somebody who took it back; said once. */
function Withdrawn({ desk }: { desk: CastingDesk }) {
  const withdrawn = desk.withdrawn.value;
  return (
    <p role="status" class="casting-withdrawn">
      {withdrawn &&
        say(castingWords.value.choose.withdrawn, { name: withdrawn.name, list: erasedText(withdrawn.erased) })}
    </p>
  );
}

function Place({ desk, place }: { desk: CastingDesk; place: FacePlace }) {
  const { choose } = castingWords.value;
  const filmed = desk.filmed[place].value;
  const first = useRef<HTMLFieldSetElement>(null);
  const withdrawn = desk.withdrawn.value;
  useEffect(() => {
    // Who took it back finds the own choice at hand.
    if (withdrawn?.place === place) first.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [withdrawn, place]);
  return (
    <fieldset ref={first} class="casting-place">
      <legend>
        <span class="face-letter" aria-hidden="true">
          {letterOf(place)}
        </span>
        {say(choose.place, { letter: letterOf(place) })}
      </legend>
      {filmed ? (
        <p class="casting-filmed">
          <ChoicePicture choice="camera" place={place} />
          <span>
            <strong>{filmed.name}</strong>
            <span>{say(choose.filmed, { photos: sayCounted(choose.photos, filmed.faces.count) })}</span>
          </span>
        </p>
      ) : (
        CHOICES.map((choice) => <Card key={choice} desk={desk} place={place} choice={choice} />)
      )}
    </fieldset>
  );
}

function Card({ desk, place, choice }: { desk: CastingDesk; place: FacePlace; choice: Choice }) {
  const { choose } = castingWords.value;
  const { names } = words.value;
  const [title, body] =
    choice === 'camera' ? [choose.camera.title, choose.camera.body] : [names[STAND_INS[choice][place]], choose[choice]];
  return (
    <label class="casting-card">
      <input
        type="radio"
        name={`face-${place}`}
        value={choice}
        checked={desk.choices[place].value === choice}
        onChange={() => (desk.choices[place].value = choice)}
      />
      <ChoicePicture choice={choice} place={place} />
      <span>
        <strong>{title}</strong>
        <span>{body}</span>
      </span>
    </label>
  );
}
