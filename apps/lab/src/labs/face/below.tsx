/** What lies below the mirror, one at a time: new photos in rows, the head steered by hand, or edge and mask. */
import { signal, useComputed, useSignalEffect, type Signal } from '@preact/signals';
import { useId, useMemo, useRef } from 'preact/hooks';
import type { FaceMotion } from '@nepwerk/protocol';
import { number, percent, say } from '../../text/speech.ts';
import { Choices } from '../shell/choices.tsx';
import { drawTiles, resize, toScratch } from '../shell/draw-sheet.ts';
import { HandPad, type Hand } from '../shell/drawing/hand-pad.tsx';
import type { Point } from '../shell/drawing/sketch.ts';
import { Slider } from '../shell/slider.tsx';
import type { FaceController } from './controller.ts';
import { restingFace, TURN } from './lab.ts';
import { namesOf, words } from './words.ts';

/** What can lie there. */
export type BelowTab = 'rows' | 'steer' | 'edge';

/** What was chosen in each lab. */
const chosenTabs = new WeakMap<FaceController, Signal<BelowTab>>();

/** What was chosen in a lab; whoever sets something in the mirror opens where it is seen. */
export function belowTabOf(lab: FaceController): Signal<BelowTab> {
  const known = chosenTabs.get(lab);
  if (known) return known;
  const first = signal<BelowTab>('rows');
  chosenTabs.set(lab, first);
  return first;
}

/** Canvas pixels of a face in the rows. */
const TILE = 96;

/** How large the keyboard's spot on the pad is, as a share of its width. */
const SPOT = signal(0.12);

/** The choice, and what was chosen. Only puppets and drawn heads can be steered by hand. */
export function Below({ lab }: { lab: FaceController }) {
  const { rows, mirror: texts } = words.value;
  const chosen = belowTabOf(lab);
  const canSteer = useComputed(() => lab.cast[lab.mirror.value.performer].kind !== 'filmed');
  const tab = useComputed(() => (chosen.value === 'steer' && !canSteer.value ? 'rows' : chosen.value));
  function choose(next: BelowTab): void {
    chosen.value = next;
    const { steer, ...others } = lab.mirror.peek();
    if (next === 'steer') lab.mirror.value = { ...others, steer: steer ?? restingFace };
    else if (next === 'rows' && steer) lab.mirror.value = { ...others, steer: null };
  }
  return (
    <>
      <Choices
        name="below"
        label={texts.below}
        chosen={tab.value}
        choices={[
          { value: 'rows', text: rows.heading },
          ...(canSteer.value ? [{ value: 'steer' as const, text: texts.byHand }] : []),
          { value: 'edge', text: texts.blend },
        ]}
        onChoose={choose}
      />
      {tab.value === 'rows' && <Rows lab={lab} />}
      {tab.value === 'steer' && <Steer lab={lab} />}
      {tab.value === 'edge' && <Edge lab={lab} />}
    </>
  );
}

/** Unseen photos of whoever moves: as they are, rebuilt and swapped, in three rows. */
function Rows({ lab }: { lab: FaceController }) {
  const { rows } = words.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const performer = useComputed(() => lab.mirror.value.performer);
  useSignalEffect(() => {
    const sheet = lab.preview.value?.sheets[performer.value];
    const context = canvas.current?.getContext('2d');
    if (!sheet || !canvas.current || !context) return;
    resize(canvas.current, sheet.rows * TILE, sheet.columns * TILE);
    const source = toScratch(sheet.pixels, sheet.columns * sheet.size, sheet.rows * sheet.size);
    if (!source) return;
    const tiles = Array.from({ length: sheet.columns * sheet.rows }, (_, at) => {
      const [column, row] = [at % sheet.columns, Math.floor(at / sheet.columns)];
      return { fromX: column * sheet.size, fromY: row * sheet.size, x: row * TILE, y: column * TILE };
    });
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    context.imageSmoothingEnabled = true;
    drawTiles(context, source, tiles, { size: sheet.size, side: TILE - 4, radius: 8 });
  });
  return (
    <div class="face-rows">
      <div aria-hidden="true">
        <span class="key real">● {rows.real}</span>
        <span class="key fake">▲ {rows.rebuilt}</span>
        <span class="key fake">▲ {rows.swapped}</span>
      </div>
      <canvas ref={canvas} role="img" aria-label={say(rows.alt, { name: namesOf(lab)[performer.value] })} />
    </div>
  );
}

/** A pad for the head, sliders for mouth and eyes. */
function Steer({ lab }: { lab: FaceController }) {
  const { mirror: texts } = words.value;
  const hint = useId();
  const hand = useMemo(() => handFor(lab), [lab]);
  const steer = lab.mirror.value.steer ?? restingFace;
  function set(change: Partial<FaceMotion>): void {
    const before = lab.mirror.peek();
    lab.mirror.value = { ...before, steer: { ...(before.steer ?? restingFace), ...change } };
  }
  return (
    <div class="face-steer">
      <div class="face-pad">
        <HandPad hand={hand} label={(across, down) => say(texts.pad, { across, down })} describedBy={hint} spot={SPOT}>
          <span
            class="face-pad-nose"
            style={{ left: `${toPad(steer).x * 100}%`, top: `${toPad(steer).y * 100}%` }}
            aria-hidden="true"
          />
        </HandPad>
      </div>
      <div>
        <p class="hint" id={hint}>
          {say(texts.padHint)}
        </p>
        <Slider
          name="mouth"
          label={texts.mouth}
          value={steer.mouth * 100}
          least={0}
          most={100}
          step={5}
          text={percent(steer.mouth)}
          onInput={(value) => set({ mouth: value / 100 })}
        />
        <Slider
          name="eyes"
          label={texts.eyes}
          value={steer.blink * 100}
          least={0}
          most={100}
          step={5}
          text={percent(steer.blink)}
          onInput={(value) => set({ blink: value / 100 })}
        />
      </div>
    </div>
  );
}

/** Where the nose is on the pad: a head that looks to the picture's left has a yaw above 0. */
function toPad({ yaw, pitch }: FaceMotion): Point {
  return { x: 0.5 - yaw / TURN.yaw / 2, y: 0.5 + pitch / TURN.pitch / 2 };
}

function handFor(lab: FaceController): Hand {
  const at: Signal<Point> = signal(toPad(lab.mirror.peek().steer ?? restingFace));
  const down = signal(false);
  function turn({ x, y }: Point): void {
    const [across, low] = [Math.min(Math.max(x, 0), 1), Math.min(Math.max(y, 0), 1)];
    at.value = { x: across, y: low };
    const before = lab.mirror.peek();
    lab.mirror.value = {
      ...before,
      steer: {
        ...(before.steer ?? restingFace),
        yaw: (0.5 - across) * 2 * TURN.yaw,
        pitch: (low - 0.5) * 2 * TURN.pitch,
      },
    };
  }
  return {
    at,
    down,
    press(point) {
      down.value = true;
      turn(point);
    },
    move: turn,
    lift: () => (down.value = false),
  };
}

/** How the face is put into the picture. */
function Edge({ lab }: { lab: FaceController }) {
  const { mirror: texts } = words.value;
  const { blend, mask } = lab.mirror.value;
  const { small, usual, large } = texts.maskText;
  const percents = Math.round(mask * 100);
  return (
    <div class="face-edge">
      <Slider
        name="blend"
        label={texts.blend}
        value={blend * 400}
        least={0}
        most={100}
        step={5}
        text={percent(blend * 4)}
        onInput={(value) => (lab.mirror.value = { ...lab.mirror.peek(), blend: value / 400 })}
      />
      <Slider
        name="mask"
        label={texts.mask}
        value={percents}
        least={-20}
        most={20}
        step={2}
        text={percents === 0 ? usual : `${percents < 0 ? small : large} ${number(percents)}`}
        onInput={(value) => (lab.mirror.value = { ...lab.mirror.peek(), mask: value / 100 })}
      />
      <p class="hint">{say(texts.cheapWhy)}</p>
    </div>
  );
}
