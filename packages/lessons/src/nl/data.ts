/** The data of a lab in Dutch: looking, choosing, drawing, and own photos. */

/** Dutch texts around the data. */
export const data = {
  /** What can be said of a picture. */
  traits: {
    cheese: 'kaas',
    lettuce: 'sla',
    tomato: 'tomaat',
    sesame: 'sesam',
    secondPatty: 'dubbel vlees',
    burger: 'burger',
    bird: 'vogel',
    doodle: 'poppetje',
    crest: 'kuif',
    redBreast: 'rode borst',
    stripedWing: 'streepvleugel',
    longTail: 'lange staart',
    worm: 'worm',
    glasses: 'bril',
    hat: 'hoed',
    beard: 'baard',
    curls: 'krullen',
    freckles: 'sproeten',
    odd: 'vreemde eend',
    drawing: 'zelf getekend',
    photo: 'eigen foto',
  },
  picture: 'Plaatje {at} van {count}: {what}',
  pictureLeftOut: 'Plaatje {at} van {count}, eruit gehaald: {what}',
  pickHint: {
    b1: 'Klik op een plaatje om het eruit te halen, of verander het recept:',
    a2: 'Klik er een uit. Of verander het recept:',
  },
  pictures: { one: '{count} plaatje.', other: '{count} plaatjes.' },
  leftOut: { one: '{count} eruit.', other: '{count} eruit.' },
  allBack: 'Alles terug',
  missing: {
    one: 'Nog {count} plaatje nodig. Zet er een terug, teken er een of kies er meer.',
    other: 'Nog {count} plaatjes nodig. Zet ze terug, teken ze zelf of kies er meer.',
  },
  missingRunning: {
    b1: 'Zolang gaat de training door met de oude plaatjes.',
    a2: 'De training gaat door met de oude plaatjes.',
  },
  tools: { label: 'Meer met de data', draw: 'Teken', photos: 'Foto’s', view: 'Bekijk', experiments: 'Proef' },
  viewer: {
    title: 'Bekijk: wat zit er in de data?',
    hint: {
      b1: 'Klik plaatjes aan, of sleep eroverheen. Met Shift kies je er een hele rij bij.',
      a2: 'Klik op de plaatjes die je wilt kiezen.',
    },
    grid: { one: '{count} plaatje om uit te kiezen', other: '{count} plaatjes om uit te kiezen' },
    chosen: { one: '{count} gekozen', other: '{count} gekozen' },
    leaveOut: 'Haal eruit',
    bringBack: 'Zet terug',
    discard: 'Verwijder',
    discardTitle: 'Verwijdert je eigen plaatjes; een training die je onder een naam bewaarde, houdt ze',
    undo: 'Ongedaan maken',
    all: 'Kies alles',
    none: 'Kies niets',
    chart: {
      heading: 'Hoe vaak zit het erin?',
      hint: {
        b1: 'Van {count} plaatjes. Een deel houden we apart om de keurder te testen. Druk op een balk om te kiezen.',
        a2: 'Van {count} plaatjes. Druk op een balk om te kiezen.',
      },
      own: {
        b1: 'Wat er op je eigen plaatjes staat, weet het lab niet: die tellen bij geen enkele soort mee.',
        a2: 'Je eigen plaatjes tellen bij geen enkele soort mee.',
      },
      choose: { one: '{count} plaatje. Kies het', other: '{count} plaatjes. Kies ze' },
    },
    mix: {
      heading: 'Meng andere plaatjes erdoor',
      birds: 'Vogels',
      doodles: 'Poppetjes',
      hint: {
        b1: 'Zoveel van elke honderd plaatjes die het lab tekent. De rest is burgers.',
        a2: 'De rest is burgers.',
      },
    },
    tricks: {
      label: 'Trucjes bij het keuren (augmentatie)',
      hint: {
        b1: 'De keurder ziet elk plaatje net anders: verschoven, verkleurd, met een stuk eruit, echt én gemaakt. Dat helpt als er weinig plaatjes zijn: dan valt er minder uit het hoofd te leren.',
        a2: 'De keurder ziet elk plaatje steeds net anders. Dat helpt bij weinig plaatjes.',
      },
    },
  },
  experiments: {
    title: 'Proefjes',
    intro: {
      b1: 'Elk proefje begint een nieuwe training. Wat je nu hebt, blijft bewaard tot je daar op Start drukt.',
      a2: 'Elk proefje begint opnieuw, met andere data.',
    },
    list: {
      noCheese: {
        title: 'Zonder kaas',
        look: {
          b1: 'In de data zit geen kaas. Verzint de maker die er zelf bij?',
          a2: 'Geen kaas in de data. Komt er toch kaas uit?',
        },
      },
      few: {
        title: 'Maar 20 plaatjes',
        look: {
          b1: 'Let op de keurder: wie elk plaatje uit het hoofd kent, hoeft niets meer te begrijpen.',
          a2: 'De keurder leert ze uit zijn hoofd. Let maar op.',
        },
      },
      fewTricks: {
        title: '20 plaatjes, met trucjes',
        look: {
          b1: 'Dezelfde twintig, maar de keurder ziet ze telkens net anders. Scheelt dat?',
          a2: 'Dezelfde twintig, steeds net anders. Scheelt dat?',
        },
      },
      halfBirds: {
        title: 'Half vogel, half burger',
        look: {
          b1: 'Maakt hij nu twee soorten plaatjes, of iets ertussenin?',
          a2: 'Komt er een vogel uit, een burger, of allebei?',
        },
      },
      odd: {
        title: 'Eén blauwe op 400',
        look: {
          b1: 'Eén burger is blauw. Komt er ooit een blauwe uit? En wie zou hem missen?',
          a2: 'Eén burger is blauw. Komt er een blauwe uit?',
        },
      },
    },
  },
} as const;
