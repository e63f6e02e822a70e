/** A process to be killed: appends to a class of an embedded log as fast as it can, and says on a line of its own what was acknowledged. */
import { once } from 'node:events';
import { openEmbeddedLog } from '../embedded.ts';

/** So many appends wait at a time. */
const AT_ONCE = 20;

const [folder = '', classId = '', round = ''] = process.argv.slice(2);
const log = await openEmbeddedLog({ folder });
await Promise.all(Array.from({ length: AT_ONCE }, (_, chain) => appendForEver(chain)));

async function appendForEver(chain: number): Promise<void> {
  for (let number = 0; ; number++) {
    const key = `${round}-${chain}-${number}`;
    const { position } = await log.append(classId, key, JSON.stringify({ key, filler: 'x'.repeat(200) }));
    if (!process.stdout.write(`${key} ${position}\n`)) await once(process.stdout, 'drain'); // who hears it may be slow
  }
}
