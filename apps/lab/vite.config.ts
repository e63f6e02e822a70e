/** How the lab is built: Preact's JSX, lessons out of their files, workers as modules, and every asset a file of its own, as the content security policy asks. */
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { lessonPlugin } from '../../packages/lessons/src/lesson/plugin.ts'; // by its path: Vite bundles that with this file, and Node can't run TypeScript

/** Threads need shared memory, and browsers give that only to an isolated page. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long the build took is nothing for who starts the lab. */
const QUIET = { checks: { bundlerTimings: false } };

/** A file as text; undefined where there is none. */
function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export default defineConfig({
  plugins: [lessonPlugin(textOf)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rolldownOptions: QUIET },
  build: {
    assetsInlineLimit: 0, // a data: address is not 'self'
    rolldownOptions: QUIET,
    modulePreload: { polyfill: false }, // every browser with WebAssembly SIMD preloads modules
  },
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
});
