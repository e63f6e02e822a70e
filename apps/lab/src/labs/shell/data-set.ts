/** The data of a lab as the page knows it: the album, the pupil's own pictures, what is left out, and what is in it, as signals. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  hasTrait,
  MOST_OWN,
  SAVED_DATA_VERSION,
  TRAITS,
  type OwnPicture,
  type PainterReply,
  type PainterRequest,
  type PictureId,
  type SavedData,
  type Sheet,
  type Trait,
  type TraitBits,
  type TrainingPictures,
} from '@nepwerk/protocol';
import { emptyAlbum, paintInto, type Album } from './album.ts';

/** Changes that can be undone; own pictures are shared between them, so that they cost little. */
const MOST_CHANGES = 50;

/** What the painter is asked for, apart from what the data set knows itself. */
export type PaintOrder = Omit<Extract<PainterRequest, { type: 'paint' }>, 'type' | 'job' | 'without'>;

/** What is in the data that is trained on. */
export interface Contents {
  /** How many pictures are trained on, and how many are left out. */
  readonly kept: number;
  readonly leftOut: number;
  /** How many of the kept ones have each trait. */
  readonly tally: Readonly<Record<Trait, number>>;
  /** The traits that any picture has, also one that is left out. */
  readonly present: TraitBits;
}

/** The pupil's part of the data. */
interface Choice {
  readonly own: readonly OwnPicture[];
  readonly without: ReadonlySet<PictureId>;
}

/** What the painter has painted: the traits of each place, and the own pictures that have the first places. */
interface Painted {
  readonly traits: Uint32Array;
  readonly own: readonly OwnPicture[];
}

/** The data of a lab. Places count through the album: the pupil's own pictures first, in the order in which they came, then the painted ones. */
export interface DataSet {
  readonly album: ReadonlySignal<Album>;
  readonly own: ReadonlySignal<readonly OwnPicture[]>;
  readonly without: ReadonlySignal<ReadonlySet<PictureId>>;
  /** The traits of each place; empty before the first painting is done. */
  readonly traits: ReadonlySignal<Uint32Array>;
  /** Null before the first painting is done. */
  readonly contents: ReadonlySignal<Contents | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Goes up with every change of the pupil's part. */
  version(): number;
  readonly idAt: (place: number) => PictureId;
  /** The places that have a trait. */
  readonly placesWith: (trait: Trait) => number[];
  /** Leaves pictures out of the training, or takes them back in. */
  readonly leaveOut: (ids: Iterable<PictureId>) => void;
  readonly bringBack: (ids: Iterable<PictureId>) => void;
  /** Adds own pictures, as sheets of one picture of 64 pixels, and answers how many there was room for. */
  readonly add: (sheets: readonly Sheet[], from: OwnPicture['from']) => number;
  /** Throws own pictures away. */
  readonly discard: (ids: Iterable<PictureId>) => void;
  readonly undo: () => void;
  /** The pupil's part, as it is kept on the device. */
  readonly saved: () => SavedData;
  /** Takes up what was kept on the device; `leftOut` shows the own pictures without training on them. */
  readonly restore: (saved: SavedData | null, leftOut: boolean) => void;
  /** Asks for the pictures of an order; a newer one makes an older one stop. */
  readonly paint: (order: PaintOrder) => void;
  /** Takes a reply of the painter; answers the pictures to train on when they are all there, and null before. */
  readonly take: (reply: PainterReply) => TrainingPictures | null;
  /** Whether a set of pictures that `take` answered is still the newest. */
  readonly isNewest: (pictures: TrainingPictures) => boolean;
}

/** What a data set needs around it. */
export interface DataSurroundings {
  readonly send: (request: PainterRequest) => void;
  /** The pupil has changed something: it wants to be painted, and kept. */
  readonly onChange: (saved: SavedData) => void;
}

/** Makes a data set. Over sixty lines, for its parts share what they hold. */
export function createDataSet({ send, onChange }: DataSurroundings): DataSet {
  const album = signal<Album>(emptyAlbum);
  const painted = signal<Painted | null>(null);
  const choice = signal<Choice>({ own: [], without: new Set() });
  const past = signal<readonly Choice[]>([]);
  const own = computed(() => choice.value.own);
  const without = computed(() => choice.value.without);
  const traits = computed(() => painted.value?.traits ?? new Uint32Array());
  const contents = computed(() => painted.value && countContents(painted.value, without.value));
  let job = 0;
  let version = 0;
  let newest: TrainingPictures | null = null;

  function saved(): SavedData {
    const { own: pictures, without: leftOut } = choice.peek();
    return { version: SAVED_DATA_VERSION, own: [...pictures], without: [...leftOut] };
  }

  function use(next: Choice): void {
    const ownChanged = next.own !== choice.peek().own;
    version++;
    choice.value = next;
    if (ownChanged) send({ type: 'own', pictures: next.own });
    onChange(saved());
  }

  function change(next: Partial<Choice>): void {
    past.value = [...past.peek(), choice.peek()].slice(-MOST_CHANGES);
    use({ ...choice.peek(), ...next });
  }

  return {
    album,
    own,
    without,
    traits,
    contents,
    canUndo: computed(() => past.value.length > 0),
    version: () => version,
    idAt: (place) => idOf(own.peek(), place),
    placesWith: (trait) =>
      Array.from(traits.peek().keys()).filter((place) => hasTrait(traits.peek()[place] ?? 0, trait)),
    leaveOut: (ids) => change({ without: new Set([...without.peek(), ...ids]) }),
    bringBack(ids) {
      const back = new Set(ids);
      change({ without: new Set([...without.peek()].filter((id) => !back.has(id))) });
    },
    add(sheets, from) {
      const before = own.peek();
      const room = sheets.slice(0, MOST_OWN - before.length);
      const first = Math.min(0, ...before.map((it) => it.id)) - 1;
      const added = room.map((sheet, at): OwnPicture => ({ id: first - at, from, sheet }));
      if (added.length > 0) change({ own: [...before, ...added] });
      return added.length;
    },
    discard(ids) {
      const gone = new Set(ids);
      change({
        own: own.peek().filter((it) => !gone.has(it.id)),
        without: new Set([...without.peek()].filter((id) => id >= 0 || !gone.has(id))),
      });
    },
    saved,
    undo() {
      const before = past.peek().at(-1);
      if (!before) return;
      past.value = past.peek().slice(0, -1);
      use(before);
    },
    restore(saved, leftOut) {
      const pictures = saved?.own ?? [];
      version++;
      batch(() => {
        past.value = [];
        choice.value = { own: pictures, without: new Set(leftOut ? pictures.map((it) => it.id) : saved?.without) };
      });
      send({ type: 'own', pictures });
    },
    paint(order) {
      job++;
      newest = null;
      send({ type: 'paint', job, without: [...without.peek()], ...order });
    },
    take(reply) {
      if (reply.type === 'painted' && reply.job === job) {
        album.value = paintInto(album.value, reply.count, reply.from, reply.sheet);
      }
      if (reply.type !== 'pictures' || reply.job !== job) return null;
      painted.value = { traits: reply.traits, own: own.peek() };
      newest = reply.pictures;
      return newest;
    },
    isNewest: (pictures) => pictures === newest,
  };
}

function idOf(own: readonly OwnPicture[], place: number): PictureId {
  return own[place]?.id ?? place - own.length;
}

function countContents({ traits, own }: Painted, without: ReadonlySet<PictureId>): Contents {
  const counts = TRAITS.map(() => 0);
  let kept = 0;
  let present = 0;
  for (let place = 0; place < traits.length; place++) {
    const bits = traits[place] ?? 0;
    present |= bits;
    if (without.has(idOf(own, place))) continue;
    kept++;
    for (let trait = 0; trait < counts.length; trait++) counts[trait] = (counts[trait] ?? 0) + ((bits >>> trait) & 1);
  }
  const tally = Object.fromEntries(TRAITS.map((trait, at) => [trait, counts[at]])) as Record<Trait, number>;
  return { kept, leftOut: traits.length - kept, tally, present };
}
