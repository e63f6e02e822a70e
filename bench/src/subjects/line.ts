/** A line to where an engine runs: the bench gives orders along it and gets answers. */
import type { Answer, Order } from '../host/messages.ts';

/** One order at a time; the answer to a broken line is `failed`. */
export interface Line {
  /** Sends an order and waits for its answer. */
  ask(order: Order): Promise<Answer>;
  /** Ends what runs at the other end. */
  close(): Promise<void>;
}
