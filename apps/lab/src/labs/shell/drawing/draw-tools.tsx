/** What the pupil takes in hand: tool, colour, thickness, stamp and paper. */
import { later } from '../../../text/later.ts';
import { Choices } from '../choices.tsx';
import { COLOURS, paperOf, PAPERS, STAMPS, type Colour, type Paper, type Stamp } from './sketch.ts';
import { SIZES, type Size, type Sketchpad, type Tool } from './sketchpad.ts';
import { stampPieces } from './stamps.ts';

/** The tools of a pad. */
export function DrawTools({ pad }: { pad: Sketchpad }) {
  const { drawing } = later.value;
  const stamping = pad.tool.value === 'stamp';
  return (
    <div class="draw-tools">
      <Choices
        name="draw-tool"
        label={drawing.tool.label}
        chosen={pad.tool.value}
        choices={(['pen', 'eraser', 'stamp'] as const satisfies readonly Tool[]).map((value) => ({
          value,
          text: drawing.tool[value],
        }))}
        onChoose={(tool) => (pad.tool.value = tool)}
      />
      <Choices
        name="draw-size"
        label={drawing.size.label}
        chosen={pad.size.value}
        choices={(Object.keys(SIZES) as Size[]).map((value) => ({ value, text: drawing.size[value] }))}
        onChoose={(size) => (pad.size.value = size)}
      />
      {stamping && (
        <Tiles label={drawing.stamp.label}>
          {STAMPS.map((stamp) => (
            <Tile
              key={stamp}
              name="draw-stamp"
              label={drawing.stamp[stamp]}
              chosen={pad.stamp.value === stamp}
              onChoose={() => (pad.stamp.value = stamp)}
            >
              <StampSign stamp={stamp} colour={pad.colour.value} />
            </Tile>
          ))}
        </Tiles>
      )}
      <Tiles label={drawing.colour.label}>
        {(Object.keys(COLOURS) as Colour[]).map((colour) => (
          <Tile
            key={colour}
            name="draw-colour"
            label={drawing.colour[colour]}
            chosen={pad.colour.value === colour}
            onChoose={() => {
              pad.colour.value = colour;
              if (pad.tool.peek() === 'eraser') pad.tool.value = 'pen';
            }}
          >
            <span class="swatch" style={{ background: COLOURS[colour] }} />
          </Tile>
        ))}
      </Tiles>
      <Tiles label={drawing.paper.label}>
        {(Object.keys(PAPERS) as Paper[]).map((paper) => (
          <Tile
            key={paper}
            name="draw-paper"
            label={drawing.paper[paper]}
            chosen={paperOf(pad.sketch.value) === paper}
            onChoose={() => pad.usePaper(paper)}
          >
            <span class="swatch paper" style={{ background: PAPERS[paper] }} />
          </Tile>
        ))}
      </Tiles>
      <label class="switch">
        <input
          type="checkbox"
          checked={pad.mirrored.value}
          onChange={(event) => (pad.mirrored.value = event.currentTarget.checked)}
        />
        <span>{drawing.mirror}</span>
      </label>
    </div>
  );
}

function Tiles({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <fieldset class="draw-tiles">
      <legend>{label}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

/** One of a group: a radio button behind a picture. */
function Tile({
  name,
  label,
  chosen,
  onChoose,
  children,
}: {
  name: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <label title={label}>
      <input type="radio" name={name} aria-label={label} checked={chosen} onChange={onChoose} />
      {children}
    </label>
  );
}

function StampSign({ stamp, colour }: { stamp: Stamp; colour: Colour }) {
  return (
    <svg viewBox="-40 -24 80 48" aria-hidden="true">
      {stampPieces[stamp].map(({ path, colour: own }) => (
        <path key={path} d={path} fill={COLOURS[own ?? colour]} stroke={COLOURS.ink} stroke-width="1.5" />
      ))}
    </svg>
  );
}
