/** Asks the server something of a class: the same thing again and again with the same id until it is answered, so that nothing is lost and nothing happens twice. */
import { type PupilCommand, type TeacherCommand, writeBody } from '@nepwerk/protocol/class';

/** What became of it: done; refused, by the name that the server gives; or no answer came within {@link PATIENCE}. */
export type Asked =
  | { readonly refused: null; readonly body: Readonly<Record<string, unknown>> }
  | { readonly refused: string; readonly wait?: number };

/** How long it is tried, in milliseconds: longer than a school's network takes to come back, and then whoever asked should know. */
const PATIENCE = 20_000;

/** Wait before the second try; each wait after it is twice as long. */
const FIRST_WAIT = 400;

/** So long an answer may take. */
const TIMEOUT = 8000;

/** The refusal when no answer came. */
export const NO_ANSWER = 'no-answer';

/** A teacher's command. Never throws. */
export function askAsTeacher(classId: string, command: TeacherCommand): Promise<Asked> {
  return post(`/api/classes/${classId}/teacher`, writeBody(newId(), command));
}

/** A pupil's command. Never throws. */
export function askAsPupil(classId: string, command: PupilCommand): Promise<Asked> {
  return post(`/api/classes/${classId}/pupil`, writeBody(newId(), command));
}

/** What is said of a picture that is shared. */
export type SharedAs = Omit<Extract<PupilCommand, { type: 'share' }>, 'type' | 'picture'>;

/** Shares a picture, PNG of at most 256 x 256. Never throws. */
export function sharePicture(classId: string, png: Blob, { lab, made, round }: SharedAs): Promise<Asked> {
  const query = new URLSearchParams({ id: newId(), lab, made: made ? 'yes' : 'no', round: String(round) });
  return post(`/api/classes/${classId}/pictures?${query}`, png, 'image/png');
}

/** Sends something until it is answered. Never throws. */
export async function post(path: string, body: string | Blob, type = 'application/json'): Promise<Asked> {
  const until = performance.now() + PATIENCE;
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    const asked = await postOnce(path, body, type);
    if (asked && !('wait' in asked && asked.refused !== 'wait')) return asked;
    if (performance.now() + wait > until) return asked ?? { refused: NO_ANSWER };
    await new Promise((resolve) => setTimeout(resolve, wait * (1 + Math.random() / 2)));
  }
}

/** One try: null when no answer came, or none that this server gives. */
async function postOnce(path: string, body: string | Blob, type: string): Promise<Asked | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    const { refused, wait } = answer;
    if (typeof refused !== 'string') return response.ok ? { refused: null, body: answer } : null;
    return { refused, ...(typeof wait === 'number' && { wait }) };
  } catch {
    return null;
  }
}

/** What the server says that this browser is, JSON; undefined when no answer came. Never throws. */
export async function findRoles(): Promise<unknown> {
  try {
    const response = await fetch('/api/me', { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT) });
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

/** Lets go of what this browser is in a class, also while the page is left. Never throws: the cookie runs out by itself. */
export async function forgetRole(role: 'teacher' | 'seat' | 'wall'): Promise<void> {
  await fetch(`/api/me/${role}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
}

/** An id that nobody else has; secure contexts alone have `crypto.randomUUID`. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
