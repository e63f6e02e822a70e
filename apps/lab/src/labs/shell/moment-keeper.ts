/** Keeps earlier moments of one training on the device, and finds them again. */
import { addMoment, roomForMoments, type Moment } from './moments.ts';

/** Where moments lie; the shelf has such a place. */
export interface MomentShelf {
  list(name: string): Promise<readonly Moment[]>;
  /** Keeps a moment, and of the others only those that are named. */
  put(name: string, moment: Moment, model: Uint8Array, others: readonly Moment[]): Promise<void>;
  take(name: string, moment: Moment): Promise<Uint8Array | null>;
  clear(name: string): Promise<void>;
}

/** The moments of one training; `onChange` hears which there are. */
export class MomentKeeper {
  /** A moment is to be kept with the next save. */
  due = false;
  moments: readonly Moment[] = [];
  /** What lies on the device, also what is not used any more. */
  private stored: readonly Moment[] = [];
  private readonly shelf: MomentShelf;
  private readonly name: string;
  private readonly onChange: (steps: readonly number[]) => void;

  constructor(shelf: MomentShelf, name: string, onChange: (steps: readonly number[]) => void) {
    this.shelf = shelf;
    this.name = name;
    this.onChange = onChange;
  }

  /** Takes up the moments of a training that stands at this step; without a readable list there are none. */
  async takeUp(step: number): Promise<void> {
    const found = await this.shelf.list(this.name).catch(() => []);
    this.stored = found;
    this.use(found.filter((it) => it.step <= step));
  }

  /** These are the moments now; those that are gone stay on the device until another is kept. */
  use(moments: readonly Moment[]): void {
    this.moments = moments;
    this.onChange(moments.map((it) => it.step));
  }

  /** Keeps a moment where one is due. A device that has no room for it has none at all, and training goes on. */
  async keepIfDue(moment: Moment, model: Uint8Array): Promise<void> {
    if (!this.due) return;
    this.due = false;
    const next = addMoment(this.moments, moment, roomForMoments(model.byteLength));
    try {
      await this.shelf.put(this.name, moment, model, next);
      this.stored = next;
      this.use(next);
    } catch {
      await this.makeRoom();
    }
  }

  /** Gives up all moments, so that the training itself has room; answers whether there were any. */
  async makeRoom(): Promise<boolean> {
    const some = this.moments.length > 0;
    this.use([]);
    this.stored = [];
    await this.shelf.clear(this.name).catch(() => undefined);
    return some;
  }

  /** Whether a moment lies on the device, used or not. */
  stillHas({ step, seconds }: Moment): boolean {
    return this.stored.some((it) => it.step === step && it.seconds === seconds);
  }

  /** The model at a step, and when that was; null when it is not there. */
  async take(step: number): Promise<{ readonly moment: Moment; readonly model: Uint8Array } | null> {
    const moment = this.moments.find((it) => it.step === step);
    const model = moment ? await this.shelf.take(this.name, moment).catch(() => null) : null;
    return moment && model ? { moment, model } : null;
  }
}
