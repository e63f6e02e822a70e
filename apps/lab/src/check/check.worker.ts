/** The worker that looks for marks, so that a file that takes for ever can be given up and never stops the page. */
import libraryAddress from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { openCredentials, type CredentialTool } from '@nepwerk/marks/credentials';
import { checkFile } from './check-file.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';

const opening = openReader();

async function openReader(): Promise<CredentialTool | null> {
  try {
    const tool = openCredentials(await WebAssembly.compileStreaming(fetch(libraryAddress)));
    say({ type: 'ready' });
    return tool;
  } catch {
    say({ type: 'no-reader' });
    return null;
  }
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => void answer(data));

async function answer(request: CheckRequest): Promise<void> {
  const tool = await opening;
  if (!tool) return;
  const reply = await checkFile(request, tool);
  say(reply, reply.type === 'found' && reply.preview ? [reply.preview] : []);
}

function say(reply: CheckReply, transfer: Transferable[] = []): void {
  postMessage(reply, transfer);
}
