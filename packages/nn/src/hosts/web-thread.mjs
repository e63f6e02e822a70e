// A second thread in a browser: a worker that is told once where to begin.
import { serve } from './thread.mjs';

self.onmessage = ({ data }) => {
  serve(data, () => self.postMessage('ready'));
  self.close();
};
