/** A drawing as the list of what was put on paper, so that it can be undone, drawn at any size, and put on the paper by keyboard too. */

/** Colours to draw with: those of a burger, and some that no burger has. */
export const COLOURS = {
  ink: '#241a2e',
  white: '#ffffff',
  bun: '#e09c4a',
  patty: '#6b3d22',
  cheese: '#ffc52e',
  lettuce: '#57a63a',
  tomato: '#d9402a',
  orange: '#f08a24',
  pink: '#ef8fa5',
  blue: '#3f7fd1',
  purple: '#7d55b8',
  grey: '#9a93a3',
} as const;

/** Papers to draw on, as light as those behind the painted pictures. */
export const PAPERS = {
  cream: '#fdf0d5',
  sky: '#cfe3f2',
  mint: '#d3ebd3',
  rose: '#f7d9d9',
  lilac: '#ddd8f0',
} as const;

/** The name of a colour. */
export type Colour = keyof typeof COLOURS;

/** The name of a paper. */
export type Paper = keyof typeof PAPERS;

/** What can be stamped. */
export const STAMPS = [
  'crown',
  'heel',
  'patty',
  'cheese',
  'lettuce',
  'tomato',
  'seeds',
  'circle',
  'square',
  'heart',
  'star',
  'eyes',
] as const;

/** The name of a stamp. */
export type Stamp = (typeof STAMPS)[number];

/** A place on the paper: both from 0 to 1, x to the right and y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something that was put on the paper; what is mirrored is there on the other side too. */
export type Mark =
  | {
      readonly type: 'line';
      readonly points: readonly Point[];
      /** As a share of the paper's side. */
      readonly width: number;
      /** Null rubs out. */
      readonly colour: Colour | null;
      readonly mirrored: boolean;
    }
  | {
      readonly type: 'stamp';
      readonly stamp: Stamp;
      readonly at: Point;
      /** 1 is its usual size. */
      readonly scale: number;
      /** For stamps that have no colours of their own. */
      readonly colour: Colour;
      readonly mirrored: boolean;
    }
  | { readonly type: 'paper'; readonly paper: Paper }
  /** A fresh sheet of the same paper. */
  | { readonly type: 'clear' };

/** A drawing, and what of it was undone. */
export interface Sketch {
  readonly marks: readonly Mark[];
  readonly undone: readonly Mark[];
}

/** Nothing yet. */
export const emptySketch: Sketch = { marks: [], undone: [] };

/** Puts something on the paper; what was undone is then gone. */
export function put({ marks }: Sketch, mark: Mark): Sketch {
  return { marks: [...marks, mark], undone: [] };
}

/** Draws the line that was put last on to another point. */
export function drawOn(sketch: Sketch, point: Point): Sketch {
  const line = sketch.marks.at(-1);
  if (line?.type !== 'line') return sketch;
  return { ...sketch, marks: [...sketch.marks.slice(0, -1), { ...line, points: [...line.points, point] }] };
}

/** Takes the last thing off the paper. */
export function undo({ marks, undone }: Sketch): Sketch {
  const last = marks.at(-1);
  return last ? { marks: marks.slice(0, -1), undone: [...undone, last] } : { marks, undone };
}

/** Puts back what was undone last. */
export function redo({ marks, undone }: Sketch): Sketch {
  const last = undone.at(-1);
  return last ? { marks: [...marks, last], undone: undone.slice(0, -1) } : { marks, undone };
}

/** What can be seen: all since the sheet is fresh. */
export function visibleMarks({ marks }: Sketch): readonly Mark[] {
  return marks.slice(marks.findLastIndex((mark) => mark.type === 'clear') + 1);
}

/** Whether nothing is drawn on the paper. */
export function isBlank(sketch: Sketch): boolean {
  return visibleMarks(sketch).every((mark) => mark.type === 'paper');
}

/** The paper that is drawn on. */
export function paperOf({ marks }: Sketch): Paper {
  const chosen = marks.findLast((mark) => mark.type === 'paper');
  return chosen?.type === 'paper' ? chosen.paper : 'cream';
}
