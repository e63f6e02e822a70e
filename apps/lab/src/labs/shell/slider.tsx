/** A slider with its name and its value in words. */

/** The slider; `text` is the value as the pupil reads and hears it. */
export function Slider({
  name,
  label,
  value,
  least,
  most,
  step,
  text,
  disabled = false,
  onInput,
}: {
  name: string;
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  text: string;
  disabled?: boolean;
  onInput: (value: number) => void;
}) {
  return (
    <label class="slider">
      <span>{label}</span>
      <input
        type="range"
        name={name}
        aria-label={label}
        aria-valuetext={text}
        min={least}
        max={most}
        step={step}
        value={value}
        disabled={disabled}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <span class="slider-value" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
