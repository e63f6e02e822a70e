/** The page that looks for marks in a file, in Dutch. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of that page. */
export const check = {
  title: 'Controleer een bestand: Nepwerk',
  heading: 'Controleer een bestand',
  lead: {
    b1: 'Staat erin waar het vandaan komt? Kies een plaatje, filmpje of geluid, en je ziet welke merken erin zitten.',
    a2: 'Waar komt het vandaan? Kies een plaatje, filmpje of geluid.',
  },
  choose: 'Kies een bestand',
  drop: 'of sleep of plak het hier',
  private: {
    b1: 'Het bestand blijft op dit apparaat. Er wordt niets verstuurd.',
    a2: 'Het blijft op dit apparaat.',
  },
  list: 'Gecontroleerd',
  remove: 'Haal {name} weg',
  removeAll: 'Haal alles weg',
  progress: {
    opening: 'De lezer wordt gehaald. Dat gebeurt maar één keer.',
    waiting: '{name} wacht nog',
    reading: '{name} wordt bekeken',
  },
  aloud: 'Lees voor wat er gevonden is',
  stop: 'Stop',
  again: 'Probeer het nog eens',
  tooMany: {
    one: 'Er passen 20 bestanden in de lijst. {count} bestand paste er niet meer bij.',
    other: 'Er passen 20 bestanden in de lijst. {count} bestanden pasten er niet meer bij.',
  },
  picture: 'Het plaatje uit {name}',
  kinds: { picture: 'plaatje', film: 'filmpje', sound: 'geluid', training: 'training' },
  verdicts: {
    own: {
      short: 'Hier gemaakt',
      heading: 'Gemaakt met Nepwerk, op dit apparaat',
      says: {
        b1: 'De handtekening klopt en hoort bij dit apparaat. Sinds het bewaren is er niets veranderd.',
        a2: 'De handtekening klopt. Er is niets veranderd.',
      },
    },
    other: {
      short: 'Van Nepwerk',
      heading: 'Gemaakt met Nepwerk, op een apparaat dat we niet kennen',
      says: {
        b1: 'Dat zeggen watermerk en handtekening allebei. Sinds het bewaren is er niets veranderd. Het apparaat kan van een ander zijn, of dit zijn: na ‘Wis alles’ kent het zijn eigen handtekening niet meer.',
        a2: 'Er is niets veranderd. Van welk apparaat het komt, weten we niet.',
      },
    },
    signed: {
      short: 'Ondertekend',
      heading: 'Er zit een handtekening in, van een onbekende',
      says: {
        b1: 'Sinds het ondertekenen is er niets veranderd. Maar deze pagina kent de ondertekenaar niet: of de naam klopt, kun je hier niet zien.',
        a2: 'Er is niets veranderd. Maar we weten niet wie het is.',
      },
    },
    expired: {
      short: 'Verlopen',
      heading: 'Er zit een handtekening in die verlopen is',
      says: {
        b1: 'Het bestand is niet veranderd, maar het bewijs dat bij de handtekening hoort, was maar een tijd geldig.',
        a2: 'Het is niet veranderd. Maar de handtekening is te oud.',
      },
    },
    broken: {
      short: 'Veranderd',
      heading: 'Veranderd sinds het ondertekend is',
      says: {
        b1: 'Het bestand past niet meer bij de handtekening. Dat kan opzet zijn, maar ook een programma dat het anders bewaarde.',
        a2: 'Het past niet meer bij de handtekening.',
      },
    },
    elsewhere: {
      short: 'Bewijs elders',
      heading: 'Het bewijs ligt op een andere computer',
      says: {
        b1: 'In het bestand staat alleen waar zijn Content Credentials te vinden zijn. Wij halen niets op: dan zou die computer weten wat jij bekijkt.',
        a2: 'Het bewijs ligt ergens anders. Wij halen het niet op.',
      },
    },
    watermark: {
      short: 'Watermerk',
      heading: 'Er zit een watermerk van Nepwerk in',
      says: {
        b1: 'Een netwerk maakte dit, of een stuk ervan. De handtekening is weg: dat gebeurt vanzelf als je een bestand opnieuw bewaart of door een app stuurt. Het watermerk zit in de pixels en bleef.',
        a2: 'Een netwerk maakte dit, of een stuk ervan. De handtekening is weg.',
      },
    },
    none: {
      short: 'Geen merk',
      heading: 'Geen merk gevonden. Dat zegt niets over echt of nep.',
      says: {
        b1: 'De meeste bestanden hebben geen merk, en wie wil kan een merk weghalen. Zoek dus verder: wie liet dit zien, en wat zeggen anderen?',
        a2: 'De meeste bestanden hebben geen merk. Vraag dus: van wie komt dit?',
      },
    },
    unreadable: { short: 'Niet te lezen', heading: 'Dit bestand kunnen we niet controleren' },
  },
  /** After the file's name: why it was not looked at. */
  problems: {
    kind: {
      b1: 'Dit is geen plaatje, filmpje of geluid dat we kennen, hoe het ook heet. We lezen JPEG, PNG, WebP, GIF, AVIF, MP4, MOV, WAV, MP3, M4A en trainingen.',
      a2: 'Dit soort bestand lezen we niet. Kies een plaatje, filmpje of geluid.',
    },
    heavy: {
      b1: 'Het is groter dan 200 megabyte. Knip er een stuk uit, of maak het kleiner.',
      a2: 'Het is te groot. Maak het kleiner.',
    },
    broken: {
      b1: 'Het is kapot, het heeft meer dan 64 miljoen pixels, of deze browser kan dit soort niet openen.',
      a2: 'Het is kapot, te groot, of niet te openen.',
    },
    slow: {
      b1: 'Het duurde langer dan vijf seconden, en toen zijn we gestopt. Soms is een bestand zo gemaakt dat het eindeloos duurt.',
      a2: 'Het duurde te lang. We zijn gestopt.',
    },
    moved: {
      b1: 'Het kan niet meer gelezen worden. Is het verplaatst of veranderd? Kies het opnieuw.',
      a2: 'Het kan niet gelezen worden. Kies het opnieuw.',
    },
    crashed: {
      b1: 'Er ging iets mis bij het lezen: misschien is het geheugen vol. Sluit andere tabbladen en probeer het nog eens.',
      a2: 'Er ging iets mis. Probeer het nog eens.',
    },
    reader: {
      b1: 'De lezer kon niet gehaald worden. Is er netwerk? Dan kun je het nog eens proberen.',
      a2: 'Er is geen netwerk. Probeer het later nog eens.',
    },
  },
  /** Beside a picture in which no mark was found: the first of the three is for eyes only. */
  label: {
    b1: 'Deze pagina leest geen letters. Kijk zelf: staat er rechtsboven een label?',
    a2: 'Kijk zelf: staat er een label op?',
  },
  disagree: {
    b1: 'Let op: de handtekening zegt niets over een netwerk, maar het watermerk zegt dat het in Nepwerk gemaakt is. Geloof het watermerk.',
    a2: 'Let op: het watermerk zegt dat dit in Nepwerk gemaakt is.',
  },
  marks: {
    heading: 'Drie merken',
    intro: {
      b1: 'Alles wat Nepwerk maakt en bewaart, krijgt ze alle drie. Andere makers zetten soms Content Credentials in hun bestanden, en die lezen we ook.',
      a2: 'Alles wat Nepwerk bewaart, krijgt ze alle drie.',
    },
    breaking: 'Probeer ze zelf te slopen',
    honest: {
      b1: 'Geen merk gevonden? Dat zegt niets over echt of nep: de meeste bestanden hebben er geen, en elk merk is weg te halen.',
      a2: 'Geen merk? Dat zegt niets over echt of nep.',
    },
    label: {
      name: 'Label',
      what: {
        b1: 'Letters in het plaatje, rechtsboven. Iedereen ziet ze, en iedereen kan ze eraf knippen.',
        a2: 'Letters rechtsboven. Je kunt ze eraf knippen.',
      },
      look: {
        b1: 'Kijk zelf: staat er rechtsboven AI GEGENEREERD of AI BEWERKT? Deze pagina leest geen letters.',
        a2: 'Kijk zelf: staat er rechtsboven AI GEGENEREERD of AI BEWERKT?',
      },
    },
    watermark: {
      name: 'Watermerk',
      what: {
        b1: 'Een patroon in de pixels dat je bijna niet ziet. Het blijft zitten als je het plaatje kleiner maakt of een stuk afknipt, maar niet als je het wazig maakt.',
        a2: 'Een patroon dat je bijna niet ziet. Kleiner maken mag, wazig maken niet.',
      },
      found: { made: 'Gemaakt door een netwerk', changed: 'Veranderd door een netwerk', unknown: 'Een nieuwer merk' },
      lab: 'Lab: {lab}',
      class: 'Klas {number}',
      strength: 'Hoe duidelijk het te lezen is',
      certainty: {
        b1: 'Geen toeval: van een miljoen bestanden zonder watermerk lijkt er minder dan één zo op.',
        a2: 'Dit komt bijna nooit door toeval.',
      },
      missing: {
        b1: 'Niet gevonden. Andere makers gebruiken ons watermerk niet, en het kan kapotgemaakt zijn.',
        a2: 'Niet gevonden.',
      },
      undecoded: {
        b1: 'Niet naar gezocht: deze browser kan het plaatje niet openen.',
        a2: 'Niet gezocht: het plaatje gaat hier niet open.',
      },
      never: {
        b1: 'Niet naar gezocht: dit filmpje of geluid gaat in deze browser niet open.',
        a2: 'Niet gezocht: het gaat hier niet open.',
      },
    },
    note: {
      name: 'Signaal',
      look: {
        b1: 'Luister zelf: klinken er aan het begin vier piepjes, kort-lang kort-kort? Dat is AI in morse. Deze pagina let daar niet op.',
        a2: 'Luister zelf: klinken er aan het begin vier piepjes? Dat is AI in morse.',
      },
    },
    training: {
      name: 'Handtekening',
      alone: {
        b1: 'In een training zit geen label of watermerk: getallen hebben er geen plaats voor.',
        a2: 'In een training past geen label of watermerk.',
      },
    },
    credentials: {
      name: 'Content Credentials',
      what: {
        b1: 'Een handtekening in het bestand, met wat ermee gedaan is. Verandert er één byte, dan klopt hij niet meer. Hij zegt wie er tekende, niet dat het waar is.',
        a2: 'Een handtekening: wie staat ervoor in? Veel apps gooien hem weg. Hij zegt niet dat het waar is.',
      },
      states: {
        trusted: 'Klopt, en is van dit apparaat',
        unknown: 'Klopt, van een onbekende',
        expired: 'Klopt, maar is verlopen',
        broken: 'Klopt niet meer',
        none: 'Niet gevonden',
        elsewhere: 'Op een andere computer',
        unreadable: 'Niet te lezen',
      },
      changed: {
        file: 'Het bestand zelf is veranderd.',
        statement: 'Wat erover gezegd wordt, is veranderd.',
      },
      missing: {
        b1: 'Veel apps halen de handtekening weg als je een bestand opstuurt.',
        a2: 'Veel apps halen de handtekening weg.',
      },
    },
  },
  history: {
    heading: 'Wat het bestand over zichzelf zegt',
    claim: {
      b1: 'Dit zegt wie ondertekende. Wij weten alleen of er daarna iets veranderd is.',
      a2: 'Dit schreef de maker van het bestand. Het hoeft niet waar te zijn.',
    },
    learned: 'Na {rounds} rondes training',
    data: 'In de data zaten toen: {examples}.',
    nothingIn: 'niets',
    lab: 'In het {lab}.',
    source: 'Hieruit gemaakt: {title}',
    sourceUnsigned: 'zonder eigen handtekening',
    noTitle: 'een bestand zonder naam',
    signed: 'Ondertekend door {signer}',
    organisation: 'van {issuer}',
    device: 'een apparaat',
    nobody: 'iemand zonder naam',
    program: 'met {program}',
    broken: 'Daarna veranderd',
    nothing: 'Er staat niet in wat ermee gedaan is.',
    actions: {
      created: 'Gemaakt',
      opened: 'Geopend',
      edited: 'Veranderd',
      watermarked: 'Watermerk erin gezet',
      converted: 'Omgezet naar een andere soort',
      cropped: 'Bijgesneden',
      resized: 'Groter of kleiner gemaakt',
      coloured: 'Kleuren veranderd',
      filtered: 'Filter erop gezet',
      drawn: 'Erin getekend',
      placed: 'Iets erin geplakt',
      removed: 'Iets eruit gehaald',
      turned: 'Gedraaid',
      published: 'Gepubliceerd',
      other: 'Nog iets: {name}',
    },
    sources: {
      trainedAlgorithmicMedia: 'door een netwerk dat van voorbeelden leerde',
      compositeWithTrainedAlgorithmicMedia: 'voor een deel door een netwerk',
      algorithmicMedia: 'door een programma',
      digitalCapture: 'met een camera of microfoon',
      computationalCapture: 'met een camera die zelf verbetert',
      digitalCreation: 'door een mens op een computer',
      humanEdits: 'door een mens',
      screenCapture: 'als schermafdruk',
      other: 'soort: {name}',
    },
  },
  labs: { burger: 'Burgerlab', face: 'Gezichtenlab', voice: 'Stemmenlab', parrot: 'Tekstlab', other: 'lab {name}' },
  examples: {
    burger: { one: '{count} burger', other: '{count} burgers' },
    bird: { one: '{count} vogel', other: '{count} vogels' },
    doodle: { one: '{count} poppetje', other: '{count} poppetjes' },
    collins: { one: '{count} foto van Eileen Collins', other: '{count} foto’s van Eileen Collins' },
    hopper: { one: '{count} foto van Grace Hopper', other: '{count} foto’s van Grace Hopper' },
    pip: { one: '{count} plaatje van Pip', other: '{count} plaatjes van Pip' },
    moss: { one: '{count} plaatje van Mos', other: '{count} plaatjes van Mos' },
    'person-a': {
      one: '{count} foto van iemand die gefilmd is (A)',
      other: '{count} foto’s van iemand die gefilmd is (A)',
    },
    'person-b': {
      one: '{count} foto van iemand die gefilmd is (B)',
      other: '{count} foto’s van iemand die gefilmd is (B)',
    },
    own: { one: '{count} zelf toegevoegd voorbeeld', other: '{count} zelf toegevoegde voorbeelden' },
    other: { one: '{count} voorbeeld', other: '{count} voorbeelden' },
  },
} as const;

/** The keys that every language has. */
export type CheckTexts = SameTexts<typeof check>;
