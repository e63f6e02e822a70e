/** Shows a take, swapped: the picture at a moment, or one after the other at their own pace, as far as the nets keep up. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import { filmedSettings, type FilmedLab } from '../film.ts';
import { frameAt, type Cut, type Take } from './take.ts';

/** Shows a take. */
export interface TakePlayer {
  readonly picture: ReadonlySignal<MirrorPicture | null>;
  /** The seconds that are shown while it plays; null while it does not. */
  readonly playing: ReadonlySignal<number | null>;
  /** Shows the picture at so many seconds; of several that are asked for quickly, the last. */
  readonly show: (seconds: number) => void;
  /** Plays a part from its beginning. */
  readonly play: (cut: Cut) => void;
  /** Stops, and asks for nothing any more. */
  readonly stop: () => void;
}

/** The time, and how to wait for a picture's turn; a test stands in for both. */
export interface PlayerClock {
  /** Seconds that only ever grow. */
  readonly now: () => number;
  readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** How often it is looked which picture is due: more often than there are pictures. */
const LOOK_MS = 30;

/** Makes a player. It asks the lab for one picture at a time. */
export function createTakePlayer(
  lab: FilmedLab,
  settings: MirrorSettings,
  take: Take,
  { now, later }: PlayerClock,
): TakePlayer {
  const picture = signal<MirrorPicture | null>(null);
  const playing = signal<number | null>(null);
  let wanted: LiveFace | null = null;
  let asked: LiveFace | null = null;
  let shooting = false;
  let stopLooking: () => void = () => undefined;

  async function shoot(): Promise<void> {
    if (shooting) return;
    shooting = true;
    while (wanted) {
      const face = wanted;
      wanted = null;
      const shot = await lab.shoot(filmedSettings(settings), face.at, face);
      if (!shot) break; // the lab has ended
      picture.value = shot;
    }
    shooting = false;
  }

  function show(seconds: number): void {
    const face = frameAt(take, seconds);
    if (face === asked) return;
    asked = wanted = face;
    void shoot();
  }

  function stop(): void {
    stopLooking();
    wanted = null;
    playing.value = null;
  }

  function look(began: number, cut: Cut): void {
    const seconds = cut.from + now() - began;
    if (seconds >= cut.to) {
      stop();
      return;
    }
    playing.value = seconds;
    if (!shooting) show(seconds);
    stopLooking = later(() => look(began, cut), LOOK_MS);
  }

  return {
    picture,
    playing,
    show(seconds) {
      stop();
      show(seconds);
    },
    play(cut) {
      stop();
      look(now(), cut);
    },
    stop,
  };
}
