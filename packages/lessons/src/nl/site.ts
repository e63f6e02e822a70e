/** What stands around the labs in Dutch: the home page, the head of every page, and the page that does not exist. */

/** Dutch texts of the home page and of the head of every page. */
export const site = {
  name: 'Nepwerk',
  language: { label: 'Taal', nl: 'Nederlands', en: 'English' },
  level: { label: 'Leesniveau', full: 'B1: gewone tekst', short: 'A2: korte tekst' },
  aloud: {
    home: 'Lees voor waar dit over gaat',
    judge: 'Lees voor wat de keurder zegt',
    question: 'Lees de vraag voor',
  },
  home: {
    title: 'Nepwerk: maak zelf een deepfake en snap hoe het werkt',
    heading: 'Maak zelf nep. Snap hoe het werkt.',
    lead: {
      b1: 'Een deepfake is een plaatje, filmpje of stem die een computer maakte en die echt lijkt. Hier train je zelf zo’n computer: kies wat erin gaat, kijk hoe hij leert, ontdek wat eruit komt. Wat je begrijpt, is minder eng.',
      a2: 'Een deepfake is nep die echt lijkt, van een computer. Hier leer je een computer nepplaatjes maken.',
    },
    audience: {
      b1: 'Voor leerlingen van 10 tot 18, in de klas of thuis. Op een gewone schoollaptop, zonder account.',
      a2: 'Voor leerlingen van 10 tot 18. Een gewone laptop is genoeg.',
    },
    privacy: {
      b1: 'Alles gebeurt op dit apparaat. Geen account, geen naam. Alleen in een klas ziet je docent hoe ver je bent, en wat je antwoordt of deelt.',
      a2: 'Alles blijft op dit apparaat. In een klas ziet je docent wat je doet en deelt.',
    },
    join: { label: 'Zit je in een klas? Tik de zes cijfers van het bord in', go: 'Doe mee' },
    teachers: { link: 'Voor docenten', line: 'Een les van 45 minuten, met links, vragen en privacy.' },
    check: { link: 'Controleer een bestand', line: 'Zit er een merk in? Je ziet wat dat zegt.' },
    marks: {
      name: 'Sloop de merken',
      line: 'Drie merken zeggen dat een burger nep is. Krijg jij ze eraf?',
      link: 'Probeer het',
    },
    device: {
      empty: 'Nepwerk bewaart op dit apparaat niets van jou.',
      counted: 'Op dit apparaat bewaard: {things}.',
      wipe: 'Wis alles',
      asking: 'Alles wissen? Het komt niet terug: {things}.',
      wiping: 'Wissen …',
      wiped: 'Gewist: {things}. Nepwerk bewaart hier niets meer van jou.',
      failed: 'Niet alles is gewist. Sluit Nepwerk in andere tabbladen en druk nog eens op Wis alles.',
      trainings: { one: '{count} training', other: '{count} trainingen' },
      pictures: 'eigen plaatjes',
      key: 'de sleutel waarmee dit apparaat ondertekent',
      rest: 'iets uit een lab',
      answers: { one: '{count} antwoord', other: '{count} antwoorden' },
    },
    open: 'Open het lab',
    face: 'Naar de gezichten',
    minutes: 'Eerste burger binnen een minuut',
    coming: 'Komt nog',
    about: 'Waarom dit bestaat',
    why: {
      b1: 'Deepfakes verbieden helpt maar een beetje, en van bang worden ga je ze niet beter snappen. Maak er zelf een, dan weet je hoe het werkt.',
      a2: 'Maak zelf een deepfake: dan weet je hoe het werkt.',
    },
  },
  labs: {
    burger: { name: 'Burgerlab', line: 'Een maker en een keurder proberen elkaar te slim af te zijn. Met hamburgers.' },
    face: {
      name: 'Gezichtenlab',
      line: 'Twee netwerken ruilen twee gezichten om. Met bewegende portretten; je hebt geen camera nodig.',
    },
    portrait: { name: 'Portretlab', line: 'Laat een schilderij praten. Sorry zeggen kan het ook.' },
    voice: { name: 'Stemmenlab', line: 'Maak van jouw stem die van je buur.' },
    text: {
      name: 'Tekstlab',
      line: 'Een taalmodel dat de teksten van jouw klas heeft gelezen. En soms klapt het uit de school.',
    },
    more: { name: 'Beats, memes en vogels', line: 'Dezelfde maker, andere data. Let op wat er verandert.' },
    detector: { name: 'Speurlab', line: 'Bouw een nepzoeker en laat hem los op een miljoen berichten per dag.' },
    council: { name: 'De raad', line: 'Mag dit blijven staan? Je hebt dertig seconden.' },
    liar: { name: 'Leugenlab', line: '“Dat is een deepfake!” En als het nou gewoon waar is?' },
    test: { name: 'Voor en na', line: 'Ben je er beter in geworden? Of alleen wantrouwiger?' },
    useful: { name: 'Nuttig nep', line: 'Nep waar iemand iets aan heeft. Dat bestaat.' },
  },
  missing: {
    title: 'Deze pagina bestaat niet',
    body: {
      b1: 'Deze pagina is echt niet te vinden. Nep is hij ook niet: hij is er gewoon niet.',
      a2: 'Deze pagina is er niet.',
    },
    back: 'Naar het begin',
  },
  loading: 'Even laden',
  skip: 'Naar de inhoud',
} as const;
