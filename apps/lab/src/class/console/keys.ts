/** The letters that do something at once on the console, and whether they are on: whoever speaks to a computer, or mistypes, must be able to turn them off. */
import { signal } from '@preact/signals';

/** What a letter does. */
export type KeyAction = 'freeze' | 'cover';

/** The letters: Ogen op mij, eyes On me; Bord leeg, Blank, as on the remote controls of presentations. */
const LETTERS: Readonly<Record<string, KeyAction>> = { o: 'freeze', b: 'cover' };

/** Where it is kept that they are off. */
const KEY = 'nepwerk.console-keys';

/** Whether letters do anything. */
export const areKeysOn = signal(recall());

/** Turns the letters on or off, and remembers it. */
export function turnKeys(on: boolean): void {
  areKeysOn.value = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage it holds for as long as the page is open.
  }
}

/** What is needed of a key press. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'defaultPrevented'>;

/** What a key does; null where it does nothing here, or somebody is writing. */
export function actionOf(pressed: Pressed, isWriting: boolean): KeyAction | null {
  if (isWriting || !areKeysOn.value || pressed.repeat || pressed.defaultPrevented) return null;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  return LETTERS[pressed.key.toLowerCase()] ?? null;
}

/** Whether keys are letters of a text, or choose in a list, where they are pressed. */
export function isWritingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

function recall(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
