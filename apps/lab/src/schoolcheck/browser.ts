/** Which browser this is, on what it runs, and which of the features that the labs look for it has: asked of the browser itself, by using them. */
import { canTrain } from '../labs/shell/support.ts';
import type { BrowserFacts, DeviceFacts } from './facts.ts';
import { MEMORIES } from './facts.ts';
import type { ProbeReply } from './probe.worker.ts';
import { TooLong, type TrialTools, within } from './trial.ts';

/** A worker of a few lines answers at once; one that is silent for so many milliseconds does not run. */
const WORKER_PATIENCE = 8000;

/** What browsers with a Chromium inside say of themselves; the others have none of it. */
interface HintingNavigator {
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
    readonly platform: string;
  };
  readonly deviceMemory?: number;
}

/** Looks at the browser. */
export async function lookAtBrowser({ signal }: TrialTools): Promise<BrowserFacts> {
  const probe = await askWorker(signal);
  const { userAgent, maxTouchPoints } = navigator;
  const hints = (navigator as HintingNavigator).userAgentData;
  return {
    ...(hints ? nameByBrands(hints.brands) : nameByAgent(userAgent)),
    platform: platformOf(hints?.platform ?? '', userAgent, maxTouchPoints),
    has: {
      secure: isSecureContext,
      isolated: crossOriginIsolated && probe?.shares === true,
      simd: canTrain(),
      workers: probe !== null,
      script: typeof [].toSorted === 'function', // of 2023: the newest that our script uses
      database: typeof indexedDB === 'object',
      cookies: navigator.cookieEnabled,
      locks: 'locks' in navigator,
      channels: typeof BroadcastChannel === 'function',
      canvas: probe?.draws === true,
      keys: typeof crypto.subtle === 'object',
      films: typeof VideoFrame === 'function',
      gpu: 'gpu' in navigator,
      files: typeof (navigator.storage as StorageManager | undefined)?.getDirectory === 'function',
    },
  };
}

/** Starts a module worker and hears what it has; null when none runs. */
async function askWorker(signal: AbortSignal): Promise<ProbeReply | null> {
  if (typeof Worker !== 'function') return null;
  const worker = new Worker(new URL('./probe.worker.ts', import.meta.url), { type: 'module', name: 'probe' });
  const answer = new Promise<ProbeReply | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ProbeReply>) => resolve(data), { once: true });
    worker.addEventListener('error', () => resolve(null), { once: true });
  });
  try {
    return await within(WORKER_PATIENCE, signal, answer);
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  } finally {
    worker.terminate();
  }
}

/** The name by the brands that a Chromium lists, of which one is made up on purpose. */
export function nameByBrands(
  brands: readonly { readonly brand: string; readonly version: string }[],
): Pick<BrowserFacts, 'name' | 'version'> {
  const names = [
    ['Microsoft Edge', 'edge'],
    ['Google Chrome', 'chrome'],
    ['Chromium', 'chromium'],
  ] as const;
  for (const [brand, name] of names) {
    const found = brands.find((it) => it.brand === brand);
    if (found) return { name, version: Number.parseInt(found.version, 10) || 0 };
  }
  return { name: 'other', version: 0 };
}

/** The name by the user agent, for browsers without hints: pages without HTTPS get none either. */
export function nameByAgent(agent: string): Pick<BrowserFacts, 'name' | 'version'> {
  const names = [
    [/\bEdg(?:A|iOS)?\/(\d+)/, 'edge'],
    [/\b(?:Firefox|FxiOS)\/(\d+)/, 'firefox'],
    [/\b(?:Chrome|CriOS)\/(\d+)/, 'chrome'],
    [/\bVersion\/(\d+)\S* .*Safari\//, 'safari'],
  ] as const;
  for (const [pattern, name] of names) {
    const [, version] = pattern.exec(agent) ?? [];
    if (version !== undefined) return { name, version: Number(version) };
  }
  return { name: 'other', version: 0 };
}

/** On what it runs; an iPad says that it is a Mac, but no Mac is touched. */
export function platformOf(hint: string, agent: string, touches: number): BrowserFacts['platform'] {
  const text = `${hint} ${agent}`;
  if (/\biPad|\biPhone/.test(text) || (/\bMac/.test(text) && touches > 1)) return 'ipados';
  if (/\bCrOS\b|Chrome ?OS/i.test(text)) return 'chromeos';
  if (/\bAndroid\b/.test(text)) return 'android';
  if (/\bWindows\b/.test(text)) return 'windows';
  if (/\bmacOS\b|\bMacintosh\b/.test(text)) return 'macos';
  return /\bLinux\b/.test(text) ? 'linux' : 'other';
}

/** Looks at the device, as far as the browser tells of it. */
export function lookAtDevice(): Promise<DeviceFacts> {
  const { deviceMemory } = navigator as HintingNavigator;
  return Promise.resolve({
    memory: MEMORIES.find((it) => it === deviceMemory) ?? null,
    cores: navigator.hardwareConcurrency,
    width: screen.width,
    height: screen.height,
  });
}
