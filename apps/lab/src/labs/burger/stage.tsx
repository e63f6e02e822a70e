/** The stage: noise, maker, a made and a real picture, judge and verdict; the pictures travel from one to the next. */
import { batch, useComputed, useSignal, useSignalEffect, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Sample, Sheet } from '@nepwerk/protocol';
import { percent, say, texts } from '../../text/speech.ts';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { BurgerController } from './controller.ts';
import { FAST_WAY_MS, SLOW_WAY_MS, travel, type Stop, type Way } from './journey.ts';
import { Judge } from './judge.tsx';
import { Maker } from './maker.tsx';
import { faces } from './moods.ts';
import { flyFrom, flyTo } from './fly.ts';

/** What stands on the stage at the moment. */
interface Scene {
  readonly stop: Signal<Stop>;
  /** The sample whose pictures are on their way. */
  readonly sample: Signal<Sample | null>;
  /** The pictures in their places; those of the sample before stay, faded, until the new ones come. */
  readonly noise: Signal<Sheet | null>;
  readonly fake: Signal<Sheet | null>;
  readonly real: Signal<Sheet | null>;
}

/** The stage. */
export function Stage({ lab }: { lab: BurgerController }) {
  const { burger } = texts.value;
  const scene: Scene = {
    stop: useSignal<Stop>('waiting'),
    sample: useSignal<Sample | null>(null),
    noise: useSignal<Sheet | null>(null),
    fake: useSignal<Sheet | null>(null),
    real: useSignal<Sheet | null>(null),
  };
  const frame = useRef<HTMLDivElement>(null);
  useJourney(lab, scene, frame);
  const mood = useComputed(() => faces[lab.judgeSays.value.moment]);
  const caption = useComputed(() => say(burger.stops[scene.stop.value]));
  return (
    <div class="stage" ref={frame} data-stop={scene.stop} role="group" aria-label={burger.stageLabel}>
      <div class="net">
        <Slot name="noise" caption={burger.noise} sheet={scene.noise} />
        <Maker face={mood.value.maker} name={burger.maker} term={burger.generator} />
        <div class="pair">
          <Slot name="fake" caption={`▲ ${burger.fake}`} sheet={scene.fake} />
          <Slot name="real" caption={`● ${burger.real}`} sheet={scene.real} />
        </div>
        <Judge face={mood.value.judge} name={burger.judge} term={burger.discriminator} />
        <div class="pair verdicts">
          <Verdict scene={scene} of="fake" />
          <Verdict scene={scene} of="real" />
        </div>
      </div>
      <p class="stage-caption">{caption}</p>
    </div>
  );
}

/** Sends each new sample on its way, and asks for the next when it has arrived. */
function useJourney(lab: BurgerController, scene: Scene, frame: { readonly current: HTMLElement | null }): void {
  const way = useRef<Way | null>(null);
  useSignalEffect(() => {
    const sample = lab.session.sample.value;
    if (!sample) {
      way.current?.stop();
      setScene(scene, 'waiting', null);
      return;
    }
    way.current?.stop();
    const fast = lab.settings.peek().pace === 'fast';
    way.current = travel(
      fast ? FAST_WAY_MS : SLOW_WAY_MS,
      (stop, milliseconds) => {
        setScene(scene, stop, sample);
        if (frame.current) moveThings(frame.current, stop, milliseconds);
      },
      () => lab.session.wantSample(),
    );
  });
  useEffect(() => () => way.current?.stop(), []);
}

/** The movements that begin at a stop. */
function moveThings(frame: HTMLElement, stop: Stop, milliseconds: number): void {
  const [noise, maker, fake, real, judge] = ['.slot-noise', '.maker', '.slot-fake', '.slot-real', '.judge'].map((it) =>
    frame.querySelector<HTMLElement>(it),
  );
  if (!noise || !maker || !fake || !real || !judge) return;
  const travelTime = Math.min(milliseconds, 1400);
  if (stop === 'noise') flyTo(noise, maker, { milliseconds: travelTime, wait: travelTime * 0.35 });
  if (stop === 'making') {
    flyFrom(fake, maker, travelTime);
    flyFrom(real, document.querySelector<HTMLElement>('.album') ?? noise, travelTime);
  }
  if (stop === 'judging') {
    flyTo(fake, judge, { milliseconds: travelTime, wait: 0 });
    flyTo(real, judge, { milliseconds: travelTime, wait: travelTime * 0.25 });
  }
}

/** Puts on the stage what is there from a stop on. */
function setScene(scene: Scene, stop: Stop, sample: Sample | null): void {
  batch(() => {
    scene.stop.value = stop;
    scene.sample.value = sample;
    if (stop === 'waiting' || stop === 'noise') scene.noise.value = sample?.noise ?? null;
    if (stop === 'waiting' || stop === 'making') {
      scene.fake.value = sample?.fake ?? null;
      scene.real.value = sample?.real ?? null;
    }
  });
}

/** A place for a picture; empty, it is a dashed square. */
function Slot({
  name,
  caption,
  sheet,
}: {
  name: 'noise' | 'fake' | 'real';
  caption: string;
  sheet: ReadonlySignal<Sheet | null>;
}) {
  const empty = useComputed(() => sheet.value === null);
  return (
    <figure class={`slot slot-${name}`}>
      <div class="slot-picture">
        {empty.value ? (
          <span class="slot-empty" aria-hidden="true">
            ?
          </span>
        ) : (
          <SheetCanvas sheet={sheet} label={caption.replace(/^[▲●] /, '')} radius={10} />
        )}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** What the judge says of one of the two, and whether that is right. */
function Verdict({ scene, of }: { scene: Scene; of: 'fake' | 'real' }) {
  const { burger } = texts.value;
  const verdict = useComputed(() => {
    const sample = scene.sample.value;
    if (!sample || scene.stop.value !== 'verdict') return null;
    const real = of === 'fake' ? sample.fakeLooksReal : sample.realLooksReal;
    const saysReal = real >= 0.5;
    return {
      saysReal,
      text: say(saysReal ? burger.saysReal : burger.saysFake, { percent: percent(saysReal ? real : 1 - real) }),
      right: saysReal === (of === 'real'),
    };
  });
  const { value } = verdict;
  if (!value) return <p class="verdict waiting">…</p>;
  return (
    <p class={`verdict ${value.saysReal ? 'real' : 'fake'}`}>
      <strong>
        {value.saysReal ? '●' : '▲'} {value.text}
      </strong>
      <span class={value.right ? 'right' : 'wrong'}>
        <span aria-hidden="true">{value.right ? '✓' : '✗'}</span>{' '}
        {value.right ? burger.rightVerdict : burger.wrongVerdict}
      </span>
    </p>
  );
}
