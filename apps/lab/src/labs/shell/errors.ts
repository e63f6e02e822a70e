/** Which of our sentences goes with an error: the only file that looks at what an error is. */
import type { ProblemCode } from '@nepwerk/protocol';

/** The problem behind an error of the shelf. */
export function storageProblem(error: unknown): ProblemCode {
  return nameOf(error) === 'QuotaExceededError' ? 'storage-full' : 'storage-off';
}

/** The problem behind an error of the engine or the model; `otherwise` when it is not a want of memory. */
export function trainingProblem(error: unknown, otherwise: ProblemCode): ProblemCode {
  const text = error instanceof Error ? error.message : '';
  return nameOf(error) === 'RangeError' && /memory|alloc|buffer/i.test(text) ? 'memory' : otherwise;
}

/** What an error says, for the console of whoever looks into it; never shown to a pupil. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
