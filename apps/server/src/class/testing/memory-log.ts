/** For tests of what stands on a log: one in memory, which tells of entries when the test lets it, and fails when it is told to. */
import {
  type Appended,
  type ClassLog,
  type Entry,
  type Listener,
  LogFault,
  type LogFaultReason,
} from '../../log/class-log.ts';

/** A log that forgets everything. */
export class MemoryLog implements ClassLog {
  readonly #classes = new Map<string, Entry[]>();
  readonly #codes = new Map<string, string>();
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #listeners = new Set<Listener>();
  readonly #held: (readonly [string, Entry])[] = [];
  /** Positions have gaps, as those of several nodes do. */
  #position = 0;
  /** While it is true nobody is told of entries. */
  #isHolding = false;
  /** With what every request fails. */
  fault: LogFaultReason | null = null;

  /** Holds back what listeners are told. */
  hold(): void {
    this.#isHolding = true;
  }

  /** Tells what was held back. */
  release(): void {
    this.#isHolding = false;
    for (const [classId, entry] of this.#held.splice(0)) this.#tell(classId, entry);
  }

  async begin(classId: string, key: string, event: string): Promise<Appended> {
    this.#check();
    if (this.#classes.has(classId)) throw new LogFault('taken', `There is a class ${classId}.`);
    this.#classes.set(classId, []);
    return this.append(classId, key, event);
  }

  async append(classId: string, key: string, event: string): Promise<Appended> {
    const entries = this.#entries(classId);
    const before = entries.find((it) => it.key === key);
    if (before) return { position: before.position, isNew: false };
    this.#position += 3;
    const entry = { position: this.#position, key, event };
    entries.push(entry);
    if (this.#isHolding) this.#held.push([classId, entry]);
    else this.#tell(classId, entry);
    return { position: entry.position, isNew: true };
  }

  async read(classId: string, after: number): Promise<readonly Entry[]> {
    return this.#entries(classId).filter(({ position }) => position > after);
  }

  async classes(): Promise<readonly string[]> {
    this.#check();
    return [...this.#classes.keys()];
  }

  async remove(classId: string): Promise<void> {
    this.#check();
    this.#classes.delete(classId);
    for (const name of this.#pictures.keys()) if (name.startsWith(`${classId} `)) this.#pictures.delete(name);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async claimCode(code: string, classId: string): Promise<boolean> {
    this.#check();
    if (this.#codes.has(code)) return false;
    this.#codes.set(code, classId);
    return true;
  }

  async classOf(code: string): Promise<string | null> {
    this.#check();
    return this.#codes.get(code) ?? null;
  }

  async releaseCode(code: string): Promise<void> {
    this.#check();
    this.#codes.delete(code);
  }

  async keepPicture(classId: string, pictureId: string, bytes: Uint8Array): Promise<void> {
    this.#entries(classId);
    this.#pictures.set(`${classId} ${pictureId}`, bytes);
  }

  async picture(classId: string, pictureId: string): Promise<Uint8Array | null> {
    this.#check();
    return this.#pictures.get(`${classId} ${pictureId}`) ?? null;
  }

  async removePicture(classId: string, pictureId: string): Promise<void> {
    this.#check();
    this.#pictures.delete(`${classId} ${pictureId}`);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }

  /** Names of everything that is kept: classes, codes and pictures. */
  get kept(): readonly string[] {
    return [...this.#classes.keys(), ...this.#codes.keys(), ...this.#pictures.keys()];
  }

  #tell(classId: string, entry: Entry): void {
    for (const listener of this.#listeners) listener(classId, entry);
  }

  #entries(classId: string): Entry[] {
    this.#check();
    const entries = this.#classes.get(classId);
    if (!entries) throw new LogFault('gone', `There is no class ${classId}.`);
    return entries;
  }

  #check(): void {
    if (this.fault) throw new LogFault(this.fault, 'The test says so.');
  }
}
