/** The photos of one person as the page knows them: which are shown, which are left out, and which way they look. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FaceMotion, FaceReply } from '@nepwerk/protocol';
import { emptyAlbum, paintInto, type Album, type AlbumSource } from '../shell/album.ts';
import { faceLab } from './lab.ts';
import { countSides, isFrontal, type Sides } from './sides.ts';

/** In which order photos are shown: mixed, as they are learned from, from left to right, from a shut to an open mouth, or from the sharpest on. */
export const PHOTO_ORDERS = ['mixed', 'side', 'mouth', 'sharp'] as const;

/** One of them. */
export type PhotoOrder = (typeof PHOTO_ORDERS)[number];

/** The photos of one person. */
export interface Photos extends AlbumSource {
  /** Of each photo that is shown, what the face does. */
  readonly poses: ReadonlySignal<readonly FaceMotion[]>;
  /** Whether it is known how sharp they are. */
  readonly canSharpen: ReadonlySignal<boolean>;
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
  /** Lets go of all of them, before they are filmed anew and when the lab ends. */
  readonly forget: () => void;
}

/** Makes the photos of a person: so many are shown, in this order, and only those that look straight ahead where that is wanted. */
export function createPhotos(
  count: ReadonlySignal<number>,
  frontal: ReadonlySignal<boolean>,
  order: ReadonlySignal<PhotoOrder>,
): OwnPhotos {
  const all = signal<Album>(emptyAlbum);
  const motions = signal<readonly FaceMotion[]>([]);
  const sharpness = signal<readonly number[] | null>(null);
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
  /** The photos that are shown, as they lie in the album. */
  const laid = computed(() => {
    const rank = rankOf(order.value, motions.value, sharpness.value);
    return rank ? shown.value.toSorted((a, b) => rank(a) - rank(b)) : shown.value;
  });
  const poses = computed(() => posesAt(motions.value, laid.value));
  return {
    filmed: computed(() => motions.value.length),
    album: computed(() => pickFrom(all.value, laid.value)),
    without,
    poses,
    canSharpen: computed(() => sharpness.value !== null),
    sides: computed(() => countSides(posesAt(motions.value, kept.value))),
    used: computed(() => Uint16Array.from(kept.value)),
    idAt: (place) => laid.value[place] ?? -1,
    toggle(place) {
      const id = laid.peek()[place];
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
    take({ count: of, from, sheet, poses: more, sharpness: sharp }) {
      batch(() => {
        all.value = paintInto(all.peek(), of, from, sheet);
        motions.value = [...motions.peek().slice(0, from), ...more];
        sharpness.value = sharp && [...(sharpness.peek() ?? []).slice(0, from), ...sharp];
      });
    },
    forget() {
      batch(() => {
        all.value = emptyAlbum;
        motions.value = [];
        sharpness.value = null;
      });
    },
  };
}

/** By what photos are put in order, the lowest first; null for mixed. */
function rankOf(
  order: PhotoOrder,
  motions: readonly FaceMotion[],
  sharpness: readonly number[] | null,
): ((place: number) => number) | null {
  switch (order) {
    case 'mixed':
      return null;
    case 'side':
      return (place) => -(motions[place]?.yaw ?? 0); // a yaw above 0 looks to the picture's left
    case 'mouth':
      return (place) => motions[place]?.mouth ?? 0;
    case 'sharp':
      return sharpness && ((place) => -(sharpness[place] ?? 0));
    default:
      return order satisfies never;
  }
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
