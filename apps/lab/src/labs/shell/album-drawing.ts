/** Draws the part of an album that is in sight: the pictures, which of them are left out, chosen, or at the keyboard's place. */
import type { PictureId } from '@nepwerk/protocol';
import type { AlbumSource } from './album.ts';
import { drawTiles, resize, toScratch, type Tile } from './draw-sheet.ts';

const GAP_PX = 5;
const RADIUS_PX = 5;
const FEWEST_COLUMNS = 5;
/** What is left of a picture that is left out. */
const LEFT_OUT_OPACITY = 0.22;

/** The grid as it stands. */
export interface Grid {
  readonly columns: number;
  /** From one picture to the next, in CSS pixels. */
  readonly step: number;
  readonly rowsInSight: number;
}

/** The elements of an album on the page. */
export interface AlbumElements {
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly spacer: HTMLElement;
}

/** What stands out. */
export interface AlbumMarks {
  readonly chosen: ReadonlySet<PictureId>;
  /** The keyboard's place, when it has the focus. */
  readonly at: number | null;
}

/** The grid in a frame, for pictures of at least `cell` rem. */
export function gridOf(frame: HTMLElement, cell: number): Grid {
  const narrowest = cell * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = Math.max(FEWEST_COLUMNS, Math.floor((frame.clientWidth + GAP_PX) / (narrowest + GAP_PX)));
  const step = (frame.clientWidth + GAP_PX) / columns;
  return { columns, step, rowsInSight: Math.max(1, Math.floor(frame.clientHeight / step)) };
}

/** The place in the album that a mouse or finger is at; null between and behind the pictures. */
export function placeAt(count: number, frame: HTMLElement, cell: number, event: MouseEvent): number | null {
  const { columns, step } = gridOf(frame, cell);
  const box = frame.getBoundingClientRect();
  const x = event.clientX - box.left;
  const y = event.clientY - box.top + frame.scrollTop;
  if (x < 0 || x >= frame.clientWidth || y < 0) return null;
  const place = Math.floor(y / step) * columns + Math.floor(x / step);
  return place < count ? place : null;
}

/** Draws what is in sight. */
export function drawAlbum(data: AlbumSource, elements: AlbumElements, cell: number, marks: AlbumMarks): void {
  const { frame, canvas, spacer } = elements;
  const { clientWidth: width, clientHeight: height, scrollTop } = frame;
  const { size, count, pixels } = data.album.peek();
  const { columns, step } = gridOf(frame, cell);
  spacer.style.height = `${Math.max(0, Math.ceil(count / columns) * step - GAP_PX)}px`;
  const sharpness = devicePixelRatio;
  resize(canvas, Math.round(width * sharpness), Math.round(height * sharpness));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  context.clearRect(0, 0, width, height);

  const first = Math.floor(scrollTop / step) * columns;
  const end = Math.min(count, Math.ceil((scrollTop + height) / step) * columns);
  if (end <= first) return;
  const bytes = size * size * 4;
  const source = toScratch(pixels.subarray(first * bytes, end * bytes), size, (end - first) * size);
  if (!source) return;
  const kept: Tile[] = [];
  const leftOut: Tile[] = [];
  const chosen: Tile[] = [];
  let cursor: Tile | null = null;
  for (let place = first; place < end; place++) {
    const x = (place % columns) * step;
    const y = Math.floor(place / columns) * step - scrollTop;
    const tile = { fromX: 0, fromY: (place - first) * size, x, y };
    const id = data.idAt(place);
    (data.without.peek().has(id) ? leftOut : kept).push(tile);
    if (marks.chosen.has(id)) chosen.push(tile);
    if (place === marks.at) cursor = tile;
  }
  const look = { size, side: step - GAP_PX, radius: RADIUS_PX };
  drawTiles(context, source, kept, look);
  context.globalAlpha = LEFT_OUT_OPACITY;
  drawTiles(context, source, leftOut, look);
  context.globalAlpha = 1;
  for (const tile of leftOut) crossOut(context, tile, look.side);
  for (const tile of chosen) frameTile(context, tile, look.side, { width: 3, dash: [] });
  if (cursor) frameTile(context, cursor, look.side, { width: 3, dash: [4, 3] });
}

/** A line through a picture that is left out: it must be seen without colour too. */
function crossOut(context: CanvasRenderingContext2D, { x, y }: Tile, side: number): void {
  context.lineWidth = 2;
  context.strokeStyle = INK;
  context.beginPath();
  context.moveTo(x + side * 0.18, y + side * 0.82);
  context.lineTo(x + side * 0.82, y + side * 0.18);
  context.stroke();
}

/** The colour of ink in the style sheet: a canvas reads no custom properties. */
const INK = '#241a2e';

function frameTile(
  context: CanvasRenderingContext2D,
  { x, y }: Tile,
  side: number,
  { width, dash }: { readonly width: number; readonly dash: number[] },
): void {
  context.save();
  context.lineWidth = width;
  context.strokeStyle = INK;
  context.setLineDash(dash);
  context.beginPath();
  context.roundRect(x + width / 2, y + width / 2, side - width, side - width, RADIUS_PX - 1);
  context.stroke();
  context.restore();
}
