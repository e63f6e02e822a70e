/** How the lab is built: Preact's JSX, workers as modules, and every asset a file of its own, as the content security policy asks. */
import { defineConfig } from 'vite';

/** Threads need shared memory, and browsers give that only to an isolated page. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long the build took is nothing for who starts the lab. */
const QUIET = { checks: { bundlerTimings: false } };

export default defineConfig({
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
