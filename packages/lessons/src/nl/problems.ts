/** What can go wrong, in Dutch: what happened, that nothing is lost, and what to do next. */

/** Dutch sentences for everything that can go wrong in a lab. */
export const problems = {
  'old-browser': {
    title: 'Deze browser is te oud om te trainen',
    body: {
      b1: 'Het rekenwerk heeft WebAssembly SIMD nodig, en dat heeft deze browser niet. Werk de browser bij, of open dit lab in een nieuwe Chrome, Edge, Firefox of Safari.',
      a2: 'Deze browser kan dit niet. Gebruik een nieuwe browser.',
    },
    action: 'Naar het begin',
  },
  'second-tab': {
    title: 'Het lab is al open in een ander tabblad',
    body: {
      b1: 'Twee trainingen tegelijk maken elkaar alleen maar traag. Ga naar het andere tabblad, of ga hier verder vanaf wat het laatst bewaard is: daar stopt het dan.',
      a2: 'Het lab is ergens anders open. Ga daar verder, of hier.',
    },
    action: 'Hier verder',
  },
  'moved-away': {
    title: 'Deze training gaat verder in een ander tabblad',
    body: {
      b1: 'Je hebt het lab ergens anders geopend. Daar gaat het verder vanaf wat het laatst bewaard is. Wil je toch hier verder? Dat kan.',
      a2: 'Het lab is nu ergens anders open. Daar gaat het verder.',
    },
    action: 'Hier verder',
  },
  'worker-crashed': {
    title: 'De training is gestopt',
    body: {
      b1: 'Het rekenwerk stopte onverwacht. Wat bewaard was, is er nog. Ga verder vanaf dat punt.',
      a2: 'De training stopte. Wat bewaard was, is er nog.',
    },
    action: 'Ga verder vanaf het laatste punt',
  },
  engine: {
    title: 'De rekenmotor start niet',
    body: {
      b1: 'Dit apparaat kon het rekenwerk niet starten. Sluit andere tabbladen en probeer het nog eens. Lukt het niet, neem dan een ander apparaat.',
      a2: 'De motor start niet. Sluit andere tabbladen. Probeer het nog eens.',
    },
    action: 'Probeer opnieuw',
  },
  memory: {
    title: 'Er is te weinig geheugen',
    body: {
      b1: 'Het geheugen van dit apparaat is vol. Sluit andere tabbladen, of neem minder burgers, en probeer het nog eens.',
      a2: 'Het geheugen is vol. Sluit andere tabbladen.',
    },
    action: 'Probeer opnieuw',
  },
  painting: {
    title: 'De burgers wilden niet op papier',
    body: {
      b1: 'Er ging iets mis bij het tekenen van de data. Laad de pagina opnieuw; je training is bewaard.',
      a2: 'Het tekenen ging mis. Laad de pagina opnieuw.',
    },
    action: 'Laad opnieuw',
  },
  training: {
    title: 'De training liep vast',
    body: {
      b1: 'Er ging iets mis tijdens het trainen. Wat bewaard was, is er nog. Ga verder vanaf dat punt.',
      a2: 'De training liep vast. Wat bewaard was, is er nog.',
    },
    action: 'Ga verder vanaf het laatste punt',
  },
  'old-page': {
    title: 'Er is een nieuwere versie',
    body: {
      b1: 'De pagina is ouder dan de rest van het lab. Laad opnieuw, dan klopt het weer.',
      a2: 'Deze pagina is oud. Laad opnieuw.',
    },
    action: 'Laad opnieuw',
  },
  'not-fetched': {
    title: 'Dit deel kon niet worden geladen',
    body: {
      b1: 'Misschien is het netwerk even weg. De training gaat gewoon door en alles blijft bewaard. Probeer het zo nog eens, of herlaad de pagina als het netwerk er weer is.',
      a2: 'Het netwerk is even weg. Probeer het zo nog eens.',
    },
    action: 'Begrepen',
  },
  'storage-full': {
    title: 'Dit apparaat is vol',
    body: {
      b1: 'Trainen gaat gewoon door, maar bewaren lukt niet meer. Sluit je dit tabblad, dan ben je de training kwijt. Maak ruimte op het apparaat.',
      a2: 'Bewaren lukt niet. Sluit dit tabblad niet.',
    },
    action: 'Begrepen',
  },
  'storage-off': {
    title: 'Bewaren kan hier niet',
    body: {
      b1: 'Deze browser bewaart niets, misschien omdat dit een privévenster is. Trainen kan gewoon; na sluiten is het weg.',
      a2: 'Deze browser bewaart niets. Na sluiten is het weg.',
    },
    action: 'Begrepen',
  },
  'saved-unreadable': {
    title: 'De bewaarde training past niet meer',
    body: {
      b1: 'Er lag nog een training van een eerdere versie, maar die is niet meer te lezen. We beginnen vers, met dezelfde burgers.',
      a2: 'De oude training werkt niet meer. We beginnen opnieuw.',
    },
    action: 'Begrepen',
  },
  'numbers-flew-off': {
    title: 'Even uit de bocht',
    body: {
      b1: 'De getallen werden zo groot dat rekenen niet meer ging. De training is een stukje teruggegaan en neemt nu kleinere stappen. Er is niets kwijt.',
      a2: 'De getallen werden te groot. We zijn een stukje terug. Er is niets kwijt.',
    },
    action: 'Begrepen',
  },
  'link-ignored': {
    title: 'Niet alles in de link klopte',
    body: {
      b1: 'Een paar instellingen in deze link begrijpen we niet. Daarvoor nemen we de gewone waarden.',
      a2: 'Wat klopt, staat nu aan. De rest is gewoon.',
    },
    action: 'Begrepen',
  },
  'half-reached': {
    title: 'De keurder gokt: 50% is bereikt',
    body: {
      b1: 'Op een munt gooien gaat nu even goed. Dat is het doel van dit spel, maar geen bewijs: misschien is de keurder zelf niet zo scherp. Zie jij het verschil nog?',
      a2: 'De keurder gokt nu. Zie jij het verschil nog?',
    },
    action: 'Keur zelf',
  },
  'half-never': {
    title: 'De keurder blijft winnen',
    body: {
      b1: 'Hij ziet nog steeds verschil, en zijn getal is niet tot 50% gezakt. Is het dan mislukt? Kijk wie er het eerst in trapt: de machine of wij.',
      a2: 'Het is niet tot 50% gezakt. Trap jij er wel in?',
    },
    action: 'Keur zelf',
  },
  'welcome-back': {
    title: 'Welkom terug',
    body: {
      b1: 'Je training staat er nog, bij ronde {count}. Druk op Ga door.',
      a2: 'Je training is er nog. Druk op Ga door.',
    },
    action: 'Begrepen',
  },
  'other-saved': {
    title: 'Er ligt nog een training van eerder',
    body: {
      b1: 'Die staat bij ronde {count}. Druk je hier op Start, dan begint een nieuwe en is de oude weg. Wil je hem houden? Ga ermee door, en kies Bewaar.',
      a2: 'Je hebt nog een oude training, bij ronde {count}. Een nieuwe start vervangt die.',
    },
    action: 'Ga door met de oude',
  },
  'kept-unreadable': {
    title: 'Deze bewaarde training past niet meer',
    body: {
      b1: 'Hij is stuk, of van een andere versie. Er is niets veranderd: wat je had, staat er nog.',
      a2: 'Hij is stuk. Wat je had, is er nog.',
    },
    action: 'Begrepen',
  },
  'moment-unreadable': {
    title: 'Naar dit moment kun je niet terug',
    body: {
      b1: 'Wat er van dat moment bewaard was, is niet te lezen. Er is niets veranderd; kies een ander moment.',
      a2: 'Dat moment is niet te lezen. Kies een ander.',
    },
    action: 'Begrepen',
  },
  'kept-opened': {
    title: 'Geopend',
    body: {
      b1: '‘{name}’ staat klaar, bij ronde {count}. Druk op Ga door.',
      a2: '‘{name}’ staat klaar, bij ronde {count}.',
    },
    action: 'Begrepen',
  },
  'kept-first': {
    title: 'Eerst bewaard',
    body: {
      b1: 'Wat je had, staat nu in je lijst als ‘{name}’. Er is dus niets kwijt.',
      a2: 'Wat je had, is bewaard als ‘{name}’.',
    },
    action: 'Begrepen',
  },
} as const;

/** Everything that has a sentence of its own. */
export type ProblemName = keyof typeof problems;
