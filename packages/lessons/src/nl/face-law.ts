/** What the law says about faces, and where to get help, in Dutch. */

/** Dutch texts of that. */
export const faceLaw = {
  open: 'Wet en hulp',
  heading: 'Wat mag, wat mag niet, en wie helpt',
  aloud: 'Lees voor over wet en hulp',
  rules: {
    portrait: {
      b1: 'Jouw gezicht is van jou. Een herkenbare foto van jou mag iemand meestal niet zomaar verspreiden, een deepfake ook niet: dat volgt uit het portretrecht en de privacywet (AVG).',
      a2: 'Jouw gezicht is van jou. Niemand mag het zomaar verspreiden, ook niet als deepfake.',
    },
    sexual: {
      b1: 'Een seksueel beeld van iemand maken of delen zonder toestemming is strafbaar, ook als het nep is (artikel 254ba Wetboek van Strafrecht, sinds 1 juli 2024). Van iemand onder de 18 mag het nooit.',
      a2: 'Een naaktbeeld van iemand maken of delen zonder ja is strafbaar. Ook als het nep is.',
    },
    label: {
      b1: 'Een programma dat deepfakes maakt, moet ze merken, en wie er in zijn werk een laat zien, moet zeggen dat hij nep is (AI-verordening van de EU, artikel 50). Daarom zit er op alles uit dit lab een label.',
      a2: 'Bij een deepfake moet staan dat hij nep is. Daarom zit hier overal een label op.',
    },
  },
  help: {
    heading: 'Gaat het over jou?',
    school: {
      b1: 'Het is niet jouw schuld. Ga naar je mentor, de vertrouwenspersoon of iemand anders die je vertrouwt. Bewaar bewijs, en stuur het niet door.',
      a2: 'Het is niet jouw schuld. Ga naar je mentor of iemand die je vertrouwt. Stuur niets door.',
    },
    helpwanted: {
      b1: 'Bij Helpwanted (helpwanted.nl) krijg je gratis hulp als er beelden van jou online staan, echt of nep. Ze helpen ook om ze weg te krijgen.',
      a2: 'Helpwanted (helpwanted.nl) helpt gratis als er beelden van jou online staan.',
    },
    classmate: {
      b1: 'Krijg je zo’n beeld van een ander? Kijk niet verder, stuur het niet door, en vertel het een volwassene.',
      a2: 'Krijg je zo’n beeld? Stuur het niet door. Vertel het een volwassene.',
    },
  },
} as const;
