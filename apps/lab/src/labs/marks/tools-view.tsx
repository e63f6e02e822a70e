/** What can be done to the picture: one thing is chosen, set, and done. */
import { marksTexts } from '@nepwerk/lessons/marks';
import { FILTERS } from '@nepwerk/marks/breaking';
import { language, percent, say } from '../../text/speech.ts';
import { Choices } from '../shell/choices.tsx';
import { Slider } from '../shell/slider.tsx';
import { ATTACKS, type AttackName } from './attack.ts';
import type { Breaking } from './breaking.ts';
import { MOST_CUT, PEN_COLOURS, PENS, type Cut, type Desk, type PenColour, type PenName } from './desk.ts';

/** The outlines of signs, on a field of 24 by 24. */
const SIGNS: Readonly<Record<AttackName, string>> = {
  crop: 'M6 2v16h16M2 6h16v16',
  resize: 'M3 3h18v18H3zM3 11h10v10M14 10l5-5M15 5h4v4',
  recompress: 'M4 4h16M4 20h16M12 6v4m-3-2l3 3 3-3M12 18v-4m-3 2l3-3 3 3',
  screenshot: 'M3 5h18v12H3zM8 21h8M12 17v4M7 9h4M7 9v3',
  cover: 'M3 20q4-9 8-4t8-4M15 4l5 5-8 3 3-8z',
  filter: 'M12 3q6 8 6 11a6 6 0 0 1-12 0q0-3 6-11zM9 14a3 3 0 0 0 3 3',
  rotate: 'M5 12a7 7 0 1 1 2 5M5 12l-2-4M5 12l4-2',
  seal: 'M12 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM8 14l-2 7 6-3 6 3-2-7M9.500 9l2 2 3-4',
};

/** The whole column. */
export function ToolsView({ breaking, desk }: { breaking: Breaking; desk: Desk }) {
  const { tools } = marksTexts[language.value];
  return (
    <>
      <fieldset class="break-tools">
        <legend class="only-heard">{tools.heading}</legend>
        {ATTACKS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="attack"
              value={name}
              checked={desk.tool.value === name}
              onChange={() => (desk.tool.value = name)}
            />
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d={SIGNS[name]} />
            </svg>
            <span>{tools.names[name]}</span>
          </label>
        ))}
      </fieldset>
      <p class="hint" id="break-hint">
        {say(tools.hints[desk.tool.value])}
      </p>
      <Settings desk={desk} />
      <Go breaking={breaking} desk={desk} />
    </>
  );
}

/** Does it; what hinders is said. While something is being done it keeps the focus, and waits. */
function Go({ breaking, desk }: { breaking: Breaking; desk: Desk }) {
  const { tools } = marksTexts[language.value];
  const attack = desk.attack.value;
  const now = breaking.now.value;
  const sealed = attack?.name === 'seal' && now !== null && now.left.credentials !== 'none';
  const hindrance = !now
    ? null
    : breaking.full.value
      ? tools.full
      : sealed
        ? tools.sealThere
        : attack
          ? null
          : tools.nothing;
  const waits = breaking.busy.value !== null || breaking.problem.value !== null;
  return (
    <div class="break-go">
      <p role="status">{hindrance && say(hindrance)}</p>
      <button
        type="button"
        class="button go"
        disabled={hindrance !== null || !now}
        aria-disabled={waits}
        onClick={() => !waits && attack && breaking.attack(attack)}
      >
        {tools.go}
      </button>
    </div>
  );
}

function Settings({ desk }: { desk: Desk }) {
  const { tools } = marksTexts[language.value];
  switch (desk.tool.value) {
    case 'crop':
      return <CropSettings desk={desk} />;
    case 'resize':
      return <ShareSlider name="scale" label={tools.scale} value={desk.scale} least={0.1} most={0.95} />;
    case 'recompress':
      return <ShareSlider name="quality" label={tools.quality} value={desk.quality} least={0.05} most={0.95} />;
    case 'screenshot':
      return <ShareSlider name="zoom" label={tools.zoom} value={desk.zoom} least={0.3} most={1.6} />;
    case 'cover':
      return <CoverSettings desk={desk} />;
    case 'filter':
      return (
        <>
          <Picks
            label={tools.filter.label}
            name="filter"
            values={FILTERS}
            chosen={desk.filter.value}
            text={(it) => tools.filter[it]}
            onChoose={(it) => (desk.filter.value = it)}
          />
          <ShareSlider name="strength" label={tools.strength} value={desk.strength} least={0} most={1} />
        </>
      );
    case 'rotate':
      return <RotateSettings desk={desk} />;
    case 'seal':
      return null;
  }
}

function CropSettings({ desk }: { desk: Desk }) {
  const { tools } = marksTexts[language.value];
  const cut = desk.cut.value;
  const facing: Readonly<Record<keyof Cut, keyof Cut>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };
  return (
    <div class="break-settings">
      {(['left', 'top', 'right', 'bottom'] as const).map((side) => (
        <Slider
          key={side}
          name={side}
          label={tools.crop[side]}
          value={cut[side]}
          least={0}
          most={MOST_CUT}
          step={0.01}
          text={percent(cut[side])}
          onInput={(value) =>
            (desk.cut.value = { ...cut, [side]: Math.max(0, Math.min(value, MOST_CUT - cut[facing[side]])) })
          }
        />
      ))}
    </div>
  );
}

function CoverSettings({ desk }: { desk: Desk }) {
  const { tools } = marksTexts[language.value];
  return (
    <div class="break-settings">
      <Picks
        label={tools.pen.label}
        name="pen"
        values={Object.keys(PENS) as PenName[]}
        chosen={desk.pen.value}
        text={(it) => tools.pen[it]}
        onChoose={(it) => (desk.pen.value = it)}
      />
      <Picks
        label={tools.colour.label}
        name="colour"
        values={Object.keys(PEN_COLOURS) as PenColour[]}
        chosen={desk.colour.value}
        text={(it) => tools.colour[it]}
        onChoose={(it) => (desk.colour.value = it)}
      />
      <button type="button" class="button" disabled={desk.strokes.value.length === 0} onClick={desk.undoStroke}>
        {tools.undoStroke}
      </button>
    </div>
  );
}

function RotateSettings({ desk }: { desk: Desk }) {
  const { tools } = marksTexts[language.value];
  const degrees = desk.degrees.value;
  return (
    <div class="break-settings">
      <Slider
        name="degrees"
        label={tools.degrees}
        value={degrees}
        least={-45}
        most={45}
        step={1}
        text={say(tools.degree, { degrees })}
        onInput={(value) => (desk.degrees.value = value)}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={desk.mirrored.value}
          onChange={(event) => (desk.mirrored.value = event.currentTarget.checked)}
        />
        {tools.mirrored}
      </label>
    </div>
  );
}

function ShareSlider({
  name,
  label,
  value,
  least,
  most,
}: {
  name: string;
  label: string;
  value: Desk['scale'];
  least: number;
  most: number;
}) {
  return (
    <Slider
      name={name}
      label={label}
      value={value.value}
      least={least}
      most={most}
      step={0.05}
      text={percent(value.value)}
      onInput={(it) => (value.value = it)}
    />
  );
}

/** A bar of choices with its name before it. */
function Picks<Value extends string>({
  label,
  name,
  values,
  chosen,
  text,
  onChoose,
}: {
  label: string;
  name: string;
  values: readonly Value[];
  chosen: Value;
  text: (value: Value) => string;
  onChoose: (value: Value) => void;
}) {
  return (
    <div class="break-picks">
      <span aria-hidden="true">{label}</span>
      <Choices
        name={name}
        label={label}
        chosen={chosen}
        choices={values.map((value) => ({ value, text: text(value) }))}
        onChoose={onChoose}
      />
    </div>
  );
}
