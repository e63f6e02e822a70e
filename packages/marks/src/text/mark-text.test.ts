/** Text says what it is, before it is read and after. */
import { expect, it } from 'vitest';
import { markText } from './mark-text.ts';

it('has a first and a last line in its language', () => {
  expect(markText('Er was eens\neen burger.', 'made', 'nl')).toBe(
    '[AI GEGENEREERD · nepwerk]\n\nEr was eens\neen burger.\n\n[AI GEGENEREERD · nepwerk]\n',
  );
  expect(markText('\r\n\r\nHello.\r\nYou.\n\n', 'changed', 'en')).toBe(
    '[AI MODIFIED · nepwerk]\n\nHello.\nYou.\n\n[AI MODIFIED · nepwerk]\n',
  );
  expect(markText('', 'made', 'en').split('AI GENERATED')).toHaveLength(3);
});

it('goes through twice without having them twice, and is marked again when a line was taken away', () => {
  const once = markText('Hello.', 'made', 'en');
  expect(markText(once, 'made', 'en')).toBe(once);
  const cut = once.slice(0, once.indexOf('Hello.') + 6);
  expect(markText(cut, 'made', 'en').trimEnd().endsWith('[AI GENERATED · nepwerk]')).toBe(true);
  expect(markText('[AI GENERATED · nepwerk]', 'made', 'en').split('AI GENERATED')).toHaveLength(4);
});
