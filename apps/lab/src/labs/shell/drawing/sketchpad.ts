/** A sketch with what is in the pupil's hand: tool, colour, thickness, stamp, and the keyboard's place on the paper, as signals. */
import { signal, type Signal } from '@preact/signals';
import {
  drawOn,
  emptySketch,
  put,
  redo,
  undo,
  type Colour,
  type Paper,
  type Point,
  type Sketch,
  type Stamp,
} from './sketch.ts';

/** What can be done with the hand. */
export type Tool = 'pen' | 'eraser' | 'stamp';

/** How thick or large: of a line as a share of the paper's side, of a stamp as a share of its usual size. */
export const SIZES = {
  small: { line: 0.025, stamp: 0.55 },
  middle: { line: 0.06, stamp: 1 },
  large: { line: 0.14, stamp: 1.5 },
} as const;

/** The name of a size. */
export type Size = keyof typeof SIZES;

/** The pad. */
export interface Sketchpad {
  readonly sketch: Signal<Sketch>;
  readonly tool: Signal<Tool>;
  readonly colour: Signal<Colour>;
  readonly size: Signal<Size>;
  readonly stamp: Signal<Stamp>;
  readonly mirrored: Signal<boolean>;
  /** Where the keyboard is. */
  readonly at: Signal<Point>;
  /** Whether a line is being drawn. */
  readonly down: Signal<boolean>;
  /** The hand comes down on the paper: a stamp is put there, or a line begins. */
  readonly press: (point: Point) => void;
  /** The hand moves: a line that was begun goes on. */
  readonly move: (point: Point) => void;
  readonly lift: () => void;
  readonly usePaper: (paper: Paper) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Makes a pad with empty paper, a pen in hand. */
export function createSketchpad(): Sketchpad {
  const sketch = signal<Sketch>(emptySketch);
  const tool = signal<Tool>('pen');
  const colour = signal<Colour>('bun');
  const size = signal<Size>('middle');
  const stamp = signal<Stamp>('crown');
  const mirrored = signal(false);
  const at = signal<Point>({ x: 0.5, y: 0.5 });
  const down = signal(false);
  return {
    sketch,
    tool,
    colour,
    size,
    stamp,
    mirrored,
    at,
    down,
    press(point) {
      at.value = point;
      const sizes = SIZES[size.peek()];
      if (tool.peek() === 'stamp') {
        sketch.value = put(sketch.peek(), {
          type: 'stamp',
          stamp: stamp.peek(),
          at: point,
          scale: sizes.stamp,
          colour: colour.peek(),
          mirrored: mirrored.peek(),
        });
        return;
      }
      down.value = true;
      sketch.value = put(sketch.peek(), {
        type: 'line',
        points: [point],
        width: sizes.line,
        colour: tool.peek() === 'eraser' ? null : colour.peek(),
        mirrored: mirrored.peek(),
      });
    },
    move(point) {
      at.value = point;
      if (down.peek()) sketch.value = drawOn(sketch.peek(), point);
    },
    lift() {
      down.value = false;
    },
    usePaper(paper) {
      sketch.value = put(sketch.peek(), { type: 'paper', paper });
    },
    clear() {
      down.value = false;
      sketch.value = put(sketch.peek(), { type: 'clear' });
    },
    undo() {
      down.value = false;
      sketch.value = undo(sketch.peek());
    },
    redo() {
      down.value = false;
      sketch.value = redo(sketch.peek());
    },
  };
}
