/** What all labs share, in Dutch: the four parts, the controls, the figures, the film, the device. */

/** Dutch texts of the shell of a lab. */
export const shell = {
  close: 'Sluit',
  parts: {
    label: 'Delen van het lab',
    data: { tab: 'Data', heading: 'De data: wat gaat erin?' },
    training: { tab: 'Training', heading: 'De training: wat doet het algoritme?' },
    result: { tab: 'Resultaat', heading: 'Het resultaat: wat komt eruit?' },
    question: { tab: 'Vraag', heading: 'Vraag' },
  },
  controls: {
    label: 'Bediening van de training',
    start: 'Start',
    resume: 'Ga door',
    pause: 'Pauze',
    oneStep: 'Eén ronde',
    pace: { label: 'Tempo', step: 'stap', slow: 'langzaam', fast: 'snel' },
    nets: { label: 'Wie leert er?', both: 'samen', generator: 'alleen maker', discriminator: 'alleen keurder' },
    restart: 'Opnieuw',
    restartSure: 'Deze training wissen?',
    restartYes: 'Ja, wis',
    restartNo: 'Nee',
  },
  progress: {
    label: 'Stand',
    rounds: { one: 'ronde {count}', other: 'ronde {count}' },
  },
  meter: {
    label: 'keurder heeft gelijk',
    always: '100% altijd gelijk',
    half: '50%: gokken',
    value: 'De keurder heeft {percent} van de keren gelijk. 50% is gokken.',
    best: '(met een betere grens: {percent})',
  },
  /** What the question mark at the half says. */
  half: {
    open: 'Waarom 50%?',
    ideal: {
      b1: 'Gooi een munt op: die heeft ook de helft van de keren gelijk. Haalt een goede keurder niet meer, dan ziet hij geen verschil tussen echt en nep. Daar hoopt de maker op.',
      a2: 'Gooi een munt op: die heeft ook de helft goed. Een goede keurder die niet meer haalt, ziet geen verschil. Dat wil de maker.',
    },
    byHeart: {
      b1: 'Nu is het geen gokken: hij kent zijn oefenplaatjes uit het hoofd en keurt nieuwe echte plaatjes af. Daarom heeft hij minder vaak gelijk.',
      a2: 'Nu is het geen gokken: hij leerde uit het hoofd en keurt nieuwe echte plaatjes af.',
    },
    fooled: {
      b1: 'Nu is het geen gokken: hij noemt bijna alles echt. Dan heeft hij bij echt gelijk en bij nep niet, en dat is samen ook ongeveer de helft.',
      a2: 'Nu is het geen gokken: hij noemt bijna alles echt. Dan is ook de helft goed.',
    },
    mean: {
      b1: 'Het grote getal is het gemiddelde van de onderste twee balken: nieuwe echte plaatjes en verse nepplaatjes.',
      a2: 'Het grote getal is het gemiddelde van de onderste twee balken.',
    },
    noProof: {
      b1: 'Het is een doel, geen bewijs: een keurder die slecht oplet, haalt ook 50%.',
      a2: 'Het is geen bewijs: een slechte keurder haalt ook 50%.',
    },
    best: {
      b1: 'Hij ziet nu wel verschil, maar trekt de grens tussen echt en nep op de verkeerde plek. Op de beste plek had hij {percent} goed.',
      a2: 'Met een betere grens had hij nu {percent} goed.',
    },
  },
  figures: {
    label: 'Hoe vaak de keurder gelijk heeft, apart',
    trained: 'echt, al gezien',
    unseen: 'echt, nooit gezien',
    fakes: 'nep, net gemaakt',
  },
  figuresSay: {
    label: 'Wat de drie cijfers samen zeggen',
    gap: 'verschil: {points} punten',
    states: {
      unknown: {
        b1: 'Zodra de keurder iets kan, staat hier hoe vaak hij gelijk heeft.',
        a2: 'Hier komt hoe vaak de keurder gelijk heeft.',
      },
      'by-heart': {
        b1: 'Uit het hoofd geleerd: nieuwe echte keurt hij veel vaker af.',
        a2: 'Uit het hoofd geleerd: nieuwe kent hij niet.',
      },
      suspicious: { b1: 'Hij keurt bijna alles af, zelfs wat echt is.', a2: 'Hij keurt bijna alles af.' },
      fooled: { b1: 'Hij keurt bijna alles goed: de maker heeft hem te pakken.', a2: 'Hij keurt bijna alles goed.' },
      mistaken: {
        b1: 'Hij zit vaker mis dan goed: de maker heeft hem op het verkeerde been gezet.',
        a2: 'Hij zit vaker mis dan goed.',
      },
      always: { b1: 'Hij heeft altijd gelijk: hij haalt elk nepplaatje eruit.', a2: 'Hij heeft altijd gelijk.' },
      guessing: { b1: 'Hij gokt: echt en nep zijn voor hem hetzelfde.', a2: 'Hij gokt.' },
      doubting: {
        b1: 'Hij heeft vaker gelijk dan niet, maar het scheelt weinig.',
        a2: 'Hij heeft vaker gelijk dan niet.',
      },
      ahead: {
        b1: 'Al met al heeft hij meestal gelijk: de maker is er nog niet.',
        a2: 'Al met al heeft hij meestal gelijk.',
      },
    },
  },
  curves: {
    heading: 'Fout per ronde (loss)',
    generator: 'maker',
    discriminator: 'keurder',
    guess: '0,69: keurder gokt',
    large: 'Groot',
    empty: 'Hier komen twee lijnen: hoe fout zit de maker, hoe fout zit de keurder?',
    asTable: 'Als tabel',
    asCurves: 'Als lijnen',
    step: 'ronde',
    caption:
      'De fout (loss) van maker en keurder; bij de keurder het gemiddelde van echt en nep. Gokt de keurder, dan staan ze allebei op 0,69. Lager is beter, maar doet de een het beter, dan doet de ander het vaak slechter.',
  },
  film: {
    label: 'Filmstrip: kies een moment',
    empty: 'De filmstrip bewaart wat er was. Hij vult zich vanzelf.',
    now: 'nu',
    moment: 'moment {time}, ronde {count}',
    looking: 'Zo was het na {time}',
    ofNow: 'Cijfers van nu, ronde {count}',
    backToNow: 'Terug naar nu',
  },
  /** Going back to a moment of the film. */
  back: {
    go: 'Ga hier verder',
    goNear: 'Ga verder bij ronde {count}',
    near: 'ronde {count} is niet bewaard',
    none: 'De maker en keurder van toen zijn niet (meer) bewaard',
    went: 'Je ging terug vanaf ronde {count}.',
    undo: 'Ongedaan',
  },
  device: {
    threads: { one: '{count} rekendraad (thread)', other: '{count} rekendraden (threads)' },
    cpu: 'processor',
    gpu: 'grafische kaart',
    speed: '{count} plaatjes per seconde',
    saved: 'bewaard op dit apparaat om {time}',
    label: 'Apparaat',
  },
  dismiss: 'Sluit melding',
  readOn: 'Nog een vraag',
} as const;
