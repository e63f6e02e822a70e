/** What a sketch looks like as a picture: lines, mirrored lines, rubbing out, stamps in their colours, and the paper behind. */
import { OWN_SIZE, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { sketchSheet } from './render-sketch.ts';
import { COLOURS, emptySketch, PAPERS, put, STAMPS, type Colour, type Mark, type Point } from './sketch.ts';

function line(colour: Colour | null, from: Point, to: Point, mirrored = false): Mark {
  return { type: 'line', points: [from, to], width: 0.2, colour, mirrored };
}

function drawn(...marks: Mark[]): Sheet {
  const sheet = sketchSheet(marks.reduce(put, emptySketch));
  if (!sheet) throw new Error('This browser draws nothing.');
  return sheet;
}

/** The colour at a place of the picture, as `#rrggbb`. */
function at({ pixels }: Sheet, x: number, y: number): string {
  const place = (Math.floor(y * OWN_SIZE) * OWN_SIZE + Math.floor(x * OWN_SIZE)) * 4;
  return `#${Array.from(pixels.subarray(place, place + 3), (it) => it.toString(16).padStart(2, '0')).join('')}`;
}

const LEFT = { x: 0.2, y: 0.5 };
const FURTHER = { x: 0.3, y: 0.5 };

describe('a sketch as a picture', () => {
  it('is paper where nothing is drawn, and has no see-through parts', () => {
    const sheet = drawn({ type: 'paper', paper: 'lilac' }, line('ink', LEFT, FURTHER));
    expect([at(sheet, 0.9, 0.9), at(sheet, 0.25, 0.5)]).toEqual([PAPERS.lilac, COLOURS.ink]);
    expect(sheet.pixels.every((value, place) => place % 4 !== 3 || value === 255)).toBe(true);
  });

  it('mirrors, and rubs out down to the paper', () => {
    const mirrored = drawn(line('tomato', LEFT, FURTHER, true));
    expect([at(mirrored, 0.25, 0.5), at(mirrored, 0.75, 0.5)]).toEqual([COLOURS.tomato, COLOURS.tomato]);
    const rubbed = drawn(line('tomato', LEFT, FURTHER, true), line(null, LEFT, FURTHER));
    expect([at(rubbed, 0.25, 0.5), at(rubbed, 0.75, 0.5)]).toEqual([PAPERS.cream, COLOURS.tomato]);
  });

  it('draws a single point as a dot', () => {
    expect(at(drawn(line('blue', LEFT, LEFT)), 0.2, 0.5)).toBe(COLOURS.blue);
  });

  it.each(STAMPS)('stamps a %s that can be seen', (stamp) => {
    const ground = line('ink', { x: 0, y: 0.5 }, { x: 1, y: 0.5 });
    const blank = drawn(ground);
    const stamped = drawn(ground, {
      type: 'stamp',
      stamp,
      at: { x: 0.5, y: 0.5 },
      scale: 1,
      colour: 'purple',
      mirrored: false,
    });
    const changed = stamped.pixels.filter((value, place) => Math.abs(value - (blank.pixels[place] ?? 0)) > 40).length;
    expect(changed).toBeGreaterThan(60);
  });
});
