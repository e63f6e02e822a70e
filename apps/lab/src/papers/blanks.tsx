/** What a school fills in on a paper before it is printed: fields on the screen, and the text or a line on paper. Nothing of it is kept or sent. */
import { signal } from '@preact/signals';
import type { PapersTexts } from '@nepwerk/lessons/papers';
import { words } from './words.ts';

/** The blanks that a lesson's texts may have. */
type Blank = keyof PapersTexts['blanks'];

const BLANKS: readonly Blank[] = ['school', 'teacher', 'date', 'contact', 'address'];

/** Longest text in a blank: a line of a letter. */
const LONGEST = 80;

/** What was filled in, in this tab and for as long as it is open. */
const filled = signal<Readonly<Record<Blank, string>>>({
  school: '',
  teacher: '',
  date: '',
  contact: '',
  address: location.host,
});

/** The fields for the blanks in these texts; nothing where they have none. */
export function FillIn({ texts }: { texts: readonly string[] }) {
  const { tools, blanks } = words.value;
  const asked = BLANKS.filter((blank) => texts.some((text) => text.includes(`{${blank}}`)));
  if (asked.length === 0) return null;
  return (
    <fieldset class="fill-in">
      <legend>{tools.fill}</legend>
      <p class="hint">{tools.fillSays}</p>
      <div class="fill-fields">
        {asked.map((blank) => (
          <label key={blank}>
            {blanks[blank]}
            <input
              type="text"
              maxLength={LONGEST}
              autocomplete="off"
              value={filled.value[blank]}
              onInput={({ currentTarget }) => (filled.value = { ...filled.value, [blank]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A text with its blanks filled in, or as lines with what belongs there. */
export function Blanks({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((part, at) => {
        const blank = BLANKS.find((it) => part === `{${it}}`);
        if (!blank) return part;
        const says = filled.value[blank].trim();
        return says === '' ? (
          <span key={at} class="blank">
            <span>{words.value.blanks[blank].toLowerCase()}</span>
          </span>
        ) : (
          <span key={at} class="filled">
            {says}
          </span>
        );
      })}
    </>
  );
}
