/** The third part of the Burger lab: sixteen fakes of the same noise, live, and the film strip of what was. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Sheet } from '@nepwerk/protocol';
import { say, texts } from '../../text/speech.ts';
import { BackLine } from '../shell/back-line.tsx';
import { CopyDialog, FakePicker } from '../shell/copies.tsx';
import { FilmStrip } from '../shell/film-strip.tsx';
import { concernOf, hasShape, NOVELTY_FROM_STEP } from '../shell/novelty.ts';
import { NoveltyMeter } from '../shell/novelty-meter.tsx';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { BurgerController } from './controller.ts';
import { figuresOfNow } from './of-now.ts';
import { ResultTools } from './result-tools.tsx';
import { Shares } from './shares.tsx';

/** Fakes and film. */
export function Result({ lab }: { lab: BurgerController }) {
  const { burger, copies, novelty } = texts.value;
  const { session, looking } = lab;
  const shown = useComputed(() => looking.value?.sheet ?? session.fakes.value);
  const empty = useComputed(() => shown.value === null);
  const picked = useSignal<Sheet | null>(null);
  const pickedAt = useSignal(0);
  const shaped = useComputed(() => hasShape(session.report.value));
  const vague = useComputed(() => !shaped.value || (looking.value?.step ?? Infinity) < NOVELTY_FROM_STEP);
  const ofNow = useComputed(() => figuresOfNow(lab));
  const concern = useComputed(() => shaped.value && session.novelty.value && concernOf(session.novelty.value));
  const still = useComputed(() => session.phase.value === 'running' && lab.settings.value.nets === 'discriminator');
  function pick(picture: Sheet, place: number): void {
    picked.value = picture;
    pickedAt.value = place;
    session.wantNearest(picture);
  }
  useSignalEffect(() => {
    // A film that has begun anew no longer has the frame that was looked at.
    if (looking.value && !session.film.value.includes(looking.value)) looking.value = null;
  });
  return (
    <>
      <div class="fakes">
        {empty.value ? (
          <p class="fakes-empty">{say(burger.fakesEmpty)}</p>
        ) : (
          <div class="fakes-frame">
            <SheetCanvas sheet={shown} label={burger.fakesLabel} gap={8} radius={8} />
            <FakePicker sheet={shown} onPick={pick} />
          </div>
        )}
      </div>
      <BackLine session={session} looking={looking}>
        <p class={concern.value ? 'hint under-fakes warning' : 'hint under-fakes'}>
          {say(
            concern.value
              ? novelty[concern.value]
              : still.value
                ? burger.fakesStill
                : shaped.value
                  ? copies.hint
                  : burger.fakesHint,
          )}
        </p>
      </BackLine>
      {ofNow.value ? (
        <p class="novelty-meter hint of-now">{ofNow.value}</p>
      ) : (
        <NoveltyMeter novelty={session.novelty} report={session.report} />
      )}
      <ResultTools lab={lab} looking={looking} picked={pickedAt} />
      <FilmStrip film={session.film} looking={looking} />
      <Shares lab={lab} />
      <CopyDialog picked={picked} session={session} vague={vague} />
    </>
  );
}
