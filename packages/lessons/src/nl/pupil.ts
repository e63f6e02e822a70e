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
    six: { b1: 'Het zijn zes cijfers.', a2: 'Het zijn zes cijfers.' },
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
    seconds: { one: 'één seconde', other: '{count} seconden' },
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
        b1: 'Dat waren veel verkeerde codes. Probeer het over {seconds} nog eens.',
        a2: 'Wacht {seconds}.',
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
    handSaid: { b1: 'Je docent ziet dat je hulp wilt.', a2: 'Je docent ziet het.' },
    handFailed: { b1: 'Je hand kwam niet aan. Probeer het nog eens.', a2: 'Je hand kwam niet aan. Nog eens.' },
    question: 'Vraag',
    questionDone: 'Beantwoord',
    vote: 'Stem: echt of gemaakt?',
    message: 'Je docent zegt',
    close: 'Sluit',
    lostShort: 'Geen verbinding',
    lost: {
      b1: 'Geen verbinding met je klas. Je kunt gewoon doorwerken; we proberen het steeds opnieuw.',
      a2: 'Geen verbinding. Werk maar door.',
    },
    removed: {
      b1: 'Je docent heeft je uit de klas gehaald. Je kunt in het lab verder, of opnieuw naar binnen gaan.',
      a2: 'Je bent uit de klas gehaald.',
    },
  },
  leave: {
    heading: 'Uit de klas gaan?',
    sure: { b1: 'Je plek gaat weg.', a2: 'Je plek gaat weg.' },
    wipe: 'Ga, en wis wat ik maakte',
    keep: 'Ga, en laat het staan',
    stay: 'Blijf',
    busy: 'Even wachten …',
    failed: {
      b1: 'Wissen lukte niet, en je zit nog in de klas. Probeer het nog eens, of zeg het tegen je docent.',
      a2: 'Wissen lukte niet. Zeg het tegen je docent.',
    },
  },
  closed: {
    heading: 'Dit lab is nu dicht',
    kept: { b1: 'Kijk naar je docent. Je training is bewaard.', a2: 'Je training is er nog.' },
    text: { b1: 'Je docent bepaalt wanneer een lab opengaat.', a2: 'Je docent opent de labs.' },
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
    withdrawn: {
      b1: 'Je antwoord is teruggehaald. Niemand ziet dat je dit koos.',
      a2: 'Teruggehaald. Niemand ziet dat je dit koos.',
    },
    notWithdrawn: {
      b1: 'Terughalen lukte niet: je antwoord staat er nog. Probeer het nog eens.',
      a2: 'Terughalen lukte niet. Probeer het nog eens.',
    },
    sending: 'Versturen …',
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
    unreadable: {
      b1: 'Dit kan de server niet lezen. Gebruik gewone letters.',
      a2: 'Dit lukt niet. Gebruik gewone letters.',
    },
  },
  vote: {
    heading: 'Echt of gemaakt?',
    ask: { b1: 'Dit plaatje hangt op het bord. Echt uit de data, of gemaakt door een net?', a2: 'Echt of gemaakt?' },
    real: 'Echt',
    made: 'Gemaakt',
    previous: 'Vorige',
    sending: 'Versturen …',
    count: '{now} van {all}',
    picture: 'Plaatje {now} van {all}',
    done: { b1: 'Je hebt op alle plaatjes gestemd. Kijk op het bord.', a2: 'Klaar! Kijk op het bord.' },
    over: { b1: 'Het stemmen is voorbij.', a2: 'Het stemmen is voorbij.' },
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
      b1: 'Gewist op dit apparaat: {things}. Je antwoorden en gedeelde plaatjes wist de server. Wat je zelf als bestand hebt bewaard, staat er nog.',
      a2: 'Gewist op dit apparaat: {things}. De server wist je antwoorden en gedeelde plaatjes. Je eigen bestanden staan er nog.',
    },
    nothing: {
      b1: 'Op dit apparaat stond niets van je om te wissen. Je antwoorden en gedeelde plaatjes wist de server. Wat je zelf als bestand hebt bewaard, staat er nog.',
      a2: 'Er stond hier niets van je. De server wist je antwoorden en gedeelde plaatjes. Je eigen bestanden staan er nog.',
    },
    trainings: { one: 'één training', other: '{count} trainingen' },
    pictures: { one: 'één eigen plaatje', other: '{count} eigen plaatjes' },
    answers: { one: 'één antwoord in het lab', other: '{count} antwoorden in het lab' },
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
