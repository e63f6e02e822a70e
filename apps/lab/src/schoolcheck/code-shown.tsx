/** The code of this check, to copy, to type over or to print. */
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { dayOf, linesOf, writeCode } from './code.ts';
import type { SchoolFacts } from './facts.ts';
import { sayDay, words } from './words.ts';

/** The code. */
export function CodeShown({ facts }: { facts: SchoolFacts }) {
  const { code: says } = words.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const copied = useSignal<'' | 'copied' | 'select'>('');
  const day = dayOf(Date.now());
  const code = useMemo(() => writeCode({ day, facts }), [day, facts]);

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(code);
      copied.value = 'copied';
    } catch {
      copied.value = 'select'; // a page without HTTPS, or a rule of the browser
    }
  }

  return (
    <section class="schoolcheck-code" aria-labelledby="check-code">
      <header>
        <h2 id="check-code">{says.heading}</h2>
        <span>{sayDay(day)}</span>
      </header>
      <p>{says.says}</p>
      <textarea ref={field} readOnly rows={3} aria-label={says.label} spellcheck={false} value={linesOf(code)} />
      <div class="schoolcheck-tools">
        <button type="button" class="button go" onClick={() => void copy()}>
          {says.copy}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {says.print}
        </button>
        <span role="status">{copied.value !== '' && says[copied.value]}</span>
      </div>
    </section>
  );
}
