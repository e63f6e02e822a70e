/** Choices side by side, of which one holds: radio buttons in one bar, so that arrow keys and screen readers know them. */

/** One of the choices; `label` is what is heard where `text` is too short to be understood. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly label?: string;
}

/** The bar; `label` names the group and `name` keeps it apart from other groups on the page. */
export function Choices<Value extends string>({
  name,
  label,
  chosen,
  choices,
  onChoose,
}: {
  name: string;
  label: string;
  chosen: Value;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset class="choices">
      <legend class="only-heard">{label}</legend>
      <div class="choices-row">
        {choices.map((choice) => (
          <label key={choice.value} title={choice.label}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              aria-label={choice.label ?? choice.text}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
