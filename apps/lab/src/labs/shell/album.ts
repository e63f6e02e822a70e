/** The pictures of the data as bytes for a canvas, filled in a slice at a time while the painter paints. */
import type { ReadonlySignal } from '@preact/signals';
import type { PictureId, Sheet } from '@nepwerk/protocol';

/** Pictures one after another, RGBA, each of `size` by `size`; `painted` of `count` are there. */
export interface Album {
  readonly size: number;
  readonly count: number;
  readonly painted: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Where an album's view gets its pictures from. */
export interface AlbumSource {
  readonly album: ReadonlySignal<Album>;
  /** Pictures that are left out. */
  readonly without: ReadonlySignal<ReadonlySet<PictureId>>;
  /** The picture at a place. */
  idAt(place: number): PictureId;
}

/** An album without pictures. */
export const emptyAlbum: Album = { size: 1, count: 0, painted: 0, pixels: new Uint8ClampedArray() };

/**
 * The album of a new job with a slice painted into it. Pictures that the job has not come to yet stay as they were, so that nothing blinks.
 * `slice` is a sheet of one column, its first picture being number `from`.
 */
export function paintInto(album: Album, count: number, from: number, slice: Sheet): Album {
  const bytes = slice.size * slice.size * 4;
  const fits = album.size === slice.size && album.count === count;
  const pixels = fits ? album.pixels : new Uint8ClampedArray(count * bytes);
  if (!fits && album.size === slice.size) pixels.set(album.pixels.subarray(0, pixels.length));
  pixels.set(slice.pixels, from * bytes);
  return { size: slice.size, count, painted: from + slice.rows, pixels };
}
