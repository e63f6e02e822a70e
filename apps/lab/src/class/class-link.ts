/** A page's link to its class: what the class is, as this page may see it, kept up to date, with one connection for all tabs of a browser. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ClassEvent, type ClassState, fold } from '@nepwerk/protocol/class';
import { CLASS_LOCKS } from './my-class.ts';
import { ClassSource, type SourceFrame, type SourceStatus } from './class-source.ts';

/** Who reads which class. */
export interface ClassPlace {
  readonly classId: string;
  readonly as: 'teacher' | 'seat' | 'wall';
  /** Which seat: tabs that still have another one of this browser's don't share a connection with it. */
  readonly seat?: number;
}

/** What one tab tells the others. */
type Told =
  | { readonly type: 'frame'; readonly frame: SourceFrame }
  | { readonly type: 'status'; readonly status: SourceStatus }
  /** A tab that came asks for what there is; */
  | { readonly type: 'hello' }
  /** and this is the answer of the one that has the connection. */
  | { readonly type: 'all'; readonly state: ClassState; readonly offset: number; readonly status: SourceStatus };

/** The link of a page. */
export class ClassLink {
  readonly place: ClassPlace;
  readonly #state = signal<ClassState | null>(null);
  readonly #status = signal<SourceStatus | 'connecting'>('connecting');
  readonly #offset = signal(0);
  readonly #tabs: BroadcastChannel;
  readonly #closing = new AbortController();
  #source: ClassSource | null = null;

  constructor(place: ClassPlace) {
    this.place = place;
    const name = `${CLASS_LOCKS}${place.as}${place.seat ?? ''}-${place.classId}`;
    this.#tabs = new BroadcastChannel(name);
    this.#tabs.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.#tabs.postMessage({ type: 'hello' } satisfies Told);
    void this.#lead(name);
  }

  /** The class; null until it is known. */
  get state(): ReadonlySignal<ClassState | null> {
    return this.#state;
  }

  /** How it stands with the server. */
  get status(): ReadonlySignal<SourceStatus | 'connecting'> {
    return this.#status;
  }

  /** The server's time now, milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offset.value;
  }

  /** Ends it; another tab goes on. */
  close(): void {
    this.#closing.abort();
    this.#source?.close();
    this.#tabs.close();
  }

  /** Waits until no other tab has the connection, and opens it. Where tabs can't agree (a page without HTTPS) each has its own. */
  async #lead(name: string): Promise<void> {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) {
      this.#open(false);
      return;
    }
    const closed = new Promise<void>((resolve) => this.#closing.signal.addEventListener('abort', () => resolve()));
    await locks
      .request(name, { signal: this.#closing.signal }, () => {
        this.#open(true);
        return closed;
      })
      .catch(() => {}); // it was closed before its turn
  }

  #open(tellsOthers: boolean): void {
    if (this.#closing.signal.aborted) return;
    const { classId, as } = this.place;
    this.#source = new ClassSource({
      classId,
      as,
      onFrame: (frame) => {
        this.#take(frame);
        if (tellsOthers) this.#tell({ type: 'frame', frame });
      },
      onStatus: (status) => {
        if (status === this.#status.value) return;
        this.#status.value = status;
        if (tellsOthers) this.#tell({ type: 'status', status });
      },
    });
  }

  #tell(told: Told): void {
    this.#tabs.postMessage(told);
  }

  #hear(told: Told): void {
    if (this.#source) {
      const [state, status] = [this.#state.value, this.#status.value];
      if (told.type === 'hello' && state && status !== 'connecting') {
        this.#tell({ type: 'all', state, offset: this.#offset.value, status });
      }
      return;
    }
    switch (told.type) {
      case 'frame':
        this.#take(told.frame);
        return;
      case 'status':
        this.#status.value = told.status;
        return;
      case 'all':
        this.#state.value = told.state;
        this.#offset.value = told.offset;
        this.#status.value = told.status;
        return;
      case 'hello':
        return;
      default:
        return told satisfies never;
    }
  }

  #take({ name, data }: SourceFrame): void {
    const found: unknown = JSON.parse(data);
    if (name === 'view') {
      const { now, view } = found as { now: number; view: ClassState };
      this.#offset.value = now - Date.now();
      this.#state.value = view;
      return;
    }
    // The server lets in nothing but events, and this page comes from it.
    if (this.#state.value) this.#state.value = fold(this.#state.value, found as ClassEvent);
  }
}
