/** A drawing for each mark, on the same picture: letters in its corner, waves all over it, a seal beside it. */
import type { ComponentChildren } from 'preact';

/** Letters that everybody sees. */
export function LabelSign() {
  return (
    <Sign>
      <path fill="#241a2e" stroke="none" d="M62 14h48v18H62z" />
      <path stroke="#fffdf8" d="M68 27l4-8 4 8m-7-3h6m6-5v8m8-7h14m-14 5h10" />
    </Sign>
  );
}

/** Waves, drawn much stronger than they are. */
export function WatermarkSign() {
  const waves = [24, 36, 48, 60, 72].map((y) => `M10 ${y}q8-7 16 0t16 0t16 0t16 0t16 0t16 0`).join('');
  return (
    <Sign>
      <path stroke="#c2341d" stroke-dasharray="1 5" d={waves} />
    </Sign>
  );
}

/** A seal with what was done. */
export function CredentialsSign() {
  return (
    <Sign>
      <path d="M124 26h30m-30 12h30m-30 12h20" />
      <circle fill="#f5b82e" cx="142" cy="68" r="11" />
      <path d="M137 68l4 4 6-8" />
    </Sign>
  );
}

function Sign({ children }: { children: ComponentChildren }) {
  return (
    <svg class="check-sign" viewBox="0 0 164 92" aria-hidden="true">
      <g stroke="#241a2e" stroke-width="2.500" stroke-linejoin="round" stroke-linecap="round" fill="none">
        <rect fill="#fffdf8" x="6" y="10" width="108" height="74" rx="8" />
        <path fill="#e9a24c" d="M34 50q0-20 26-20t26 20z" />
        <path fill="#5fae46" d="M32 54q6-5 11 0t11 0 11 0 11 0 12 0v4H32z" />
        <path fill="#6b3420" d="M34 58h52v7H34z" />
        <path fill="#e9a24c" d="M34 66h52q0 10-10 10H44q-10 0-10-10z" />
        {children}
      </g>
    </svg>
  );
}
