/** The camera in the mirror of the Face lab, and films that are made with it, in Dutch. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of the live mirror. */
export const faceLive = {
  camera: {
    open: 'Camera aan',
    close: 'Zet uit',
    on: 'Camera staat aan',
    opening: 'Camera gaat aan …',
    again: 'Opnieuw',
    only: {
      b1: 'Alleen {name} zit hier. Dat controleren we niet.',
      a2: 'Alleen {name} zit hier.',
    },
    nobody: {
      b1: 'We zien geen gezicht, of meer dan één. Dan laten we niemand zien.',
      a2: 'Geen gezicht, of te veel: we laten niemand zien.',
    },
    /** Why it is off. */
    why: {
      none: {
        b1: 'We vinden geen camera. Zit hij erin en staat hij aan? Zonder camera bewegen de foto’s.',
        a2: 'We vinden geen camera. Zit hij erin?',
      },
      denied: {
        b1: 'De browser mag de camera niet gebruiken. Klik op het slotje of de camera naast het adres en sta hem toe.',
        a2: 'De camera mag niet aan. Klik naast het adres en sta hem toe.',
      },
      blocked: {
        b1: 'Op dit apparaat is de camera geblokkeerd, vaak door school. Vraag het je docent, of neem een ander apparaat.',
        a2: 'De camera is geblokkeerd. Vraag het je docent.',
      },
      insecure: {
        b1: 'Deze pagina is niet beveiligd, en dan leent de browser geen camera uit. Open hem met https in het adres.',
        a2: 'Deze pagina is niet beveiligd. Dan is er geen camera.',
      },
      busy: {
        b1: 'Een ander programma gebruikt de camera. Sluit videogesprekken en andere tabbladen, en probeer het opnieuw.',
        a2: 'Een ander programma gebruikt de camera. Sluit dat eerst.',
      },
      virtual: {
        b1: 'We vinden alleen een programma dat doet alsof het een camera is. Dat kan iedereen laten zien, dus dat doen we niet.',
        a2: 'Dit is geen echte camera. Die gebruiken we niet.',
      },
      failed: {
        b1: 'De camera gaf geen beeld. Trek hem los en steek hem er weer in, of herlaad de pagina.',
        a2: 'De camera gaf geen beeld. Probeer het opnieuw.',
      },
      ended: {
        b1: 'De camera is losgetrokken of door een ander programma gepakt. Hij staat uit.',
        a2: 'De camera is weg. Hij staat uit.',
      },
      hidden: {
        b1: 'De spiegel was uit beeld. Daarom hebben we de camera uitgezet.',
        a2: 'De spiegel was uit beeld. De camera is uit.',
      },
      finder: {
        b1: 'Wat gezichten vindt, werkte niet meer of kon niet worden opgehaald. Daarom staat de camera uit. Is er internet?',
        a2: 'Gezichten vinden lukte niet. De camera is uit.',
      },
    },
  },
  film: {
    heading: 'Een film met de camera',
    /** The file's name: of those who were filmed it tells nothing. */
    fileName: 'wissel',
    what: {
      b1: '{name} gaat zitten, wij tellen af en nemen hooguit tien seconden op. Daarna kies je een stuk. De opname blijft in het geheugen en is weg als je dit sluit.',
      a2: '{name} gaat zitten. We nemen hooguit tien seconden op. Sluit je dit, dan is de opname weg.',
    },
    marks: {
      b1: 'In een film die je bewaart, zitten een label dat je ziet, een merk dat je niet ziet en een ondertekening.',
      a2: 'Een film die je bewaart, krijgt drie merken.',
    },
    sound: 'Met geluid',
    soundHint: {
      b1: 'De microfoon hoort iedereen in de buurt. De stem veranderen we niet. Vooraan klinkt een piepje: AI in morse.',
      a2: 'De microfoon hoort iedereen. De stem blijft echt. Eerst klinkt een piepje.',
    },
    record: 'Neem op',
    again: 'Neem opnieuw op',
    opening: 'Alles wordt klaargezet …',
    countdown: 'Nog {count}',
    taking: 'Opname: {seconds} van {most} seconden',
    stop: 'Stop de opname',
    cancel: 'Stop',
    short: {
      b1: 'Dat was te kort. Een opname duurt minstens een seconde.',
      a2: 'Dat was te kort.',
    },
    mute: {
      b1: 'De microfoon mocht niet aan of werkte niet. De film wordt stil.',
      a2: 'Er is geen microfoon. De film wordt stil.',
    },
    trim: {
      label: 'Kies een stuk',
      from: 'Begin',
      to: 'Einde',
      at: '{seconds} s',
      length: 'Dit stuk duurt {seconds} seconden.',
      play: 'Speel af',
      pause: 'Stop',
      alt: 'De opname met het gezicht van {name}',
      mark: 'AI bewerkt',
    },
    squares: {
      one: 'Op {count} beeld zagen we geen gezicht of meer dan één. Dat worden vierkantjes.',
      other: 'Op {count} beelden zagen we geen gezicht of meer dan één. Dat worden vierkantjes.',
    },
    silent: {
      b1: 'De film is stil: dit stuk is te kort om geluid te merken.',
      a2: 'De film is stil: het stuk is te kort.',
    },
    noCodec: {
      b1: 'De film is stil: deze browser kan geen geluid schrijven.',
      a2: 'De film is stil door deze browser.',
    },
    /** What may become of it; never who said no. */
    rights: {
      none: {
        b1: 'Er is geen toestemming meer. Daarom kan hier geen film gemaakt worden.',
        a2: 'Er is geen toestemming meer voor een film.',
      },
      hereOnly: {
        b1: 'Niet iedereen vond het goed om een film te bewaren. Je kunt hem daarom alleen hier bekijken.',
        a2: 'Bewaren mag niet van iedereen. Kijk hem hier.',
      },
      wall: {
        b1: 'Deze film mag op het grote scherm: iedereen erin vond dat goed.',
        a2: 'Deze film mag op het grote scherm.',
      },
      noWall: {
        b1: 'Deze film mag niet op het grote scherm: dat vond niet iedereen goed.',
        a2: 'Deze film mag niet op het grote scherm.',
      },
    },
  },
  spot: {
    tips: {
      hand: {
        title: 'Een hand ervoor',
        body: {
          b1: 'Beweeg je hand langzaam voor je gezicht langs. Blijft het gezicht heel, of gaat het over de hand heen?',
          a2: 'Beweeg je hand voor je gezicht. Wat gebeurt er?',
        },
      },
      aside: {
        title: 'Kijk opzij',
        body: {
          b1: 'Draai je hoofd verder dan op de foto’s. Wat het nooit zag, kan het niet maken: de neus en de kaak gaan raar doen.',
          a2: 'Draai je hoofd ver. De neus en de kaak gaan raar doen.',
        },
      },
      near: {
        title: 'Kom dichterbij',
        body: {
          b1: 'Ga vlak voor de camera zitten. Het nepgezicht heeft weinig beeldpunten en wordt vaag, de rest niet.',
          a2: 'Kom dichtbij. Het nepgezicht wordt vaag.',
        },
      },
    },
    try: 'Probeer met de camera',
  },
  race: {
    noTruth: {
      b1: 'Hoe het moet, weet hier niemand: {first} en {second} deden nooit precies hetzelfde. We meten daarom hoe goed elk netwerk gezichten nabouwt die het niet zag.',
      a2: 'We meten hoe goed elk netwerk gezichten nabouwt die het niet zag.',
    },
    like: 'nagebouwd: {percent}',
  },
};

/** The texts of the live mirror, in any language. */
export type FaceLiveTexts = SameTexts<typeof faceLive>;
