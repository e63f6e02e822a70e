/** The worker of the lesson in breaking marks: it has the fakes and the files, and the page gets to see what became of them. */
import type { Picture } from '@nepwerk/marks';
import { fetchCredentialTool } from '../../marks/credential-library.ts';
import { newCanvas } from '../../marks/canvas.ts';
import { layOut } from '../../marks/lay-out.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import type { BreakReply, BreakRequest } from './breaking-messages.ts';
import { FAKES } from './fakes.ts';
import fakesAddress from './fakes.png?url';

/** About how long a side of a fake becomes before it is marked, in pixels; what the lab saves one as. */
const SIDE = 512;

let breaker: Breaker | null = null;

/** One thing after another. */
let doing: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<BreakRequest>) => {
  doing = doing.then(() => answer(data)).catch(() => say({ type: 'refused', why: 'failed' }));
});

async function answer(request: BreakRequest): Promise<void> {
  if (request.type === 'forget') {
    breaker?.forget(request.ids);
    return;
  }
  if (!breaker) {
    say({ type: 'doing', what: 'fetch' });
    const tool = await fetchCredentialTool();
    if (!tool) {
      say({ type: 'refused', why: 'reader' });
      return;
    }
    breaker = createBreaker(tool);
  }
  say({ type: 'doing', what: request.type === 'begin' ? 'mark' : 'attack' });
  const { id } = request;
  const made =
    request.type === 'begin'
      ? await breaker.begin(id, await fetchFake(request.fake), request.language)
      : await breaker.attack(id, request.from, request.attack);
  say({ type: 'made', id, ...made }, [made.preview]);
}

async function fetchFake(index: number) {
  const response = await fetch(fakesAddress);
  if (!response.ok) throw new Error(`The fakes could not be fetched: ${response.status}.`);
  const bitmap = await createImageBitmap(await response.blob());
  const { context } = newCanvas(FAKES.size, FAKES.size);
  context.drawImage(bitmap, -(index % FAKES.count) * FAKES.size, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, FAKES.size, FAKES.size);
  const picture: Picture = layOut({ columns: 1, rows: 1, size: FAKES.size, pixels: new Uint8ClampedArray(data) }, SIDE);
  const { title, examples, rounds } = FAKES;
  return { picture, title, examples, rounds };
}

function say(reply: BreakReply, transfer: Transferable[] = []): void {
  postMessage(reply, transfer);
}
