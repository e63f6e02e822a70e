/** What the bench asks of the process with the load clients, and what that answers. */
import type { Target } from './http-line.ts';
import type { Receipts } from './screens.ts';

/** Whose service is loaded. */
export interface Loaded extends Target {
  readonly service: 'ours' | 'socketio';
}

/** An order; one at a time. */
export type Order =
  | { readonly type: 'load'; readonly loaded: Loaded }
  /** Opens classes up to a count and fills each up to a size. */
  | { readonly type: 'fill'; readonly classes: number; readonly size: number }
  /** Each class sends an event a second, spread over the second. */
  | { readonly type: 'steady'; readonly seconds: number }
  /** All classes send an event at the same instant, so many times. */
  | { readonly type: 'at-once'; readonly times: number }
  /** Opens classes until it is refused. */
  | { readonly type: 'open-more'; readonly most: number }
  /** So that one seat in so many classes has a lot to read: pupils come and go, and questions are asked. */
  | { readonly type: 'weigh-down'; readonly classes: number }
  /** The same readers stop reading; while steady events go on, their classes get a flood. */
  | { readonly type: 'flood'; readonly seconds: number; readonly isRead: boolean };

/** How the clients' own process did meanwhile: figures in which it was busy are partly its own. */
export interface OwnLoad {
  /** Share of a core. */
  readonly core: number;
  /** How late its turns came, 99th percentile, in milliseconds. */
  readonly late: number;
}

/** What came of an order. */
export interface Outcome {
  readonly receipts?: Receipts;
  readonly own?: OwnLoad;
  /** Of `open-more`: the name of the refusal; and how many classes there are now. */
  readonly refused?: string;
  readonly classes?: number;
  /** Of `fill`: seats that are read now, and milliseconds that it took. */
  readonly seats?: number;
  readonly took?: number;
  /** Of `flood`: readers that did not read and were let go, of how many. */
  readonly dropped?: number;
  readonly slow?: number;
}

/** What is sent back. */
export type Reply = { readonly outcome: Outcome } | { readonly failed: string };
