/** All pictures of the data in a grid that scrolls: only the rows in sight are drawn, however many pictures there are. */
import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Album } from './album.ts';
import { drawTiles, resize, toScratch, type Tile } from './draw-sheet.ts';

/** Narrowest picture on the screen, in rem; there are as many columns as fit. */
const NARROWEST_REM = 2.25;
const GAP_PX = 5;
const RADIUS_PX = 5;
const FEWEST_COLUMNS = 5;

/** Where the grid stands at the moment. */
interface Grid {
  readonly columns: number;
  /** Width of a picture with its gap, in CSS pixels. */
  readonly cell: number;
}

/** The grid; `label` says in words what the pictures are. */
export function AlbumView({ album, label }: { album: ReadonlySignal<Album>; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const waiting = useRef(0);

  function draw(): void {
    waiting.current = 0;
    if (frame.current && canvas.current && spacer.current) {
      drawVisible(album.peek(), frame.current, canvas.current, spacer.current);
    }
  }

  function drawSoon(): void {
    waiting.current ||= requestAnimationFrame(draw);
  }

  useSignalEffect(() => {
    if (album.value) drawSoon();
  });
  useEffect(() => {
    const observer = new ResizeObserver(drawSoon);
    if (frame.current) observer.observe(frame.current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(waiting.current);
    };
  }, []);

  return (
    // What scrolls must be reachable with the keyboard, or only a mouse could see the pictures further down.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="album" ref={frame} tabIndex={0} role="region" aria-label={label} onScroll={drawSoon}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <div class="album-spacer" ref={spacer} />
    </div>
  );
}

function gridOf(width: number): Grid {
  const narrowest = NARROWEST_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = Math.max(FEWEST_COLUMNS, Math.floor((width + GAP_PX) / (narrowest + GAP_PX)));
  return { columns, cell: (width + GAP_PX) / columns };
}

function drawVisible(album: Album, frame: HTMLElement, canvas: HTMLCanvasElement, spacer: HTMLElement): void {
  const { clientWidth: width, clientHeight: height, scrollTop } = frame;
  const { columns, cell } = gridOf(width);
  const rows = Math.ceil(album.count / columns);
  spacer.style.height = `${Math.max(0, rows * cell - GAP_PX)}px`;
  const sharpness = devicePixelRatio;
  resize(canvas, Math.round(width * sharpness), Math.round(height * sharpness));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  context.clearRect(0, 0, width, height);

  const firstRow = Math.floor(scrollTop / cell);
  const first = firstRow * columns;
  const end = Math.min(album.count, Math.ceil((scrollTop + height) / cell) * columns);
  if (end <= first) return;
  const bytes = album.size * album.size * 4;
  const source = toScratch(album.pixels.subarray(first * bytes, end * bytes), album.size, (end - first) * album.size);
  if (!source) return;
  const tiles: Tile[] = [];
  for (let index = first; index < end; index++) {
    const x = (index % columns) * cell;
    const y = Math.floor(index / columns) * cell - scrollTop;
    tiles.push({ fromX: 0, fromY: (index - first) * album.size, x, y });
  }
  drawTiles(context, source, tiles, { size: album.size, side: cell - GAP_PX, radius: RADIUS_PX });
}
