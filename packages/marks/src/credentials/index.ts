/** Content Credentials: who vouches for a file and what it says of itself, put in and read. */
export { fromPem, makeAuthority, makeSigner, type Authority } from './authority.ts';
export { signatureSize, type Signer } from './cose.ts';
export { openCredentials, type CredentialTool, type FileBytes } from './credentials.ts';
export { toPem } from './pem.ts';
export type { Action, Chapter, Credentials, DataRead, Reading } from './reading.ts';
export { mediaTypes, type DataCard, type MediaType, type Source, type Statement } from './statement.ts';
