/** The worker that paints the Burger lab's pictures, so that a slider repaints at once whatever the trainer is doing. */
import { transfers, type PainterReply, type PainterRequest } from '@nepwerk/protocol';
import { soonAfterMessages } from '../shell/turns.ts';
import { createPainter } from './painter.ts';

const painter = createPainter({
  send: (reply: PainterReply) => postMessage(reply, transfers(reply)),
  now: () => performance.now(),
  later: soonAfterMessages,
});

addEventListener('message', (event: MessageEvent<PainterRequest>) => painter.handle(event.data));
