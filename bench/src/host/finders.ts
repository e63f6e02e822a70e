/** In a page of the built lab: times the lab's worker that finds faces, and somebody else's package, on the same film of a puppet. */
import {
  type DetectorReply,
  type DetectorRequest,
  transfersOf,
} from '../../../apps/lab/src/faces/detector-messages.ts';
import type { Addresses, Finder, FinderName, Turn } from './finder.ts';
import { openHuman } from './human.ts';
import { filmPuppet, SIDE } from './puppet-film.ts';

const finders = new Map<FinderName, Finder>();
let next: (() => VideoFrame) | null = null;

/** Opens a finder; answers how many milliseconds that took. */
async function open(name: FinderName, addresses: Addresses): Promise<number> {
  const begin = performance.now();
  finders.set(name, await finderOf(name, addresses));
  return performance.now() - begin;
}

function finderOf(name: FinderName, { worker, human, wasm }: Addresses): Promise<Finder> {
  switch (name) {
    case 'lab':
    case 'casting':
      return openWorker(worker, name === 'casting');
    case 'human':
    case 'human-anew':
      return openHuman(human, wasm, SIDE, name === 'human-anew');
  }
}

/** Opens the lab's worker, which is spoken to as the lab does. */
async function openWorker(address: string, sight: boolean): Promise<Finder> {
  const worker = new Worker(address, { type: 'module', name: 'faces' });
  function ask(request: DetectorRequest): Promise<DetectorReply> {
    return new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DetectorReply>) => resolve(data), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(request, transfersOf(request));
    });
  }
  const opened = await ask({ type: 'open' });
  if (opened.type !== 'ready') {
    throw new Error(detailOf(opened));
  }
  let near: Float32Array<ArrayBuffer> | null = null;
  let job = 0;
  return {
    async look(frame) {
      const order = { side: SIDE, sight, ...(near && { near }) };
      const reply = await ask({ type: 'look', job: job++, source: frame.clone(), order });
      if (reply.type !== 'found') {
        throw new Error(detailOf(reply));
      }
      const { faces, seen } = reply.look;
      near = (seen === 1 && faces[0]?.landmarks) || null;
      return seen;
    },
  };
}

function detailOf(reply: DetectorReply): string {
  return 'detail' in reply ? reply.detail : `the worker answered ${reply.type}`;
}

/** Draws the film, if that was not done: it takes longer than any turn. */
async function draw({ portrait }: Addresses): Promise<void> {
  next ??= await filmPuppet(portrait);
}

/** Lets a finder look at frame after frame for so long. */
async function run(name: FinderName, milliseconds: number): Promise<Turn> {
  const finder = finders.get(name);
  if (!finder || !next) {
    throw new Error(`${name} was asked to run before it was opened, or before there was a film`);
  }
  const begin = performance.now();
  let [frames, found, passed] = [0, 0, 0];
  while (passed < milliseconds) {
    found += (await finder.look(next())) === 1 ? 1 : 0;
    frames++;
    passed = performance.now() - begin;
  }
  return { rate: (1000 * frames) / passed, found: found / frames };
}

/** What the bench calls in the page. */
export type FinderPage = { open: typeof open; draw: typeof draw; run: typeof run };

Object.assign(globalThis, { finders: { open, draw, run } satisfies FinderPage });
