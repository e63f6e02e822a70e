/** Keeps a drawing that is not finished through a reload: in this tab, and only for as long as it is open. */
import { effect } from '@preact/signals';
import { parseMarks, writeMarks } from '@nepwerk/protocol/sketch';
import { COLOURS, emptySketch, isBlank, PAPERS, STAMPS, visibleMarks, type Colour, type Paper } from './sketch.ts';
import { onWipe } from '../wipe-channel.ts';
import type { Sketchpad } from './sketchpad.ts';

const KEY = 'nepwerk.sketch';
/** So long after the last stroke, in milliseconds, the drawing is kept. */
const REST_MS = 300;

/** Puts on the pad what was kept, keeps what is drawn from now on, and forgets it when everything is wiped. */
export function keepSketch(pad: Sketchpad): void {
  const marks = recall();
  if (marks.length > 0) pad.sketch.value = { marks, undone: [] };
  onWipe(() => (pad.sketch.value = emptySketch));
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const sketch = pad.sketch.value;
    clearTimeout(timer);
    timer = setTimeout(() => keep(isBlank(sketch) ? null : writeMarks(visibleMarks(sketch))), REST_MS);
  });
}

function recall() {
  const colours = Object.keys(COLOURS) as Colour[];
  const papers = Object.keys(PAPERS) as Paper[];
  try {
    return parseMarks(sessionStorage.getItem(KEY), { colours, papers, stamps: STAMPS });
  } catch {
    return []; // a browser that keeps nothing
  }
}

function keep(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // It is on the page all the same.
  }
}
