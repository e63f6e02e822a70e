/** The lesson in breaking marks, in Dutch. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of that lesson. */
export const marks = {
  title: 'Sloop de merken: Nepwerk',
  heading: 'Sloop de merken',
  goal: {
    b1: 'Deze burger is nep, en drie merken zeggen dat. Raak ze alle drie kwijt in zo weinig mogelijk stappen, terwijl minstens {percent} van het plaatje overblijft.',
    a2: 'Deze burger is nep. Drie merken zeggen dat. Raak ze alle drie kwijt. Van het plaatje moet {percent} overblijven.',
  },
  ours: {
    b1: 'Dit gaat alleen met onze burgers: je kunt hier geen eigen plaatje openen. De plaatjes worden niet bewaard en niet verstuurd.',
    a2: 'Dit kan alleen met onze burgers. De plaatjes worden niet bewaard.',
  },
  aloud: 'Lees voor wat je moet doen',
  busy: {
    fetch: 'Het leesprogramma wordt opgehaald. Dat gebeurt maar één keer.',
    mark: 'De drie merken worden erin gezet.',
    attack: 'Bezig. Daarna kijken we welke merken er nog zijn.',
  },
  stop: 'Stop',
  problems: {
    reader: {
      b1: 'Het leesprogramma kon niet opgehaald worden. Is er netwerk? Probeer het dan opnieuw.',
      a2: 'Het ophalen lukte niet. Is er internet?',
    },
    failed: {
      b1: 'Er ging iets mis: misschien is het geheugen vol, of is er geen netwerk. Sluit andere tabbladen en probeer het opnieuw. Je stappen blijven.',
      a2: 'Er ging iets mis. Je stappen blijven.',
    },
    stopped: {
      b1: 'Gestopt. Je stappen blijven.',
      a2: 'Gestopt. Je stappen blijven.',
    },
  },
  again: 'Probeer opnieuw',
  tools: {
    heading: 'Wat doe je met het plaatje?',
    go: 'Doe het',
    full: {
      b1: 'Dit zijn genoeg stappen. Ga eerst een paar stappen terug.',
      a2: 'Genoeg stappen. Ga eerst terug.',
    },
    names: {
      crop: 'Bijsnijden',
      resize: 'Verkleinen',
      recompress: 'JPEG maken',
      screenshot: 'Schermfoto',
      cover: 'Overtekenen',
      filter: 'Filter',
      rotate: 'Draaien',
      seal: 'Zegel plakken',
    },
    hints: {
      crop: {
        b1: 'Sleep over het stuk dat je houdt, of schuif. Met toetsen: ga naar het plaatje, dan pijltjes en spatie.',
        a2: 'Sleep over het stuk dat je houdt, of schuif.',
      },
      resize: {
        b1: 'Een app die je plaatje kleiner verstuurt, doet dit ook: die gooit pixels weg.',
        a2: 'Apps doen dit ook als ze je plaatje versturen.',
      },
      recompress: {
        b1: 'Een JPEG gooit weg wat je bijna niet ziet; bij lage kwaliteit zie je het wel. Kijk hoe klein het bestand wordt.',
        a2: 'Een JPEG is een kleiner bestand. Kijk hoeveel kleiner.',
      },
      screenshot: {
        b1: 'Zet het plaatje op een scherm en maak een foto van dat scherm.',
        a2: 'Maak een plaatje van het scherm.',
      },
      cover: {
        b1: 'Teken op het plaatje. Met toetsen: ga naar het plaatje, dan pijltjes, en spatie om te beginnen en te stoppen.',
        a2: 'Teken op het plaatje, met muis, vinger of toetsen.',
      },
      filter: {
        b1: 'Filters veranderen alle pixels een beetje, of een heleboel.',
        a2: 'Een filter verandert alle pixels.',
      },
      rotate: {
        b1: 'Een beetje scheef, of in spiegelbeeld. Wat is daar voor een leesprogramma moeilijk aan?',
        a2: 'Zet het scheef, of maak een spiegelbeeld.',
      },
      seal: {
        b1: 'Content Credentials zijn een soort zegel. Een trucje van bedriegers: haal het uit het eerste bestand en plak het in dit. Trapt het leesprogramma daarin?',
        a2: 'Content Credentials zijn een soort zegel. Plak het zegel van het eerste bestand in dit bestand. Werkt dat?',
      },
    },
    sealThere: {
      b1: 'Er zitten al Content Credentials in dit bestand. Doe eerst iets anders.',
      a2: 'Ze zitten er al in. Doe eerst iets anders.',
    },
    nothing: {
      b1: 'Sleep, teken of schuif eerst: nu verandert er nog niets.',
      a2: 'Sleep, teken of schuif eerst.',
    },
    crop: { left: 'Links', top: 'Boven', right: 'Rechts', bottom: 'Onder' },
    scale: 'Grootte',
    quality: 'Kwaliteit',
    zoom: 'Grootte',
    pen: { label: 'Dikte', thin: 'dun', middle: 'middel', thick: 'dik' },
    colour: { label: 'Kleur', white: 'wit', ink: 'zwart', bun: 'bruin' },
    undoStroke: 'Laatste lijn weg',
    strength: 'Sterkte',
    filter: {
      label: 'Filter',
      blur: 'vaag',
      noise: 'korrel',
      grey: 'grijs',
      faded: 'flets',
      poster: 'poster',
    },
    degrees: 'Graden',
    degree: '{degrees}°',
    mirrored: 'Spiegelbeeld',
  },
  picture: {
    heading: 'Het plaatje',
    marked: 'Een nepburger met drie merken',
    now: 'Het plaatje na {count} stappen',
    cropping: 'Snij bij: plaats {across}% van links, {down}% van boven',
    covering: 'Teken erover: plaats {across}% van links, {down}% van boven',
    undo: 'Terug',
    redo: 'Vooruit',
    another: 'Andere burger',
    compare: 'Vergelijk',
    before: 'Begin',
    after: 'Nu',
    facts: '{width} bij {height} pixels, {size} kB',
    shrunk: { b1: '{percent} van het eerste bestand', a2: '{percent} van het eerste bestand' },
  },
  happened: {
    start: 'De burger is gemerkt.',
    none: 'Er ging geen merk weg.',
    change: '{mark}: {standing}.',
  },
  marks: {
    heading: 'De merken',
    label: {
      name: 'Label',
      there: { b1: 'De letters zijn goed te lezen.', a2: 'Je kunt het goed lezen.' },
      weaker: {
        b1: 'De letters zijn minder goed te lezen, of maar voor een deel.',
        a2: 'Je kunt het minder goed lezen.',
      },
      gone: { b1: 'Je kunt het niet meer lezen.', a2: 'Je kunt het niet meer lezen.' },
    },
    watermark: {
      name: 'Watermerk',
      there: {
        b1: 'Jij ziet het niet. Het leesprogramma leest het duidelijk.',
        a2: 'Jij ziet het niet. De computer leest het goed.',
      },
      weaker: {
        b1: 'Het leesprogramma leest het nog, maar minder duidelijk.',
        a2: 'De computer leest het nog, maar minder goed.',
      },
      gone: {
        b1: 'Het leesprogramma vindt het niet. Toch kan het er nog zijn.',
        a2: 'De computer vindt het niet meer.',
      },
    },
    credentials: {
      name: 'Content Credentials',
      unfit: 'kloppen niet',
      there: {
        b1: 'De handtekening past bij dit bestand: er is niets veranderd.',
        a2: 'De handtekening klopt.',
      },
      gone: {
        b1: 'Het bestand is opnieuw gemaakt, en ze gingen niet mee.',
        a2: 'Ze gingen niet mee naar het nieuwe bestand.',
      },
      broken: {
        b1: 'De handtekening hoort bij een ander bestand: zo zie je dat er iets niet klopt.',
        a2: 'De handtekening hoort bij een ander bestand. Dat valt op.',
      },
    },
    standing: { there: 'nog heel', weaker: 'zwakker', gone: 'weg' },
    notFound: 'niet te vinden',
    strength: 'Hoe duidelijk: {name}',
    least: {
      b1: 'Links van het streepje is het niet meer te lezen, of is er te weinig over.',
      a2: 'Links van het streepje is het te weinig.',
    },
  },
  game: {
    heading: 'Jouw stand',
    steps: { one: '{count} stap', other: '{count} stappen' },
    lost: '{count} van de 3 weg',
    best: 'record: {count}',
    picture: 'Nog over van het plaatje',
    won: {
      b1: 'Alle drie kwijt, en het plaatje is er nog. Kan het ook in minder stappen?',
      a2: 'Alle drie kwijt! Kan het in minder stappen?',
    },
    wonBest: {
      b1: 'Alle drie kwijt in {count}. Minder is ons nooit gelukt. Jou wel?',
      a2: 'Alle drie kwijt in {count}! Kan het nog sneller?',
    },
    spoiled: {
      b1: 'Alle merken zijn weg, maar het plaatje is te veel veranderd: minstens {percent} moet overblijven.',
      a2: 'De merken zijn weg, maar het plaatje is te slecht. Minstens {percent} moet overblijven.',
    },
    betrayed: {
      b1: 'Er zit nog een zegel in dat niet klopt, en dat verraadt je.',
      a2: 'Er zit nog een zegel in. Dat verraadt je.',
    },
  },
  steps: {
    heading: 'Wat je deed',
    start: 'Gemerkt',
    names: {
      crop: 'Bijgesneden',
      resize: 'Verkleind',
      recompress: 'JPEG',
      screenshot: 'Schermfoto',
      cover: 'Getekend',
      filter: 'Filter',
      rotate: 'Gedraaid',
      seal: 'Zegel erin',
    },
    mirrored: 'Gespiegeld',
    undone: 'teruggedraaid',
    lost: '{count} van de 3 merken weg',
  },
  questions: {
    predict: {
      b1: 'Welk merk denk je dat het eerst verdwijnt? En welk het laatst?',
      a2: 'Welk merk gaat het eerst weg, denk je?',
    },
    trust: {
      b1: 'Op welk merk zou jij vertrouwen, en waarom?',
      a2: 'Welk merk vertrouw jij het meest?',
    },
    missing: {
      b1: 'Je vindt in een plaatje geen enkel merk. Wat weet je dan wel, en wat niet?',
      a2: 'Je vindt geen merk. Wat weet je dan?',
    },
    found: {
      b1: 'En als je wel een merk vindt: wat weet je dan?',
      a2: 'Je vindt wel een merk. Wat weet je dan?',
    },
    forged: {
      b1: 'Een handtekening kun je weghalen, maar niet namaken. Wat is daar toch goed aan?',
      a2: 'Een handtekening kun je niet namaken. Waarom is dat goed?',
    },
    accident: {
      b1: 'Welke merken raakt een app kwijt zonder dat iemand dat wil?',
      a2: 'Welke merken gaan per ongeluk weg?',
    },
    law: {
      b1: 'In Europa moeten bedrijven die AI maken hun plaatjes merken. Helpt dat, als je merken kunt weghalen?',
      a2: 'In Europa moeten AI-bedrijven hun plaatjes merken. Helpt dat?',
    },
    better: {
      b1: 'Bedenk een merk dat moeilijker weg te halen is. Wat gaat er dan mis?',
      a2: 'Bedenk zelf een beter merk. Wat kan er misgaan?',
    },
  },
} as const;

/** Those texts in any language. */
export type MarksTexts = SameTexts<typeof marks>;
