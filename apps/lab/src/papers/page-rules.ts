/** What the browser prints at the foot of each page: lesson, paper, licence and page number. Browsers that know no page margins leave it out. */
import { useLayoutEffect } from 'preact/hooks';

/**
 * Names each paper at the foot of its pages, for as long as the view is shown; the style sheet says where that stands, and that there is a number. By this way, and
 * not in the page, for the content security policy allows no style there.
 *
 * @param feet What stands at the foot of the pages of this name.
 */
export function usePageFeet(feet: ReadonlyMap<string, string>): void {
  const rules = [...feet].map(
    ([name, foot]) => `@page ${pageName(name)} { @bottom-left { content: ${quote(foot)}; } }`,
  );
  const all = rules.join('\n');
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(all);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [all]);
}

/** The name that pages of a paper have for the browser. */
export function pageName(paper: string): string {
  return `paper-${paper}`;
}

/** A text as CSS writes it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
