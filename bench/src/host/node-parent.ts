/** Joins a forked Node process to the bench that forked it. */
import type { Answer, Order } from './messages.ts';

/** Follows the orders of the parent process until it hangs up. */
export function answerParent(follow: (order: Order) => Promise<Answer>): void {
  process.on('message', (order: Order) => {
    void follow(order).then((answer) => process.send?.(answer));
  });
}
