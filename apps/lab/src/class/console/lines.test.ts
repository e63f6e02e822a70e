/** A text as lines: one for each sentence, and no other ends. */
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { hamburgerLesson } from './testing/hamburger-lesson.ts';

describe('lines', () => {
  it('end where a sentence does', () => {
    expect(
      linesOf('Deel uit. A: kaas, sla. Kijk bij ‘Wat zit erop?’ en leg ernaast! ‘Liever niet’ mag. 0,69 is gokken.'),
    ).toEqual([
      'Deel uit.',
      'A: kaas, sla.',
      'Kijk bij ‘Wat zit erop?’ en leg ernaast!',
      '‘Liever niet’ mag. 0,69 is gokken.',
    ]);
  });

  it('keep every word of the lesson', () => {
    for (const { does } of hamburgerLesson().steps) {
      const lines = linesOf(does);
      expect(lines.join(' ')).toBe(does.trim());
      expect(lines.length).toBeGreaterThan(2);
    }
  });
});
