/** Photos of one's own, in Dutch. */

/** Dutch texts of the photos. */
export const photos = {
  title: 'Eigen foto’s erbij',
  choose: 'Kies foto’s',
  drop: 'of sleep ze hierheen.',
  rule: {
    b1: 'Alleen foto’s van dingen, en alleen foto’s die je mag gebruiken. Geen mensen: voor gezichten komt er een eigen lab, met toestemming.',
    a2: 'Alleen foto’s van dingen. Geen mensen.',
  },
  stay: {
    b1: 'Ze blijven op dit apparaat. We bewaren alleen het vierkantje, van 64 bij 64 pixels.',
    a2: 'Ze blijven op dit apparaat, heel klein.',
  },
  list: 'Gekozen foto’s',
  waiting: '{name} wacht nog',
  pick: '{name}: knip het vierkant bij',
  remove: 'Haal {name} weg',
  removeRefused: { one: 'Haal {count} afgekeurde weg', other: 'Haal alle {count} afgekeurde weg' },
  reading: 'Foto {at} van {count} …',
  stop: 'Stop',
  tooMany: {
    one: 'Er passen 500 eigen plaatjes in de data. {count} foto paste er niet meer bij.',
    other: 'Er passen 500 eigen plaatjes in de data. {count} foto’s pasten er niet meer bij.',
  },
  add: { one: 'Doe {count} foto bij de data', other: 'Doe {count} foto’s bij de data' },
  crop: {
    heading: 'Knip een vierkant uit',
    empty: {
      b1: 'Van elke foto nemen we het midden. Kies een foto om er een ander stuk uit te knippen.',
      a2: 'Kies een foto om te knippen.',
    },
    label: 'Vierkant uit {name}. Pijltjes schuiven het, plus en min maken het groter en kleiner',
    size: 'Grootte',
    hint: {
      b1: 'Sleep het vierkant, of schuif het met de pijltjes. Met + en − wordt het groter en kleiner.',
      a2: 'Sleep het vierkant. Of gebruik de pijltjes.',
    },
  },
  refused: {
    'not-a-picture': {
      b1: 'is geen plaatje, hoe het ook heet. Kies een foto (JPEG, PNG of WebP).',
      a2: 'is geen plaatje. Kies een foto.',
    },
    'wrong-kind': {
      b1: 'is een soort plaatje dat we hier niet lezen. Bewaar het als JPEG of PNG en kies het opnieuw.',
      a2: 'kunnen we niet lezen. Bewaar het als JPEG of PNG.',
    },
    broken: {
      b1: 'is kapot: het begint als een plaatje, maar het klopt niet. Kies een andere foto.',
      a2: 'is kapot. Kies een andere foto.',
    },
    'too-heavy': {
      b1: 'is groter dan 40 megabyte. Maak de foto eerst kleiner.',
      a2: 'is te groot. Maak de foto kleiner.',
    },
    'too-large': {
      b1: 'heeft meer dan 50 miljoen pixels: daar loopt dit apparaat op vast. Maak de foto eerst kleiner.',
      a2: 'heeft te veel pixels. Maak de foto kleiner.',
    },
    'too-small': {
      b1: 'is kleiner dan 16 pixels. Daar is niets op te zien.',
      a2: 'is te klein. Kies een andere foto.',
    },
    unreadable: {
      b1: 'kan niet meer gelezen worden. Is het bestand verplaatst of veranderd? Kies het opnieuw.',
      a2: 'kan niet gelezen worden. Kies het opnieuw.',
    },
  },
} as const;
