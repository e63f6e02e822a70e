/** A process to be watched: the whole server as it is served, on a folder instead of the built lab; SIGUSR2 lets it meet a fault that nobody foresaw, with what a pupil wrote in it. */
import { serveLab } from '../../serve.ts';

const [folder = '', written = ''] = process.argv.slice(2);
process.once('SIGUSR2', () => {
  JSON.parse(written);
});
await serveLab(folder);
