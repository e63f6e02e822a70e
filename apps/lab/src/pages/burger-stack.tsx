/** The drawn burger of the home page: half real, half made. */

/** A burger whose right half falls apart into pixels, as what a maker makes does. */
export function BurgerStack() {
  const pixels = [
    [118, 40, '#f0b45f'],
    [130, 40, '#d98f3e'],
    [142, 52, '#f0b45f'],
    [130, 64, '#e9a24c'],
    [142, 76, '#e9a24c'],
    [154, 64, '#f7d08c'],
    [130, 88, '#5fae46'],
    [142, 88, '#7cc45e'],
    [154, 100, '#5fae46'],
    [130, 100, '#ffc72e'],
    [142, 112, '#6b3420'],
    [130, 124, '#6b3420'],
    [154, 124, '#8a4a30'],
    [130, 136, '#e9a24c'],
    [142, 148, '#d98f3e'],
    [166, 88, '#7cc45e'],
    [166, 136, '#f0b45f'],
  ] as const;
  return (
    <svg class="stack" viewBox="0 0 190 176" aria-hidden="true">
      <g stroke="#241a2e" stroke-width="3" stroke-linejoin="round">
        <path fill="#e9a24c" d="M14 84C14 46 48 24 92 24h26v60z" />
        <path fill="#5fae46" d="M8 84h110v12c-10 10-18 10-26 0-9 11-19 11-28 0-9 11-19 11-28 0-8 8-28 8-28-12z" />
        <path fill="#ffc72e" d="M14 100h104v10H88l-14 14-14-14H14z" />
        <path fill="#6b3420" d="M12 112h48l14 12 14-12h30v24H16q-6-12-4-24z" />
        <path fill="#e9a24c" d="M16 136h102v24H36q-20 0-20-24z" />
      </g>
      {pixels.map(([x, y, colour]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width="12" height="12" fill={colour} />
      ))}
      <g fill="#fff3c4">
        <ellipse cx="46" cy="56" rx="5" ry="3" transform="rotate(-30 46 56)" />
        <ellipse cx="70" cy="42" rx="5" ry="3" transform="rotate(-15 70 42)" />
        <ellipse cx="92" cy="54" rx="5" ry="3" />
      </g>
    </svg>
  );
}
