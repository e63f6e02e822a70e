/** Bundles what the bench runs outside its own process: pages for Chromium, scripts for pages of the lab, and TensorFlow.js for Node. */
import { fileURLToPath } from 'node:url';
import { type PreviewServer, build, preview } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = fileURLToPath(new URL('../../.cache/page', import.meta.url));
const PEERS = fileURLToPath(new URL('../../.cache/peers', import.meta.url));

/** Shared memory, and with it threads, exist only in a page that is isolated from other origins. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Bundles TensorFlow.js with its nets for Node, and answers the file to fork. */
export async function buildTensorFlowForNode(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./node-tensorflow.ts', import.meta.url)),
      outDir: PEERS,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'tensorflow.cjs' } },
    },
  });
  return `${PEERS}/tensorflow.cjs`;
}

/** Bundles a script for a page, with all that it imports; answers its text. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['es'] } },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) {
    throw new Error(`there is no bundle of ${entry}`);
  }
  return chunk.code;
}

/** Builds the page and serves it on a free port of this machine. */
export async function servePage(): Promise<{ address: string; close(): Promise<void> }> {
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    // TensorFlow.js hands the text of one of its own functions to its threads; minified, that text would not stand alone.
    build: { outDir: PAGE, emptyOutDir: true, minify: false, target: 'esnext' },
  });
  const server: PreviewServer = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { outDir: PAGE },
    preview: { host: '127.0.0.1', port: 0, headers: ISOLATION },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) {
    throw new Error('the server of the bench page has no address');
  }
  return { address, close: () => server.close() };
}
