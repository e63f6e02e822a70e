/** A take is counted down, taken and over after ten seconds; whatever ends the camera ends it, and everything goes off with it. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { LiveFace } from '@nepwerk/protocol';
import type { LiveState } from './live-mirror.ts';
import type { Microphone } from './microphone.ts';
import { createTakeRecorder, type TakeState } from './take-recorder.ts';
import { liveFace, liveFaces } from './testing/faces.ts';

const SOUND = { sampleRate: 16_000, samples: new Float32Array(16), from: 0 };

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function setUp(openMicrophone?: () => Promise<Microphone>) {
  const state = signal<LiveState>({ at: 'off' });
  const followers = new Set<(face: LiveFace) => void>();
  const waiting = new Set<() => void>();
  const log: string[] = [];
  const recorder = createTakeRecorder({
    live: {
      state,
      on: () => (state.value = state.peek().at === 'on' ? state.peek() : { at: 'opening' }),
      off() {
        if (state.peek().at === 'on' || state.peek().at === 'opening') state.value = { at: 'off' };
      },
      follow(tell) {
        followers.add(tell);
        return () => followers.delete(tell);
      },
    },
    openMicrophone:
      openMicrophone ??
      (() => {
        log.push('microphone on');
        return Promise.resolve({
          stop() {
            log.push('microphone off');
            return SOUND;
          },
        });
      }),
    later(callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  });
  /** Lets time go by until whatever waits has been called. */
  function pass(): void {
    const due = [...waiting];
    waiting.clear();
    for (const callback of due) callback();
  }
  function see(faces: readonly LiveFace[]): void {
    for (const face of faces) for (const tell of followers) tell(face);
  }
  async function roll(withSound = false): Promise<void> {
    recorder.begin(withSound);
    await settle();
    state.value = { at: 'on' };
    for (let left = 3; left > 0; left--) pass();
  }
  return { recorder, state, followers, waiting, log, pass, see, roll };
}

function framesOf(state: TakeState): readonly LiveFace[] {
  return state.at === 'taken' ? state.take.frames : [];
}

describe('a take', () => {
  it('waits for the camera, counts three down, and takes twelve frames a second', async () => {
    const { recorder, state, pass, see } = setUp();
    const told: TakeState[] = [];
    recorder.state.subscribe((it) => told.push(it));
    recorder.begin(false);
    await settle();
    expect([recorder.state.value.at, state.value.at]).toEqual(['opening', 'opening']);
    state.value = { at: 'on' };
    for (let left = 3; left > 0; left--) {
      expect(recorder.state.value).toEqual({ at: 'countdown', left });
      see([liveFace(left)]); // seen too early
      pass();
    }
    expect(recorder.state.value).toEqual({ at: 'taking', seconds: 0 });
    see(liveFaces(60, { frameRate: 30, from: 20 }));
    expect(recorder.state.value).toEqual({ at: 'taking', seconds: expect.closeTo(2, 0) });
    recorder.stop();
    expect(framesOf(recorder.state.value)).toHaveLength(24);
    expect(state.value.at).toBe('off');
    expect(told.map(({ at }) => at).filter((at, i, all) => at !== all[i - 1])).toEqual([
      'idle',
      'opening',
      'countdown',
      'taking',
      'taken',
    ]);
  });

  it('is over after ten seconds, with at most 120 frames', async () => {
    const { recorder, see, followers, roll } = setUp();
    await roll();
    see(liveFaces(400, { frameRate: 30 }));
    expect(framesOf(recorder.state.value).length).toBeGreaterThan(115);
    expect(framesOf(recorder.state.value).length).toBeLessThanOrEqual(120);
    expect(framesOf(recorder.state.value).at(-1)?.at).toBeLessThan(10);
    expect(followers.size).toBe(0);
  });

  it('is over as well when no more frames come, and is none where none came', async () => {
    const { recorder, pass, roll } = setUp();
    await roll();
    pass();
    expect(recorder.state.value).toEqual({ at: 'idle', short: true });
  });

  it('that is shorter than a second is none', async () => {
    const { recorder, state, see, roll } = setUp();
    await roll();
    see(liveFaces(11));
    recorder.stop();
    expect(recorder.state.value).toEqual({ at: 'idle', short: true });
    expect(state.value.at).toBe('off');
    recorder.begin(false);
    expect(recorder.state.value).toEqual({ at: 'opening' });
  });

  it('ends with the camera: what was taken is kept, and before that there is nothing', async () => {
    const whole = setUp();
    await whole.roll();
    whole.see(liveFaces(20));
    whole.state.value = { at: 'refused', why: 'ended' };
    await settle();
    expect(framesOf(whole.recorder.state.value)).toHaveLength(20);
    const early = setUp();
    early.recorder.begin(true);
    await settle();
    early.state.value = { at: 'on' };
    early.state.value = { at: 'refused', why: 'hidden' };
    await settle();
    expect(early.recorder.state.value).toEqual({ at: 'idle', short: false });
    expect(early.log).toEqual(['microphone on', 'microphone off']);
    expect(early.waiting.size).toBe(0);
    expect(early.state.value).toEqual({ at: 'refused', why: 'hidden' }); // the reason stays
  });

  it('can follow a camera that was on already', async () => {
    const { recorder, state } = setUp();
    state.value = { at: 'on' };
    recorder.begin(false);
    await settle();
    expect(recorder.state.value).toEqual({ at: 'countdown', left: 3 });
  });

  it('is dropped: nothing of it is left, and all goes off', async () => {
    const { recorder, state, see, followers, waiting, log, roll } = setUp();
    await roll(true);
    see(liveFaces(20));
    recorder.drop();
    expect(recorder.state.value).toEqual({ at: 'idle', short: false });
    expect([followers.size, waiting.size, state.value.at]).toEqual([0, 0, 'off']);
    expect(log).toEqual(['microphone on', 'microphone off']);
    see(liveFaces(20));
    expect(recorder.state.value.at).toBe('idle');
  });
});

describe('its sound', () => {
  it('is asked for only where it is wanted, and heard no longer than the take lasts', async () => {
    const silent = setUp();
    await silent.roll();
    silent.see(liveFaces(20));
    silent.recorder.stop();
    expect([silent.log, silent.recorder.state.value]).toMatchObject([[], { take: { sound: null } }]);
    const { recorder, log, see, roll } = setUp();
    await roll(true);
    see(liveFaces(20));
    recorder.stop();
    expect(recorder.state.value).toMatchObject({ at: 'taken', take: { sound: SOUND } });
    expect(log).toEqual(['microphone on', 'microphone off']);
    expect(recorder.mute.value).toBe(false);
  });

  it('is left out where the microphone is refused, and the take goes on', async () => {
    const { recorder, see, roll } = setUp(() => Promise.reject(new Error('no')));
    await roll(true);
    expect(recorder.mute.value).toBe(true);
    see(liveFaces(20));
    recorder.stop();
    expect(recorder.state.value).toMatchObject({ at: 'taken', take: { sound: null } });
    recorder.begin(false);
    expect(recorder.mute.value).toBe(false);
  });

  it('goes off at once where it was allowed after the take was called off', async () => {
    let allow: (microphone: Microphone) => void = () => undefined;
    let stopped = 0;
    const { recorder, state } = setUp(() => new Promise((resolve) => (allow = resolve)));
    recorder.begin(true);
    recorder.drop();
    allow({
      stop() {
        stopped += 1;
        return null;
      },
    });
    await settle();
    expect([stopped, recorder.state.value, state.value.at]).toEqual([1, { at: 'idle', short: false }, 'off']);
  });
});
