/** A burger that has fallen over, beside a sentence about what went wrong. */

/** The drawing. */
export function FallenBurger() {
  return (
    <svg class="fallen" viewBox="0 0 180 130" aria-hidden="true">
      <g stroke="#241a2e" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">
        <path fill="none" d="M6 122h168" />
        <g transform="rotate(-64 70 84)">
          <path fill="#e9a24c" d="M34 84c0-26 18-42 42-42s42 16 42 42z" />
          <path fill="none" d="M58 66l8 8m0-8l-8 8M86 66l8 8m0-8l-8 8" />
        </g>
        <path fill="#5fae46" d="M92 110c10-14 22 2 32-8s16 4 26-2l4 10z" />
        <rect x="96" y="110" width="62" height="10" rx="5" fill="#6b3420" />
        <path fill="#ffc72e" d="M132 92l26 4-14 10-18-4z" />
      </g>
      <g fill="#e9a24c">
        <circle cx="30" cy="116" r="2.500" />
        <circle cx="84" cy="118" r="2.500" />
        <circle cx="18" cy="108" r="2.500" />
      </g>
    </svg>
  );
}
