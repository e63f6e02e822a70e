/** The page on which a teacher checks a school's laptop the day before, in Dutch. Plain strings: teachers and ICT read it, no pupils. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of that page. */
export const schoolcheck = {
  title: 'Controleer een schoollaptop: Nepwerk',
  heading: 'Controleer een schoollaptop',
  lead: 'Doe dit een dag voor de les, op een laptop van een leerling, op het netwerk van school en met het account waarmee leerlingen inloggen. Het duurt ongeveer een halve minuut.',
  start: 'Begin',
  again: 'Controleer opnieuw',
  stop: 'Stop',
  stopped: 'Gestopt. Wat al gecontroleerd was, staat er nog.',
  nothingSent: 'Er wordt niets verstuurd of bewaard. Wat de controle opslaat, haalt hij zelf weer weg.',
  progress: {
    label: 'Hoe ver de controle is',
    browser: 'De browser wordt bekeken …',
    device: 'Het apparaat wordt bekeken …',
    network: 'Het netwerk wordt geprobeerd. Met een filter ertussen duurt dit bijna een halve minuut.',
    storage: 'Er wordt 20 MB geschreven en teruggelezen …',
    training: 'Er wordt zes tellen echt getraind. Laat dit tabblad open.',
    camera: 'Kijk of de browser iets vraagt, en kies ‘Toestaan’.',
  },
  conclusions: {
    unfinished: { heading: 'Nog niet klaar', says: 'Niet alles is gecontroleerd.' },
    ready: { heading: 'Klaar voor de les', says: 'Op deze laptop en dit netwerk werkt alles wat de les nodig heeft.' },
    but: {
      heading: 'Werkt, maar …',
      says: 'De les kan doorgaan. Lees bij het uitroepteken of kruis wat je vooraf moet weten.',
    },
    no: {
      heading: 'Zo lukt het niet',
      says: 'Bij een kruis staat wat er in de weg zit. Stuur de code naar ICT, of neem een ander apparaat.',
    },
  },
  noCamera: 'De camera is niet gecontroleerd. Voor ‘De synthetische hamburger’ is hij niet nodig.',
  grades: { good: 'Goed', but: 'Werkt, maar …', no: 'Werkt niet', undone: 'Niet gecontroleerd', busy: 'Bezig …' },
  failed: 'Deze controle zelf liep vast. Probeer het nog eens.',
  forIct: 'Voor ICT',
  camera: {
    start: 'Controleer de camera',
    asks: 'Alleen nodig voor het Gezichtenlab. De browser vraagt dan of het mag. Je ziet geen beeld: we wachten tot de camera antwoordt en zetten hem meteen uit. De microfoon vragen we niet.',
  },
  code: {
    heading: 'Code voor ICT',
    says: 'Hierin staat wat hiernaast staat, en de datum. Geen naam, school of adres. ICT plakt hem op deze pagina, en ziet hetzelfde als jij.',
    label: 'Code van deze controle',
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    select: 'Gekozen: kopieer met Ctrl-C',
    print: 'Druk af',
  },
  read: {
    heading: 'Heb je een code gekregen?',
    label: 'Code van een andere laptop',
    show: 'Laat zien',
    shown: 'Dit is de laptop van de code, gecontroleerd op {day}.',
    back: 'Terug naar deze laptop',
    problems: {
      empty: 'Plak of tik eerst een code.',
      start: 'Een code begint met NW1-. Neem hem vanaf het begin over.',
      version:
        'Deze code komt van een andere versie van deze pagina. Laad de pagina opnieuw, of laat de laptop nog eens controleren.',
      letters: 'Dit komt in geen code voor: {letters}. Kijk die plek na.',
      mistyped:
        'Er is iets verkeerd overgenomen, of er ontbreekt een stuk. Vergelijk de groepjes van vier een voor een.',
      contents: 'Deze code is niet door deze pagina gemaakt.',
    },
  },
  checks: {
    browser: { name: 'Browser', looks: 'Heeft de browser wat de labs nodig hebben?' },
    device: { name: 'Apparaat', looks: 'Is het scherm groot genoeg, en hoeveel geheugen is er?' },
    network: { name: 'Netwerk', looks: 'Hoort een leerling in de klas meteen wat jij doet?' },
    storage: { name: 'Opslag', looks: 'Kan een training bewaard worden?' },
    training: { name: 'Snelheid', looks: 'Hoe lang duurt een burger op deze laptop?' },
    camera: { name: 'Camera', looks: 'Mag de camera aan?' },
  },
  /** What was measured, for ICT. */
  figures: {
    browser: '{browser} op {platform}. Van de {count} onderdelen waar we naar kijken, ontbreekt: {missing}.',
    device: 'Scherm {width} × {height} CSS-pixels, threads: {cores}, geheugen {memory}.',
    network:
      'Host {host}, alleen HTTP(S). Heen en weer {latency}, stroom: {stream}, wachtend antwoord: {poll}, andere hosts: {foreign}.',
    storage:
      'IndexedDB: {written} MB in {seconds} s geschreven en gelezen. Ruimte {room}, blijvend toegezegd: {promised}.',
    training: '{rate} rondes per seconde, threads: {threads}, rekenmodule {kernels}.',
    camera: 'Camera’s die de browser noemt: {count}.',
  },
  found: {
    browser: {
      fine: { means: '{browser}: alles wat de labs nodig hebben, zit erin.' },
      old: {
        means: 'Deze browser is te oud om te trainen. De labs werken hier niet.',
        does: 'Werk de browser bij, of neem een ander apparaat.',
        ict: 'Nodig: Chrome of Edge 110, Firefox 121, Safari 16.4 of nieuwer (WebAssembly SIMD, module-workers, ES2023). Een filter dat .wasm of workers tegenhoudt, geeft hetzelfde beeld.',
      },
      cookies: {
        means: 'De browser weigert cookies, dus een leerling kan niet in een klas komen. De labs los werken wel.',
        does: 'Vraag ICT om cookies voor dit adres toe te staan.',
        ict: 'Eén eigen cookie per rol (HttpOnly, SameSite). Beleid in Chrome en Edge: CookiesAllowedForUrls of DefaultCookiesSetting.',
      },
      insecure: {
        means:
          'De pagina komt zonder HTTPS. Dan is er geen camera, gaat trainen op één kern, en kan een leerling geen bestand met merken bewaren.',
        does: 'Vraag ICT om https voor dit adres. De burgerles kan wel, maar trager.',
        ict: 'Zet TLS op de proxy voor de server. Getoetst: isSecureContext. Zonder secure context geven browsers geen getUserMedia, SharedArrayBuffer en crypto.subtle.',
      },
      alone: {
        means: 'Trainen gaat hier op één kern, ongeveer half zo snel. Verder werkt alles.',
        does: 'Geef de leerlingen iets meer tijd. Wil je het sneller, stuur dan de code naar ICT.',
        ict: 'De pagina is niet cross-origin isolated. Laat de proxy Cross-Origin-Opener-Policy: same-origin en Cross-Origin-Embedder-Policy: require-corp doorgeven.',
      },
      tabs: {
        means: 'Tabbladen weten hier niet van elkaar.',
        does: 'Zeg dat iedereen één tabblad gebruikt.',
        ict: 'Web Locks of BroadcastChannel ontbreekt: een oude browser, of opslag die voor deze site uit staat.',
      },
      canvas: {
        means: 'Eigen foto’s toevoegen en plaatjes bewaren kan hier niet. Trainen wel.',
        does: 'Laat leerlingen tekenen in plaats van foto’s toevoegen.',
        ict: 'OffscreenCanvas in workers ontbreekt, of wordt geblokkeerd door bescherming tegen fingerprinting.',
      },
    },
    device: {
      fine: { means: 'Scherm en geheugen zijn genoeg.' },
      small: {
        means:
          'Het scherm is klein: {width} bij {height}. Leerlingen moeten schuiven of tussen tabbladen van het lab wisselen.',
        does: 'Zoom uit met Ctrl en min, of zet de schermschaling lager.',
        ict: 'Bedoeld voor minstens 1024 × 768 CSS-pixels. Windows met 150% schaling maakt van 1920 × 1080 er 1280 × 720.',
      },
      memory: {
        means: 'Er is weinig geheugen: {memory}. Met veel tabbladen open kan een training stoppen.',
        does: 'Laat leerlingen alle andere tabbladen sluiten, en sla ‘twee trainingen naast elkaar’ over.',
        ict: 'Bedoeld voor 4 GB of meer (deviceMemory, door de browser afgerond).',
      },
    },
    network: {
      fine: { means: 'Wat jij in de klas doet, komt meteen aan ({late} na het versturen).' },
      late: {
        means: 'Berichten komen aan, maar laat: tot {late}. ‘Ogen op mij’ werkt dan niet meteen.',
        does: 'Wacht in de les even tot elk scherm stilstaat. Probeer deze controle ook als het netwerk rustig is.',
        ict: 'Server-Sent Events komen in klontjes of vertraagd. Zet buffering en inhoudsscans voor deze host uit (text/event-stream).',
      },
      far: {
        means: 'De server antwoordt traag: {latency} heen en weer. De klas werkt, maar voelt stroperig.',
        does: 'Laat de leerlingen de pagina openen voordat de les begint.',
        ict: 'Kijk naar wifi, proxy en filter. De labs zelf rekenen op het apparaat en merken er na het laden niets van.',
      },
      held: {
        means:
          'Een filter houdt de verbinding vast tot hij klaar is. Nepwerk merkt dat en vraagt dan steeds opnieuw. De klas werkt, in het begin een paar tellen later.',
        does: 'Je hoeft niets te doen. Wil je dat alles meteen komt, stuur dan de code naar ICT.',
        ict: 'Server-Sent Events worden gebufferd; long polling (25 s) werkt. Sluit deze host uit van buffering of inhoudsscans, of laat de proxy X-Accel-Buffering: no volgen.',
      },
      full: {
        means: 'Er controleren nu te veel laptops tegelijk. Over de klas weten we daarom nog niets.',
        does: 'Druk over een minuut nog eens op de knop.',
        ict: 'De server laat 300 controles tegelijk toe.',
      },
      broken: {
        means:
          'Een klas met een code werkt hier niet: de pagina krijgt de server niet te pakken. De labs los werken wel.',
        does: 'Geef de les zonder klas, met de links op de pagina voor docenten, en stuur de code naar ICT.',
        ict: 'GET op /api/schoolcheck/stream (text/event-stream) en /api/schoolcheck/wait (antwoord na 25 s) moeten door filter en proxy komen. Verzoeken niet afbreken binnen 30 s. Geen WebSocket, geen WebRTC.',
      },
      foreign: {
        means: 'Er kwam iets van een ander adres in deze pagina. Nepwerk zelf haalt niets van elders.',
        does: 'Meld het aan ICT: een filter of een uitbreiding van de browser voegt iets toe.',
        ict: 'Aantal vreemde hosts in Resource Timing: {foreign}. De CSP van de pagina is default-src ’self’.',
      },
    },
    storage: {
      fine: { means: 'Trainingen worden bewaard. Let op: een privévenster of gastaccount wist ze bij het sluiten.' },
      slow: {
        means: 'Bewaren werkt, maar traag: 20 MB duurde {seconds} tellen.',
        does: 'Laat leerlingen het tabblad aan het eind nog even openhouden, tot er ‘bewaard’ staat.',
        ict: 'Een netwerkprofiel of virusscanner op de profielmap vertraagt IndexedDB.',
      },
      tight: {
        means: 'Bewaren werkt, maar er is weinig ruimte. Misschien is dit een privévenster of een volle schijf.',
        does: 'Gebruik een gewoon venster. Een training met eerdere momenten is ongeveer 40 MB.',
        ict: 'navigator.storage.estimate() geeft minder dan 128 MB vrij. Kijk naar schijfruimte, profielquota en het incognitobeleid.',
      },
      full: {
        means: 'De opslag is vol na {written} MB. Een training raakt weg als iemand herlaadt.',
        does: 'De les kan, als niemand de pagina sluit. Maak ruimte op het apparaat.',
        ict: 'QuotaExceededError bij IndexedDB. Kijk naar schijfruimte en profielquota.',
      },
      none: {
        means: 'De browser bewaart hier niets. Wie herlaadt, begint opnieuw.',
        does: 'De les kan, als niemand de pagina sluit. Gebruik geen privévenster.',
        ict: 'IndexedDB gaat niet open. Kijk naar het beleid voor sitegegevens (DefaultCookiesSetting op blokkeren zet ook opslag uit) en naar privévensters.',
      },
      changed: {
        means: 'Wat bewaard was, kwam anders terug. Op bewaren kun je hier niet rekenen.',
        does: 'Neem een ander apparaat, of ga ervan uit dat er niets bewaard blijft.',
        ict: 'Gelezen bytes uit IndexedDB verschillen van de geschreven bytes: kijk naar schijf en profielmap.',
      },
    },
    training: {
      fine: {
        means: 'Honderd rondes duren ongeveer {hundred}. De eerste burger is er na {first}, een goede na {good}.',
      },
      slow: {
        means:
          'Deze laptop traint traag: honderd rondes duren ongeveer {hundred}. De eerste burger is er na {first}, een goede na {good}.',
        does: 'Sluit andere programma’s, leg de laptop aan de lader, en laat de training lopen terwijl jij praat. Kies twee van de drie keerpunten.',
        ict: 'Op twee snelle kernen maakt het lab 19 rondes per seconde. Kijk naar energiebesparing, virusscanner, en of er meer dan één thread is.',
      },
      crawling: {
        means: 'Deze laptop is te traag voor de les: honderd rondes duren ongeveer {hundred}, een goede burger {good}.',
        does: 'Laat leerlingen samen op een snellere laptop, of geef de link /burger?preset=tiny16: kleinere plaatjes, een paar keer zo snel.',
        ict: 'Op twee snelle kernen maakt het lab 19 rondes per seconde. Kijk naar energiebesparing, een virtuele desktop zonder eigen processor, en of er meer dan één thread is.',
      },
      engine: {
        means: 'De rekenmotor start niet. De labs kunnen hier niet trainen.',
        does: 'Probeer het nog eens. Blijft het zo, stuur dan de code naar ICT.',
        ict: 'Een .wasm-bestand kwam niet binnen of mocht niet draaien. Sta application/wasm van deze host toe, en WebAssembly in het browserbeleid (let op ‘enhanced security mode’ van Edge).',
      },
      memory: {
        means: 'Er is te weinig geheugen om te trainen.',
        does: 'Sluit alle andere tabbladen en programma’s, en probeer het nog eens.',
        ict: 'De training vraagt ongeveer 17 MB WebAssembly-geheugen naast de pagina; het toewijzen daarvan mislukte.',
      },
      crashed: {
        means: 'De training viel om. De labs kunnen hier niet trainen.',
        does: 'Laad de pagina opnieuw en probeer het nog eens.',
        ict: 'Een worker viel om of kon niet laden. Kijk in de console van de browser, en of een filter scripts van deze host aanpast.',
      },
      silent: {
        means: 'De training kwam niet op gang binnen anderhalve minuut.',
        does: 'Sluit andere programma’s en probeer het nog eens. Blijft het zo, neem dan een ander apparaat.',
        ict: 'Geen antwoord van de worker. Meestal is de processor bezet, of houdt een filter een worker of .wasm vast.',
      },
    },
    camera: {
      fine: { means: 'De camera antwoordt. Hij is weer uit.' },
      none: {
        means: 'Er is geen camera.',
        does: 'Geen punt: in het Gezichtenlab nemen leerlingen de getekende gezichten.',
        ict: 'NotFoundError: geen videoapparaat, uitgezet in de BIOS of in apparaatbeheer, of afgedekt met een schakelaar.',
      },
      denied: {
        means: 'De vraag van de browser is met nee beantwoord, weggeklikt of blijven staan.',
        does: 'Druk nog eens en kies ‘Toestaan’. Vraagt hij niets meer, klik dan op het teken links van het adres.',
        ict: 'NotAllowedError na een vraag aan de gebruiker: geen beleid in de weg.',
      },
      settled: {
        means: 'De browser zegt nee zonder iets te vragen: dat is eerder zo gekozen, of ICT heeft het zo ingesteld.',
        does: 'Klik op het teken links van het adres en sta de camera toe. Kan dat niet, stuur dan de code naar ICT.',
        ict: 'Toestemming staat op ‘denied’. Beleid in Chrome en Edge: VideoCaptureAllowed en VideoCaptureAllowedUrls (zet dit adres erin). Op Windows en ChromeOS ook: cameratoegang voor apps.',
      },
      blocked: {
        means: 'De camera is door het systeem of door een regel van school geblokkeerd.',
        does: 'Stuur de code naar ICT. Tot dan nemen leerlingen de getekende gezichten.',
        ict: 'Geweigerd door systeem of Permissions-Policy. De server stuurt camera=(self): laat de proxy dat doorgeven. Kijk ook naar cameratoegang in Windows, macOS of ChromeOS, en naar VideoCaptureAllowedUrls.',
      },
      insecure: {
        means: 'Zonder HTTPS geeft een browser geen camera.',
        does: 'Vraag ICT om https voor dit adres. Tot dan nemen leerlingen de getekende gezichten.',
        ict: 'Zet TLS op de proxy voor de server: getUserMedia bestaat alleen in een secure context.',
      },
      busy: {
        means: 'Een ander programma heeft de camera, of hij start niet.',
        does: 'Sluit Teams, Zoom en andere tabbladen, en druk nog eens.',
        ict: 'NotReadableError of AbortError: apparaat in gebruik, of een stuurprogramma dat niet start.',
      },
      virtual: {
        means: 'Er is alleen een programma dat zich als camera voordoet. Nepwerk neemt dat niet aan.',
        does: 'Sluit een echte camera aan, of laat leerlingen de getekende gezichten nemen.',
        ict: 'Alle videoapparaten heten naar virtuele camera’s (OBS, ManyCam en dergelijke).',
      },
      silent: {
        means: 'De camera mag aan, maar er komt geen beeld.',
        does: 'Kijk of er een schuifje of knop voor de camera is, en druk nog eens.',
        ict: 'Track is live, maar er kwam binnen 8 s geen beeld: hardwareschakelaar, privacyknop of stuurprogramma.',
      },
      failed: {
        means: 'De camera ging niet aan, en de browser zegt niet goed waarom.',
        does: 'Druk nog eens. Blijft het zo, stuur dan de code naar ICT.',
        ict: 'Een andere fout van getUserMedia. Probeer een andere browser op hetzelfde apparaat.',
      },
    },
  },
  words: {
    browsers: {
      chrome: 'Chrome',
      edge: 'Edge',
      firefox: 'Firefox',
      safari: 'Safari',
      chromium: 'Chromium',
      other: 'Een andere browser',
    },
    platforms: {
      windows: 'Windows',
      chromeos: 'ChromeOS',
      macos: 'macOS',
      ipados: 'iPadOS',
      android: 'Android',
      linux: 'Linux',
      other: 'een onbekend systeem',
    },
    features: {
      secure: 'HTTPS',
      isolated: 'gedeeld geheugen (COOP en COEP)',
      simd: 'WebAssembly SIMD',
      workers: 'module-workers',
      script: 'ES2023',
      database: 'IndexedDB',
      cookies: 'cookies',
      locks: 'Web Locks',
      channels: 'BroadcastChannel',
      canvas: 'OffscreenCanvas',
      keys: 'Web Crypto',
      films: 'WebCodecs',
      gpu: 'WebGPU (niet gebruikt)',
      files: 'OPFS (niet gebruikt)',
    },
    streams: { live: 'bericht voor bericht', held: 'vastgehouden', full: 'niet geprobeerd', broken: 'mislukt' },
    polls: { untried: 'niet nodig', answered: 'kwam aan', full: 'niet geprobeerd', broken: 'mislukt' },
    nothing: 'niets',
    unknown: 'onbekend',
    yes: 'ja',
    no: 'nee',
    gigabytes: '{count} GB',
    megabytes: '{count} MB',
    atLeast: 'minstens {size}',
    milliseconds: '{count} ms',
    seconds: { one: '{count} seconde', other: '{count} seconden' },
    minutes: { one: '{count} minuut', other: '{count} minuten' },
  },
} as const;

/** The keys that the page has in every language. */
export type SchoolCheckTexts = SameTexts<typeof schoolcheck>;
