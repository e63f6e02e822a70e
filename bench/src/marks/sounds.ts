/** The sounds of suite marks: speech made by eSpeak NG where it is installed, music drawn by a small synthesiser, and mixtures of both. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWav, type Sound } from '@nepwerk/marks/sound';
import { createRandom, type Random } from '@nepwerk/nn';

/** A sound with the name that a remark calls it by. */
export interface NamedSound {
  readonly name: string;
  readonly sound: Sound;
}

/** Seconds of each sound. */
const SECONDS = 10;

/** The rate at which music is drawn and speech brought to, in hertz. */
const RATE = 44_100;

/** What is said: the beginning of the Universal Declaration of Human Rights, in the public domain. */
const TEXTS = {
  nl: 'Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen. Een ieder heeft aanspraak op alle rechten en vrijheden, in deze Verklaring opgesomd.',
  en: 'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood. Everyone is entitled to all the rights and freedoms set forth in this Declaration.',
  de: 'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen. Jeder hat Anspruch auf die in dieser Erklärung verkündeten Rechte und Freiheiten.',
  fr: 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité. Chacun peut se prévaloir de tous les droits et de toutes les libertés.',
  es: 'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros. Toda persona tiene todos los derechos y libertades proclamados en esta Declaración.',
} as const;

/** Voices that take turns: language, variant, words a minute, pitch from 0 to 99. */
const VOICES: readonly (readonly [keyof typeof TEXTS, string, number, number])[] = [
  ['nl', '', 150, 50],
  ['en', '+f2', 160, 60],
  ['de', '+m3', 140, 35],
  ['fr', '+f4', 170, 55],
  ['es', '+m7', 175, 45],
  ['nl', '+f3', 130, 70],
  ['en', '+m1', 190, 30],
  ['de', '+f1', 165, 65],
  ['nl', '+m4', 200, 40],
  ['fr', '+m2', 145, 25],
  ['en', '+croak', 150, 50],
  ['es', '+f5', 155, 75],
  ['nl', '+f5', 175, 85],
  ['en', '', 120, 15],
  ['nl', '+whisper', 150, 50],
  ['de', '+klatt2', 150, 50],
];

/** Kinds of music, which take turns. */
const MUSIC: Readonly<Record<string, (random: Random) => Float32Array>> = {
  chords: drawChords,
  arpeggio: drawArpeggio,
  drums: drawDrums,
  noise: drawNoise,
  band: (random) => mix([drawChords(random), drawArpeggio(random), drawDrums(random)], [0.6, 0.5, 0.7]),
};

/** What has been made, and what is missing. */
export function makeSounds(spoken: number, drawn: number): { sounds: NamedSound[]; missing: string[] } {
  const sounds: NamedSound[] = [];
  const voices = VOICES.slice(0, spoken).flatMap((voice) => {
    const samples = speak(voice);
    return samples === null ? [] : [{ name: `speech ${voice[0]}${voice[1]}`, samples }];
  });
  for (const { name, samples } of voices) {
    sounds.push({ name, sound: { sampleRate: RATE, channels: [samples] } });
  }
  const kinds = Object.entries(MUSIC);
  for (let i = 0; i < drawn; i++) {
    const [kind, draw] = kinds[i % kinds.length] ?? ['noise', drawNoise];
    const random = createRandom(i).fork('sound');
    const left = draw(random);
    // Every third is in stereo, at the rate of films.
    const sound =
      i % 3 === 2
        ? { sampleRate: 48_000, channels: [left, echo(left, 0.012, 0.5)] }
        : { sampleRate: RATE, channels: [left] };
    sounds.push({ name: `${kind} ${i}`, sound });
  }
  for (const [i, { name, samples }] of voices.slice(0, Math.ceil(voices.length / 2)).entries()) {
    const [kind, draw] = kinds[i % kinds.length] ?? ['noise', drawNoise];
    const music = draw(createRandom(100 + i).fork('sound'));
    sounds.push({
      name: `${name} over ${kind}`,
      sound: { sampleRate: RATE, channels: [mix([samples, music], [0.9, 0.25])] },
    });
  }
  return { sounds, missing: voices.length < Math.min(spoken, VOICES.length) ? ['espeak-ng (speech is left out)'] : [] };
}

/** Ten seconds of speech at {@link RATE}; null when eSpeak NG is not there. */
function speak([language, variant, speed, pitch]: (typeof VOICES)[number]): Float32Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-speech-'));
  try {
    const file = join(folder, 'speech.wav');
    const { status } = spawnSync('espeak-ng', [
      '-v',
      `${language}${variant}`,
      '-s',
      String(speed),
      '-p',
      String(pitch),
      '-w',
      file,
      TEXTS[language],
    ]);
    const sound = status === 0 ? readWav(readFileSync(file)) : null;
    const samples = sound?.channels[0];
    return sound === null || samples === undefined ? null : stretchOver(samples, sound.sampleRate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Brings speech to {@link RATE} by sinc interpolation, and says it again until the time is filled. */
function stretchOver(samples: Float32Array, rate: number): Float32Array {
  const step = rate / RATE;
  return Float32Array.from({ length: SECONDS * RATE }, (_, i) => {
    const at = (i * step) % (samples.length - 1);
    const first = Math.floor(at);
    let sum = 0;
    for (let j = first - 15; j <= first + 16; j++) {
      const x = at - j;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      sum += (samples[j] ?? 0) * sinc * Math.cos((Math.PI * x) / 34) ** 2;
    }
    return sum;
  });
}

/** Adds up sounds, each so loud; softer all together where they would be too loud. */
function mix(parts: readonly Float32Array[], gains: readonly number[]): Float32Array {
  const sum = new Float32Array(SECONDS * RATE);
  for (const [p, part] of parts.entries()) {
    for (let i = 0; i < sum.length; i++) {
      sum[i] = (sum[i] ?? 0) + (part[i] ?? 0) * (gains[p] ?? 1);
    }
  }
  const most = sum.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
  return most > 0.95 ? sum.map((value) => (value * 0.95) / most) : sum;
}

function echo(samples: Float32Array, delay: number, gain: number): Float32Array {
  const late = Math.round(delay * RATE);
  return samples.map((value, i) => value * (1 - gain) + gain * (samples[i - late] ?? 0));
}

/** Where a note is in the sound, and how. */
interface Note {
  readonly start: number;
  readonly seconds: number;
  readonly hertz: number;
  readonly gain: number;
  /** How much weaker each overtone is than the one before it, 0 to 1. */
  readonly brightness: number;
  /** Seconds after which it has faded to a third; a long one stands like an organ's. */
  readonly fade: number;
}

function play(into: Float32Array, note: Note): void {
  const first = Math.round(note.start * RATE);
  const length = Math.min(Math.round(note.seconds * RATE), into.length - first);
  for (let overtone = 1; overtone <= 12 && overtone * note.hertz < 16_000; overtone++) {
    // Strings are a little stiff: overtones lie a little above the multiples.
    const turn = (2 * Math.PI * note.hertz * overtone * (1 + 0.0002 * overtone * overtone)) / RATE;
    const gain = note.gain * note.brightness ** (overtone - 1);
    for (let i = 0; i < length; i++) {
      const seconds = i / RATE;
      const edge = Math.min(1, seconds / 0.008, (length - i) / (0.03 * RATE));
      into[first + i] =
        (into[first + i] ?? 0) +
        gain * edge * Math.exp(-seconds * (1 / note.fade) * overtone ** 0.5) * Math.sin(turn * i);
    }
  }
}

/** Steps of a major and a minor scale, in semitones. */
const SCALES = [
  [0, 2, 4, 5, 7, 9, 11],
  [0, 2, 3, 5, 7, 8, 10],
] as const;

/** The frequency of a step of a scale above a root in MIDI's numbers. */
function hertzOf(root: number, scale: readonly number[], step: number): number {
  const octave = Math.floor(step / 7);
  return 440 * 2 ** ((root + 12 * octave + (scale[step - 7 * octave] ?? 0) - 69) / 12);
}

function drawChords(random: Random): Float32Array {
  const sum = new Float32Array(SECONDS * RATE);
  const scale = SCALES[random.integer(2)] ?? SCALES[0];
  const root = 43 + random.integer(12);
  const length = 0.8 + random.uniform() * 1.4;
  const fade = random.integer(2) === 0 ? 0.8 : 20;
  const brightness = 0.35 + 0.35 * random.uniform();
  for (let start = 0; start < SECONDS; start += length) {
    const step = random.integer(7);
    for (const above of [0, 2, 4, 7]) {
      play(sum, { start, seconds: length, hertz: hertzOf(root, scale, step + above), gain: 0.12, brightness, fade });
    }
  }
  return sum;
}

function drawArpeggio(random: Random): Float32Array {
  const sum = new Float32Array(SECONDS * RATE);
  const scale = SCALES[random.integer(2)] ?? SCALES[0];
  const root = 52 + random.integer(16);
  const length = 0.12 + 0.2 * random.uniform();
  const brightness = 0.3 + 0.4 * random.uniform();
  for (let i = 0; i * length < SECONDS; i++) {
    const step = [0, 2, 4, 7, 9, 7, 4, 2][i % 8] ?? 0;
    const hertz = hertzOf(root, scale, step + (Math.floor(i / 16) % 4));
    play(sum, { start: i * length, seconds: 3 * length, hertz, gain: 0.25, brightness, fade: 0.4 });
  }
  return sum;
}

function drawDrums(random: Random): Float32Array {
  const sum = new Float32Array(SECONDS * RATE);
  const beat = 0.2 + 0.12 * random.uniform();
  for (let i = 0; i * beat < SECONDS; i++) {
    const first = Math.round(i * beat * RATE);
    const kick = i % 4 === 0 || random.uniform() < 0.1;
    const snare = i % 4 === 2;
    for (let j = 0; j < 0.25 * RATE && first + j < sum.length; j++) {
      const seconds = j / RATE;
      const low = kick
        ? 0.7 * Math.exp(-seconds * 14) * Math.sin(2 * Math.PI * (50 * seconds + 6 * (1 - Math.exp(-seconds * 30))))
        : 0;
      const rattle = snare ? 0.3 * Math.exp(-seconds * 16) * random.normal() : 0;
      const hat = 0.08 * Math.exp(-seconds * 45) * random.normal();
      sum[first + j] = (sum[first + j] ?? 0) + low + rattle + hat;
    }
  }
  return sum;
}

/** Wind: noise through a filter that wanders. */
function drawNoise(random: Random): Float32Array {
  const sum = new Float32Array(SECONDS * RATE);
  const pace = 0.2 + random.uniform();
  let low = 0;
  let band = 0;
  for (let i = 0; i < sum.length; i++) {
    const hertz = 900 + 700 * Math.sin((2 * Math.PI * pace * i) / RATE);
    const turn = 2 * Math.sin((Math.PI * hertz) / RATE);
    low += turn * band;
    band += turn * (0.1 * random.normal() - low - 0.7 * band);
    sum[i] = 0.8 * band + 0.4 * low;
  }
  return sum;
}
