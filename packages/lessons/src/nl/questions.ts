/** Questions to discuss in Dutch, by what has just happened in the lab. */

/** For each occasion, the questions to discuss. */
export const questions = {
  /** Always fits. */
  start: [
    {
      b1: 'Wat gaat er fout als je maar één soort burger in de data stopt?',
      a2: 'Wat gebeurt er met maar één soort burger?',
    },
    {
      b1: 'Wie is er slimmer: de maker of de keurder? Waar zie je dat aan?',
      a2: 'Wie is slimmer: de maker of de keurder?',
    },
    {
      b1: 'De maker heeft nog nooit een echte burger gezien. Hoe weet hij dan wat hij moet maken?',
      a2: 'De maker ziet nooit een echte burger. Hoe leert hij toch?',
    },
    {
      b1: 'Sommige deepfakes worden met zulke netwerken gemaakt. Wat is erg: de truc, of wat iemand ermee doet?',
      a2: 'Wat is erg: de truc, of wat iemand ermee doet?',
    },
  ],
  /** Training has begun and there is only noise. */
  'first-steps': [
    {
      b1: 'Het is nog ruis. Hoe kan de keurder iets afkeuren, als hij zelf ook pas begint?',
      a2: 'Het is nog ruis. Hoe leert de keurder wat niet klopt?',
    },
    {
      b1: 'Niemand vertelt de maker wat een burger is. Wat heb jij geleerd zonder dat iemand het uitlegde?',
      a2: 'Niemand legt de maker iets uit. Hoe leert hij dan?',
    },
  ],
  /** The first shapes appear. */
  shapes: [
    {
      b1: 'Wat hebben alle zestien met elkaar gemeen? Hoe weet de maker dat dat erbij hoort?',
      a2: 'Wat hebben alle zestien? Hoe weet de maker dat?',
    },
    {
      b1: 'Welke van de zestien vind jij het echtst? Vindt je buur dat ook?',
      a2: 'Welke burger lijkt het meest echt?',
    },
    {
      b1: 'Op je scherm komt een foto één seconde voorbij. Welke van deze burgers zou je dan geloven?',
      a2: 'Je kijkt één seconde. Welke burger geloof je?',
    },
  ],
  /** Training has gone on for long. */
  long: [
    {
      b1: 'Ze trainen al een hele tijd. Wanneer is het klaar, en wie beslist dat?',
      a2: 'Wanneer is de training klaar? Wie beslist dat?',
    },
    {
      b1: 'Al dit rekenen kost stroom. Wanneer is een nepplaatje dat waard, en wanneer niet?',
      a2: 'Dit kost stroom. Wanneer is dat het waard?',
    },
  ],
  /** The pupil has played a round as the judge. */
  'played-judge': [
    {
      b1: 'Waar lette je op toen je keurder was? Helpt dat ook bij een filmpje van een mens?',
      a2: 'Waar lette je op? Helpt dat ook bij een filmpje?',
    },
    {
      b1: 'Heb je echte burgers nep genoemd? Hoe erg is die fout, als het om een echt filmpje gaat?',
      a2: 'Noemde je iets echts nep? Hoe erg is die fout?',
    },
    {
      b1: 'Je wist dat er nep tussen zat. Kijk je anders als niemand dat van tevoren zegt?',
      a2: 'Je wist: er zit nep bij. Kijk je dan anders?',
    },
  ],
  /** A fake that was picked is very much like a picture of the data. */
  alike: [
    {
      b1: 'Deze lijkt wel erg op de data. Van wie is hij nu: van de maker, van jou, of van de tekenaar?',
      a2: 'Hij lijkt erg op de data. Van wie is hij nu?',
    },
    {
      b1: 'Stel dat de data uit jouw foto’s bestond. Wat zou je dan van deze burger vinden?',
      a2: 'Stel: de data zijn jouw foto’s. Wat vind je dan?',
    },
  ],
  /** A fake that was picked is like nothing in the data. */
  'made-up': [
    {
      b1: 'Deze burger bestond nog niet. Wie heeft hem bedacht: jij, de maker, of wie de data tekende?',
      a2: 'Wie heeft deze nieuwe burger bedacht?',
    },
    {
      b1: 'Zo kun je ook een foto maken van iemand die niet bestaat. Waar is dat handig, en waar niet?',
      a2: 'Zo maak je ook een foto van iemand die niet bestaat. Is dat handig?',
    },
  ],
  /** An ingredient is not in the data at all. */
  'no-cheese': [
    {
      b1: 'Er zit geen kaas in de data. Kan de maker de kaas zelf uitvinden?',
      a2: 'Geen kaas in de data. Kan de maker toch kaas maken?',
    },
    {
      b1: 'Welke gezichten ontbreken er in de data van grote bedrijven, denk je? Wie merkt dat?',
      a2: 'Wie zit er niet in de data van grote bedrijven?',
    },
  ],
  /** An ingredient is on nearly every burger. */
  much: [
    {
      b1: 'Bijna elke burger heeft nu hetzelfde erop. Wat denkt de maker dat een burger is?',
      a2: 'Wat denkt de maker nu dat een burger is?',
    },
    {
      b1: 'AI tekent een dokter vaak als dezelfde soort mens. Ligt dat aan de data, of aan de wereld?',
      a2: 'AI tekent dokters vaak hetzelfde. Hoe komt dat?',
    },
  ],
  /** An ingredient is on hardly any burger. */
  little: [
    {
      b1: 'Iets zit bijna nergens op. Vindt de keurder een burger mét dat ding nu verdacht?',
      a2: 'Iets zit er bijna nooit op. Is het nu verdacht?',
    },
    {
      b1: 'Wat zeldzaam is in de data, vergeet de maker snel. Is dat eerlijk? En als het om mensen gaat?',
      a2: 'De maker vergeet wat zeldzaam is. Is dat eerlijk?',
    },
  ],
  /** The data is small. */
  'few-pictures': [
    {
      b1: 'Met weinig burgers leert de keurder ze uit zijn hoofd. Is dat leren, of onthouden?',
      a2: 'Is uit je hoofd leren hetzelfde als snappen?',
    },
    {
      b1: 'Hoeveel foto’s van één mens heeft een maker nodig, denk je? En wie moet dat goedvinden?',
      a2: 'Hoeveel foto’s heeft een maker nodig? Wie moet dat goedvinden?',
    },
  ],
  /** The data is small, and the judge sees each picture changed every time. */
  'few-tricks': [
    {
      b1: 'Weer weinig plaatjes, maar nu met trucjes. Waarom kan de keurder ze nu moeilijker uit zijn hoofd leren?',
      a2: 'Weinig plaatjes, met trucjes. Waarom is onthouden nu moeilijker?',
    },
    {
      b1: 'De keurder ziet steeds een beetje andere plaatjes. Wat kan hij daar beter van leren dan van steeds dezelfde?',
      a2: 'De plaatjes zijn steeds net anders. Wat leert de keurder daarvan?',
    },
  ],
  /** The judge does far better on pictures that it trained on. */
  'by-heart': [
    {
      b1: 'De keurder herkent de oefenplaatjes wel, maar nieuwe echte niet. Zou jij zo’n keurder vertrouwen?',
      a2: 'De keurder kent alleen de oefenplaatjes. Vertrouw je hem?',
    },
    {
      b1: 'Een nepzoeker is alleen getest op nep die hij al kende. Wat weet je dan over nieuwe nep?',
      a2: 'Een nepzoeker kent alleen oude nep. Werkt hij bij nieuwe?',
    },
  ],
  /** The judge calls real pictures made. */
  suspicious: [
    {
      b1: 'De keurder noemt nu ook echte burgers nep. Wie zou daar in het echt last van hebben?',
      a2: 'De keurder noemt echt ook nep. Wie heeft daar last van?',
    },
    {
      b1: 'Iemand zegt over een filmpje: “Dat ben ik niet, dat is een deepfake!” Hoe zoek je uit wat waar is?',
      a2: 'Iemand zegt: “Dat is een deepfake!” Hoe weet je of dat waar is?',
    },
  ],
  /** The judge lets most fakes through. */
  fooled: [
    {
      b1: 'De keurder laat veel nep door. Wat heb je liever: een te strenge keurder, of een te aardige?',
      a2: 'Wat is beter: een te strenge of een te aardige keurder?',
    },
    {
      b1: 'Een site laat zo’n keurder beslissen wat er weg moet. Wie let er op de keurder?',
      a2: 'Een site heeft zo’n keurder. Wie let er op hem?',
    },
  ],
  /** The judge is right about half of the time. */
  half: [
    {
      b1: 'De keurder gokt nu. Zijn de burgers dan ook klaar? Wat vind jij zelf?',
      a2: 'De keurder gokt. Zijn de burgers nu goed?',
    },
    {
      b1: 'De keurder doet het nu net zo goed als kop of munt. Wat moet een krant met zo’n keurder?',
      a2: 'De keurder gokt. Heeft een krant daar iets aan?',
    },
  ],
  /** After a long training the judge is still well ahead. */
  'judge-ahead': [
    {
      b1: 'De keurder wint nog steeds, maar zie jij het verschil ook nog? Wie is er het eerst gefopt: de machine of wij?',
      a2: 'Zie jij nog verschil? Of alleen de keurder?',
    },
    {
      b1: 'Een computer ziet dit verschil wel, jij misschien niet. Lost dat het probleem van deepfakes op?',
      a2: 'Een computer ziet het verschil. Is het probleem dan opgelost?',
    },
    {
      b1: 'De keurder ziet meer dan jij, maar legt niets uit. Wanneer geloof je een machine die zwijgt?',
      a2: 'De keurder legt niets uit. Geloof je hem toch?',
    },
  ],
  /** Only the discriminator was trained. */
  'only-discriminator': [
    {
      b1: 'De keurder oefent alleen. Waarom worden de burgers daar niet beter van?',
      a2: 'Alleen de keurder leert. Waarom helpt dat de burgers niet?',
    },
    {
      b1: 'De keurder wint van een maker die niets leert. Is hij dan een goede keurder?',
      a2: 'De maker leert niets. Is de keurder dan echt goed?',
    },
  ],
  /** Only the generator was trained. */
  'only-generator': [
    {
      b1: 'De maker oefent tegen een keurder die niets bijleert. Wat gebeurt er met de burgers?',
      a2: 'De keurder leert niet meer. Wat doet de maker nu?',
    },
    {
      b1: 'De maker leert nu deze ene keurder te foppen. Fopt hij jou daarmee ook?',
      a2: 'De maker fopt deze keurder. Fopt hij jou ook?',
    },
  ],
  /** The data was changed in the middle of a training. */
  'data-changed': [
    {
      b1: 'Je hebt de data veranderd. Hoe lang duurt het voordat de maker dat merkt? Hoe merkt hij het?',
      a2: 'De data is anders. Hoe merkt de maker dat?',
    },
    {
      b1: 'Wie de data kiest, kiest wat eruit komt. Wie zou dat bij een grote AI moeten doen?',
      a2: 'Jij kiest hier de data. Wie doet dat bij een grote AI?',
    },
  ],
} as const;

/** Something that may happen in the lab and is worth a question. */
export type QuestionOccasion = keyof typeof questions;
