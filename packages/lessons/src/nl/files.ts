/** Saving what was made as a file, in Dutch. */

/** Dutch texts of the dialog that saves files. */
export const files = {
  title: 'Bewaar als bestand',
  what: 'Wat wil je bewaren?',
  all: 'Alle zestien',
  one: 'Eén plaatje',
  film: 'De film',
  training: 'De training',
  short: { all: 'Zestien', one: 'Eén', film: 'Film', training: 'Training' },
  choose: 'Kies welk plaatje',
  pick: 'Gemaakt plaatje {at}: bewaar dit',
  chosen: 'gekozen',
  moment: 'Zoals ze waren in ronde {round}.',
  filmHint: {
    b1: 'Van ruis tot nu, als bewegend plaatje (GIF). Dat duurt even.',
    a2: 'Van ruis tot nu, als GIF. Dat duurt even.',
  },
  trainingHint: {
    b1: 'Het netwerk zelf, zoals het nu is: al zijn getallen in één bestand (safetensors). Met een programma als Python kun je het openen.',
    a2: 'Het netwerk zelf, als heel veel getallen in één bestand.',
  },
  marks: {
    heading: 'Dit gaat mee',
    intro: {
      b1: 'Wat het lab uit gaat, zegt altijd dat het nep is. Op drie manieren, die je niet uit kunt zetten.',
      a2: 'Wat het lab uit gaat, zegt: dit is nep. Dat kun je niet uitzetten.',
    },
    list: {
      label: 'Label: letters in een hoek, die iedereen ziet',
      watermark: 'Watermerk: een patroon in de pixels, dat je bijna niet ziet',
      credentials: 'Content Credentials: een digitale handtekening, met hoe het gemaakt is',
    },
  },
  trainingMarks: {
    intro: {
      b1: 'In getallen passen geen letters en geen watermerk. Wat erbij staat, is ondertekend: wie er één getal van verandert, breekt de handtekening.',
      a2: 'In getallen past geen label. Er gaat wel een handtekening mee.',
    },
    list: {
      about: 'Een zin: alles wat dit netwerk maakt, is nep',
      card: 'Een datakaart: hoelang het leerde, en waarvan',
      signature: 'Een digitale handtekening onder alles',
    },
  },
  says: {
    heading: 'Dit staat in de handtekening',
    lab: 'Gemaakt in het Burgerlab, door een netwerk',
    rounds: { one: 'Na {count} ronde training', other: 'Na {count} rondes training' },
    data: 'In de data zit nu: {examples}',
    nothing: 'niets',
    noName: {
      b1: 'Geen naam en geen foto van jou. Wel dag en tijd.',
      a2: 'Jouw naam staat er niet in.',
    },
  },
  examples: {
    burger: { one: '{count} burger', other: '{count} burgers' },
    bird: { one: '{count} vogel', other: '{count} vogels' },
    doodle: { one: '{count} poppetje', other: '{count} poppetjes' },
    own: { one: '{count} eigen plaatje', other: '{count} eigen plaatjes' },
  },
  /** Of files. */
  names: {
    all: 'burgerlab-nep-ronde-{round}.png',
    one: 'burgerlab-nep-{at}-ronde-{round}.png',
    film: 'burgerlab-nep-film-ronde-{round}.gif',
    training: 'burgerlab-training-ronde-{round}.safetensors',
  },
  save: 'Bewaar bestand',
  cancel: 'Stop',
  steps: {
    fetch: 'Ophalen wat ondertekent: alleen de eerste keer duurt dat even.',
    label: 'Het label erop …',
    watermark: 'Het watermerk erin …',
    file: 'Het bestand schrijven …',
    credentials: 'Ondertekenen …',
  },
  saved: {
    b1: 'Bewaard als {title}, met alle drie de merken. Je vindt het bij je downloads.',
    a2: 'Bewaard als {title}. Kijk bij je downloads.',
  },
  savedTraining: {
    b1: 'Bewaard als {title}, met datakaart en handtekening. Je vindt het bij je downloads.',
    a2: 'Bewaard als {title}. Kijk bij je downloads.',
  },
  check: 'Kijk welke merken erin zitten',
  refused: {
    reader: {
      b1: 'Zonder netwerk kan het lab niet ondertekenen, en zonder handtekening gaat er niets weg. Probeer het nog eens als er netwerk is.',
      a2: 'Er is geen netwerk, dus er is niets bewaard. Probeer het later nog eens.',
    },
    failed: {
      b1: 'Het bewaren is mislukt, misschien omdat het geheugen vol is. Er is niets kwijt. Sluit andere tabbladen en probeer het nog eens.',
      a2: 'Het is mislukt. Er is niets kwijt. Probeer het nog eens.',
    },
  },
} as const;
