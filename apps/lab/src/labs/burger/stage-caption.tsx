/** The sentence under the stage; in slow motion and step by step, with buttons to walk from stop to stop. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { percent, say, texts } from '../../text/speech.ts';
import { SLOW_WAY } from './journey.ts';
import type { Scene } from './scene.ts';

/** Arrow keys mean something else in these. */
const OWN_ARROWS = 'input, select, textarea, dialog, [role=tab], [role=slider]';

/** The sentence of the stop, heard at rest and not at full speed. */
export function StageCaption({ scene }: { scene: Scene }) {
  const { stage } = texts.value;
  const walkable = useComputed(() => scene.inside.value !== null && scene.stop.value !== 'waiting');
  const at = useComputed(() => SLOW_WAY.findIndex(({ stop }) => stop === scene.stop.value) + 1);
  const sentence = useComputed(() => sentenceOf(scene));
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => walkByArrows(scene, frame), []);
  return (
    <div class="stage-caption" ref={frame}>
      {walkable.value && <WalkButton scene={scene} by={-1} label={stage.previous} ended={at.value <= 1} />}
      <p aria-live={scene.detailed.value ? 'polite' : 'off'}>
        {walkable.value && <span class="stop-place">{say(stage.place, { at: at.value, count: SLOW_WAY.length })}</span>}
        {sentence}
      </p>
      {walkable.value && <WalkButton scene={scene} by={1} label={stage.next} ended={at.value === SLOW_WAY.length} />}
    </div>
  );
}

/** At an end it stays, so that the focus does too. */
function WalkButton({ scene, by, label, ended }: { scene: Scene; by: 1 | -1; label: string; ended: boolean }) {
  return (
    <button
      type="button"
      class="button walk"
      aria-label={label}
      aria-disabled={ended}
      onClick={() => !ended && scene.walk(by)}
    >
      <span aria-hidden="true">{by < 0 ? '◂' : '▸'}</span>
    </button>
  );
}

function sentenceOf({ stop, sample, inside, nets, skipped }: Scene): string {
  const { burger, stage } = texts.value;
  const at = stop.value;
  const within = inside.value;
  if (at === 'waiting') return say(burger.stops.waiting);
  if (!within && at === 'verdict' && nets.value !== 'both') return say(burger.learnsAlone[nets.value]);
  if (!within) return at in burger.stops ? say(burger.stops[at as keyof typeof burger.stops]) : '';
  if (skipped.value && (at === 'judgeLearns' || at === 'makerLearns')) return say(stage.skipped[at]);
  return say(stage.stops[at], {
    latent: within.latent,
    batch: within.batch,
    before: percent(sample.value?.fakeLooksReal ?? 0),
    after: percent(within.changedLooksReal),
  });
}

/** Walks with the arrow keys, wherever they mean nothing else and the stage is in sight. */
function walkByArrows(scene: Scene, frame: { readonly current: HTMLElement | null }): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!scene.inside.peek() || !frame.current?.offsetParent) return;
    if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
    event.preventDefault();
    scene.walk(by);
  }
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
