/** Comes into a class by its code: what was asked, what the server said, and with which words that is shown. */
import { CLASS_VERSION } from '@nepwerk/protocol/class';
import type { PupilTexts } from '@nepwerk/lessons/pupil';
import type { Sentence } from '@nepwerk/lessons';
import { newId, post } from '../ask.ts';
import { enterClass } from '../my-class.ts';

/** Six digits that somebody typed, however they spaced them; null when they are not six. */
export function readCode(text: string): string | null {
  const digits = text.replaceAll(/[\s.\-–]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** The codes in a link to a class, `482916` or with the second one `482916-068285`. */
export function readLink(text: string): { readonly code: string; readonly second: string } | null {
  const [, code, second = ''] = /^(\d{6})(?:-(\d{6}))?$/.exec(text) ?? [];
  return code === undefined ? null : { code, second };
}

/** A secret of this browser for as long as the page is open: an answer that was lost does not cost a seat. */
const key = newId();

/** Why one did not come in; `second` when the second code is asked for. */
export type NotIn = { readonly refused: string; readonly seconds: number };

/** Comes in; null when it worked. Never throws. */
export async function comeIn(code: string, second: string | null): Promise<NotIn | null> {
  const body = { version: CLASS_VERSION, code, key, ...(second !== null && { second }) };
  const asked = await post('/api/join', JSON.stringify(body));
  if (asked.refused !== null) return { refused: asked.refused, seconds: Math.ceil((asked.wait ?? 0) / 1000) };
  const { classId, seat } = asked.body;
  if (typeof classId !== 'string' || typeof seat !== 'number') return { refused: 'other', seconds: 0 };
  await enterClass({ classId, seat, since: Date.now() });
  return null;
}

/** The sentence for a refusal. */
export function refusalText(words: PupilTexts['join']['refused'], refused: string): Sentence {
  return Object.hasOwn(words, refused) ? words[refused as keyof typeof words] : words.other;
}
