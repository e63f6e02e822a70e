/** What a file of end-to-end tests starts with: the server, Chromium, and visitors who are held to the rules of all pages. */
import type { Browser, BrowserContextOptions } from 'playwright';
import type { RunningServer } from '@nepwerk/server';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openChromium, openVisitor } from './chromium.ts';
import type { Visitor } from './chromium.ts';
import { startServer } from './server.ts';

/** The means of the tests in one file. */
export interface Stage {
  /** Where the server answers. */
  address(): string;
  /** A new visitor; closed after the test, which fails if the visitor met a fault. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>;
}

/** How the stage differs from the usual one. */
export interface StageOptions {
  /** Whether the server sends the headers for cross-origin isolation; it does unless told otherwise. */
  readonly isolated?: boolean;
  /** What else Chromium is started with, such as a webcam's arguments. */
  readonly browserArguments?: readonly string[];
}

/** Sets the stage for the tests of a file: call it once, at the top. */
export function setStage({ isolated = true, browserArguments = [] }: StageOptions = {}): Stage {
  let server: RunningServer;
  let browser: Browser;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ isolated }), openChromium(browserArguments)]);
  });

  afterEach(async () => {
    const faults = visitors.flatMap((visitor) => visitor.faults);
    await Promise.all(visitors.map((visitor) => visitor.close()));
    visitors = [];
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    address: () => server.address,
    async visitor(options) {
      const visitor = await openVisitor(browser, server.address, options);
      visitors.push(visitor);
      return visitor;
    },
  };
}
