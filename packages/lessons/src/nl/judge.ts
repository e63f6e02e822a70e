/** What the judge says in Dutch, by what the numbers say. {right}, {trained}, {unseen} and {fakes} are shares, {count} is a number of pictures. */

/**
 * The judge's lines for each state of the numbers. At least two wherever the judge stays long, so that it never says the same thing
 * twice in a row.
 */
export const judge = {
  /** Training has not begun. */
  waiting: [
    { b1: 'Ik sta klaar. Bril op, vork mee. Kom maar met die burgers.', a2: 'Ik ben klaar. Kom maar met de burgers.' },
    {
      b1: 'Nog niets te keuren. Druk op Start, dan heb ik wat te doen.',
      a2: 'Ik heb nog niets te doen. Druk op Start.',
    },
  ],
  /** The first few rounds: everything is noise, and the judge itself knows nothing yet. */
  first: [
    { b1: 'Is dit een burger? Dit is een televisie met storing.', a2: 'Is dit een burger? Ik zie alleen vlekken.' },
    { b1: 'Ik moet eerlijk zijn: ik ben zelf ook net begonnen.', a2: 'Ik ben ook net begonnen.' },
    { b1: 'Met een beetje fantasie is dit hagelslag.', a2: 'Dit lijkt wel hagelslag.' },
  ],
  /** The judge catches at least nine out of ten fakes, and knows real ones. */
  'sees-through': [
    { b1: 'Je bent er nog niet, maker. Ik haal bijna al je nepburgers eruit.', a2: 'Nog niet goed genoeg, maker.' },
    { b1: 'Nep. Ik hoefde mijn bril er niet eens voor op te zetten.', a2: 'Nep. Dat zag ik meteen.' },
    {
      b1: 'Leuk geprobeerd. Maar {fakes} van je burgers pik ik er zo uit.',
      a2: 'Ik zie {fakes} van de nepburgers meteen.',
    },
    { b1: 'Weer nep. Ik zou er ondertussen bij kunnen breien.', a2: 'Weer nep. Dit is makkelijk.' },
  ],
  /** The judge is right three to nine times out of ten fakes and mostly right overall: the usual state. */
  ahead: [
    { b1: 'Jij leert. Ik ook, dat is het vervelende.', a2: 'Jij leert. Ik leer ook.' },
    { b1: 'Ik heb {right} van de keren gelijk. Daar mag jij wat aan doen.', a2: 'Ik heb {right} van de keren gelijk.' },
    { b1: 'Niet slecht. Maar ik heb vaker gelijk dan jij.', a2: 'Niet slecht. Maar ik win nog.' },
    { b1: 'Soms heb je me bijna. Bijna telt niet, maar ik merk het wel.', a2: 'Soms heb je me bijna. Bijna.' },
  ],
  /** Right six to three quarters of the time. */
  doubts: [
    { b1: 'Hm. Laat me nog eens kijken.', a2: 'Hm. Nog een keer kijken.' },
    { b1: 'Deze moest ik twee keer bekijken. Vertel het aan niemand.', a2: 'Hier moest ik twee keer naar kijken.' },
    { b1: 'Ik begin te twijfelen. Dat doe ik normaal alleen bij frikandellen.', a2: 'Ik begin te twijfelen.' },
  ],
  /** About as good as a coin. */
  half: [
    { b1: 'Echt? Nep? Ik kan net zo goed een muntje opgooien.', a2: 'Echt of nep? Ik gok maar wat.' },
    {
      b1: 'Ik heb {right} van de keren gelijk. Een muntje haalt 50%, en dat hoeft geen bril.',
      a2: 'Ik heb {right} van de keren gelijk. Dat is gokken.',
    },
  ],
  /** The judge takes most fakes for real. */
  fooled: [
    {
      b1: 'Je hebt me te pakken. Ik keur bijna alles goed wat jij maakt.',
      a2: 'Je hebt me te pakken. Ik vind bijna alles echt.',
    },
    {
      b1: 'Ik vind ineens bijna alles lekker. Dat is geen keuren meer, dat is trek.',
      a2: 'Ik vind bijna alles echt. Oeps.',
    },
  ],
  /** The judge calls nearly everything made, real ones too. */
  suspicious: [
    {
      b1: 'Voor de zekerheid keur ik bijna alles af. Ook echte burgers. Sorry, echte burgers.',
      a2: 'Ik keur bijna alles af. Ook echte burgers. Sorry.',
    },
    {
      b1: 'Ik vertrouw niets meer. Dat klinkt slim, maar het is gewoon ook fout.',
      a2: 'Ik vertrouw niets meer. Dat is ook fout.',
    },
  ],
  /** Far better on the pictures that it trained on than on new ones. */
  'by-heart': [
    {
      b1: 'De burgers uit de data ken ik uit mijn hoofd. Een nieuwe? Die vertrouw ik niet.',
      a2: 'Ik ken de data uit mijn hoofd. Een nieuwe ken ik niet.',
    },
    {
      b1: 'Van de oefenburgers herken ik {trained}. Van nieuwe maar {unseen}. Ik heb geleerd voor de toets.',
      a2: 'Oefenburgers: {trained} goed. Nieuwe: {unseen} goed. Oeps.',
    },
  ],
  /** There are so few pictures that learning by heart is the easy way. */
  'few-pictures': [
    {
      b1: 'Maar {count} burgers? Die ken ik straks allemaal bij naam.',
      a2: 'Maar {count} burgers? Die ken ik straks allemaal.',
    },
    {
      b1: 'Met {count} burgers hoef ik niet te keuren. Ik hoef alleen te onthouden.',
      a2: '{count} burgers kan ik gewoon onthouden.',
    },
  ],
  /** No cheese at all in the data. */
  'no-cheese': [
    {
      b1: 'Er zit geen kaas in de data. Kom je straks met kaas aan, dan weet ik genoeg.',
      a2: 'Geen kaas in de data. Dus kaas is nep.',
    },
    { b1: 'Kaas? Nooit van gehoord. Staat niet in de data.', a2: 'Kaas? Dat ken ik niet.' },
  ],
  /** Only the generator learns. */
  'only-generator': [
    { b1: 'Ik mag niets bijleren. De maker oefent nu op mijn blinde vlek.', a2: 'Ik leer nu niet. De maker wel.' },
    {
      b1: 'De maker hoeft geen mooie burger te maken. Hij hoeft alleen mij nog te foppen.',
      a2: 'De maker hoeft alleen mij te foppen.',
    },
  ],
  /** Only the discriminator learns. */
  'only-discriminator': [
    { b1: 'Nu leer ik alleen. De maker staat erbij en kijkt ernaar.', a2: 'Nu leer alleen ik.' },
    { b1: 'Zo wordt het wel heel makkelijk. Ik mis de maker een beetje.', a2: 'Dit is te makkelijk voor mij.' },
  ],
  /** The training stands still. */
  paused: [
    { b1: 'Pauze. Ik kauw nog even op de laatste.', a2: 'Pauze. Ik kauw nog even.' },
    { b1: 'Even stil. Kijk gerust rond, ik blijf hier zitten.', a2: 'Pauze. Kijk maar rond.' },
  ],
  /** The training went back to its last good state. */
  recovered: [
    {
      b1: 'De getallen vlogen uit de bocht. We zijn een stukje terug en gaan het rustiger aan doen.',
      a2: 'Dat ging te snel. We gaan een stukje terug.',
    },
  ],
} as const;

/** A state of the numbers that the judge has lines for. */
export type JudgeMoment = keyof typeof judge;
