/** The photos that were chosen and are not in the data yet: read one after another, each with its square or with why it is not taken. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Sheet } from '@nepwerk/protocol';
import type { NamedFile } from '../files-of.ts';
import type { WorkerPort } from '../worker-port.ts';
import type { Crop, PhotoSize } from './crop.ts';
import type { PhotoReply, PhotoRequest, Preview, Refusal } from './photo-messages.ts';

/** A photo on the desk. */
export interface Photo {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  /** Null while it has not been read. */
  readonly read: { readonly size: PhotoSize; readonly crop: Crop; readonly sheet: Sheet } | null;
  readonly refused: Refusal | null;
}

/** The desk. */
export interface PhotoDesk {
  readonly photos: ReadonlySignal<readonly Photo[]>;
  /** How many are being read and how many of them are done; null when nobody waits. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly count: number } | null>;
  /** Those that can be added. */
  readonly ready: ReadonlySignal<readonly Sheet[]>;
  /** So many files more than there is room for were chosen. */
  readonly tooMany: ReadonlySignal<number>;
  /** The photo that is being cut, large enough to be looked at. */
  readonly chosen: ReadonlySignal<{ readonly id: number; readonly preview: Preview | null } | null>;
  /** Puts files on the desk, as many as there is room for. */
  readonly add: (files: readonly NamedFile[], room: number) => void;
  readonly choose: (id: number) => void;
  /** Cuts another square out of a photo. */
  readonly cut: (id: number, crop: Crop) => void;
  readonly remove: (id: number) => void;
  /** Takes away all that were not taken. */
  readonly removeRefused: () => void;
  /** Reads no more of those that wait; what has been read stays. */
  readonly stop: () => void;
  readonly clear: () => void;
}

/** A photo that waits to be read. */
interface Job {
  readonly id: number;
  readonly withPreview: boolean;
}

/** Makes a desk; `makePort` starts the worker, anew after one fell over. Over sixty lines, for its parts share what waits. */
export function createPhotoDesk(makePort: () => WorkerPort<PhotoRequest, PhotoReply>): PhotoDesk {
  const photos = signal<readonly Photo[]>([]);
  const tooMany = signal(0);
  const chosen = signal<{ id: number; preview: Preview | null } | null>(null);
  const counted = signal({ done: 0, count: 0 });
  let port: WorkerPort<PhotoRequest, PhotoReply> | null = null;
  let waiting: Job[] = [];
  let current: (Job & { readonly crop: Crop | null }) | null = null;
  let jobs = 0;
  let ids = 0;

  function photoOf(id: number): Photo | undefined {
    return photos.peek().find((it) => it.id === id);
  }

  function change(id: number, changes: Partial<Photo>): void {
    photos.value = photos.peek().map((it) => (it.id === id ? { ...it, ...changes } : it));
  }

  function next(): void {
    if (current) return;
    const job = waiting.shift();
    if (!job) {
      counted.value = { done: 0, count: 0 };
      return;
    }
    const photo = photoOf(job.id);
    current = { ...job, crop: photo?.read?.crop ?? null };
    if (!photo) {
      finish();
      return;
    }
    port ??= open();
    jobs++;
    port.send({ job: jobs, file: photo.file, crop: current.crop, withPreview: job.withPreview });
  }

  function open(): WorkerPort<PhotoRequest, PhotoReply> {
    const opened = makePort();
    opened.listen(take, () => {
      // A photo that fells the worker is broken for us; the others go on with a new one.
      port?.close();
      port = null;
      if (current) take({ type: 'refused', job: jobs, why: 'broken' });
    });
    return opened;
  }

  function take(reply: PhotoReply): void {
    const job = current;
    if (!job || reply.job !== jobs) return;
    batch(() => {
      if (reply.type === 'refused') change(job.id, { refused: reply.why, read: null });
      else {
        const { size, crop, sheet, preview } = reply;
        // When another square was cut meanwhile, that one waits to be read.
        if ((photoOf(job.id)?.read?.crop ?? null) === job.crop) change(job.id, { read: { size, crop, sheet } });
        if (preview && chosen.peek()?.id === job.id) chosen.value = { id: job.id, preview };
      }
      finish();
    });
  }

  function finish(): void {
    counted.value = { ...counted.peek(), done: counted.peek().done + 1 };
    current = null;
    next();
  }

  /** Puts a photo before those that wait: somebody is looking. */
  function hurry(id: number, withPreview: boolean): void {
    const asked = waiting.find((it) => it.id === id);
    const others = waiting.filter((it) => it.id !== id);
    waiting = [{ id, withPreview: withPreview || asked?.withPreview === true }, ...others];
    counted.value = { ...counted.peek(), count: counted.peek().done + waiting.length + (current ? 1 : 0) };
    next();
  }

  return {
    photos,
    tooMany,
    chosen,
    progress: computed(() => (counted.value.count > counted.value.done ? counted.value : null)),
    ready: computed(() => photos.value.flatMap((it) => (it.read ? [it.read.sheet] : []))),
    add(files, room) {
      const taken = files.slice(0, Math.max(0, room - photos.peek().length));
      const added = taken.map(({ name, file }): Photo => ({ id: ++ids, name, file, read: null, refused: null }));
      batch(() => {
        tooMany.value = files.length - taken.length;
        photos.value = [...photos.peek(), ...added];
        counted.value = { ...counted.peek(), count: counted.peek().count + added.length };
      });
      waiting.push(...added.map(({ id }) => ({ id, withPreview: false })));
      next();
    },
    choose(id) {
      if (chosen.peek()?.id === id) return;
      chosen.value = { id, preview: null };
      hurry(id, true);
    },
    cut(id, crop) {
      const read = photoOf(id)?.read;
      if (!read) return;
      change(id, { read: { ...read, crop } });
      hurry(id, false);
    },
    remove(id) {
      photos.value = photos.peek().filter((it) => it.id !== id);
      if (chosen.peek()?.id === id) chosen.value = null;
    },
    removeRefused() {
      photos.value = photos.peek().filter((it) => !it.refused);
    },
    stop() {
      const unread = new Set(waiting.map((it) => it.id));
      waiting = [];
      batch(() => {
        photos.value = photos.peek().filter((it) => it.read || it.refused || !unread.has(it.id));
        counted.value = { done: 0, count: current ? 1 : 0 };
      });
    },
    clear() {
      waiting = [];
      batch(() => {
        photos.value = [];
        chosen.value = null;
        tooMany.value = 0;
        counted.value = { done: 0, count: 0 };
      });
    },
  };
}
