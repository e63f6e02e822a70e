/** Tells the class now and then how far this pupil is. */
import { effect } from '@preact/signals';
import { askAsPupil } from '../ask.ts';
import { progress, type Progress } from '../in-lab.ts';
import type { PupilPlace } from './pupil-class.ts';

/** So often at most, in milliseconds: a class of 28 then tells its teacher about three things a second. */
const EVERY = 10_000;

/** Where somebody is who is in no lab. */
const NOWHERE = { lab: null, part: 'data', progress: 0, judge: null } as const;

/** Tells it as it changes, until the function that it answers is called. */
export function reportProgress({ classId, link }: PupilPlace): () => void {
  let told = '';
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tell(): void {
    timer = undefined;
    const now: Progress | typeof NOWHERE = progress.peek() ?? NOWHERE;
    const { ended, seats } = link.state.peek() ?? { ended: null, seats: [] };
    const text = JSON.stringify(now);
    if (text === told || ended || seats.length === 0) return;
    told = text;
    toldAt = performance.now();
    void askAsPupil(classId, { type: 'report', ...now }).then(({ refused }) => {
      if (refused !== null) told = '';
    });
  }
  const stop = effect(() => {
    void progress.value;
    void (link.state.value === null); // told once the class is known
    timer ??= setTimeout(tell, Math.max(0, toldAt + EVERY - performance.now()));
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
