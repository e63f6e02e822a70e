/** Text of a network, with a line before and after it that says so. A watermark in words that lasts is not known, so none is pretended. */
import { wordings } from '../label/label.ts';

const SIGNATURE = 'nepwerk';

/**
 * Puts the lines around a text; a text that has them already stays as it is, so that it can go through twice.
 *
 * @param kind `made`: all of it is a network's; `changed`: a network changed what somebody wrote.
 * @param language Of the lines.
 */
export function markText(text: string, kind: keyof typeof wordings, language: 'nl' | 'en'): string {
  const line = `[${wordings[kind][language]} · ${SIGNATURE}]`;
  const body = text.replaceAll(/\r\n?/g, '\n').replaceAll(/^\n+|\n+$/g, '');
  const isMarked = body.startsWith(`${line}\n`) && body.endsWith(`\n${line}`);
  return isMarked ? `${body}\n` : `${line}\n\n${body}\n\n${line}\n`;
}
