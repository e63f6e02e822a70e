/** A picture that is large enough to be marked, with its label. */
import type { Statement } from '../credentials/statement.ts';
import { label, wordings } from '../label/label.ts';
import type { Picture } from '../picture.ts';
import { enlarge } from './enlarge.ts';

/**
 * Enlarges a picture so that its shorter side has at least so many pixels, and burns in the label that its statement asks for.
 *
 * @throws RangeError as `label`.
 */
export function labelled(
  picture: Picture,
  shortest: number,
  { statement, language }: { readonly statement: Statement; readonly language: 'nl' | 'en' },
): Picture {
  return label(enlarge(picture, shortest), wordings[statement.kind][language]);
}
