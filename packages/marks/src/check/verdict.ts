/** What may be concluded from all that was found in a file. */
import type { Reading } from '../credentials/reading.ts';

/**
 * `marked`: a mark was found, whoever made it. `broken`: it carries credentials, and was changed since. `none`: no mark was found, which says nothing about
 * where it comes from. `unreadable`: it could not be looked at.
 */
export type Verdict = 'marked' | 'broken' | 'none' | 'unreadable';

/** What was seen of a watermark; `undecoded`: the picture could not be decoded; `never`: a file of this kind has none that is looked for. */
export type WatermarkSeen = 'found' | 'not found' | 'undecoded' | 'never';

/** Concludes from what was found of credentials and of a watermark. */
export function verdictOf(credentials: Reading, watermark: WatermarkSeen): Verdict {
  if (credentials.found === 'credentials') return credentials.credentials.state === 'broken' ? 'broken' : 'marked';
  if (watermark === 'found' || credentials.found === 'elsewhere') return 'marked';
  if (watermark === 'undecoded') return 'unreadable';
  return watermark === 'never' && credentials.found === 'unreadable' ? 'unreadable' : 'none';
}
