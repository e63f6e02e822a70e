/** Taking a fake apart by its noise, in Dutch. */

/** Dutch texts of the noise dialog. */
export const noise = {
  title: 'Draai aan de ruis',
  waiting: 'Even de ruis erbij pakken …',
  pickEnd: 'Welke kies je?',
  pick: 'Kies uit de zestien: plaatje {end}',
  picture: 'Plaatje {at}',
  ways: { label: 'Wat doe je ermee?', turn: 'draaien', middle: 'het midden', walk: 'van A naar B' },
  live: {
    b1: 'De maker leert door. Daarom verandert een plaatje soms ook als je niets doet.',
    a2: 'De maker leert nog. Zijn plaatjes veranderen dus.',
  },
  turn: {
    explain: {
      b1: 'Elk plaatje komt uit {count} getallen ruis. Deze schuiven veranderen het plaatje het meest.',
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
      b1: 'Van het midden van de ruis maakt de maker één burger, heler naarmate hij meer geleerd heeft. Het midden van de pixels is een dubbele foto: twee burgers over elkaar.',
      a2: 'Ruis mengen geeft één burger. Pixels mengen geeft een dubbele foto.',
    },
  },
  walk: {
    share: 'Hoe ver van A naar B',
    strip: 'Zeven plaatjes van A naar B',
    play: 'Speel af',
    stop: 'Stop',
    now: '{percent} op weg',
    explain: {
      b1: 'Onderweg is er geen grens: elk punt is ruis, en van alle ruis maakt de maker iets. Wordt elke stap een hele burger?',
      a2: 'Ook onderweg maakt de maker overal iets van. Een hele burger?',
    },
  },
} as const;
