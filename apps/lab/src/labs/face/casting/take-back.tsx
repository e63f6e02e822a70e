/** Taking it back, on every screen once somebody agreed: one button for each, and one question. */
import { useSignal } from '@preact/signals';
import { say } from '../../../text/speech.ts';
import { Sure } from '../../shell/sure.tsx';
import { words } from '../words.ts';
import type { CastingDesk } from './desk.ts';
import './take-back.css';

/** The buttons; there are none before anybody agreed. */
export function TakeBack({ desk }: { desk: CastingDesk }) {
  const asked = useSignal<string | null>(null);
  const { back } = words.value;
  const names = desk.consented.value;
  if (names.length === 0) return null;
  return (
    <div class="casting-take-back">
      {names.map((name) =>
        asked.value === name ? (
          <Sure
            key={name}
            question={say(back.sure, { name })}
            onYes={() => void desk.withdraw(name)}
            onNo={() => (asked.value = null)}
          />
        ) : (
          <button
            key={name}
            type="button"
            class="button quiet"
            data-refocus="instead"
            onClick={() => (asked.value = name)}
          >
            {say(back.one, { name })}
          </button>
        ),
      )}
    </div>
  );
}
