/** The page for teachers in Dutch. Plain strings: teachers read it, no pupils. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of the page for teachers. */
export const teachers = {
  title: 'Voor docenten · Nepwerk',
  heading: 'Voor docenten',
  lead: 'Lessen van 45 minuten met het Burgerlab. Je hoeft niets van AI te weten. Namen vragen we niet, en plaatjes blijven op het apparaat: alleen wat leerlingen in een klas met een code zelf met het bord delen, gaat naar de server, en dat is na de les gewist.',
  ways: {
    heading: 'Twee lessen, van elk 45 minuten',
    led: 'Met een klas: jij opent er een, leerlingen komen binnen met zes cijfers, en vanuit de regie leid je de les, met een bord om samen te stemmen. Wat je daarbij doet en zegt, staat in de handleiding bij de bladen.',
    alone:
      'Zonder klas: alleen met deze pagina en de links erop. Leerlingen openen het lab zelf, en er gaat niets naar de server. Die les staat hieronder, minuut voor minuut.',
  },
  print: 'Druk af',
  open: 'Open het lab',
  papers: 'Lesbrief, handleiding en bladen',
  openClass: 'Open een klas',
  schoolcheck: 'Controleer een schoollaptop',
  contents: 'Op deze pagina',
  what: {
    heading: 'Wat is dit?',
    lab: 'In het Burgerlab trainen leerlingen zelf een GAN: twee kleine neurale netwerken die elkaar te slim af willen zijn. De maker (generator) maakt van ruis een plaatje. De keurder (discriminator) ziet gemaakte plaatjes en echte uit de data, en zegt van elk: echt of nep. Van elke fout leren ze allebei.',
    why: 'Met dit soort wedstrijden leerde AI geloofwaardige gezichten te maken. Wij doen het met getekende hamburgers: niemand heeft er last van, en dezelfde ideeën zie je ook aan een burger. Wie het zelf heeft gedaan, kan meepraten over data, over keurders die zich vergissen, en over wie er beslist.',
  },
  goals: {
    heading: 'Wat leren ze?',
    intro: 'Na deze les kan een leerling:',
    list: {
      parts: 'vertellen wat de data, de maker en de keurder doen, en waarom die twee elkaar nodig hebben;',
      data: 'voorspellen en nagaan wat er gebeurt als iets niet, of bijna niet, in de data zit;',
      half: 'uitleggen waarom een keurder die gokt nog geen perfecte nep betekent;',
      errors: 'twee fouten uit elkaar houden: nep geloven, en iets echts nep noemen;',
      decide: 'een mening geven over wie er mag beslissen wat nep is en weg moet.',
    },
    curriculum:
      'Het past bij de kerndoelen digitale geletterdheid voor de onderbouw van het voortgezet onderwijs, bij AI: leerlingen experimenteren met het trainen van AI-systemen en zien wat de data uitmaakt. Kijk voor de geldende tekst bij SLO.',
  },
  lesson: {
    heading: 'De les zonder klas, minuut voor minuut',
    intro:
      'Dit is de les zonder code en zonder bord; die met een klas staat in de handleiding. Leerlingen werken in tweetallen; eentje bedient, eentje kijkt en zegt wat hij ziet. Wissel bij elke stap. Laat bij elke stap eerst voorspellen en dan pas kijken.',
    say: 'Zeg',
    steps: {
      start: {
        minutes: '0–4',
        name: 'Start',
        does: 'Iedereen opent het lab. Vraag wie wel eens een deepfake heeft gezien, en hoe hij dat wist.',
        say: 'Vandaag maken we zelf nep. Van hamburgers, zodat niemand er last van heeft.',
      },
      first: {
        minutes: '4–12',
        name: 'De eerste burger',
        does: 'Druk op Start. Lees van links naar rechts: wat gaat erin, wat doet het algoritme, wat komt eruit? Zet het tempo even op langzaam en volg één plaatje. Zet het daarna terug op snel. Binnen een minuut zijn er vormen te zien.',
        say: 'De maker ziet nooit een echte burger. Hij hoort alleen wat de keurder van zijn burger vindt. Hoe kan hij dan toch leren?',
      },
      data: {
        minutes: '12–19',
        name: 'Verander de data',
        does: 'Geef de link ‘zonder kaas’. Eerst voorspellen, dan Start. Kijk na een minuut of twee bij ‘Wat zit erop?’. Wie eerder klaar is, maakt iets heel zeldzaam met een schuif.',
        say: 'Wat er niet in zit, komt er niet uit. Wat zou er in de data van een grote AI ontbreken, en wie merkt dat?',
      },
      few: {
        minutes: '19–26',
        name: 'Weinig plaatjes',
        does: 'Geef de link ‘twintig burgers’. Kijk na een minuut of twee naar de drie balken onder het grote getal: echt en al gezien, echt en nooit gezien, nep. Tik een gemaakte burger aan: kopie of nieuw?',
        say: 'Deze keurder kent zijn twintig plaatjes uit zijn hoofd. Nieuwe echte burgers noemt hij ook nep. Zou jij hem vertrouwen?',
      },
      judge: {
        minutes: '26–30',
        name: 'Alleen de keurder',
        does: 'Doe deze op het bord, met de link ‘alleen de keurder’. De leerlingen zetten intussen met de link ‘het gewone lab’ een verse training aan: die hebben ze zo nodig, en die heeft een paar minuten tijd nodig.',
        say: 'De keurder heeft honderd procent gelijk, en de burgers blijven ruis. Waarom worden ze niet beter?',
      },
      play: {
        minutes: '30–37',
        name: 'Speel keurder',
        does: 'Nu op de eigen laptop: de knop Keuren, twaalf plaatjes, en daarna de buur. Vergelijk de twee fouten in de uitslag: nep gemist, en iets echts nep genoemd.',
        say: 'Wie zag alle nep? En hoeveel echte burgers werden daarbij nep genoemd?',
      },
      questions: {
        minutes: '37–45',
        name: 'Vragen',
        does: 'Kies rechtsonder een vraag, of laat elk tweetal er een kiezen en een antwoord schrijven (het potlood). Bespreek er twee of drie. Laat aan het eind wissen: klik linksboven op nepwerk en dan op ‘Wis alles’. Het begin zegt daarna dat er niets meer is bewaard.',
        say: 'Eén ding dat je nu snapt, en één ding waar je anders naar kijkt. En hoe kom je erachter dat iets wél echt is?',
      },
    },
    short:
      'Maar 25 minuten? Doe Start, De eerste burger, Verander de data en Vragen. Is een laptop traag? Laat de training doorlopen terwijl jij praat.',
  },
  needs: {
    heading: 'Wat heb je nodig?',
    list: {
      device:
        'Eén laptop of tablet per twee leerlingen, met een recente Chrome, Edge, Firefox of Safari. Is de browser te oud, dan zegt de pagina dat. Probeer het vooraf één keer op een apparaat van school.',
      nothing: 'Geen account, geen namen, geen telefoon, geen camera en geen microfoon.',
      network:
        'Netwerk voor één site. Het lab laden is ongeveer een derde megabyte per apparaat. Valt het netwerk daarna weg, dan gaan trainen, keurder spelen en schrijven gewoon door. Laad de pagina dan niet opnieuw: zonder netwerk komt hij niet terug.',
      power: 'Een volle accu of een lader: trainen is echt rekenwerk.',
      reading:
        'Moeite met lezen? Rechtsboven zet A2 alle tekst van de leerling korter. Heeft het apparaat zelf een Nederlandse stem, dan staan er knoppen om te laten voorlezen.',
    },
  },
  links: {
    heading: 'Links om uit te delen',
    intro:
      'Alle instellingen staan in het adres. Schuif in het lab zelf iets zoals jij het wilt, en het adres bovenin is je link. Deze zijn er al. Wil je Engels, zet er dan &lang=en achter.',
    saved:
      'Ligt er op het apparaat nog een training met andere data, dan begint een link een nieuwe. Het lab zegt dat erbij en biedt de oude aan; die wordt pas vervangen als je op Start drukt. Is de data gelijk, dan gaat de oude training verder. Plaatjes die een leerling als bestand bewaart, kan iedereen nakijken op de pagina ‘Controleer een bestand’ (/check). Wat er van die merken overblijft als iemand ze weg wil hebben, ontdekken leerlingen met ‘Sloop de merken’ (/marks), tien minuten.',
    items: {
      usual: {
        name: 'Het gewone lab',
        happens: 'Vierhonderd burgers, maker en keurder samen, zo snel als het apparaat kan.',
      },
      slow: {
        name: 'Langzaam',
        happens: 'Hetzelfde, maar in een tempo waarin je één plaatje kunt volgen van ruis tot oordeel.',
      },
      'no-cheese': {
        name: 'Zonder kaas',
        happens: 'Er zit geen kaas in de data. De maker laat hem weg: hij weet niet dat kaas bestaat.',
      },
      'one-kind': {
        name: 'Eén soort burger',
        happens: 'Elke burger heeft alleen kaas. Wat eruit komt, lijkt dan ook erg op elkaar.',
      },
      rare: {
        name: 'Bijna nooit sla',
        happens:
          'Vijf op de honderd burgers hebben sla. Vergelijk na een paar minuten: hoe vaak maakt de maker nog sla?',
      },
      few: {
        name: 'Twintig burgers',
        happens: 'De keurder leert de data uit zijn hoofd en keurt dan ook nieuwe echte burgers af.',
      },
      'judge-only': {
        name: 'Alleen de keurder',
        happens:
          'De keurder leert, de maker niet. Binnen een paar tellen heeft de keurder altijd gelijk; de burgers blijven ruis.',
      },
    },
  },
  asked: {
    heading: 'Wat leerlingen vragen',
    items: {
      real: {
        question: 'Is dit echte AI?',
        answer:
          'Ja, klein maar echt. Twee neurale netwerken leren op dit apparaat, vanaf nul. Er is niets van tevoren getraind.',
      },
      stolen: {
        question: 'Heeft hij de burgers van internet?',
        answer:
          'Nee. Het lab tekent de burgers, de vogels en de poppetjes zelf, volgens een recept. De rest tekenen of fotograferen leerlingen zelf. Bij grote AI komen de plaatjes vaak wel van internet, en dat is een goede vraag voor de klas: is daar iets voor gevraagd?',
      },
      blurry: {
        question: 'Waarom zijn ze zo wazig?',
        answer:
          'Een plaatje is maar 32 bij 32 pixels, en deze maker oefent minuten op een schoollaptop. Grote modellen oefenen weken op duizenden processoren.',
      },
      done: {
        question: 'Wanneer is het klaar?',
        answer:
          'Als jij het verschil niet meer ziet, of als het niet meer beter wordt. Het getal alleen zegt te weinig: met twintig burgers staat het ook rond de 50%, maar die keurder gokt niet: hij kent zijn eigen plaatjes en keurt de rest af.',
      },
      faces: {
        question: 'Kan dit ook met gezichten?',
        answer:
          'Ja. In het Gezichtenlab ruilen twee netwerken de gezichten van twee portretten die onze computer laat bewegen. Een camera hoeft niet. Wie wel filmt, zit alleen voor de camera en geeft per doel toestemming; dat kan altijd terug.',
      },
      law: {
        question: 'Mag je een deepfake maken?',
        answer:
          'Van een burger wel. Iemand ermee pesten of oplichten mag niet. Een seksueel beeld van iemand maken of verspreiden zonder toestemming is in Nederland strafbaar, ook als het met AI is gemaakt. Speelt er zoiets in je klas? Laat het niet rondgaan, kijk er niet samen naar, en ga naar de vertrouwenspersoon. Helpwanted denkt mee.',
      },
      trust: {
        question: 'Kun je dan niets meer geloven?',
        answer:
          'Jawel. Kijk waar het vandaan komt en wie het nog meer laat zien. Wie bij alles “nep” roept, doet liegers een plezier: die kunnen dan ook iets echts een deepfake noemen.',
      },
    },
  },
  limits: {
    heading: 'Waar het ophoudt te kloppen',
    list: {
      half: 'Een keurder die de helft van de keren gelijk heeft, is een doel en geen bewijs. In het lab blijft hij meestal voor: hij let op pixels die jij niet ziet. Dat is geen fout in de training.',
      detector:
        'De keurder is geen nepzoeker. Hij kent één maker en één soort plaatje, en met een deepfake van buiten kan hij niets.',
      methods:
        'Veel beeld-AI van nu werkt met een andere methode (diffusie), en veel gezichtswissels met een auto-encoder. Wat blijft: zo’n model leert van data, en wat daarin ontbreekt, maakt het slecht of niet.',
      count: '‘Wat zit erop?’ telt op kleur. Dat is een ruwe schatting, geen waarheid.',
      chance: 'Twaalf plaatjes keuren is weinig. Een verschil van één of twee tussen leerlingen kan toeval zijn.',
      learned:
        'Of een klas na deze les nep en echt beter uit elkaar houdt, hebben wij niet gemeten, dus dat beloven we niet. Alleen waarschuwen maakt mensen vooral wantrouwig, ook tegenover echte filmpjes (Ternovski, Kalla en Aronow, 2022). Eindig daarom met de vraag hoe je weet dat iets wél klopt.',
    },
  },
  privacy: {
    heading: 'Privacy, voor wie erover gaat',
    items: {
      sent: {
        term: 'Wat gaat er naar de server?',
        text: 'De browser haalt de pagina op, en stuurt daarna niets: geen plaatjes of foto’s, geen antwoorden, geen metingen. De server geeft alleen de bestanden van het lab en neemt niets aan. In een klas met een code is dat anders: dan hoort de server onder een verzonnen naam waar een leerling is, wat die antwoordt en stemt, en krijgt hij de kleine plaatjes die een leerling zelf met het bord deelt. Na de les is dat gewist.',
      },
      address: {
        term: 'Wat ziet de server?',
        text: 'Zoals elke site: het internetadres van wie de pagina ophaalt. Dit programma schrijft dat niet op. Wat ervóór staat, zoals een hostingbedrijf of een proxy, kan dat wel doen; vraag dat na bij wie de site voor jullie draait.',
      },
      third: {
        term: 'Derden?',
        text: 'Geen. Ook de lettertypen staan op de site zelf. De pagina mag alleen met haar eigen adres praten, en de browser houdt de rest tegen (Content-Security-Policy). Er zijn geen cookies; alleen een klas met een code heeft er een, die zegt welke plek van jou is en na vier uur vervalt. Voorlezen gaat alleen met een stem die op het apparaat zelf staat.',
      },
      data: {
        term: 'Persoonsgegevens?',
        text: 'Het Burgerlab vraagt er geen: geen naam, geen account, geen camera, geen stem. De plaatjes zijn getekend. Een leerling kan zelf foto’s van dingen toevoegen; het lab zegt erbij dat mensen daar niet voor zijn, maar ziet nog niet of er een gezicht op staat. Spreek dat af. Ook in een antwoord kan een leerling een naam typen. Zonder klas blijft alles op dat apparaat; wat een klas met een code doorgeeft, staat hierboven.',
      },
      kept: {
        term: 'Wat blijft er op het apparaat?',
        text: 'In de opslag van de browser: de training met een paar eerdere momenten, trainingen die onder een naam zijn bewaard (ook de training waarin iemand een andere opende), eigen tekeningen, van eigen foto’s een vierkantje van 64 bij 64 pixels, en zodra iemand plaatjes als bestand bewaart een sleutel die ze namens het apparaat ondertekent, zonder naam (IndexedDB), de getypte antwoorden, de gekozen taal en het leesniveau (localStorage), en zolang het tabblad open is een tekening die nog niet af is (sessionStorage). Bewaart een leerling plaatjes als bestand, dan staan die bij de downloads. Verder niets. Wie na de leerling hetzelfde browserprofiel gebruikt, kan dat zien.',
      },
      wipe: {
        term: 'Hoe wis je dat?',
        text: 'Met ‘Wis alles’ op de beginpagina: die zegt daarna wat er is gewist. Alleen taal en leesniveau blijven. Bestanden bij de downloads blijven ook: die verwijder je zelf. Een lab dat in een ander tabblad openstaat, sluit vanzelf. Eén ding tegelijk kan ook: de training met Opnieuw, bewaarde trainingen bij Bewaar en eigen plaatjes bij Bekijk met ‘Verwijder’, antwoorden bij het potlood. Een gastprofiel dat zichzelf leegt, neemt alles mee.',
      },
    },
    more: 'Hoe elke belofte wordt getest, staat bij de code in SAFEGUARDS.md. Of dit bij jullie afspraken past, beslist de school.',
  },
} as const;

/** The keys that the page for teachers has in every language. */
export type TeachersTexts = SameTexts<typeof teachers>;
