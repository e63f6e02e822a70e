/** Fetches the library of Content Credentials: 3 MB gzipped, so a worker does it when something is first saved or checked. */
import libraryAddress from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { openCredentials, type CredentialTool } from '@nepwerk/marks/credentials';

/** Fetches and starts it; null when it can't be fetched. */
export async function fetchCredentialTool(): Promise<CredentialTool | null> {
  try {
    return openCredentials(await WebAssembly.compileStreaming(fetch(libraryAddress)));
  } catch {
    return null;
  }
}
