/** Who the two faces of the Face lab are, and filming somebody who agrees, in Dutch. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of that. */
export const faceCasting = {
  /** Two places, and who can be at each. */
  choose: {
    heading: 'Wie zijn de twee gezichten?',
    intro: {
      b1: 'Dit lab leert twee gezichten ruilen. Kies voor elk een pop, een tekening of iemand die hier is: je leert evenveel.',
      a2: 'Kies twee gezichten. Pop, tekening of camera: je leert evenveel.',
    },
    aloud: 'Lees voor wat je kunt kiezen',
    place: 'Gezicht {letter}',
    puppet: 'een pop: een oud portret dat beweegt',
    cartoon: 'een getekend hoofd dat beweegt',
    camera: { title: 'Iemand die hier is', body: 'met de camera, en alleen als die het zelf wil' },
    filmed: 'is gefilmd: {photos}',
    photos: { one: '{count} foto', other: '{count} foto’s' },
    rule: {
      b1: 'Voor de camera zit je alleen, en je zegt zelf ja of nee. Een foto of film van iemand anders mag er niet in. Ben je jonger dan 16? Dan moet het thuis ook goed zijn: vraag het je docent.',
      a2: 'Voor de camera zit je alleen. Je zegt zelf ja of nee. Jonger dan 16? Vraag eerst je docent.',
    },
    back: 'Terug',
    open: 'Open het lab',
    toCamera: 'Naar de camera',
    withdrawn: { b1: 'Gewist van {name}: {list}.', a2: 'Gewist van {name}: {list}.' },
  },
  /** Where somebody is on the way. */
  steps: {
    label: 'Gezicht {letter}',
    alone: 'Alleen in beeld',
    prompt: 'Opdrachten',
    consent: 'Ja of nee',
    capture: 'Filmen',
  },
  /** The mirror, as a picture. */
  mirror: 'Wat de camera ziet, als in een spiegel',
  /** Where somebody drops a file. */
  noFile: {
    b1: 'Hier gaat geen bestand in. Alleen de camera.',
    a2: 'Hier gaat geen bestand in. Alleen de camera.',
  },
  drawn: 'Liever een getekend gezicht',
  toChoice: 'Terug naar de keuze',
  asking: {
    heading: 'De camera gaat aan',
    body: {
      b1: 'Je browser vraagt zo of de camera aan mag. Kies “Toestaan”. Er wordt nog niets bewaard: dit is een spiegel.',
      a2: 'De browser vraagt of de camera aan mag. Kies “Toestaan”. Er wordt nog niets bewaard.',
    },
    loading: {
      b1: 'De camera is aan. We halen nog op wat een gezicht kan vinden.',
      a2: 'De camera is aan. Wacht nog even.',
    },
    short: 'Even wachten',
  },
  /** Why there is no camera, and what to do now. */
  faults: {
    again: 'Probeer opnieuw',
    on: 'Zet de camera weer aan',
    goOn: 'Ga verder met een getekend gezicht',
    none: {
      title: 'Er is geen camera',
      body: {
        b1: 'Dit apparaat heeft geen camera, of hij zit niet vast. Sluit er een aan, of neem een getekend gezicht.',
        a2: 'Er is geen camera. Sluit er een aan, of neem een getekend gezicht.',
      },
    },
    denied: {
      title: 'De camera mag niet aan',
      body: {
        b1: 'Er is nee gezegd tegen de camera, en dat mag. Wil je het toch? Klik op het slotje of de camera naast het adres, kies “Toestaan” en probeer opnieuw.',
        a2: 'Er is nee gezegd, en dat mag. Toch wel? Klik op het slotje naast het adres. Kies “Toestaan”.',
      },
    },
    blocked: {
      title: 'De camera is afgesloten',
      body: {
        b1: 'Op dit apparaat is de camera voor deze pagina afgesloten. Vraag het aan wie de laptops van de school beheert.',
        a2: 'De camera is afgesloten. Vraag het aan wie de laptops beheert.',
      },
    },
    insecure: {
      title: 'Het adres is niet beveiligd',
      body: {
        b1: 'Een browser geeft alleen een camera als het adres met https begint. Kijk naar het adres, en vraag je docent om het goede.',
        a2: 'Het adres moet met https beginnen. Vraag je docent om het goede adres.',
      },
    },
    busy: {
      title: 'De camera is bezet',
      body: {
        b1: 'Een ander programma gebruikt de camera. Sluit videobellen en andere tabbladen, en probeer opnieuw.',
        a2: 'De camera is bezet. Sluit andere programma’s en probeer opnieuw.',
      },
    },
    virtual: {
      title: 'Dit is geen echte camera',
      body: {
        b1: 'Dit is een programma dat doet alsof het een camera is. Het kan een film van iemand anders laten zien, en dat mag hier niet. Kies in de browser een echte camera.',
        a2: 'Dit programma doet alsof het een camera is. Dat mag hier niet. Kies een echte camera.',
      },
    },
    failed: {
      title: 'De camera start niet',
      body: {
        b1: 'De camera gaf geen beeld. Probeer het nog eens, of start de browser opnieuw.',
        a2: 'De camera gaf geen beeld. Probeer het nog eens.',
      },
    },
    ended: {
      title: 'De camera viel weg',
      body: {
        b1: 'De camera is losgeraakt of uitgezet. Sluit hem weer aan en probeer opnieuw.',
        a2: 'De camera is los of uit. Sluit hem aan en probeer opnieuw.',
      },
    },
    hidden: {
      title: 'De camera is uit',
      body: {
        b1: 'De pagina was even uit beeld. Daarom ging de camera uit. Zet hem weer aan als je verder wilt.',
        a2: 'De pagina was even uit beeld. Daarom ging de camera uit. Zet hem weer aan.',
      },
    },
    files: {
      title: 'We kunnen geen gezicht zoeken',
      body: {
        b1: 'Wat een gezicht kan vinden, kon niet worden opgehaald of viel om. Kijk of er internet is, en probeer opnieuw.',
        a2: 'Het zoeken naar gezichten lukt niet. Is er internet? Probeer opnieuw.',
      },
    },
  },
  /** Said to whoever sits before the camera. */
  hints: {
    good: { b1: 'Je bent goed in beeld. Blijf even zo zitten.', a2: 'Goed zo. Blijf even zo zitten.' },
    alone: 'Je bent alleen in beeld.',
    off: 'De camera is uit.',
    nobody: { b1: 'We zien nog niemand. Kom voor de camera zitten.', a2: 'We zien niemand. Kom voor de camera.' },
    several: {
      b1: 'Er is meer dan één gezicht in beeld. Eén tegelijk, graag.',
      a2: 'Er zijn meer gezichten. Eén tegelijk, graag.',
    },
    cut: { b1: 'Je gezicht valt half buiten beeld. Kom naar het midden.', a2: 'Kom naar het midden van het beeld.' },
    far: { b1: 'Kom iets dichter bij de camera.', a2: 'Kom iets dichterbij.' },
    near: { b1: 'Ga iets verder van de camera af.', a2: 'Ga iets naar achteren.' },
    dark: {
      b1: 'Er valt weinig licht op je gezicht. Draai je naar een raam of lamp.',
      a2: 'Er is weinig licht. Draai je naar een raam of lamp.',
    },
    bright: {
      b1: 'Er valt te veel licht op je gezicht. Draai je iets weg.',
      a2: 'Er is te veel licht. Draai iets weg.',
    },
    blurred: { b1: 'Het beeld is wazig. Beweeg wat langzamer.', a2: 'Beweeg wat langzamer.' },
    ahead: { b1: 'Kijk recht naar het scherm.', a2: 'Kijk naar het scherm.' },
    same: { b1: 'Goed. Beweeg nu een klein stukje verder.', a2: 'Goed. Beweeg een stukje verder.' },
    enough: { b1: 'Daarvan hebben we er genoeg.', a2: 'Daarvan is er genoeg.' },
  },
  alone: {
    heading: 'Ga alleen in beeld zitten',
    body: {
      b1: 'Alleen wie gefilmd wordt, zit voor de camera. De ander kijkt even weg of leest mee van opzij. Er wordt nu nog niets bewaard.',
      a2: 'Eén voor de camera. De ander wacht naast het beeld. Er wordt nog niets bewaard.',
    },
    gone: {
      b1: 'Je was even weg, of er was iemand bij. We weten niet wie er nu zit, want gezichten vergelijken doen we niet. Daarom nog één keer.',
      a2: 'Je was even weg. Daarom nog één keer, want wij herkennen niemand.',
    },
  },
  prompt: {
    heading: 'Twee korte opdrachten',
    body: {
      b1: 'Zo zien we dat er iemand zit, en geen foto. Kijk eerst recht vooruit, en doe dan wat er staat.',
      a2: 'Zo zien we dat je geen foto bent. Doe wat er staat.',
    },
    at: 'Opdracht {at} van 2',
    left: 'Draai je hoofd naar links.',
    right: 'Draai je hoofd naar rechts.',
    up: 'Kijk omhoog, naar het plafond.',
    mouth: 'Doe je mond wijd open.',
    eyes: 'Doe je ogen een tel dicht.',
    late: {
      b1: 'Dat zagen we nog niet. Geeft niks, neem een andere.',
      a2: 'Dat zagen we niet. Geeft niks.',
    },
    again: 'Geef me een andere',
  },
  consent: {
    heading: 'Wat mag er met jouw gezicht?',
    sentence: {
      b1: 'Ik word gefilmd. Een netwerk leert van mijn gezicht, alleen op deze laptop, tot de les voorbij is en hooguit vier uur. Ik kan het altijd terugnemen: dan wordt alles gewist.',
      a2: 'Ik word gefilmd. Een netwerk leert van mijn gezicht. Alleen op deze laptop, hooguit vier uur. Nee zeggen kan altijd. Dan is alles weg.',
    },
    aloud: 'Lees voor waar ik ja of nee op zeg',
    name: 'Hier heet je {name}.',
    spin: 'Andere naam',
    train: {
      b1: 'Mag een netwerk van mijn gezicht leren?',
      a2: 'Mag een netwerk van mijn gezicht leren?',
    },
    partner: {
      b1: 'Mag mijn partner mijn foto’s zien? Anders zijn het grove blokjes. Het nepgezicht lijkt wel op mij.',
      a2: 'Mag mijn partner mijn foto’s zien? Nee? Dan zijn het blokjes. Het nepgezicht lijkt op mij.',
    },
    wall: {
      b1: 'Mag op het grote scherm wat wij maken?',
      a2: 'Mag het op het grote scherm?',
    },
    keep: { b1: 'Mag onze film bewaard worden?', a2: 'Mag onze film bewaard worden?' },
    yes: 'Ja',
    no: 'Nee',
    locked: { b1: 'Ja kan alleen wie alleen in beeld is.', a2: 'Ja kan alleen wie alleen in beeld is.' },
    missing: { b1: 'Kies bij elke vraag ja of nee.', a2: 'Kies steeds ja of nee.' },
    goOn: 'Verder',
  },
  /** Who was away. */
  back: {
    heading: 'Ben jij nog {name}?',
    body: {
      b1: 'Er staan al {photos} van {name}. Wij herkennen niemand, dus zeg het zelf. Ben je iemand anders, dan wissen we die.',
      a2: 'Er staan al {photos} van {name}. Ben je iemand anders? Dan wissen we die.',
    },
    yes: 'Ja, ga door',
    no: 'Nee, begin opnieuw',
  },
  capture: {
    heading: 'Vul de ring',
    body: {
      b1: 'Beweeg rustig en laat elke kant zien. Wat twee keer hetzelfde is, telt één keer.',
      a2: 'Beweeg rustig. Laat elke kant zien.',
    },
    progress: 'Foto’s',
    count: '{done} van {count}',
    ring: 'De ring: {list}',
    part: '{name} {percent}',
    /** What is asked; left and right are the person’s own. */
    asks: {
      front: 'Kijk naar het scherm en beweeg je hoofd een beetje.',
      left: 'Draai langzaam naar links.',
      right: 'Draai langzaam naar rechts.',
      up: 'Kijk langzaam omhoog.',
      down: 'Kijk langzaam omlaag.',
      mouth: 'Praat zonder geluid: aa, oo, ie.',
      wide: 'Trek je mond heel breed.',
      eyes: 'Doe je ogen dicht, tel tot drie, en kijk weer.',
    },
    names: {
      front: 'recht vooruit',
      left: 'links',
      right: 'rechts',
      up: 'omhoog',
      down: 'omlaag',
      mouth: 'mond open',
      wide: 'mond breed',
      eyes: 'ogen dicht',
    },
    skip: 'Sla dit over',
    skipWhy: { b1: 'Lukt dit niet? Dan slaan we het over.', a2: 'Lukt dit niet? Sla het over.' },
    enough: 'Zo is het genoeg',
    enoughWhen: {
      b1: 'Vanaf {count} foto’s, met allebei de kanten, mag je stoppen.',
      a2: 'Vanaf {count} foto’s mag je stoppen.',
    },
    again: 'Film mij opnieuw',
  },
  done: {
    heading: 'Dankjewel!',
    headingOf: 'Dankjewel, {name}!',
    body: { b1: 'De camera is uit. Dit gezicht is klaar.', a2: 'De camera is uit. Dit is klaar.' },
    other: {
      b1: 'Nu de ander. Wissel van plaats, en ga alleen voor de camera zitten.',
      a2: 'Nu de ander. Ga alleen voor de camera zitten.',
    },
    next: 'Nu de ander',
    open: 'Open het lab',
  },
  /** Made-up names: an adjective and an animal, none of which can hurt, and no two of a lab share a word. */
  names: {
    adjectives: [
      'Snelle',
      'Dappere',
      'Slimme',
      'Rustige',
      'Handige',
      'Zonnige',
      'Moedige',
      'Kalme',
      'Gouden',
      'Zilveren',
      'Geheime',
      'Eerlijke',
      'Kwieke',
      'Trouwe',
      'Vlotte',
      'Wijze',
    ],
    animals: [
      'Otter',
      'Vos',
      'Das',
      'Egel',
      'Uil',
      'Bever',
      'Dolfijn',
      'Tijger',
      'Lynx',
      'Eekhoorn',
      'Zeehond',
      'Zwaluw',
      'Libel',
      'Vlinder',
      'Havik',
      'Specht',
    ],
  },
} as const;

/** Texts of casting and filming. */
export type FaceCastingTexts = SameTexts<typeof faceCasting>;
