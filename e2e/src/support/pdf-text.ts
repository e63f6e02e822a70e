/** Reads the text of a PDF as Chromium prints it, a page at a time: enough of the format (ISO 32000) for that, and for nothing else. */
import { inflateSync } from 'node:zlib';

/** The letters of a font's glyphs, by their numbers as so many hexadecimal digits. */
interface Letters {
  readonly digits: number;
  readonly of: ReadonlyMap<string, string>;
}

const NO_LETTERS: Letters = { digits: 4, of: new Map() };

/**
 * The text of each page, in the order in which it was drawn, without spaces: where words end is a matter of places on the page.
 *
 * @throws Error when it is no PDF that Chromium wrote.
 */
export function pagesOfPdf(bytes: Buffer): readonly string[] {
  const objects = readObjects(bytes.toString('latin1'));
  const pages = [...objects.values()].filter((it) => /\/Type\s*\/Page\b/.test(it));
  if (pages.length === 0) throw new Error('This is no PDF with pages that can be read.');
  return pages.map((page) => {
    const fonts = fontsOf(page, objects);
    const contents = [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
    return contents.map(([, id]) => textOf(streamOf(objects.get(id ?? '')), fonts)).join('');
  });
}

/** Objects by their numbers. */
function readObjects(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}

/** What is in an object's stream, unpacked; empty where it has none. */
function streamOf(object = ''): string {
  const [, head = '', body] = /^([\s\S]*?)stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(object) ?? [];
  if (body === undefined) return '';
  const bytes = Buffer.from(body, 'latin1');
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : body;
}

/** The letters of each font that a page names. */
function fontsOf(page: string, objects: ReadonlyMap<string, string>): ReadonlyMap<string, Letters> {
  const resources = /\/Resources\s+(\d+) 0 R/.exec(page)?.[1];
  const where = resources === undefined ? page : (objects.get(resources) ?? '');
  const named = (/\/Font\s*<<([\s\S]*?)>>/.exec(where)?.[1] ?? '').matchAll(/\/(\w+)\s+(\d+) 0 R/g);
  return new Map(
    [...named].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode\s+(\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, lettersOf(streamOf(objects.get(map)))];
    }),
  );
}

/** What a font's map says: how long a glyph's number is, single glyphs, and runs of them. */
function lettersOf(map: string): Letters {
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? NO_LETTERS.digits;
  const of = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      of.set(glyph.toUpperCase(), decode(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        const letter = String.fromCodePoint(Number.parseInt(text, 16) + glyph - first);
        of.set(glyph.toString(16).toUpperCase().padStart(digits, '0'), letter);
      }
    }
  return { digits, of };
}

function decode(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}

/** The text that a page's program draws. */
function textOf(program: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters = NO_LETTERS;
  let text = '';
  for (const [, font, shown = ''] of program.matchAll(/\/(\w+) [\d.-]+ Tf|<([\da-fA-F]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? NO_LETTERS;
    for (let at = 0; at < shown.length; at += letters.digits)
      text += letters.of.get(shown.slice(at, at + letters.digits).toUpperCase()) ?? '';
  }
  return text.replaceAll(/\s/g, '');
}
