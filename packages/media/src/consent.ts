/** Who agreed to what, until when; and what was made of whom, so that a consent that is taken back takes all of it along. */

/** What somebody can agree to, each for itself. */
export const PURPOSES = ['train', 'partner', 'wall', 'keep'] as const;

/** One of them: to train a net on my face; to show it to my partner; to show it on the wall; to keep a film. */
export type Purpose = (typeof PURPOSES)[number];

/** What somebody agreed to. It names nobody: `who` is a made-up name. */
export interface Consent {
  readonly who: string;
  readonly purposes: ReadonlySet<Purpose>;
  /** When it was given, and when it ends, in milliseconds since 1970. */
  readonly given: number;
  readonly until: number;
}

/** A lesson, and with it every consent, lasts four hours at most. */
export const LONGEST_CONSENT_MS = 4 * 60 * 60 * 1000;

/** Something that was made of faces. */
export interface Made {
  readonly kind: 'frames' | 'net' | 'film' | 'preview';
  /** How many it is; one where it does not say. */
  readonly count?: number;
  /** Whose faces are in it, or were learned from. */
  readonly of: readonly string[];
  /** Deletes it; called once. */
  readonly erase: () => void | Promise<void>;
}

/** How much of each kind was deleted. */
export type Erased = Readonly<Record<Made['kind'], number>>;

/** Keeps consents, and what was made under them. Nothing is made of somebody who did not agree, and nothing outlasts a consent. */
export class ConsentLedger {
  readonly #now: () => number;
  readonly #consents = new Map<string, Consent>();
  readonly #made = new Set<Made>();

  /** `now` is the time in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Writes a consent down; a person's new one takes the place of the old.
   * @param lastsMs how long it holds; never longer than four hours.
   * @throws RangeError for no name, no time, or a purpose that there is not.
   */
  give(who: string, purposes: Iterable<Purpose>, lastsMs = LONGEST_CONSENT_MS): Consent {
    if (who.trim() === '') throw new RangeError('A consent needs a made-up name, got none.');
    if (!(lastsMs > 0)) throw new RangeError(`A consent must hold for some time, got ${lastsMs} milliseconds.`);
    const wanted = new Set(purposes);
    for (const purpose of wanted) {
      if (!PURPOSES.includes(purpose)) throw new RangeError(`"${String(purpose)}" is nothing that can be agreed to.`);
    }
    const given = this.#now();
    const consent = { who, purposes: wanted, given, until: given + Math.min(lastsMs, LONGEST_CONSENT_MS) };
    this.#consents.set(who, consent);
    return consent;
  }

  /** Whether somebody agrees to this now. Who never said so does not; nor does a clock that went back make a consent older than it is. */
  allows(who: string, purpose: Purpose): boolean {
    const consent = this.#consents.get(who);
    const now = this.#now();
    return consent !== undefined && consent.purposes.has(purpose) && now >= consent.given && now < consent.until;
  }

  /** The consents that hold now. */
  get consents(): readonly Consent[] {
    const now = this.#now();
    return Array.from(this.#consents.values()).filter(({ given, until }) => now >= given && now < until);
  }

  /** Whether somebody's consent has run out, and it has not been seen to yet that what was made of this person goes. */
  get hasExpired(): boolean {
    return this.consents.length < this.#consents.size;
  }

  /**
   * Notes that something was made.
   * @throws Error when somebody whose face is in it has not agreed to be learned from: then it must not be made.
   */
  note(made: Made): void {
    const without = made.of.find((who) => !this.allows(who, 'train'));
    if (made.of.length === 0 || without !== undefined) {
      throw new Error(`Nothing may be made of ${without ?? 'nobody that is known'}: there is no consent.`);
    }
    this.#made.add(made);
  }

  /** Something was deleted in another way. */
  forget(made: Made): void {
    this.#made.delete(made);
  }

  /** Takes a consent back: all that was made of this person, alone or with others, is deleted. Answers what that was. */
  async withdraw(who: string): Promise<Erased> {
    this.#consents.delete(who);
    return this.#erase((made) => made.of.includes(who));
  }

  /** Deletes what was made of people whose consents have run out. To be called now and then. */
  async expire(): Promise<Erased> {
    for (const [who] of this.#consents) if (!this.consents.some((it) => it.who === who)) this.#consents.delete(who);
    return this.#erase((made) => made.of.some((who) => !this.#consents.has(who)));
  }

  /** The lesson is over: everything goes. */
  async end(): Promise<Erased> {
    this.#consents.clear();
    return this.#erase(() => true);
  }

  /** Deletes these. What can't be deleted is tried again the next time, and the first fault is thrown once the rest is gone. */
  async #erase(isMeant: (made: Made) => boolean): Promise<Erased> {
    const erased = { frames: 0, net: 0, film: 0, preview: 0 };
    const faults: unknown[] = [];
    for (const made of Array.from(this.#made).filter(isMeant)) {
      try {
        await made.erase();
        this.#made.delete(made);
        erased[made.kind] += made.count ?? 1;
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
    return erased;
  }
}
