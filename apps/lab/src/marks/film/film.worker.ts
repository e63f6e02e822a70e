/** The worker through which every film goes that a lab lets out: frames go in one after the other, and what comes back is an MP4 with all marks. */
import { fetchCredentialTool } from '../credential-library.ts';
import { makeDeviceSigner } from '../device-signer.ts';
import { createFilmDesk } from './film-desk.ts';
import type { FilmReply, FilmRequest } from './film-messages.ts';
import { openFilmWriter } from './film-writer.ts';

const take = createFilmDesk(
  { makeSigner: makeDeviceSigner, fetchCredentials: fetchCredentialTool, openWriter: (plan) => openFilmWriter(plan) },
  (reply: FilmReply) => {
    if (reply.type === 'made') postMessage(reply, { transfer: [reply.bytes.buffer] });
    else postMessage(reply);
  },
);

addEventListener('message', ({ data }: MessageEvent<FilmRequest>) => take(data));
