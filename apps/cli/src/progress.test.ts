/** Checks what is shown of progress. */

import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';

function watch(isTTY: boolean): { progress: Progress; said: () => string } {
  let text = '';
  const progress = new Progress({ isTTY, write: (more) => (text += more) });
  return { progress, said: () => text };
}

describe('Progress', () => {
  it('changes one line on a terminal, and clears it before a line that stays', () => {
    const { progress, said } = watch(true);
    progress.show(() => 'half way');
    progress.say('Done.');
    expect(said()).toBe('\r\u001B[2Khalf way\r\u001B[2KDone.\n');
  });

  it('writes whole lines elsewhere, and not too many', () => {
    const { progress, said } = watch(false);
    for (let i = 0; i < 100; i++) progress.show(() => `step ${i}`);
    expect(said()).toBe('step 0\n');
  });
});
