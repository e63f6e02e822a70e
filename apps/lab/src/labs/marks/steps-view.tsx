/** All steps in a row, each with a small picture and how many marks it has lost; a step can be gone back to. */
import { useEffect, useRef } from 'preact/hooks';
import { marksTexts } from '@nepwerk/lessons/marks';
import { language, say } from '../../text/speech.ts';
import type { Breaking, Step } from './breaking.ts';
import { lostCount, MARKS, standings } from './stand.ts';
import { stepName, stepSetting } from './words.ts';
import './steps-view.css';

/** Canvas pixels of a small picture along its longer side. */
const SIDE = 96;

/** The row. */
export function StepsView({ breaking }: { breaking: Breaking }) {
  const { steps: words } = marksTexts[language.value];
  const row = useRef<HTMLOListElement>(null);
  const at = breaking.at.value;
  const steps = breaking.steps.value;
  const [first] = steps;
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]');
    if (row.current && current instanceof HTMLElement) bringIntoRow(row.current, current);
  }, [at, steps]);
  return (
    <ol class="break-steps" ref={row} aria-label={words.heading}>
      {first &&
        steps.map((step, index) => {
          const standing = standings(step.left, first.left);
          const lost = lostCount(step.left, first.left);
          return (
            <li key={step.id}>
              <button
                type="button"
                class={index > at ? 'undone' : ''}
                aria-current={index === at ? 'step' : undefined}
                data-at={index}
                aria-disabled={breaking.busy.value !== null}
                onClick={() => breaking.goTo(index)}
              >
                <Small step={step} />
                <span class="break-step">{stepName(step.attack)}</span>{' '}
                <span class="break-step">{stepSetting(step.attack)}</span>
                <span class="only-heard">
                  {index > at && `(${words.undone})`} {say(words.lost, { count: lost })}
                </span>
                <span class="break-dots" aria-hidden="true">
                  {MARKS.map((mark) => (
                    <i key={mark} class={standing[mark]} />
                  ))}
                </span>
              </button>
            </li>
          );
        })}
    </ol>
  );
}

/** Scrolls the row, and nothing else. */
function bringIntoRow(row: HTMLElement, step: HTMLElement): void {
  const [outer, inner] = [row.getBoundingClientRect(), step.getBoundingClientRect()];
  row.scrollLeft += Math.min(0, inner.left - outer.left) + Math.max(0, inner.right - outer.right);
}

function Small({ step }: { step: Step }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { preview } = step;
  const scale = SIDE / Math.max(preview.width, preview.height);
  const [width, height] = [Math.round(preview.width * scale), Math.round(preview.height * scale)];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(preview, 0, 0, width, height);
  }, [preview, width, height]);
  return <canvas ref={canvas} width={width} height={height} aria-hidden="true" />;
}
