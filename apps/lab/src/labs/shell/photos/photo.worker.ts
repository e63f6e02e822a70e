/** The worker that reads photos, so that a large or a broken one never stops the page. */
import type { PhotoReply, PhotoRequest } from './photo-messages.ts';
import { readPhoto, type Examiner } from './read-photo.ts';

/** Nobody yet looks at what is on a photo. */
const examiners: readonly Examiner[] = [];

/** One after the other: two decoded photos at once are twice the memory. */
let last = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<PhotoRequest>) => {
  last = last.then(async () => {
    const reply: PhotoReply = await readPhoto(data, examiners).catch(() => ({
      type: 'refused',
      job: data.job,
      why: 'broken',
    }));
    const buffers =
      reply.type === 'read' ? [reply.sheet.pixels.buffer, ...(reply.preview ? [reply.preview.pixels.buffer] : [])] : [];
    postMessage(reply, buffers);
  });
});
