/** What the pupil has in hand: which thing to do, with which settings, and the strokes and frames made on the picture. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { FilterName } from '@nepwerk/marks/breaking';
import type { Hand } from '../shell/drawing/hand-pad.tsx';
import type { Attack, AttackName, Spot, Stroke } from './attack.ts';

/** So much is cut off at each side, in shares. */
export type Cut = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** How thick lines are, in shares of the picture's side. */
export const PENS = { thin: 0.02, middle: 0.06, thick: 0.14 } as const;

/** The name of a pen. */
export type PenName = keyof typeof PENS;

/** The colours of pens. */
export const PEN_COLOURS = { white: '#ffffff', ink: '#241a2e', bun: '#d98f3e' } as const;

/** The name of a colour. */
export type PenColour = keyof typeof PEN_COLOURS;

/** The most that is cut off from two sides that face each other, in shares. */
export const MOST_CUT = 0.9;

/** Nothing is cut off. */
const UNCUT: Cut = { left: 0, top: 0, right: 0, bottom: 0 };

/** Frames narrower than this were a slip of the hand. */
const NARROWEST = 0.04;

/** The desk. */
export interface Desk {
  readonly tool: Signal<AttackName>;
  readonly cut: Signal<Cut>;
  readonly scale: Signal<number>;
  readonly quality: Signal<number>;
  readonly zoom: Signal<number>;
  readonly pen: Signal<PenName>;
  readonly colour: Signal<PenColour>;
  readonly strokes: Signal<readonly Stroke[]>;
  readonly filter: Signal<FilterName>;
  readonly strength: Signal<number>;
  readonly degrees: Signal<number>;
  readonly mirrored: Signal<boolean>;
  /** What would be done; null while the settings would change nothing. */
  readonly attack: ReadonlySignal<Attack | null>;
  /** The hand on the picture, for cropping and for drawing. */
  readonly cropping: Hand;
  readonly covering: Hand;
  /** Takes the last stroke away. */
  readonly undoStroke: () => void;
  /** Clears what was made on the picture, when another picture is looked at. */
  readonly clear: () => void;
}

/** Makes a desk, with settings that do something visible. */
export function createDesk(): Desk {
  const tool = signal<AttackName>('crop');
  const cut = signal<Cut>(UNCUT);
  const scale = signal(0.5);
  const quality = signal(0.3);
  const zoom = signal(0.8);
  const pen = signal<PenName>('thick');
  const colour = signal<PenColour>('ink');
  const strokes = signal<readonly Stroke[]>([]);
  const filter = signal<FilterName>('blur');
  const strength = signal(0.4);
  const degrees = signal(3);
  const mirrored = signal(false);
  const attack = computed<Attack | null>(() => {
    switch (tool.value) {
      case 'crop':
        return Object.values(cut.value).some((it) => it > 0) ? { name: 'crop', ...cut.value } : null;
      case 'resize':
        return scale.value < 1 ? { name: 'resize', scale: scale.value } : null;
      case 'recompress':
        return { name: 'recompress', quality: quality.value };
      case 'screenshot':
        return { name: 'screenshot', zoom: zoom.value };
      case 'cover':
        return strokes.value.length > 0 ? { name: 'cover', strokes: strokes.value } : null;
      case 'filter':
        return strength.value > 0 ? { name: 'filter', filter: filter.value, strength: strength.value } : null;
      case 'rotate':
        return degrees.value !== 0 || mirrored.value
          ? { name: 'rotate', degrees: degrees.value, mirrored: mirrored.value }
          : null;
      case 'seal':
        return { name: 'seal' };
    }
  });
  return {
    tool,
    cut,
    scale,
    quality,
    zoom,
    pen,
    colour,
    strokes,
    filter,
    strength,
    degrees,
    mirrored,
    attack,
    cropping: croppingHand(cut),
    covering: coveringHand(strokes, pen, colour),
    undoStroke() {
      strokes.value = strokes.peek().slice(0, -1);
    },
    clear() {
      cut.value = UNCUT;
      strokes.value = [];
    },
  };
}

/** Draws a frame from where it comes down to where it goes up. */
function croppingHand(cut: Signal<Cut>): Hand {
  const at = signal<Spot>({ x: 0.5, y: 0.5 });
  const down = signal(false);
  let corner: Spot = at.peek();
  function frame(point: Spot): void {
    const [x, y] = [hold(point.x), hold(point.y)];
    cut.value = {
      left: Math.min(corner.x, x),
      top: Math.min(corner.y, y),
      right: 1 - Math.max(corner.x, x),
      bottom: 1 - Math.max(corner.y, y),
    };
  }
  return {
    at,
    down,
    press(point) {
      corner = { x: hold(point.x), y: hold(point.y) };
      at.value = point;
      down.value = true;
    },
    move(point) {
      at.value = point;
      if (down.peek()) frame(point);
    },
    lift() {
      if (!down.peek()) return;
      down.value = false;
      const { left, top, right, bottom } = cut.peek();
      if (Math.min(1 - left - right, 1 - top - bottom) < NARROWEST) cut.value = UNCUT;
    },
  };
}

function coveringHand(strokes: Signal<readonly Stroke[]>, pen: Signal<PenName>, colour: Signal<PenColour>): Hand {
  const at = signal<Spot>({ x: 0.5, y: 0.5 });
  const down = signal(false);
  return {
    at,
    down,
    press(point) {
      at.value = point;
      down.value = true;
      const stroke = { points: [point], width: PENS[pen.peek()], colour: PEN_COLOURS[colour.peek()] };
      strokes.value = [...strokes.peek(), stroke];
    },
    move(point) {
      at.value = point;
      const last = strokes.peek().at(-1);
      if (down.peek() && last)
        strokes.value = [...strokes.peek().slice(0, -1), { ...last, points: [...last.points, point] }];
    },
    lift() {
      down.value = false;
    },
  };
}

function hold(share: number): number {
  return Math.min(1, Math.max(0, share));
}
