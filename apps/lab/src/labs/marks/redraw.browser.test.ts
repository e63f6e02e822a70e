/** What is done to a picture moves its points to where it says, and keeps to sizes that a device can bear. */
import { moved } from '@nepwerk/marks/breaking';
import { describe, expect, it } from 'vitest';
import { LONGEST_SIDE, SHORTEST_SIDE, type Attack } from './attack.ts';
import { redraw } from './redraw.ts';

const WIDTH = 300;
const HEIGHT = 200;

/** Three spots, and their colours; all else is grey. */
const SPOTS = [
  { x: 90, y: 80, colour: '#ff0000' },
  { x: 200, y: 90, colour: '#00ff00' },
  { x: 150, y: 130, colour: '#0000ff' },
] as const;

async function drawn(width = WIDTH, height = HEIGHT): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, width, height);
  for (const { x, y, colour } of SPOTS) {
    context.fillStyle = colour;
    context.fillRect(x - 10, y - 10, 20, 20);
  }
  return createImageBitmap(canvas);
}

/** The colour at a point, as `#rrggbb`. */
function colourAt(canvas: OffscreenCanvas, x: number, y: number): string {
  const [red, green, blue] = canvas.getContext('2d')?.getImageData(Math.floor(x), Math.floor(y), 1, 1).data ?? [];
  return `#${[red, green, blue].map((it) => (it ?? 0).toString(16).padStart(2, '0')).join('')}`;
}

async function sizeAfter(attack: Attack, width = WIDTH, height = HEIGHT): Promise<[number, number]> {
  const { canvas } = redraw(await drawn(width, height), attack);
  return [canvas.width, canvas.height];
}

describe('what is done to a picture', () => {
  it.each<Attack>([
    { name: 'crop', left: 0.1, top: 0.2, right: 0.15, bottom: 0.1 },
    { name: 'resize', scale: 0.5 },
    { name: 'screenshot', zoom: 0.4 },
    { name: 'screenshot', zoom: 1.5 },
    { name: 'rotate', degrees: 20, mirrored: false },
    { name: 'rotate', degrees: -45, mirrored: true },
    { name: 'rotate', degrees: 0, mirrored: true },
    { name: 'recompress', quality: 0.5 },
    { name: 'filter', filter: 'faded', strength: 0 },
  ])('moves its points to where it says: %o', async (attack) => {
    const { canvas, move } = redraw(await drawn(), attack);
    for (const { x, y, colour } of SPOTS) expect(colourAt(canvas, ...moved(move, x, y))).toBe(colour);
  });

  it('makes it as large as it should be', async () => {
    expect(await sizeAfter({ name: 'crop', left: 0.1, top: 0.2, right: 0.15, bottom: 0.1 })).toEqual([225, 140]);
    expect(await sizeAfter({ name: 'resize', scale: 0.5 })).toEqual([150, 100]);
    expect(await sizeAfter({ name: 'rotate', degrees: 90, mirrored: false })).toEqual([200, 300]);
  });

  it('leaves something to look at, and no more than can be borne', async () => {
    expect(await sizeAfter({ name: 'crop', left: 0.99, top: 0, right: 0, bottom: 0.99 })).toEqual([
      SHORTEST_SIDE,
      SHORTEST_SIDE,
    ]);
    expect(await sizeAfter({ name: 'resize', scale: 0.01 })).toEqual([SHORTEST_SIDE, SHORTEST_SIDE]);
    for (const attack of [
      { name: 'screenshot', zoom: 1.6 },
      { name: 'rotate', degrees: 45, mirrored: false },
    ] as const) {
      const [width, height] = await sizeAfter(attack, 1500, 1400);
      expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_SIDE);
    }
  });

  it('draws lines and dots where the hand was', async () => {
    const { canvas } = redraw(await drawn(), {
      name: 'cover',
      strokes: [
        {
          points: [
            { x: 0.1, y: 0.1 },
            { x: 0.9, y: 0.1 },
          ],
          width: 0.05,
          colour: '#ffffff',
        },
        { points: [{ x: 0.5, y: 0.9 }], width: 0.1, colour: '#241a2e' },
      ],
    });
    expect(colourAt(canvas, WIDTH / 2, HEIGHT * 0.1)).toBe('#ffffff');
    expect(colourAt(canvas, WIDTH / 2, HEIGHT * 0.9)).toBe('#241a2e');
    expect(colourAt(canvas, WIDTH / 2, HEIGHT * 0.25)).toBe('#808080');
  });
});
