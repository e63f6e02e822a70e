/** What stands on the stage, and how a picture goes from stop to stop: by itself, or at the pace of the pupil. */
import { batch, useComputed, useSignal, useSignalEffect, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Inside, Nets, Sample, Sheet } from '@nepwerk/protocol';
import { isHeld } from '../../class/in-lab.ts';
import type { BurgerController } from './controller.ts';
import { flyFrom, flyTo } from './fly.ts';
import { beginWay, FAST_WAY, SLOW_WAY, type Place, type Stop, type Way } from './journey.ts';

/** A flight takes no longer than this, in milliseconds; what is left of a stop is for reading. */
const LONGEST_FLIGHT_MS = 1400;

/** What stands on the stage at the moment. */
export interface Scene {
  readonly stop: Signal<Stop>;
  /** The sample whose pictures are on their way. */
  readonly sample: Signal<Sample | null>;
  /** The pictures in their places; those of the sample before stay, faded, until the new ones come. */
  readonly noise: Signal<Sheet | null>;
  readonly fake: Signal<Sheet | null>;
  readonly real: Signal<Sheet | null>;
  /** Whether there is room for the inside of the nets: in slow motion and step by step. */
  readonly detailed: ReadonlySignal<boolean>;
  /** The inside, where it is known and there is room for it. */
  readonly inside: ReadonlySignal<Inside | null>;
  /** Which nets learn. */
  readonly nets: ReadonlySignal<Nets>;
  /** Whether the net whose turn it is to learn is told not to. */
  readonly skipped: ReadonlySignal<boolean>;
  /** Goes on or back by a stop; slow motion is paused by that. */
  readonly walk: (by: 1 | -1) => void;
}

/** The scene of a lab, whose pictures move within `frame`. */
export function useScene(lab: BurgerController, frame: { readonly current: HTMLElement | null }): Scene {
  const way = useRef<Way | null>(null);
  const stop = useSignal<Stop>('waiting');
  const sample = useSignal<Sample | null>(null);
  const nets = useComputed(() => lab.settings.value.nets);
  const detailed = useComputed(() => lab.settings.value.pace !== 'fast');
  const scene: Scene = {
    stop,
    sample,
    noise: useSignal<Sheet | null>(null),
    fake: useSignal<Sheet | null>(null),
    real: useSignal<Sheet | null>(null),
    detailed,
    inside: useComputed(() => (detailed.value ? (sample.value?.inside ?? null) : null)),
    nets,
    skipped: useComputed(
      () =>
        (stop.value === 'judgeLearns' && nets.value === 'generator') ||
        (stop.value === 'makerLearns' && nets.value === 'discriminator'),
    ),
    walk(by) {
      if (lab.session.phase.peek() === 'running') lab.session.pause();
      way.current?.move(by);
    },
  };
  useJourney(lab, scene, frame, way);
  return scene;
}

/** Sends each new sample on its way, and asks for the next when it has arrived. */
function useJourney(
  lab: BurgerController,
  scene: Scene,
  frame: { readonly current: HTMLElement | null },
  way: { current: Way | null },
): void {
  const playing = useComputed(() => {
    const { pace } = lab.settings.value;
    const walkable = pace !== 'fast' && lab.session.sample.value?.inside !== undefined;
    return !isHeld.value && (!walkable || (pace === 'slow' && lab.session.phase.value === 'running'));
  });
  useSignalEffect(() => {
    const sample = lab.session.sample.value;
    const legs = scene.detailed.value && sample?.inside ? SLOW_WAY : FAST_WAY;
    way.current?.hold();
    way.current = null;
    if (!sample) {
      setScene(scene, 'waiting', null);
      return;
    }
    way.current = beginWay(
      legs,
      (stop, milliseconds, forward) => {
        setScene(scene, stop, sample);
        if (forward && frame.current) moveThings(frame.current, stop, milliseconds);
      },
      () => lab.session.wantSample(),
    );
    if (playing.peek()) way.current.play();
  });
  useSignalEffect(() => {
    if (playing.value) way.current?.play();
    else way.current?.hold();
  });
  useEffect(() => () => way.current?.hold(), []);
}

/** Puts on the stage what is there from a stop on. */
function setScene(scene: Scene, stop: Stop, sample: Sample | null): void {
  batch(() => {
    scene.stop.value = stop;
    scene.sample.value = sample;
    scene.noise.value = sample?.noise ?? null;
    if (stop === 'noise') return;
    scene.fake.value = sample?.fake ?? null;
    scene.real.value = sample?.real ?? null;
  });
}

/** The movements that begin at a stop. */
function moveThings(frame: HTMLElement, stop: Place, milliseconds: number): void {
  const [noise, maker, fake, real, judge] = ['.slot-noise', '.maker', '.slot-fake', '.slot-real', '.judge'].map((it) =>
    frame.querySelector<HTMLElement>(it),
  );
  if (!noise || !maker || !fake || !real || !judge) return;
  const travelTime = Math.min(milliseconds, LONGEST_FLIGHT_MS);
  if (stop === 'noise') flyTo(noise, maker, { milliseconds: travelTime, wait: travelTime * 0.35 });
  if (stop === 'making') {
    flyFrom(fake, maker, travelTime);
    flyFrom(real, document.querySelector<HTMLElement>('.album') ?? noise, travelTime, true); // the maker never sees it
  }
  if (stop === 'judging') {
    flyTo(fake, judge, { milliseconds: travelTime, wait: 0 });
    flyTo(real, judge, { milliseconds: travelTime, wait: travelTime * 0.25 });
  }
}
