/** Does to a picture what is asked, on a canvas; a browser's own drawing is what the apps use that people do this with. */
import { putFilter, UNMOVED, type Place } from '@nepwerk/marks/breaking';
import { newCanvas } from '../../marks/canvas.ts';
import { LONGEST_SIDE, SHORTEST_SIDE, type Attack } from './attack.ts';
import { drawStrokes } from './strokes.ts';

/** A picture after something was done to it, and where its points went. */
export interface Redrawn {
  readonly canvas: OffscreenCanvas;
  readonly move: Place;
}

/** Of a screen: its colour, what a window on it is bordered with, and how much room there is around the picture, as a share of its side. */
const SCREEN = '#c9d3dc';
const WINDOW_FRAME = '#f4f4f4';
const WINDOW_BUTTONS: readonly string[] = ['#9aa5b1', '#7b8794', '#616e7c'];
const ROOM = 0.12;
const FRAME = 0.02;
const BAR = 0.07;

/** Does what changes the picture itself; how it is written as a file is another thing. */
export function redraw(bitmap: ImageBitmap, attack: Attack): Redrawn {
  const { width, height } = bitmap;
  switch (attack.name) {
    case 'crop': {
      const [left, wide] = cut(width, attack.left, attack.right);
      const [top, high] = cut(height, attack.top, attack.bottom);
      return moveOnto(bitmap, wide, high, { ...UNMOVED, e: -left, f: -top });
    }
    case 'resize': {
      const wide = held(width * attack.scale);
      const high = held(height * attack.scale);
      return moveOnto(bitmap, wide, high, { ...UNMOVED, a: wide / width, d: high / height });
    }
    case 'screenshot':
      return photographScreen(bitmap, attack.zoom);
    case 'rotate':
      return turn(bitmap, attack.degrees, attack.mirrored);
    case 'cover': {
      const { canvas, context } = copyOf(bitmap);
      drawStrokes(context, attack.strokes, width, height);
      return { canvas, move: UNMOVED };
    }
    case 'filter': {
      const { canvas, context } = copyOf(bitmap);
      const pixels = context.getImageData(0, 0, width, height);
      putFilter(pixels, attack.filter, attack.strength);
      context.putImageData(pixels, 0, 0);
      return { canvas, move: UNMOVED };
    }
    case 'recompress':
    case 'seal':
      return { canvas: copyOf(bitmap).canvas, move: UNMOVED };
  }
}

/** Where a side begins when so much is cut off at both ends, and how long it is then, in pixels. */
function cut(side: number, before: number, after: number): readonly [number, number] {
  const start = Math.min(Math.round(side * before), Math.max(0, side - SHORTEST_SIDE));
  return [start, Math.max(Math.min(SHORTEST_SIDE, side), Math.round(side * (1 - after)) - start)];
}

function held(side: number): number {
  return Math.round(Math.min(LONGEST_SIDE, Math.max(SHORTEST_SIDE, side)));
}

/** A window on a screen with the picture in it. */
function photographScreen(bitmap: ImageBitmap, wanted: number): Redrawn {
  const whole = Math.max(bitmap.width, bitmap.height);
  const unit = Math.min(1, LONGEST_SIDE / (whole * (Math.max(1, wanted) + 2 * ROOM)));
  const [zoom, long] = [wanted * unit, whole * unit];
  const room = ROOM * long;
  const [wide, high] = [bitmap.width * zoom, bitmap.height * zoom];
  const width = Math.round(Math.max(wide, bitmap.width * unit) + 2 * room);
  const height = Math.round(Math.max(high, bitmap.height * unit) + 2 * room);
  const left = Math.round((width - wide) / 2);
  const top = Math.round((height - high) / 2);
  return moveOnto(bitmap, width, height, { a: zoom, b: 0, c: 0, d: zoom, e: left, f: top }, (context) => {
    const frame = FRAME * long;
    const bar = BAR * long;
    context.fillStyle = SCREEN;
    context.fillRect(0, 0, width, height);
    context.fillStyle = WINDOW_FRAME;
    context.fillRect(left - frame, top - bar, wide + 2 * frame, high + bar + frame);
    WINDOW_BUTTONS.forEach((colour, i) => {
      context.fillStyle = colour;
      context.beginPath();
      context.arc(left + bar * (0.4 + 0.6 * i), top - bar / 2, bar / 5, 0, 2 * Math.PI);
      context.fill();
    });
  });
}

/** Turned around its middle; the picture becomes as large as that needs, and white where nothing was. */
function turn(bitmap: ImageBitmap, degrees: number, mirrored: boolean): Redrawn {
  const { width, height } = bitmap;
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const needs = [
    Math.abs(width * cosine) + Math.abs(height * sine),
    Math.abs(width * sine) + Math.abs(height * cosine),
  ] as const;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(...needs));
  const [wide, high] = [Math.round(needs[0] * scale), Math.round(needs[1] * scale)];
  const [a, b, c, d] = [
    cosine * scale * (mirrored ? -1 : 1),
    sine * scale * (mirrored ? -1 : 1),
    -sine * scale,
    cosine * scale,
  ];
  const e = wide / 2 - (a * width + c * height) / 2;
  const f = high / 2 - (b * width + d * height) / 2;
  return moveOnto(bitmap, wide, high, { a, b, c, d, e, f }, (context) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, wide, high);
  });
}

function moveOnto(
  bitmap: ImageBitmap,
  width: number,
  height: number,
  move: Place,
  prepare: (context: OffscreenCanvasRenderingContext2D) => void = () => undefined,
): Redrawn {
  const { canvas, context } = newCanvas(width, height);
  prepare(context);
  context.imageSmoothingQuality = 'high';
  context.setTransform(move.a, move.b, move.c, move.d, move.e, move.f);
  context.drawImage(bitmap, 0, 0);
  return { canvas, move };
}

function copyOf(bitmap: ImageBitmap) {
  const made = newCanvas(bitmap.width, bitmap.height);
  made.context.drawImage(bitmap, 0, 0);
  return made;
}
