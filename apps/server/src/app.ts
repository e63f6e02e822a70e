/** The web app: the built lab with its headers, a health address, the school check, and the classes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { noteFault } from './faults.ts';
import { securityHeaders } from './headers.ts';
import { createSchoolCheck } from './schoolcheck/doors.ts';

/** What the server is told when it starts. */
export interface AppOptions {
  /** The folder of the built lab, with its `index.html`; absolute. */
  readonly folder: string;
  /** Cross-origin isolation, on unless a test looks at the page without it. */
  readonly isolated?: boolean;
  /** The addresses of classes, under `/api`; without them there are none. */
  readonly classes?: Hono<{ Bindings: HttpBindings }>;
}

/** Where the build puts the files whose names carry a hash of their content. */
const HASHED = '/assets/';

/** Such a file never changes, so it may be kept for a year without asking again. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Anything else is asked for anew every time, so that a new version is there at the next visit. */
const ASK_EVERY_TIME = 'no-cache';

/** The address of a page: words between slashes, with no dot, so that a missing file is not answered with a page. */
const PAGE_ADDRESS = /^(?!\/assets\/)(\/[a-z0-9-]*)+$/i;

/**
 * Builds the app; it is served by {@link listen} and tested with `app.request()`.
 *
 * Answers files of the folder (compressed if the build left a compressed copy beside them), `index.html` for the
 * addresses of pages, and 404 for a file that is not there.
 *
 * @throws When the folder holds no `index.html`.
 */
export function createApp({ folder, isolated = true, classes }: AppOptions): Hono<{ Bindings: HttpBindings }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(
      `The folder of the built lab must hold an index.html, and ${folder} does not; build the lab first.`,
    );
  }
  const app = new Hono<{ Bindings: HttpBindings }>();
  const page = serveStatic({ path: join(folder, 'index.html'), precompressed: true });
  app.use(securityHeaders(isolated));
  app.use(caching);
  app.route('/api/schoolcheck', createSchoolCheck());
  if (classes) app.route('/api', classes);
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.use(serveStatic({ root: folder, precompressed: true }));
  app.use((context, next) => (PAGE_ADDRESS.test(context.req.path) ? page(context, next) : next()));
  app.notFound((context) => context.text('Not found', 404));
  app.onError((fault, context) => {
    if (!context.req.raw.signal.aborted) noteFault(fault); // who goes away in the midst of a request is none
    return context.text('Internal Server Error', 500);
  });
  return app;
}

/** Lets hashed files be kept for good and everything else for no time. */
async function caching(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (context.res.headers.has('Cache-Control')) return;
  const keep = context.res.ok && context.req.path.startsWith(HASHED);
  context.res.headers.set('Cache-Control', keep ? FOREVER : ASK_EVERY_TIME);
}
