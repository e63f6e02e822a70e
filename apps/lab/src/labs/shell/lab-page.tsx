/** The page that all labs share: data, training, result side by side, the question below; on narrow windows the four are tabs. */
import { signal, useSignal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import './lab-page.css';
import './data.css';
import './training.css';
import './result.css';
import './foot.css';
import './narrow.css';
import './print.css';

/** The parts of a lab, from left to right. */
export type PartName = 'data' | 'training' | 'result' | 'question';

const PARTS: readonly PartName[] = ['data', 'training', 'result', 'question'];

/** Below this width the parts become tabs; the style sheet has the same figure. */
const NARROW = '(width < 60rem)';

const narrow = signal(false);

/** A lab's page: its parts, and the controls below them. */
export function LabPage({
  parts,
  asides = {},
  controls,
  step,
  phase,
}: {
  parts: Readonly<Record<PartName, ComponentChildren>>;
  /** What stands beside the heading of a part. */
  asides?: Readonly<Partial<Record<PartName, ComponentChildren>>>;
  controls: ComponentChildren;
  /** Steps of training so far. */
  step: ReadonlySignal<number>;
  phase: ReadonlySignal<string>;
}) {
  const chosen = useSignal<PartName>('training');
  useEffect(followWidth, []);
  return (
    <main id="content" class="lab" data-step={step} data-phase={phase}>
      {narrow.value && <Tabs chosen={chosen.value} onChoose={(part) => (chosen.value = part)} />}
      <div class="lab-parts">
        {PARTS.slice(0, 3).map((name, index) => (
          <Part key={name} name={name} place={index + 1} shown={chosen.value === name} aside={asides[name]}>
            {parts[name]}
          </Part>
        ))}
      </div>
      <div class="lab-foot">
        {controls}
        <Part name="question" place={4} shown={chosen.value === 'question'}>
          {parts.question}
        </Part>
      </div>
    </main>
  );
}

/** One part of a lab. */
function Part({
  name,
  place,
  shown,
  aside,
  children,
}: {
  name: PartName;
  place: number;
  shown: boolean;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { heading } = texts.value.shell.parts[name];
  const asTab = narrow.value ? { role: 'tabpanel' as const, 'aria-labelledby': `tab-${name}`, hidden: !shown } : {};
  return (
    <section class={`part part-${name}`} id={`part-${name}`} aria-labelledby={`heading-${name}`} {...asTab}>
      <h2 id={`heading-${name}`}>
        <span class="place" aria-hidden="true">
          {place}
        </span>
        {heading}
      </h2>
      {aside}
      {children}
    </section>
  );
}

function Tabs({ chosen, onChoose }: { chosen: PartName; onChoose: (part: PartName) => void }) {
  const { parts } = texts.value.shell;
  function onKeyDown(event: KeyboardEvent): void {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = PARTS[(PARTS.indexOf(chosen) + move + PARTS.length) % PARTS.length];
    if (move === 0 || !next) return;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={parts.label}>
      {PARTS.map((name) => (
        <button
          type="button"
          key={name}
          id={`tab-${name}`}
          role="tab"
          aria-selected={chosen === name}
          aria-controls={`part-${name}`}
          tabIndex={chosen === name ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={onKeyDown}
        >
          {parts[name].tab}
        </button>
      ))}
    </div>
  );
}

/** Keeps `narrow` true to the window. */
function followWidth(): () => void {
  const query = matchMedia(NARROW);
  function follow(): void {
    narrow.value = query.matches;
  }
  follow();
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}
