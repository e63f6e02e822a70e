/** The worker that looks for marks, so that a file that takes for ever can be given up and never stops the page. */
import { fetchCredentialTool } from '../marks/credential-library.ts';
import { checkFile } from './check-file.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';

const opening = fetchCredentialTool();
void opening.then((tool) => say({ type: tool ? 'ready' : 'no-reader' }));

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => void answer(data));

async function answer(request: CheckRequest): Promise<void> {
  const tool = await opening;
  if (!tool) return;
  const reply = await checkFile(request, tool).catch(
    (): CheckReply => ({ type: 'refused', job: request.job, why: 'crashed' }), // such as no memory for a canvas: not the file's fault
  );
  say(reply, reply.type === 'found' && reply.preview ? [reply.preview] : []);
}

function say(reply: CheckReply, transfer: Transferable[] = []): void {
  postMessage(reply, transfer);
}
