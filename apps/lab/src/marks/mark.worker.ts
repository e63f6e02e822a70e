/** The worker through which everything goes that a lab lets out: it marks pictures in all three ways, signs trainings, and hands back the bytes of a file. */
import { markFilm, markPicture } from '@nepwerk/marks/mark';
import { signTraining } from '@nepwerk/marks/training';
import { fetchCredentialTool } from './credential-library.ts';
import { makeDeviceSigner } from './device-signer.ts';
import { encodeGif } from './encode-gif.ts';
import { layOut } from './lay-out.ts';
import type { MarkReply, MarkRequest } from './mark-messages.ts';
import { writePicture } from './write-picture.ts';

/** About how long the shorter side of what lies beside each other becomes, in pixels; in a film less, as each frame costs. */
const SHEET_SIDE = 1024;
const FRAME_SIDE = 540;
/** And of one picture alone. */
const ALONE_SIDE = 512;

addEventListener('message', ({ data }: MessageEvent<MarkRequest>) => {
  void mark(data)
    .catch((): MarkReply => ({ type: 'refused', why: 'failed' }))
    .then((reply) => postMessage(reply));
});

async function mark(request: MarkRequest): Promise<MarkReply> {
  const { title, lab, data, language } = request;
  follow('fetch');
  const signer = await makeDeviceSigner();
  const statement = { title, lab, kind: 'made', at: new Date(), data } as const;
  if (request.type === 'application/x-safetensors') {
    follow('credentials');
    return { type: 'marked', bytes: await signTraining(request.training, statement, signer) };
  }
  const { type, sheets } = request;
  const credentials = await fetchCredentialTool();
  if (!credentials) return { type: 'refused', why: 'reader' };
  const context = { statement, language, classNumber: 0, signer };
  const [first] = sheets;
  if (!first) throw new Error('There is nothing to mark.');
  const bytes =
    type === 'image/gif'
      ? await markFilm(
          sheets.map((sheet) => layOut(sheet, FRAME_SIDE)),
          context,
          { credentials, encode: async (frames) => encodeGif(frames, (share) => follow('file', share)) },
          follow,
        )
      : await markPicture(
          layOut(first, first.columns * first.rows === 1 ? ALONE_SIDE : SHEET_SIDE),
          type,
          context,
          { credentials, encode: writePicture },
          follow,
        );
  return { type: 'marked', bytes: new Uint8Array(bytes) };
}

function follow(step: (MarkReply & { type: 'step' })['step'], share?: number): void {
  postMessage({ type: 'step', step, share } satisfies MarkReply);
}
