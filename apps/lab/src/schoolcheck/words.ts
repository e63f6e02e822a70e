/** What was found and concluded, in the words of the page. */
import { computed } from '@preact/signals';
import { schoolCheckTexts } from '@nepwerk/lessons/schoolcheck';
import { language, list, number, say, sayCounted, type Values } from '../text/speech.ts';
import { momentOf } from './code.ts';
import {
  type BrowserFacts,
  type CheckName,
  type DeviceFacts,
  FEATURES,
  type NetworkFacts,
  type SchoolFacts,
  type StorageFacts,
  type TrainingFacts,
} from './facts.ts';
import { type Finding, FIRST_BURGER, GOOD_BURGER } from './judge.ts';

/** The texts of the page. */
export const words = computed(() => schoolCheckTexts[language.value]);

/** A finding in sentences: what it means for the lesson, what to do, and what ICT should know; a good one has nothing to do. */
export interface Said {
  readonly means: string;
  readonly does: string | null;
  readonly ict: string | null;
}

/** Says a finding of a check; `facts` are those that it was concluded from. */
export function sayFinding(check: CheckName, { name }: Finding, facts: SchoolFacts): Said {
  const found = (words.value.found[check] as Readonly<Record<string, Partial<Said>>>)[name];
  const values = valuesOf(check, facts);
  const { means = '', does = null, ict = null } = found ?? {};
  return { means: say(means, values), does: does && say(does, values), ict: ict && say(ict, values) };
}

/** What was measured in a check, in one line for ICT; empty where it was not made. */
export function sayFigures(check: CheckName, facts: SchoolFacts): string {
  return facts[check] === null ? '' : say(words.value.figures[check], valuesOf(check, facts));
}

/** The day of a code. */
export function sayDay(day: number): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(momentOf(day));
}

/** A stretch of time in seconds, in whole seconds up to a minute and a half, then in whole minutes. */
export function sayTime(seconds: number): string {
  const { seconds: inSeconds, minutes } = words.value.words;
  return seconds <= 90
    ? sayCounted(inSeconds, Math.max(1, Math.round(seconds)))
    : sayCounted(minutes, Math.round(seconds / 60));
}

/** All that the sentences of a check may speak of. */
function valuesOf(check: CheckName, facts: SchoolFacts): Values {
  switch (check) {
    case 'browser':
      return facts.browser ? browserValues(facts.browser) : {};
    case 'device':
      return facts.device ? deviceValues(facts.device) : {};
    case 'network':
      return facts.network ? networkValues(facts.network) : {};
    case 'storage':
      return facts.storage ? storageValues(facts.storage) : {};
    case 'training':
      return facts.training ? trainingValues(facts.training) : {};
    case 'camera':
      return facts.camera ? { count: number(facts.camera.count) } : {};
    default:
      return check satisfies never;
  }
}

function browserValues({ name, version, platform, has }: BrowserFacts): Values {
  const { browsers, platforms, features, nothing } = words.value.words;
  const missing = FEATURES.filter((it) => !has[it]).map((it) => features[it]);
  return {
    browser: version > 0 ? `${browsers[name]} ${version}` : browsers[name],
    platform: platforms[platform],
    count: number(FEATURES.length),
    missing: missing.length > 0 ? list(missing) : nothing,
  };
}

function deviceValues({ memory, cores, width, height }: DeviceFacts): Values {
  const { gigabytes, unknown } = words.value.words;
  return {
    memory: memory === null ? unknown : say(gigabytes, { count: number(memory, memory < 1 ? 2 : 0) }),
    cores: cores > 0 ? number(cores) : unknown,
    width,
    height,
  };
}

function networkValues({ stream, late, poll, latency, foreign }: NetworkFacts): Values {
  const { streams, polls, milliseconds, unknown } = words.value.words;
  return {
    host: location.host,
    late: say(milliseconds, { count: number(late) }),
    latency: latency === null ? unknown : say(milliseconds, { count: number(latency) }),
    stream: streams[stream],
    poll: polls[poll],
    foreign: number(foreign),
  };
}

function storageValues({ written, seconds, room, promised }: StorageFacts): Values {
  const { unknown, yes, no } = words.value.words;
  return {
    written: number(written),
    seconds: number(seconds, seconds < 10 ? 1 : 0),
    room: room === null ? unknown : sayRoom(room),
    promised: promised === null ? unknown : promised ? yes : no,
  };
}

/** Room of at least 2 to a power of megabytes. */
function sayRoom(power: number): string {
  const { atLeast, gigabytes, megabytes } = words.value.words;
  const size =
    power >= 10 ? say(gigabytes, { count: number(2 ** (power - 10)) }) : say(megabytes, { count: number(2 ** power) });
  return say(atLeast, { size });
}

function trainingValues({ rate, threads, kernels }: TrainingFacts): Values {
  const perRound = 1 / Math.max(rate, 0.01);
  return {
    rate: number(rate, 1),
    threads: number(threads),
    kernels,
    hundred: sayTime(100 * perRound),
    first: sayTime(FIRST_BURGER * perRound),
    good: sayTime(GOOD_BURGER * perRound),
  };
}
