/** The photos of one person as the page knows them: which are shown, which are left out, and which way they look. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FaceMotion, FaceReply } from '@nepwerk/protocol';
import { emptyAlbum, paintInto, type Album, type AlbumSource } from '../shell/album.ts';
import { faceLab } from './lab.ts';
import { countSides, isFrontal, type Sides } from './sides.ts';

/** The photos of one person. */
export interface Photos extends AlbumSource {
  /** Of each photo that is shown, what the face does. */
  readonly poses: ReadonlySignal<readonly FaceMotion[]>;
  /** Which way the photos in use look. */
  readonly sides: ReadonlySignal<Sides>;
  /** Leaves a photo out or brings it back; false when that would leave too few. */
  readonly toggle: (place: number) => boolean;
  readonly allBack: () => void;
}

/** Photos as the controller has them. */
export interface OwnPhotos extends Photos {
  readonly filmed: ReadonlySignal<number>;
  /** Frames that are shown and not left out. */
  readonly used: ReadonlySignal<Uint16Array<ArrayBuffer>>;
  readonly take: (reply: Extract<FaceReply, { type: 'filmed' }>) => void;
  /** Before they are filmed anew. */
  readonly forget: () => void;
}

/** Makes the photos of a person: so many are shown, and only those that look straight ahead where that is wanted. */
export function createPhotos(count: ReadonlySignal<number>, frontal: ReadonlySignal<boolean>): OwnPhotos {
  const all = signal<Album>(emptyAlbum);
  const motions = signal<readonly FaceMotion[]>([]);
  const leftOut = signal<ReadonlySet<number>>(new Set());
  const shown = computed(() => {
    const places = motions.value.flatMap((pose, place) => (frontal.value && !isFrontal(pose) ? [] : [place]));
    return places.slice(0, count.value);
  });
  const kept = computed(() => {
    const wanted = shown.value.filter((place) => !leftOut.value.has(place));
    // Of few that are shown, so many may have been left out before that too few would remain.
    return wanted.length >= faceLab.photos.fewest ? wanted : shown.value.slice(0, faceLab.photos.fewest);
  });
  const without = computed(() => {
    const inUse = new Set(kept.value);
    return new Set(shown.value.filter((place) => !inUse.has(place)));
  });
  const poses = computed(() => posesAt(motions.value, shown.value));
  return {
    filmed: computed(() => motions.value.length),
    album: computed(() => pickFrom(all.value, shown.value)),
    without,
    poses,
    sides: computed(() => countSides(posesAt(motions.value, kept.value))),
    used: computed(() => Uint16Array.from(kept.value)),
    idAt: (place) => shown.value[place] ?? -1,
    toggle(place) {
      const id = shown.peek()[place];
      if (id === undefined) return false;
      const next = new Set([...leftOut.peek()].filter((it) => without.peek().has(it) || !shown.peek().includes(it)));
      if (!next.delete(id)) {
        if (kept.peek().length <= faceLab.photos.fewest) return false;
        next.add(id);
      }
      leftOut.value = next;
      return true;
    },
    allBack: () => (leftOut.value = new Set()),
    take({ count: of, from, sheet, poses: more }) {
      batch(() => {
        all.value = paintInto(all.peek(), of, from, sheet);
        motions.value = [...motions.peek().slice(0, from), ...more];
      });
    },
    forget() {
      motions.value = [];
    },
  };
}

function posesAt(motions: readonly FaceMotion[], places: readonly number[]): FaceMotion[] {
  return places.flatMap((place) => motions[place] ?? []);
}

/** An album of only these pictures. */
function pickFrom({ size, pixels }: Album, places: readonly number[]): Album {
  const bytes = size * size * 4;
  const picked = new Uint8ClampedArray(places.length * bytes);
  for (const [at, place] of places.entries()) {
    picked.set(pixels.subarray(place * bytes, (place + 1) * bytes), at * bytes);
  }
  return { size, count: places.length, painted: places.length, pixels: picked };
}
