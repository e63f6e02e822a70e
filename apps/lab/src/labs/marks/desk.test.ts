/** What would be done is what was set, and nothing where that changes nothing. */

import { describe, expect, it } from 'vitest';
import { ATTACKS } from './attack.ts';
import { createDesk } from './desk.ts';

describe('the desk', () => {
  it('has something to do in every tool but those that want a hand first', () => {
    const desk = createDesk();
    const idle = ATTACKS.filter((tool) => {
      desk.tool.value = tool;
      return desk.attack.value?.name !== tool;
    });
    expect(idle).toEqual(['crop', 'cover']);
  });

  it('does nothing with a turn of no degrees, unless it mirrors, nor with a filter without strength', () => {
    const desk = createDesk();
    desk.tool.value = 'rotate';
    desk.degrees.value = 0;
    expect(desk.attack.value).toBeNull();
    desk.mirrored.value = true;
    expect(desk.attack.value).toEqual({ name: 'rotate', degrees: 0, mirrored: true });
    desk.tool.value = 'filter';
    desk.strength.value = 0;
    expect(desk.attack.value).toBeNull();
  });
});

describe('cropping by hand', () => {
  it('keeps what lies between two corners, whichever comes first, and not beyond the picture', () => {
    const desk = createDesk();
    const { press, move, lift } = desk.cropping;
    press({ x: 0.75, y: 1.2 });
    move({ x: 0.25, y: 0.5 });
    lift();
    expect(desk.attack.value).toEqual({ name: 'crop', left: 0.25, top: 0.5, right: 0.25, bottom: 0 });
  });

  it('takes a slip of the hand for none, and moving without pressing too', () => {
    const desk = createDesk();
    const { press, move, lift } = desk.cropping;
    move({ x: 0.2, y: 0.2 });
    expect(desk.attack.value).toBeNull();
    press({ x: 0.5, y: 0.5 });
    move({ x: 0.51, y: 0.9 });
    lift();
    expect(desk.attack.value).toBeNull();
  });
});

describe('drawing over', () => {
  it('makes a line of where the hand went, in the pen that it had, and takes the last away', () => {
    const desk = createDesk();
    desk.tool.value = 'cover';
    desk.pen.value = 'thin';
    desk.colour.value = 'white';
    const { press, move, lift } = desk.covering;
    press({ x: 0.1, y: 0.1 });
    move({ x: 0.2, y: 0.1 });
    lift();
    move({ x: 0.3, y: 0.1 });
    press({ x: 0.9, y: 0.9 });
    lift();
    expect(desk.strokes.value).toMatchObject([
      {
        points: [
          { x: 0.1, y: 0.1 },
          { x: 0.2, y: 0.1 },
        ],
        width: 0.02,
        colour: '#ffffff',
      },
      { points: [{ x: 0.9, y: 0.9 }] },
    ]);
    desk.undoStroke();
    expect(desk.strokes.value).toHaveLength(1);
    desk.clear();
    expect(desk.attack.value).toBeNull();
  });
});
