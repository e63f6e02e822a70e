/** Records a take: the camera goes on, three is counted down, and what it sees is kept until ten seconds are full or somebody stops. Then it goes off again. */
import { batch, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { LiveFace } from '@nepwerk/protocol';
import { FILM } from '../film.ts';
import type { LiveMirror, LiveState } from './live-mirror.ts';
import type { Microphone } from './microphone.ts';
import { createPace, secondsOf, SLACK, TAKE, type Take } from './take.ts';

/** How far it is. */
export type TakeState =
  | { readonly at: 'idle'; readonly short: boolean }
  | { readonly at: 'opening' }
  | { readonly at: 'countdown'; readonly left: number }
  | { readonly at: 'taking'; readonly seconds: number }
  | { readonly at: 'taken'; readonly take: Take };

/** One take at a time. */
export interface TakeRecorder {
  /** `short` where there was one that ended too soon to be any. */
  readonly state: ReadonlySignal<TakeState>;
  /** Whether a sound was wanted, and no microphone was to be had. */
  readonly mute: ReadonlySignal<boolean>;
  /** Begins a take, and lets go of the one before. */
  readonly begin: (withSound: boolean) => void;
  /** That was enough. */
  readonly stop: () => void;
  /** Lets go of it all; the camera and the microphone go off. */
  readonly drop: () => void;
}

/** What it stands on, so that a test can stand in for it. */
export interface TakeSurroundings {
  readonly live: Pick<LiveMirror, 'state' | 'on' | 'off' | 'follow'>;
  readonly openMicrophone: () => Promise<Microphone>;
  readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** From so many it is counted down, in seconds. */
const COUNTDOWN = 3;

const NOTHING: TakeState = { at: 'idle', short: false };

/** Makes a recorder. Over sixty lines, for it is one story: how a take comes to be. */
export function createTakeRecorder({ live, openMicrophone, later }: TakeSurroundings): TakeRecorder {
  const state = signal<TakeState>(NOTHING);
  const mute = signal(false);
  let frames: LiveFace[] = [];
  let microphone: Microphone | null = null;
  const stops: (() => void)[] = [];
  /** Goes up with every take and when one ends; what was begun for another does nothing any more. */
  let turn = 0;

  /** Nothing is taken any more; answers what was heard. */
  function leave(): ReturnType<Microphone['stop']> {
    turn += 1;
    for (const stop of stops.splice(0)) stop();
    const heard = microphone?.stop() ?? null;
    microphone = null;
    return heard;
  }

  /** The take is over: enough of it is a take. */
  function end(): void {
    const sound = leave();
    const taken = frames;
    frames = [];
    live.off();
    state.value =
      secondsOf(taken) >= TAKE.least - SLACK
        ? { at: 'taken', take: { frames: taken, sound } }
        : { at: 'idle', short: true };
  }

  function drop(): void {
    leave();
    frames = [];
    live.off();
    state.value = NOTHING;
  }

  async function prepare(withSound: boolean): Promise<void> {
    const mine = turn;
    if (withSound) {
      const opened = await openMicrophone().catch(() => null);
      if (mine !== turn) {
        opened?.stop();
        return;
      }
      microphone = opened;
      mute.value = opened === null;
    }
    live.on();
    stops.push(effect(() => follow(live.state.value)));
  }

  /** Goes along with the camera: what began with it ends with it. */
  function follow({ at }: LiveState): void {
    untracked(() => {
      const now = state.peek().at;
      if (at === 'on' && now === 'opening') countDown(COUNTDOWN);
      if (at === 'on' || at === 'opening') return;
      // An effect can't be stopped from within, and the take stops it.
      const mine = turn;
      queueMicrotask(() => mine === turn && (now === 'taking' ? end() : drop()));
    });
  }

  function countDown(left: number): void {
    if (left === 0) roll();
    else {
      state.value = { at: 'countdown', left };
      stops.push(later(() => countDown(left - 1), 1000));
    }
  }

  function roll(): void {
    const isDue = createPace(FILM.frameRate);
    state.value = { at: 'taking', seconds: 0 };
    stops.push(
      live.follow((face) => {
        if (!isDue(face.at)) return;
        frames.push(face);
        state.value = { at: 'taking', seconds: secondsOf(frames) };
        if (frames.length >= TAKE.most * FILM.frameRate || secondsOf(frames) >= TAKE.most - SLACK) end();
      }),
    );
    // Where no picture comes, it ends as well.
    stops.push(later(() => end(), TAKE.most * 1000 + PATIENCE_MS));
  }

  return {
    state,
    mute,
    begin(withSound) {
      leave(); // a camera that is on may stay on
      frames = [];
      batch(() => {
        state.value = { at: 'opening' };
        mute.value = false;
      });
      void prepare(withSound);
    },
    stop() {
      if (state.peek().at === 'taking') end();
      else drop();
    },
    drop,
  };
}

/** A take that is not full by then never will be. */
const PATIENCE_MS = 1000;
