/** Who the two faces are, apart from looks: what is chosen for each place, who is filmed now, and who was; and taking it back. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Erased } from '@nepwerk/media';
import type { FaceCast, FacePlace, FaceRole } from '@nepwerk/protocol';
import { Filming, type Filmed, type FilmingSetting } from './filming.ts';
import { PLACES } from '../roles.ts';
import { drawName, type PickedName } from './names.ts';

/** Who can be at a place. */
export type Choice = 'puppet' | 'cartoon' | 'camera';

/** Who is there where nobody is filmed. */
export const STAND_INS = {
  puppet: ['collins', 'hopper'],
  cartoon: ['pip', 'moss'],
} as const;

/** Somebody who is being filmed. */
export interface FilmedNow {
  readonly place: FacePlace;
  readonly filming: Filming;
}

/** Somebody who was filmed. */
type FilmedRole = Exclude<Filmed, 'drawn'>;

/** What it is told of the outside. */
export interface DeskSetting extends FilmingSetting {
  /** Both places have somebody. */
  readonly onCast: (cast: FaceCast) => void;
}

/** The desk at which the cast is put together. */
export class CastingDesk {
  readonly #setting: DeskSetting;
  readonly #now = signal<FilmedNow | null>(null);
  readonly #filmed = [signal<FilmedRole | null>(null), signal<FilmedRole | null>(null)] as const;
  readonly #names: readonly [Signal<PickedName>, Signal<PickedName>];
  readonly #withdrawn = signal<{ readonly name: string; readonly place: FacePlace; readonly erased: Erased } | null>(
    null,
  );
  #handedOver = false;

  /** What is chosen for each place. */
  readonly choices: readonly [Signal<Choice>, Signal<Choice>] = [signal<Choice>('puppet'), signal<Choice>('puppet')];
  /** Who is filmed now; null while it is chosen. */
  readonly now: ReadonlySignal<FilmedNow | null> = this.#now;
  /** Who was filmed for each place. */
  readonly filmed: readonly [ReadonlySignal<FilmedRole | null>, ReadonlySignal<FilmedRole | null>] = this.#filmed;
  /** Who took it back last, and what was deleted. */
  readonly withdrawn: ReadonlySignal<{
    readonly name: string;
    readonly place: FacePlace;
    readonly erased: Erased;
  } | null> = this.#withdrawn;
  /** The place that is filmed next; null when there is none, and the lab can open. */
  readonly next: ReadonlySignal<FacePlace | null> = computed(
    () => PLACES.find((place) => this.choices[place].value === 'camera' && !this.#filmed[place].value) ?? null,
  );
  /** The made-up names of those who agreed, as they were given. */
  readonly consented: ReadonlySignal<readonly string[]> = computed(() => {
    const names = PLACES.map((place) => this.#filmed[place].value?.name ?? null);
    const filming = this.#now.value?.filming.name.value ?? null;
    return [...new Set([...names, filming])].filter((name) => name !== null);
  });

  /** @param setting what it touches outside itself. */
  constructor(setting: DeskSetting) {
    this.#setting = setting;
    const first = drawName(setting.random, []);
    this.#names = [signal(first), signal(drawName(setting.random, [first]))];
  }

  /** The made-up name for a place. */
  nameOf(place: FacePlace): ReadonlySignal<PickedName> {
    return this.#names[place];
  }

  /** Another made-up name for a place; never one that is like the other's, or the one before. */
  spin(place: FacePlace): void {
    const names = PLACES.map((it) => this.#names[it].peek());
    this.#names[place].value = drawName(this.#setting.random, names);
  }

  /** Films whoever is next, or hands the cast over. */
  go(): void {
    const place = this.next.peek();
    this.#withdrawn.value = null;
    if (place === null) {
      this.#handedOver = true;
      this.#setting.onCast([this.#roleOf(0), this.#roleOf(1)]);
      return;
    }
    this.#now.value = { place, filming: new Filming(this.#setting) };
  }

  /** Whoever was filmed is done. */
  done(): void {
    if (this.#now.peek()?.filming.step.peek() !== 'done') return;
    batch(() => {
      this.#settle();
      this.go();
    });
  }

  /** Stops filming, with all that there was of this person, and chooses again. */
  async toChoice(): Promise<void> {
    const now = this.#now.peek();
    this.#settle();
    await now?.filming.leave();
  }

  /** Somebody takes it back: all of this person is deleted, and it is chosen again who is there. */
  async withdraw(name: string): Promise<void> {
    const now = this.#now.peek();
    const place = PLACES.find((it) => this.#filmed[it].peek()?.name === name) ?? now?.place;
    if (place === undefined) return;
    batch(() => {
      this.#settle();
      this.#filmed[place].value = null;
      this.choices[place].value = 'puppet';
    });
    const erased = await this.#setting.ledger.withdraw(name);
    await now?.filming.leave();
    this.spin(place);
    this.#withdrawn.value = { name, place, erased };
  }

  /** It is left. Who was filmed and not handed over is deleted. */
  async leave(): Promise<void> {
    if (this.#handedOver) return;
    const names = this.consented.peek();
    await this.toChoice();
    for (const name of names) await this.#setting.ledger.withdraw(name);
    for (const place of PLACES) this.#filmed[place].value = null;
  }

  /** Puts down how the filming came out, if it did, and leaves it. */
  #settle(): void {
    const now = this.#now.peek();
    if (!now) return;
    const outcome = now.filming.outcome.peek();
    batch(() => {
      if (outcome === 'drawn') this.choices[now.place].value = 'cartoon';
      else if (outcome) this.#filmed[now.place].value = outcome;
      this.#now.value = null;
    });
  }

  #roleOf(place: FacePlace): FaceRole {
    const filmed = this.#filmed[place].peek();
    if (filmed) return filmed;
    if (this.choices[place].peek() === 'puppet') return { kind: 'puppet', id: STAND_INS.puppet[place] };
    return { kind: 'cartoon', id: STAND_INS.cartoon[place] };
  }
}
