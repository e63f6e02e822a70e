/** Taking a fake apart by its noise, in Dutch. */

/** Dutch texts of the noise dialog. */
export const noise = {
  title: 'Verander de ruis',
  waiting: 'Even de ruis erbij pakken …',
  pickEnd: 'Welke kies je?',
  pick: 'Kies uit de zestien: plaatje {end}',
  picture: 'Plaatje {at}',
  ways: { label: 'Wat doe je ermee?', turn: 'veranderen', middle: 'het midden', walk: 'van A naar B' },
  live: {
    b1: 'De maker leert door. Daarom verandert een plaatje soms ook als je niets doet.',
    a2: 'De maker leert nog. Zijn plaatjes veranderen dus.',
  },
  turn: {
    explain: {
      b1: 'Elk plaatje komt uit {count} getallen ruis. Elke schuif verandert veel van die getallen tegelijk, zo dat je het goed ziet.',
      a2: 'Een plaatje komt uit {count} getallen. Schuif maar.',
    },
    direction: 'Schuif {at}',
    changed: 'zo wordt het',
    noise: 'De ruis: elk blokje is een getal',
    all: 'Alle {count} getallen',
    number: 'Getal {at}',
    reset: 'Terug naar A',
    refresh: 'Andere ruis',
  },
  middle: {
    ofNoise: 'midden van de ruis',
    ofPixels: 'midden van de pixels',
    explain: {
      b1: 'Van het midden van de ruis maakt de maker één plaatje, en hoe meer hij geleerd heeft, hoe beter dat is. Het midden van de pixels is een dubbele foto: twee plaatjes over elkaar.',
      a2: 'Ruis mengen geeft één plaatje. Pixels mengen geeft een dubbele foto.',
    },
  },
  walk: {
    share: 'Hoe ver van A naar B',
    strip: 'Zeven plaatjes van A naar B',
    play: 'Speel af',
    stop: 'Stop',
    now: '{percent} op weg',
    explain: {
      b1: 'Er zitten geen gaten tussen: ook halverwege is er gewoon ruis, en dus een plaatje. Zijn het allemaal goede burgers?',
      a2: 'Ook halverwege is er een plaatje. Zijn ze allemaal goed?',
    },
  },
} as const;
