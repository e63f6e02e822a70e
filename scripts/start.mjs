/** `npm start`: installs, builds and serves the lab, doing only what is still to be done. PORT and HOST say where. */
import './lib/node-version.mjs';
import { ensureLab } from './lib/builds.mjs';
import { orFail } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';

await orFail(async () => {
  await ensureInstalled();
  await ensureLab();
  const { register } = await import('tsx/esm/api');
  register();
  const { serveLab } = await import('@nepwerk/server/serve');
  await serveLab();
});
