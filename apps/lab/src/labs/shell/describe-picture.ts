/** Says in words what is on a picture of the data, for those who hear the album. */
import { hasTrait, TRAITS } from '@nepwerk/protocol';
import { list, number, say, texts } from '../../text/speech.ts';
import type { DataSet } from './data-set.ts';

/** The picture at a place: its number, what is on it, and whether it is left out. */
export function describePicture(data: DataSet, place: number): string {
  const { data: words } = texts.value;
  const bits = data.traits.value[place] ?? 0;
  const on = TRAITS.filter((trait) => hasTrait(bits, trait)).map((trait) => words.traits[trait]);
  const out = data.without.value.has(data.idAt(place));
  return say(out ? words.pictureLeftOut : words.picture, {
    at: number(place + 1),
    count: number(data.album.value.count),
    what: list(on),
  });
}
