/** What this tab remembers of the class that it is in, also through a reload: what was closed, what a pupil would rather not say, what was shared, and what is half written. */
import { type ReadonlySignal, signal } from '@preact/signals';

const KEY = 'nepwerk.class-session';

/** A picture that was shared: its id, and what tells it from others. */
export interface SharedLook {
  readonly id: string;
  readonly look: string;
}

/** What is kept in the session of the tab. */
export interface ClassSession {
  /** Of which place in which class it is. */
  readonly whose: string;
  /** When the message of the teacher came that was closed; 0 while none was. */
  readonly closedMessage: number;
  /** Questions of which the pupil said "I’d rather not". */
  readonly ratherNot: readonly string[];
  readonly shared: readonly SharedLook[];
}

const NOTHING: ClassSession = { whose: '', closedMessage: 0, ratherNot: [], shared: [] };

const session = signal<ClassSession>(recall());

/** What is remembered. */
export const classSession: ReadonlySignal<ClassSession> = session;

/** Answers in words that are not sent yet, by question; only for as long as the page is open. */
export const drafts = new Map<string, string>();

/** Remembers something. */
export function rememberInClass(changes: Partial<Omit<ClassSession, 'whose'>>): void {
  session.value = { ...session.peek(), ...changes };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(session.peek()));
  } catch {
    // Without storage it is remembered as long as the page is open.
  }
}

/** From now on it is of this place: what was remembered of another is forgotten. */
export function beginClassSession(whose: string): void {
  if (session.peek().whose === whose) return;
  forgetClassSession();
  session.value = { ...NOTHING, whose };
}

/** Remembers nothing any more. */
export function forgetClassSession(): void {
  session.value = NOTHING;
  drafts.clear();
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

/** What was kept; nothing where that can't be read. */
function recall(): ClassSession {
  try {
    const { whose, closedMessage, ratherNot, shared } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<
      Record<string, unknown>
    >;
    return {
      whose: typeof whose === 'string' ? whose : '',
      closedMessage: typeof closedMessage === 'number' ? closedMessage : 0,
      ratherNot: listOf(ratherNot, (it) => typeof it === 'string'),
      shared: listOf(shared, isSharedLook),
    };
  } catch {
    return NOTHING;
  }
}

function listOf<Item>(found: unknown, isItem: (it: unknown) => it is Item): readonly Item[] {
  return Array.isArray(found) ? found.filter(isItem) : [];
}

function isSharedLook(it: unknown): it is SharedLook {
  const { id, look } = (it ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === 'string' && typeof look === 'string';
}
