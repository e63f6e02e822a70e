/** Who races in suite nn: our engine and its peers, each in every place where it runs. */
import { availableParallelism } from 'node:os';
import { buildTensorFlowForNode } from '../host/build.ts';
import type { NetName } from '../nets/sizes.ts';
import type { Entry } from '../subjects/contender.ts';
import type { Line } from '../subjects/line.ts';
import { openNodeLine, openNodeTensorFlowLine } from '../subjects/node-line.ts';
import { type Browser, openBrowser } from '../subjects/page-line.ts';
import { findPyTorch, openPythonLine } from '../subjects/python-line.ts';

/** Most school laptops have two cores to give. */
export const THREADS = [1, 2];

/** Where engines can run. */
export interface Places {
  /** Chromium, or why it is not there. */
  readonly browser: Browser | Error;
  /** The peers' places; null when they are left out. */
  readonly peers: { readonly tensorFlowForNode: string; readonly python: string | null } | null;
  close(): Promise<void>;
}

/** Opens Chromium, and makes ready what the peers need. */
export async function openPlaces(withPeers: boolean): Promise<Places> {
  const browser = await openBrowser().catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  const peers = withPeers ? { tensorFlowForNode: await buildTensorFlowForNode(), python: findPyTorch() } : null;
  return {
    browser,
    peers,
    async close() {
      if (!(browser instanceof Error)) {
        await browser.close();
      }
    },
  };
}

/** All who race on a net, ours first. */
export function entriesFor(net: NetName, { browser, peers }: Places): Entry[] {
  function inChromium(row: string): Line {
    if (browser instanceof Error) {
      throw browser;
    }
    return browser.openLine(`${net}/${row}`);
  }
  function chromium(row: string, engine: Entry['engine'], threads: number): Entry {
    return { row, engine, threads, open: () => inChromium(row) };
  }
  const ours = THREADS.flatMap((threads): Entry[] => [
    chromium(`chromium/${threads}t`, 'nepwerk', threads),
    { row: `node/${threads}t`, engine: 'nepwerk', threads, open: openNodeLine },
  ]);
  if (!peers) {
    return ours;
  }
  const { tensorFlowForNode, python } = peers;
  const tensorFlow: Entry[] = [
    ...THREADS.map((threads) => chromium(`tfjs/chromium/${threads}t`, 'tfjs', threads)),
    { row: 'tfjs/node/1t', engine: 'tfjs', threads: 1, open: () => openNodeTensorFlowLine(tensorFlowForNode) },
  ];
  const pyTorch = THREADS.map((threads): Entry => {
    return { row: `pytorch/${threads}t`, engine: 'pytorch', threads, open: () => openPyTorch(python) };
  });
  const cores = availableParallelism();
  const jax: Entry[] = [
    chromium(`jax/chromium/${cores}t`, 'jax', cores), // it takes all cores, unasked
    { row: 'jax/node/1t', engine: 'jax', threads: 1, open: openNodeLine },
  ];
  return [...ours, ...tensorFlow, ...pyTorch, ...(net === 'transformer' ? jax : [])];
}

function openPyTorch(python: string | null): Line {
  if (!python) {
    throw new Error('no Python with PyTorch was found (Debian: apt install python3-torch libopenblas0)');
  }
  return openPythonLine(python);
}
