/** Opens pages in Chromium, and holds each to the rules of all pages: no message on the console, no request elsewhere. */
import { chromium } from 'playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright';
import { chromiumLaunch } from '../../../scripts/lib/chromium.mjs';

/** The window of a usual Chromebook, and a Dutch pupil. */
const PUPIL: BrowserContextOptions = { viewport: { width: 1366, height: 768 }, locale: 'nl-NL' };

/** Starts Chromium, with more arguments where a test needs them; one serves a whole file of tests. */
export function openChromium(more: readonly string[] = []): Promise<Browser> {
  const { args, ...launch } = chromiumLaunch();
  return chromium.launch({ ...launch, args: [...args, ...more] });
}

/** A browser of somebody, with what it must not do counted over all its pages. */
export interface Visitor {
  readonly context: BrowserContext;
  /** What went wrong so far, a line each: console errors and warnings, page errors, requests to another origin. */
  readonly faults: readonly string[];
  /** Every answered request so far, for those who count bytes. */
  readonly requests: readonly Request[];
  newPage(): Promise<Page>;
  /** Forgets the faults: the test meant them. */
  forgive(): void;
  close(): Promise<void>;
}

/** A new visitor with an empty profile, who may only reach the server at `address`. */
export async function openVisitor(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ ...PUPIL, baseURL: address, ...options });
  const faults: string[] = [];
  const requests: Request[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), address)) faults.push(`request to ${request.url()}`);
  });
  context.on('requestfinished', (request) => requests.push(request));
  return {
    context,
    faults,
    requests,
    newPage: () => context.newPage(),
    forgive: () => faults.splice(0),
    close: () => context.close(),
  };
}

/** Pictures and workers that the page made itself have addresses without a host; everything else must be our own. */
function isForeign(url: string, address: string): boolean {
  return !url.startsWith('data:') && new URL(url).origin !== new URL(address).origin;
}
