/** `npm run lessons`: for who writes a lesson, a server whose pages reload when a file of the lesson is saved, and say what is wrong with it. PORT says where. */
import './lib/node-version.mjs';
import { readdirSync } from 'node:fs';
import { ensureKernels } from './lib/builds.mjs';
import { ROOT } from './lib/command.mjs';
import { orFail } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** Where the pages are unless PORT says otherwise: apart from those of `npm start`. */
const USUAL_PORT = 8090;

await orFail(async () => {
  await ensureInstalled();
  await ensureKernels();
  const { createServer } = await import('vite');
  const server = await createServer({
    root: `${ROOT}apps/lab`,
    logLevel: 'error',
    server: { host: 'localhost', port: Number(process.env['PORT'] ?? USUAL_PORT) },
  });
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  for (const name of readdirSync(`${ROOT}packages/lessons/lessons`))
    console.log(
      `Open ${address}lessons/${name} and save a file in packages/lessons/lessons/${name}: the page reloads.`,
    );
  console.log('Ctrl-C ends it.');
});
