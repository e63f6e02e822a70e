/** The Face lab, in Dutch. */
import type { SameTexts } from '../text.ts';
import { faceLaw } from './face-law.ts';
import { faceQuestions } from './face-questions.ts';

/** Dutch texts of that lab. */
export const face = {
  title: 'Gezichtenlab: Nepwerk',
  heading: 'Gezichtenlab',
  /** The door: what has to be agreed on before the lab opens. */
  door: {
    heading: 'Eerst afspreken',
    why: {
      b1: 'Met wat hier gebeurt, kun je iemand laten doen wat die nooit deed. Daarom gaat het lab pas open als je deze afspraken hebt gelezen en aangevinkt.',
      a2: 'Hier laat je iemand iets doen wat die nooit deed. Lees eerst deze afspraken.',
    },
    rules: {
      ask: {
        b1: 'Ik gebruik alleen gezichten van mensen die zelf ja hebben gezegd. Zegt iemand later nee, dan gooi ik alles weg.',
        a2: 'Ik gebruik alleen gezichten van mensen die ja zeggen. Nee is nee, ook later.',
      },
      label: {
        b1: 'Wat ik maak, blijft herkenbaar als nep. Ik knip het label er niet af.',
        a2: 'Wat ik maak, is herkenbaar nep. Het label blijft.',
      },
      kind: {
        b1: 'Ik maak niemand belachelijk en niemand bang. Twijfel ik, dan vraag ik het eerst.',
        a2: 'Ik maak niemand belachelijk. Bij twijfel vraag ik het.',
      },
    },
    open: 'Ga verder',
    puppets: {
      b1: 'Je hebt geen camera nodig: er zijn poppen en tekenfiguren. Wie wel zelf meedoet, wordt eerst alles gevraagd en kan het altijd terugnemen.',
      a2: 'Je hebt geen camera nodig: er zijn poppen. Meedoen mag, nee zeggen ook.',
    },
    gone: {
      b1: 'Wij bewaren en versturen geen gezicht en geen netwerk. Alleen wat jij zelf bewaart, blijft.',
      a2: 'Wij bewaren geen gezicht. Alleen wat jij zelf bewaart, blijft.',
    },
    aloud: 'Lees de afspraken voor',
  },
  /** What the law says, and where to get help. */
  law: faceLaw,
  names: { collins: 'Eileen Collins', hopper: 'Grace Hopper', pip: 'Pip', moss: 'Mos' },
  filming: 'De foto’s worden klaargezet: {done} van {count}',
  opening: 'De netwerken worden klaargezet.',
  data: {
    album: '{count} foto’s van {name}, lijntje erdoor: niet gebruikt',
    picture: 'Foto {at} van {count}, {pose}',
    pictureOut: 'Foto {at} van {count}, {pose}, niet gebruikt',
    kept: { one: '{count} foto', other: '{count} foto’s' },
    pick: {
      b1: 'Kies een foto om hem weg te laten of terug te halen.',
      a2: 'Kies een foto om hem weg te laten.',
    },
    few: {
      b1: 'Laat er minstens {count} over van ieder.',
      a2: 'Houd er minstens {count}.',
    },
    /** Photos were changed in the middle of a training; `button` is the one that starts over. */
    remembers: {
      b1: 'Het weet nog wat het eerst zag. Druk op {button} om alleen hiervan te leren.',
      a2: 'Het weet nog wat het eerst zag. Druk op {button}.',
    },
    /** Photos of who was filmed that are kept apart. */
    measured: {
      one: 'En {count} om te meten: die leert het niet.',
      other: 'En {count} om te meten: die leert het niet.',
    },
    allBack: 'Alles terug',
    sides: 'Welke kanten van {name}',
    sidesText: '{left} naar links, {front} naar voren, {right} naar rechts',
    left: 'links',
    right: 'rechts',
    count: 'Hoeveel',
    frontal: '{name} kijkt alleen recht vooruit',
    order: 'Volgorde',
    orders: {
      mixed: 'door elkaar',
      side: 'van links naar rechts',
      mouth: 'mond dicht naar open',
      sharp: 'scherpste eerst',
    },
    poses: {
      left: 'kijkt naar links',
      front: 'kijkt recht vooruit',
      right: 'kijkt naar rechts',
      up: 'omhoog',
      down: 'omlaag',
      mouth: 'mond open',
      eyes: 'ogen dicht',
    },
  },
  nets: {
    label: 'De netwerken',
    encoder: 'Encoder',
    encoderShared: 'samen gedeeld',
    code: 'code: {count} getallen',
    decoder: 'Decoder van {name}',
    bent: 'gebogen erin',
    straight: 'recht eruit',
    swapped: '{from} wordt {to}',
    swap: 'Wissel de decoders',
    swapOff: {
      b1: 'Zo leert het: het gebogen gezicht van {first} gaat erin, en de decoder van {first} moet het rechte gezicht maken. Bij {second} net zo. De encoder is van allebei.',
      a2: 'Zo leert het: een gebogen gezicht gaat erin, het rechte moet eruit komen. De encoder is van allebei.',
    },
    swapOn: {
      b1: 'Dit is de truc: {first} gaat erin, maar de decoder van {second} maakt het plaatje. De code zegt alleen nog wat het gezicht doet, niet wie het is.',
      a2: 'De truc: {first} gaat erin, de decoder van {second} maakt het plaatje.',
    },
    empty: {
      b1: 'Druk op Start. Dan zie je hier een gezicht door de netwerken gaan.',
      a2: 'Druk op Start. Dan zie je hier een gezicht.',
    },
    inAlt: '{name} gaat erin, een beetje gebogen',
    outAlt: '{name}, gemaakt door een decoder',
  },
  likeness: {
    label: 'nagemaakt lijkt op echt',
    value: 'Op foto’s die het nooit zag, lijkt het namaakgezicht voor {percent} op het echte.',
    of: '{name} nagemaakt',
    unknown: {
      b1: 'Na honderd rondes meten we dit voor het eerst.',
      a2: 'Na honderd rondes meten we dit.',
    },
  },
  /** What would help, by how it stands. */
  advice: {
    label: 'Is het goed genoeg?',
    begin: {
      b1: 'Het begint bij het gemiddelde gezicht van ieder. Laat het een minuut trainen en kijk dan weer.',
      a2: 'Het begint bij een gemiddeld gezicht. Wacht een minuut.',
    },
    rising: {
      b1: 'Het wordt nog elke ronde beter. Geduld is nu het beste wat je kunt geven.',
      a2: 'Het wordt nog beter. Even geduld.',
    },
    flat: {
      b1: 'Het wordt bijna niet meer beter. Langer trainen helpt weinig; andere foto’s helpen misschien wel.',
      a2: 'Het wordt niet veel beter meer. Andere foto’s helpen meer.',
    },
    few: {
      b1: 'Het heeft maar {count} foto’s van ieder. Een kant of uitdrukking die er niet bij zit, kan het niet maken. Geef er meer.',
      a2: 'Het heeft maar {count} foto’s. Geef er meer.',
    },
    sides: {
      b1: 'Van {name} zijn er bijna geen foto’s van opzij. Draai het hoofd in de spiegel en kijk wat er gebeurt.',
      a2: 'Van {name} zijn er weinig foto’s van opzij. Draai in de spiegel.',
    },
  },
  curves: {
    heading: 'Fout per ronde (lager is beter)',
    caption: 'De fout van het namaken bij beide gezichten, ronde na ronde. Lager is beter.',
    empty: 'Zodra het traint, zie je hier hoe de fout daalt.',
  },
  mirror: {
    label: 'De spiegel',
    below: 'Wat staat eronder?',
    performer: 'Wie beweegt er?',
    way: 'Hoe maken we de nep?',
    ways: { deep: 'deepfake', cheap: 'goedkoop', both: 'allebei' },
    real: 'echt: {name}',
    deep: 'deepfake: {name}',
    cheap: 'goedkoop: {name}',
    realAlt: '{name}, zoals de camera het ziet',
    deepAlt: 'Het gezicht van {name}, door het netwerk gemaakt en in de film gezet',
    cheapAlt: 'Eén foto van {name}, opgerekt en in de film gezet',
    wait: {
      b1: 'Hier kijk je straks in de spiegel: de een beweegt, en je ziet het gezicht van de ander.',
      a2: 'Hier zie je straks: de een beweegt, de ander kijkt je aan.',
    },
    stop: 'Zet stil',
    go: 'Laat bewegen',
    cheapWhy: {
      b1: 'De goedkope nep leert niets: hij rekt één foto op. De mond gaat open, maar er zit niets achter.',
      a2: 'De goedkope nep rekt één foto op. Hij leert niets.',
    },
    blend: 'Rand',
    mask: 'Masker',
    maskText: { small: 'krap', usual: 'gewoon', large: 'ruim' },
    byHand: 'Sturen',
    pad: 'Draai het hoofd: {across}% van links, {down}% van boven. Pijltjes draaien.',
    padHint: {
      b1: 'Sleep in het vak, of gebruik de pijltjes.',
      a2: 'Sleep, of gebruik de pijltjes.',
    },
    mouth: 'Mond open',
    eyes: 'Ogen dicht',
  },
  rows: {
    heading: 'Foto’s',
    real: 'echt',
    rebuilt: 'nagemaakt',
    swapped: 'gewisseld',
    alt: 'Vier foto’s van {name} die het netwerk nooit zag: echt, nagemaakt, en met het gezicht van de ander',
  },
  spot: {
    open: 'Hoe zie je het?',
    heading: 'Hoe zie je dat het nep is?',
    intro: {
      b1: 'Een detector of checker mist altijd wat. Wat kun jij zien? Probeer het in de spiegel, en onthoud: wie alles wantrouwt, mist ook het echte.',
      a2: 'Wat kun jij zien? Probeer het in de spiegel. Wantrouw niet alles.',
    },
    tips: {
      side: {
        title: 'Van opzij',
        body: {
          b1: 'Laat het hoofd draaien. Wat het nooit van opzij zag, kan het niet maken: de neus en de kaak gaan dan raar doen.',
          a2: 'Draai het hoofd. De neus en de kaak gaan raar doen.',
        },
      },
      edge: {
        title: 'Langs de rand',
        body: {
          b1: 'Kijk waar het gezicht overgaat in haar, hals en bril. Zet de rand op 0% en je ziet het masker.',
          a2: 'Kijk naar de rand van het gezicht. Zet de rand op 0%.',
        },
      },
      mouth: {
        title: 'In de mond',
        body: {
          b1: 'Tanden zijn klein en veranderen steeds. In 64 bij 64 beeldpunten blijft daar een veeg van over.',
          a2: 'Kijk naar de tanden. Het is vaak een veeg.',
        },
      },
      ask: {
        title: 'Buiten het beeld',
        body: {
          b1: 'De beste vraag gaat niet over beeldpunten: wie plaatste dit, waar komt het vandaan, en wat zeggen anderen?',
          a2: 'Wie plaatste dit? Waar komt het vandaan? Wat zeggen anderen?',
        },
      },
    },
    try: 'Probeer in de spiegel',
    aloud: 'Lees voor hoe je nep herkent',
  },
  race: {
    open: 'Hoeveel foto’s?',
    heading: 'Hoeveel foto’s heb je nodig?',
    what: {
      b1: 'Vier kleine netwerken leren even lang, elk van een ander aantal foto’s. Kijk wie het eerst laat zien wat {name} doet, en wie alleen de foto’s herhaalt die hij kent. Je eigen training wacht zolang.',
      a2: 'Vier kleine netwerken leren even lang. Elk heeft een ander aantal foto’s. Wie doet het best?',
    },
    waiting: 'De netwerken worden klaargezet.',
    asked: '{name} doet dit',
    truth: 'zo moet het: {name}',
    lane: { one: '{count} foto', other: '{count} foto’s' },
    like: 'lijkt {percent}',
    lanesAlt: 'Drie wisselingen door het netwerk met {count} foto’s',
    askedAlt: 'Drie foto’s van {name} die geen netwerk ooit zag',
    truthAlt: 'Drie echte foto’s van {name} met dezelfde bewegingen',
    stand: 'Na {count} rondes elk.',
    wait: {
      b1: 'Nog even: na honderd rondes zie je verschil.',
      a2: 'Nog even: na honderd rondes zie je verschil.',
    },
    end: {
      b1: 'Met weinig foto’s kent het netwerk die uit het hoofd en mist het wat er niet bij zat. Van hoeveel mensen staan er meer dan {count} foto’s online?',
      a2: 'Met weinig foto’s mist het netwerk veel. Hoeveel foto’s van jou staan er online?',
    },
  },
  film: {
    open: 'Bewaar een film',
    heading: 'Een film van tien seconden',
    what: {
      b1: 'We filmen de spiegel tien seconden lang. In de film zit een label dat je ziet, een merk dat je niet ziet en een ondertekening.',
      a2: 'We filmen de spiegel. De film krijgt drie merken.',
    },
    go: 'Maak de film',
    shooting: 'Beeld {done} van {count}',
    fetching: 'Het schrijfprogramma wordt opgehaald. Dat gebeurt maar één keer.',
    writing: 'De film wordt geschreven.',
    signing: 'De film wordt ondertekend.',
    cancel: 'Stop',
    saved: {
      b1: 'De film staat bij je downloads. Bekijk hem eens in de checker: die vindt alle drie de merken.',
      a2: 'De film staat bij je downloads. Kijk in de checker.',
    },
    check: 'Naar de checker',
    refused: {
      b1: 'Het lukte niet: deze browser kan geen film maken, of het netwerk was even weg. Probeer het nog eens, of neem een andere browser.',
      a2: 'Het lukte niet. Probeer het nog eens.',
    },
    fileName: 'deepfake-{first}-als-{second}',
  },
  /** Which nets learn. */
  net: {
    open: 'Welk netwerk?',
    heading: 'Welk netwerk laat je leren?',
    what: {
      b1: 'Een groter netwerk ziet meer beeldpunten, maar doet langer over elke ronde. Kies je een ander, dan begint het leren opnieuw.',
      a2: 'Groter is scherper, maar trager. Een ander netwerk begint opnieuw.',
    },
    of: 'Netwerk van {size} bij {size}',
    kinds: {
      face48: {
        title: 'Licht: 48 bij 48',
        body: { b1: 'Voor een langzaam apparaat. Snel klaar, en wazig.', a2: 'Voor een langzaam apparaat. Wazig.' },
      },
      face64: {
        title: 'Gewoon: 64 bij 64',
        body: { b1: 'Past bij een lesuur op een schoollaptop.', a2: 'Past bij een lesuur.' },
      },
      face96: {
        title: 'Scherp: 96 bij 96',
        body: { b1: 'Meer beeldpunten, en ruim twee keer zo lang per ronde.', a2: 'Scherper, maar trager.' },
      },
      face2017: {
        title: 'Zoals in 2017',
        body: {
          b1: 'De bouw van het eerste deepfakeprogramma, dat iemand in 2017 zonder naam op Reddit zette. Het leert op deze laptop veel langzamer: vooral om te zien hoe het begon.',
          a2: 'De bouw van het eerste programma, uit 2017. Het leert heel langzaam.',
        },
      },
    },
    choose: 'Kies',
    chosen: 'dit leert nu',
    sure: 'Alles wat het nu weet, gaat weg. Doorgaan?',
    save: {
      what: {
        b1: 'Wat dit netwerk weet, zijn getallen. Je kunt ze bewaren als bestand (safetensors), met een datakaart en een handtekening: hoelang het leerde, en van hoeveel foto’s.',
        a2: 'Bewaar wat het weet als bestand. Er gaat een datakaart mee.',
      },
      go: 'Bewaar het netwerk',
      cancel: 'Stop',
      working: 'De getallen worden ondertekend.',
      saved: { b1: 'Bewaard als {title}. Je vindt het bij je downloads.', a2: 'Bewaard: {title}.' },
      refused: {
        b1: 'Het lukte niet: zonder handtekening gaat er niets weg. Probeer het nog eens als er netwerk is.',
        a2: 'Het lukte niet. Probeer het later nog eens.',
      },
      people: {
        b1: 'Een netwerk dat van mensen leerde, kun je niet bewaren: wie het heeft, kan nepbeelden van hen maken, ook als ze hun ja terugnemen.',
        a2: 'Een netwerk van mensen kun je niet bewaren.',
      },
      fileName: 'gezichtenlab-netwerk-ronde-{round}.safetensors',
    },
  },
  /** Somebody takes back that they are learned from. */
  back: {
    open: 'Neem terug',
    heading: 'Ja zeggen kun je terugnemen',
    who: {
      b1: 'Wie neemt het terug? Je hoeft niet te zeggen waarom. Alle foto’s van jou, de netwerken die van jou leerden en alle plaatjes worden dan gewist. Het lab gaat verder met een getekend gezicht.',
      a2: 'Wie neemt het terug? Alles van jou wordt gewist. Het lab gaat verder met een tekening.',
    },
    one: '{name} neemt het terug',
    sure: 'Alles van {name} wissen?',
    done: {
      b1: 'Gewist van {name}: {list}.',
      a2: 'Gewist van {name}: {list}.',
    },
    over: {
      title: 'De tijd is om',
      body: {
        b1: 'Toestemming geldt een les lang, en nooit langer dan vier uur. Daarom is alles gewist: {list}.',
        a2: 'De les is voorbij. Alles is gewist: {list}.',
      },
      again: 'Naar het begin',
    },
    saved: {
      b1: 'Een film die je al hebt bewaard, staat bij je downloads. Die moet je zelf weggooien.',
      a2: 'Een bewaarde film staat bij je downloads. Gooi die zelf weg.',
    },
    photos: { one: '{count} foto', other: '{count} foto’s' },
    nets: 'de netwerken',
    previews: { one: '{count} plaatje', other: '{count} plaatjes' },
    films: { one: '{count} film', other: '{count} films' },
    nothing: 'er was nog niets',
  },
  controls: { start: 'Start', resume: 'Ga door', pause: 'Pauze', step: 'Eén ronde', restart: 'Opnieuw' },
  problem: {
    opening: {
      title: 'De poppen konden niet komen',
      body: {
        b1: 'De portretten konden niet worden geladen. Misschien is het netwerk even weg. Probeer het opnieuw.',
        a2: 'De portretten laden niet. Is er internet?',
      },
    },
    unfetched: {
      title: 'Het lab is er nog niet',
      body: {
        b1: 'Het lab kon niet worden opgehaald. Kijk of er internet is, en probeer opnieuw.',
        a2: 'Het lab is niet opgehaald. Is er internet? Probeer opnieuw.',
      },
    },
    failed: {
      title: 'Het rekenwerk stopte',
      body: {
        b1: 'Het rekenwerk stopte onverwacht, en de netwerken zijn weg. Sluit andere tabbladen en begin opnieuw.',
        a2: 'Het rekenwerk stopte. Sluit andere tabbladen. Begin opnieuw.',
      },
    },
    memory: {
      title: 'Er is te weinig geheugen',
      body: {
        b1: 'Het geheugen van dit apparaat is vol. Sluit andere tabbladen en begin opnieuw met minder foto’s.',
        a2: 'Het geheugen is vol. Sluit andere tabbladen.',
      },
    },
    again: 'Begin opnieuw',
  },
  recovered: {
    b1: 'De getallen liepen uit de hand. De training is teruggegaan naar een goed punt en doet nu kleinere stapjes.',
    a2: 'Het ging even mis. De training doet nu kleinere stapjes.',
  },
  questions: faceQuestions,
} as const;

/** Texts of the Face lab. */
export type FaceTexts = SameTexts<typeof face>;
