/** Which of the conclusions that the texts have is drawn from what was found. */
import type { CheckTexts } from '@nepwerk/lessons/check';
import type { Finding } from '@nepwerk/marks/check';
import type { Chapter } from '@nepwerk/marks/credentials';

/** The conclusions about a file that could be looked at. */
export type Conclusion = Exclude<keyof CheckTexts['verdicts'], 'unreadable'>;

/** Draws a conclusion; never that something is real. */
export function conclude({ credentials, watermark }: Finding): Conclusion {
  const marked = watermark.found === 'found';
  if (credentials.found === 'credentials') {
    const { state } = credentials.credentials;
    if (state === 'trusted') return 'own';
    if (state !== 'unknown') return state;
    return marked && !disagrees({ credentials, watermark }) ? 'other' : 'signed';
  }
  if (marked) return 'watermark';
  return credentials.found === 'elsewhere' ? 'elsewhere' : 'none';
}

/** Whether the watermark says that a network made it, and credentials that hold say nothing of one. */
export function disagrees({ credentials, watermark }: Pick<Finding, 'credentials' | 'watermark'>): boolean {
  if (watermark.found !== 'found' || credentials.found !== 'credentials') return false;
  return credentials.credentials.state !== 'broken' && !saysNetwork(credentials.credentials);
}

/** Source types of the standard that name a trained network. */
const NETWORK: readonly string[] = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'];

function saysNetwork({ actions, sources }: Chapter): boolean {
  return actions.some(({ sourceType }) => NETWORK.includes(sourceType)) || sources.some(saysNetwork);
}
