/**
 * A lab's page is visited anew when a link, or the browser's way back, leads to it with another query: its path stays the same, and then the
 * router leaves the page as it is.
 */
import { type ReadonlySignal, signal, type Signal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useEffect, useMemo } from 'preact/hooks';

/** Left with each address that a lab writes; the browser keeps it over a reload, and no link has it. */
const OWN_ADDRESS = 'written by the lab';

/** The address of a visit, as its lab reads and writes it. */
export interface VisitAddress {
  query(): string;
  /** Whether a lab wrote the address, in this visit or before the page was loaded again: then it is where the pupil was, and no new wish. */
  isOwn(): boolean;
  /** Writes a query, without the question mark; not any more once the visit is over. */
  write(query: string): void;
}

/** How a lab comes and goes. */
export interface VisitRules<Lab> {
  readonly open: (address: VisitAddress) => Lab;
  /** Ends a lab whose place another takes, once what it has is kept. */
  readonly leave: (lab: Lab) => Promise<void>;
}

/** A visit: its lab, and a number that tells it from the others. */
export interface Visit<Lab> {
  readonly number: number;
  readonly lab: Lab;
}

/** The visits of a page, one after the other. */
export class Visits<Lab> {
  readonly #rules: VisitRules<Lab>;
  readonly #path = location.pathname;
  readonly #now: Signal<Visit<Lab>>;
  /** The query for which the lab that is open stands. */
  #query = '';
  #number = 0;
  #isLeaving = false;
  #isOver = false;

  constructor(rules: VisitRules<Lab>) {
    this.#rules = rules;
    this.#now = signal(this.#open(0));
  }

  /** The visit that is there. */
  get now(): ReadonlySignal<Visit<Lab>> {
    return this.#now;
  }

  /** Watches where links and the browser's history lead; answers how to stop. */
  follow(): () => void {
    const look = this.look.bind(this);
    addEventListener('click', look);
    addEventListener('popstate', look);
    return () => {
      this.#isOver = true;
      removeEventListener('click', look);
      removeEventListener('popstate', look);
    };
  }

  /** Begins another visit where the address is no more that of this one. */
  look(): void {
    if (this.#isLeaving || location.pathname !== this.#path || location.search === this.#query) return;
    this.#isLeaving = true;
    void this.#turn();
  }

  async #turn(): Promise<void> {
    await this.#rules.leave(this.#now.peek().lab);
    this.#isLeaving = false;
    if (this.#isOver || location.pathname !== this.#path) return; // the page itself is left
    this.#now.value = this.#open(this.#number + 1);
  }

  #open(number: number): Visit<Lab> {
    this.#number = number;
    this.#query = location.search;
    let hasWritten = false;
    const lab = this.#rules.open({
      query: () => location.search,
      // Who goes back to an address that a lab wrote earlier may find another training on the shelf: there it is a wish.
      isOwn: () => history.state === OWN_ADDRESS && (number === 0 || hasWritten),
      write: (query) => {
        if (this.#isLeaving || this.#isOver || this.#number !== number) return;
        hasWritten = true;
        history.replaceState(OWN_ADDRESS, '', query === '' ? location.pathname : `?${query}`);
        this.#query = location.search;
      },
    });
    return { number, lab };
  }
}

/** The visit of a page that is there now. */
export function useVisits<Lab>(rules: VisitRules<Lab>): Visit<Lab> {
  const visits = useMemo(() => new Visits(rules), []);
  const { url } = useLocation();
  useEffect(() => visits.follow(), [visits]);
  useEffect(() => visits.look(), [visits, url]);
  return visits.now.value;
}
