/** Parts of pages in a real browser, in English and with the styles of the site: shown, heard by axe, and taken away again. */
import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { expect } from 'vitest';
import { fetchAllTexts, language } from '../../../text/speech.ts';
import '../../../styles/tokens.css';
import '../../../styles/base.css';
import '../../../styles/parts.css';

await fetchAllTexts();

const places: Element[] = [];

/** Shows it in an element of its own. */
export function show(view: ComponentChild, within: 'div' | 'main' = 'div'): Element {
  language.value = 'en';
  document.documentElement.lang = 'en';
  const place = document.createElement(within);
  document.body.append(place);
  places.push(place);
  render(view, place);
  return place;
}

/** Takes away all that was shown: to be called after each test. */
export function clearPage(): void {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
}

/** Hears a part of a page; of a whole one all but its regions, for a test shows none around its part. */
export async function expectAxeFindsNothing(place?: Element): Promise<void> {
  const { violations } = await (place
    ? axe.run(place)
    : axe.run(document.body, { rules: { region: { enabled: false } } }));
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
