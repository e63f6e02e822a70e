/** The door of the Face lab: it opens when somebody has agreed, and is shut again with every visit. */
import { useSignal } from '@preact/signals';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say } from '../../text/speech.ts';
import { LawButton } from './law-button.tsx';
import { words } from './words.ts';
import './door.css';

const RULES = ['ask', 'label', 'kind'] as const;

/** The agreements, each with a box to tick. */
export function Door({ onOpen }: { onOpen: () => void }) {
  const { door } = words.value;
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const agreed = RULES.every((rule) => ticked.value.has(rule));
  function tick(rule: string, on: boolean): void {
    const next = new Set(ticked.peek());
    if (on) next.add(rule);
    else next.delete(rule);
    ticked.value = next;
  }
  return (
    <main id="content" class="face-door">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (agreed) onOpen();
        }}
      >
        <div class="with-speaker">
          <h2>{door.heading}</h2>
          <ReadAloudButton
            name="door"
            label={door.aloud}
            text={() => [door.why, ...RULES.map((rule) => door.rules[rule])].map((it) => say(it)).join(' ')}
          />
        </div>
        <p>{say(door.why)}</p>
        {RULES.map((rule) => (
          <label key={rule} class="face-rule">
            <input
              type="checkbox"
              name={rule}
              checked={ticked.value.has(rule)}
              onChange={(event) => tick(rule, event.currentTarget.checked)}
            />
            {say(door.rules[rule])}
          </label>
        ))}
        <p class="hint">{say(door.puppets)}</p>
        <p class="hint">{say(door.gone)}</p>
        <div class="face-door-foot">
          <button type="submit" class="button go" disabled={!agreed}>
            {door.open}
          </button>
          <LawButton />
        </div>
      </form>
      <Puppets />
    </main>
  );
}

/** Two heads that trade places: what this lab is about, drawn. */
function Puppets() {
  return (
    <svg class="face-door-drawing" viewBox="0 0 200 240" aria-hidden="true">
      <g>
        <path class="hair" d="M22 62 Q20 18 62 18 Q104 18 102 62 V96 H22 Z" />
        <path class="skin" d="M30 58 H94 V90 Q94 124 62 124 Q30 124 30 90 Z" />
        <path class="line" d="M44 76 h8 M72 76 h8 M62 80 v14 M50 104 q12 10 24 0" />
      </g>
      <g>
        <path class="cap" d="M98 160 Q98 128 138 128 Q178 128 178 160 Z" />
        <path class="skin" d="M106 158 H170 V190 Q170 224 138 224 Q106 224 106 190 Z" />
        <path class="line" d="M112 172 h20 v14 h-20 Z M144 172 h20 v14 h-20 Z M132 178 h12 M126 206 h24" />
      </g>
      <path class="arrow" d="M120 60 Q160 64 158 104 M152 96 L158 106 L166 98" />
      <path class="arrow" d="M80 190 Q40 186 42 146 M34 154 L42 144 L50 152" />
    </svg>
  );
}
