/** The heading of a step: it gets the focus when the step begins, so that keyboard and screen reader go along. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The heading; another `step` takes the focus anew. */
export function StepHeading({ step, children }: { step: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
