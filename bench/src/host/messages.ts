/** The messages between the bench and the process, worker or program in which an engine runs. */
import type { NetName } from '../nets/sizes.ts';

/** An engine that runs in JavaScript. PyTorch understands the same orders, but has no name of its own in them. */
export type Engine = 'nepwerk' | 'tfjs' | 'jax';

/** What the bench asks for; exactly one answer follows each order, and no order comes before it. */
export type Order =
  | { readonly type: 'prepare'; readonly engine: Engine | 'pytorch'; readonly net: NetName; readonly threads: number }
  | { readonly type: 'sample'; readonly steps: number };

/** What comes back. */
export type Answer =
  /** The net stands and has done a first step. */
  | { readonly type: 'prepared'; readonly detail: string }
  /** Milliseconds that all the steps took together, the last step's loss, and the memory that the engine has taken, where it says. */
  | {
      readonly type: 'sampled';
      readonly milliseconds: number;
      readonly loss: number;
      readonly bytes: number | null;
    }
  | { readonly type: 'failed'; readonly reason: string };
