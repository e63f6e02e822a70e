/** What a kept training of the Burger lab was trained on, in words, and what it might be called. */
import { LONGEST_NAME, parseBurgerSettings, type BurgerSettings, type KeptLabel } from '@nepwerk/protocol';
import { fill, list, number, percent, sayCounted, texts } from '../../text/speech.ts';
import { words } from '../shell/saves/words.ts';
import { sliders } from './settings.ts';

/** The data in words: how many pictures, and whatever is out of the ordinary. */
export function describeKept({
  settings: query,
  own,
  leftOut,
}: Pick<KeptLabel, 'settings' | 'own' | 'leftOut'>): string {
  const { settings } = parseBurgerSettings(query);
  const { data } = texts.value;
  const { facts } = words.value;
  const said = [sayCounted(facts.pictures, Math.max(0, settings.count + own - leftOut))];
  for (const name of sliders) {
    const what = data.traits[name];
    if (settings[name] === 0) said.push(fill(facts.none, { what }));
    if (settings[name] === 100) said.push(fill(facts.all, { what }));
  }
  for (const name of ['birds', 'doodles'] as const) {
    if (settings[name] > 0) said.push(fill(facts.share, { percent: percent(settings[name] / 100), what: facts[name] }));
  }
  if (settings.odd > 0) said.push(fill(facts.odd, { count: number(settings.odd) }));
  if (settings.tricks === 'on') said.push(facts.tricks);
  if (own > 0) said.push(fill(facts.own, { count: number(own) }));
  if (leftOut > 0) said.push(fill(facts.leftOut, { count: number(leftOut) }));
  return said.join(', ');
}

/** A name for a training: what makes its data different, and its round. */
export function suggestName(settings: BurgerSettings, step: number): string {
  const { data } = texts.value;
  const { suggestion, facts } = words.value;
  const { plain, round, without, with: having } = suggestion;
  const missing = sliders.filter((name) => settings[name] === 0).map((name) => data.traits[name]);
  const mixed = (['birds', 'doodles'] as const).filter((name) => settings[name] > 0).map((name) => facts[name]);
  const [first] = missing;
  const tries = [
    missing.length > 0 && fill(without, { what: list(missing) }),
    first !== undefined && fill(without, { what: first }),
    mixed.length > 0 && fill(having, { what: list(mixed) }),
    plain,
  ];
  const names = tries.filter((it) => it !== false).map((what) => fill(round, { what, count: number(step) }));
  return names.find((it) => it.length <= LONGEST_NAME) ?? plain;
}
