/** One picture out of a strip's file. */
import type { StripPictures } from '@nepwerk/lessons/lesson';

/** Where the pictures of a strip are. */
export interface CellsOf extends Pick<StripPictures, 'columns' | 'cells'> {
  /** The address of the file. */
  readonly address: string;
}

/** The picture at a place, as large as its style makes it; the file has an empty row on top. */
export function Cell({ cells, at, label, kind = '' }: { cells: CellsOf; at: number; label: string; kind?: string }) {
  const { address, columns, cells: count } = cells;
  const [x, y] = [at % columns, Math.floor(at / columns) + 1];
  const height = Math.ceil(count / columns) + 1;
  return (
    <svg class={`cell ${kind}`} viewBox={`${x} ${y} 1 1`} role="img" aria-label={label}>
      <image href={address} width={columns} height={height} preserveAspectRatio="none" />
    </svg>
  );
}
