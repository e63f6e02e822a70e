/** What a pupil who is in a class reads, in Dutch: coming in, the strip above every page, and the end. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of a pupil in a class. */
export const pupil = {
  join: {
    title: 'Doe mee met je klas · Nepwerk',
    heading: 'Doe mee met je klas',
    code: 'De zes cijfers van je klas',
    codeHint: { b1: 'Ze staan op het bord.', a2: 'Kijk op het bord.' },
    second: 'De tweede zes cijfers',
    secondHint: {
      b1: 'Iemand probeert nu codes te raden. Daarom vragen we er nog zes bij: die staan op het scherm van je docent.',
      a2: 'Vraag je docent om nog zes cijfers.',
    },
    go: 'Ga naar binnen',
    busy: 'Even kijken …',
    rules: {
      b1: 'Je hebt geen account nodig, en we vragen niet hoe je heet. Je krijgt een verzonnen naam.',
      a2: 'Je hoeft je naam niet te zeggen. Je krijgt een verzonnen naam.',
    },
    together: {
      b1: 'Met z’n tweeën achter één laptop? Dan delen jullie één plek.',
      a2: 'Met z’n tweeën? Deel één plek.',
    },
    hello: 'Hier heet je',
    spin: { one: 'Andere naam (nog één keer)', other: 'Andere naam (nog {count} keer)' },
    noSpins: { b1: 'Dit wordt hem: je hebt drie keer gedraaid.', a2: 'Dit is je naam.' },
    toLab: 'Naar de les',
    leave: 'Ik zit in een andere klas',
    refused: {
      'no-such-code': {
        b1: 'Deze cijfers zijn van geen klas. Kijk nog eens goed op het bord.',
        a2: 'Deze cijfers kloppen niet. Kijk nog eens.',
      },
      'door-closed': {
        b1: 'De deur van deze klas is dicht. Vraag je docent of die even open mag.',
        a2: 'De deur is dicht. Vraag je docent.',
      },
      full: {
        b1: 'Deze klas zit vol. Deel een plek met iemand, of vraag je docent.',
        a2: 'De klas is vol. Deel een plek.',
      },
      ended: { b1: 'Deze les is voorbij.', a2: 'De les is voorbij.' },
      blocked: {
        b1: 'Je docent heeft deze plek dichtgezet. Praat even met je docent.',
        a2: 'Je plek is dicht. Praat met je docent.',
      },
      wait: {
        b1: 'Dat waren veel verkeerde codes. Probeer het over {seconds} seconden nog eens.',
        a2: 'Wacht {seconds} seconden.',
      },
      'no-answer': {
        b1: 'Er komt geen antwoord van de server. Kijk of je internet hebt, en probeer het nog eens.',
        a2: 'Geen verbinding. Probeer het nog eens.',
      },
      other: {
        b1: 'Dat lukte niet. Probeer het nog eens, of vraag je docent.',
        a2: 'Dat lukte niet. Vraag je docent.',
      },
    },
  },
  strip: {
    label: 'Je klas',
    now: 'Nu',
    left: 'nog {minutes} min',
    over: 'tijd om',
    leftLabel: { one: 'nog één minuut voor dit deel', other: 'nog {count} minuten voor dit deel' },
    toLink: 'Ga erheen',
    hand: { up: 'Hulp vragen', down: 'Hulp gevraagd' },
    handSaid: { b1: 'Je docent ziet dat je hulp wilt.', a2: 'Je docent komt.' },
    question: 'Vraag',
    questionDone: 'Beantwoord',
    vote: 'Stem: echt of gemaakt?',
    message: 'Je docent zegt',
    close: 'Sluit',
    lost: {
      b1: 'Geen verbinding met je klas. Je kunt gewoon doorwerken; we proberen het steeds opnieuw.',
      a2: 'Geen verbinding. Werk maar door.',
    },
    removed: {
      b1: 'Je docent heeft je uit de klas gehaald. Je kunt in het lab verder, of opnieuw naar binnen gaan.',
      a2: 'Je bent uit de klas gehaald.',
    },
    menu: 'Meer',
    leave: 'Uit de klas gaan',
    leaveSure: { b1: 'Je plek gaat weg. Wat je hebt gemaakt blijft op dit apparaat.', a2: 'Je plek gaat weg.' },
  },
  closed: {
    heading: 'Dit lab is nog dicht',
    text: { b1: 'Je docent opent het straks. Kijk bovenaan wat je nu kunt doen.', a2: 'Je docent opent het straks.' },
    open: { b1: 'Deze labs zijn nu open:', a2: 'Nu open:' },
  },
  question: {
    heading: 'Een vraag van je docent',
    send: 'Verstuur',
    sent: {
      b1: 'Je antwoord is binnen. Je mag het nog veranderen zolang de vraag open is.',
      a2: 'Je antwoord is binnen.',
    },
    rather: 'Liever niet',
    ratherSaid: { b1: 'Prima. Niemand ziet dat je dit koos.', a2: 'Prima. Niemand ziet het.' },
    words: 'Je antwoord',
    noNames: {
      b1: 'Schrijf geen namen op. Je docent kiest of een antwoord op het bord komt, zonder jouw naam.',
      a2: 'Schrijf geen namen op.',
    },
    over: { b1: 'Deze vraag is niet meer open.', a2: 'De vraag is dicht.' },
    failed: {
      b1: 'Je antwoord is niet aangekomen. Probeer het nog eens.',
      a2: 'Dat lukte niet. Probeer het nog eens.',
    },
  },
  vote: {
    heading: 'Echt of gemaakt?',
    ask: { b1: 'Dit plaatje hangt op het bord. Echt uit de data, of gemaakt door een net?', a2: 'Echt of gemaakt?' },
    real: 'Echt',
    made: 'Gemaakt',
    count: '{now} van {all}',
    picture: 'Plaatje {now} van {all}',
    done: { b1: 'Je hebt op alle plaatjes gestemd. Kijk op het bord.', a2: 'Klaar! Kijk op het bord.' },
    none: { b1: 'Er hangt nog niets waarop je kunt stemmen.', a2: 'Er is nog niets.' },
    failed: { b1: 'Je stem kwam niet aan. Probeer het nog eens.', a2: 'Dat lukte niet. Nog eens.' },
    missing: 'Dit plaatje kwam niet aan.',
  },
  frozen: {
    heading: 'Ogen op je docent',
    text: {
      b1: 'Je scherm staat even stil. Er gaat niets verloren: straks ga je verder waar je was.',
      a2: 'Je scherm staat stil. Straks ga je verder.',
    },
  },
  end: {
    heading: 'De les is voorbij',
    wiping: { b1: 'We wissen wat je op dit apparaat hebt gemaakt …', a2: 'We wissen alles …' },
    wiped: {
      b1: 'Alles is gewist: {trainings}, {pictures} en {answers}. Op dit apparaat is niets van je over, en de server wist de hele klas.',
      a2: 'Alles is gewist: {trainings}, {pictures} en {answers}.',
    },
    trainings: { one: 'één training', other: '{count} trainingen' },
    pictures: { one: 'één eigen plaatje', other: '{count} eigen plaatjes' },
    answers: { one: 'één antwoord', other: '{count} antwoorden' },
    failed: {
      b1: 'Wissen lukte niet op dit apparaat. Probeer het nog eens, of zeg het tegen je docent.',
      a2: 'Wissen lukte niet. Zeg het tegen je docent.',
    },
    again: 'Wis nog eens',
    home: 'Naar het begin',
  },
} as const;

/** The texts of a pupil in a class, in any language. */
export type PupilTexts = SameTexts<typeof pupil>;
