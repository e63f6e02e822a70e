/** A drawing is what was put on paper, can be undone step by step, and starts anew without being lost. */
import { describe, expect, it } from 'vitest';
import { createSketchpad } from './sketchpad.ts';
import { drawOn, emptySketch, isBlank, paperOf, put, redo, undo, visibleMarks, type Mark } from './sketch.ts';

const DOT: Mark = { type: 'line', points: [{ x: 0.5, y: 0.5 }], width: 0.1, colour: 'ink', mirrored: false };

describe('a sketch', () => {
  it('undoes and redoes, until something else is drawn', () => {
    const two = put(put(emptySketch, DOT), { type: 'paper', paper: 'sky' });
    const one = undo(two);
    expect(one.marks).toEqual([DOT]);
    expect(redo(one)).toEqual(two);
    expect(redo(put(one, DOT)).marks).toEqual([DOT, DOT]);
    expect(undo(undo(undo(two))).marks).toEqual([]);
  });

  it('draws on with the line that was put last, and with nothing else', () => {
    expect(drawOn(put(emptySketch, DOT), { x: 1, y: 1 }).marks[0]).toMatchObject({ points: [{ x: 0.5 }, { x: 1 }] });
    const stamped = put(emptySketch, { type: 'clear' });
    expect(drawOn(stamped, { x: 1, y: 1 })).toBe(stamped);
  });

  it('shows what came after the last fresh sheet, on the paper that was chosen, and brings the old sheet back when undone', () => {
    const drawn = put(put(emptySketch, { type: 'paper', paper: 'mint' }), DOT);
    const fresh = put(drawn, { type: 'clear' });
    expect([isBlank(emptySketch), isBlank(drawn), isBlank(fresh)]).toEqual([true, false, true]);
    expect([paperOf(emptySketch), paperOf(fresh)]).toEqual(['cream', 'mint']);
    expect(visibleMarks(put(fresh, DOT))).toEqual([DOT]);
    expect(isBlank(undo(fresh))).toBe(false);
  });
});

describe('a sketchpad', () => {
  it('draws a line from press to lift with what is in the hand', () => {
    const pad = createSketchpad();
    pad.tool.value = 'eraser';
    pad.mirrored.value = true;
    pad.move({ x: 0.1, y: 0.1 });
    pad.press({ x: 0.2, y: 0.2 });
    pad.move({ x: 0.3, y: 0.3 });
    pad.lift();
    pad.move({ x: 0.4, y: 0.4 });
    expect(pad.sketch.value.marks).toEqual([
      {
        type: 'line',
        points: [
          { x: 0.2, y: 0.2 },
          { x: 0.3, y: 0.3 },
        ],
        width: 0.06,
        colour: null,
        mirrored: true,
      },
    ]);
  });

  it('stamps at each press, and draws no line from one to the next', () => {
    const pad = createSketchpad();
    pad.tool.value = 'stamp';
    pad.stamp.value = 'star';
    pad.press({ x: 0.2, y: 0.2 });
    pad.move({ x: 0.3, y: 0.3 });
    pad.press({ x: 0.6, y: 0.6 });
    expect(pad.sketch.value.marks.map((mark) => mark.type)).toEqual(['stamp', 'stamp']);
    expect(pad.down.value).toBe(false);
  });
});
