/** Serves the lab that was built, for services and containers, which neither install nor build anything at their start. The settings stand in docs/hosting.md. */
import '../scripts/lib/node-version.mjs';
import { orFail } from '../scripts/lib/fail.mjs';

await orFail(async () => {
  if (!('typescript' in process.features && process.features.typescript)) {
    // Node before 22.18 reads no TypeScript by itself
    const { register } = await import('tsx/esm/api');
    register();
  }
  const { serveLab } = await import('@nepwerk/server/serve');
  await serveLab();
});
