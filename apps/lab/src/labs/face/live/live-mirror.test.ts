/** The mirror's camera: it goes on only where somebody agreed, off with whatever goes wrong, and shows nobody where there is not one face. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { FaceCast, FaceRole, LiveFace, MirrorSettings } from '@nepwerk/protocol';
import type { FaceFinder, Look } from '../../../faces/start-detector.ts';
import { CameraFault, type Camera } from '../camera/camera.ts';
import type { Seen } from '../camera/watch.ts';
import { FILM_SIDE } from '../film.ts';
import { firstMirror } from '../lab.ts';
import { cameraPlace, createLiveMirror, type LiveSurroundings } from './live-mirror.ts';
import { filmedRole } from './testing/filmed-role.ts';

const puppet: FaceRole = { kind: 'puppet', id: 'collins' };
const otter = filmedRole('Blue Otter');
const owl = filmedRole('Red Owl');

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function seen(at: number, faces: number, pixels = new Uint8ClampedArray(FILM_SIDE * FILM_SIDE * 4).fill(7)): Seen {
  const face = { landmarks: new Float32Array(936).fill(at), depths: new Float32Array(468), confidence: 1 };
  const look: Look = {
    faces: Array.from({ length: Math.min(faces, 2) }, () => face),
    seen: faces,
    milliseconds: 1,
    sight: null,
    aligned: null,
    pixels,
  };
  return { at, look };
}

/** A mirror whose camera, finder and page a test holds in its hands. */
function setUp(cast: FaceCast = [otter, puppet], changes: Partial<LiveSurroundings> = {}) {
  const sent: LiveFace[] = [];
  const log: string[] = [];
  const mirror = signal<MirrorSettings>(firstMirror);
  const moving = signal(false);
  const hands = {
    lend: () => undefined as void,
    crash: () => undefined as void,
    unplug: () => undefined as void,
    hide: () => undefined as void,
    see: undefined as unknown as (seen: Seen) => void,
    fault: () => undefined as void,
  };
  const finder: FaceFinder = {
    open: () => Promise.resolve(),
    find: () => Promise.resolve(null),
    close: () => log.push('finder closed'),
  };
  const around: LiveSurroundings = {
    openCamera(onEnd) {
      hands.unplug = onEnd;
      log.push('camera asked');
      const camera: Camera = { stream: {} as MediaStream, stop: () => log.push('camera off') };
      return new Promise((resolve) => (hands.lend = () => resolve(camera)));
    },
    startFinder(onCrash) {
      hands.crash = onCrash;
      return finder;
    },
    watch(_camera, _finder, order, onSeen, onFault) {
      expect(order()).toEqual({ side: FILM_SIDE, pixels: true });
      hands.see = onSeen;
      hands.fault = () => onFault(new Error('no frame'));
      return () => log.push('watch stopped');
    },
    onHidden(callback) {
      hands.hide = callback;
      return () => log.push('page let go');
    },
    ...changes,
  };
  const live = createLiveMirror({ cast, mirror, moving, live: (face) => sent.push(face) }, around);
  async function open(): Promise<void> {
    live.on();
    hands.lend();
    await settle();
  }
  return { live, mirror, moving, sent, log, hands, open };
}

describe('the camera', () => {
  it('is of whoever moves where that one was filmed, or else of the other; of puppets there is none', () => {
    expect(cameraPlace([otter, owl], 1)).toBe(1);
    expect(cameraPlace([puppet, owl], 0)).toBe(1);
    expect(cameraPlace([otter, puppet], 1)).toBe(0);
    expect(cameraPlace([puppet, { kind: 'cartoon', id: 'moss' }], 0)).toBeNull();
    const { live, log } = setUp([puppet, puppet]);
    live.on();
    expect([live.state.value, log]).toEqual([{ at: 'off' }, []]);
  });

  it('goes on, lets its person move, and sends what it sees', async () => {
    const { live, mirror, moving, sent, hands, open } = setUp([puppet, owl]);
    const opened = open();
    expect(live.state.value).toEqual({ at: 'opening' });
    expect(mirror.value.camera).toBe(false);
    await opened;
    expect(live.state.value).toEqual({ at: 'on' });
    expect([mirror.value.performer, mirror.value.camera, moving.value]).toEqual([1, true, true]);
    hands.see(seen(3, 1));
    expect(sent).toEqual([
      { size: FILM_SIDE, at: 3, landmarks: new Float32Array(936).fill(3), pixels: expect.any(Uint8ClampedArray) },
    ]);
  });

  it.each([0, 2, 3])('shows nobody where there are %d faces', async (faces) => {
    const { sent, hands, open } = setUp();
    await open();
    hands.see(seen(1, faces));
    expect(sent.map(({ landmarks }) => landmarks)).toEqual([null]);
  });

  it('sends no frame without its pixels, or with too few of them', async () => {
    const { sent, hands, open } = setUp();
    await open();
    const whole = seen(1, 1);
    hands.see({ ...whole, look: { ...whole.look, pixels: null } });
    hands.see(seen(2, 1, new Uint8ClampedArray(16)));
    expect(sent).toEqual([]);
  });

  it('hands copies to who follows, and leaves what will be looked for again where it is', async () => {
    const { live, sent, hands, open } = setUp();
    await open();
    const followed: LiveFace[] = [];
    const stop = live.follow((face) => followed.push(face));
    const frame = seen(1, 1);
    hands.see(frame);
    stop();
    hands.see(seen(2, 1));
    expect(followed.map(({ at }) => at)).toEqual([1]);
    expect(sent.map(({ at }) => at)).toEqual([1, 2]);
    expect(followed[0]?.landmarks).toEqual(sent[0]?.landmarks);
    expect(followed[0]?.pixels.every((it, i) => it === sent[0]?.pixels[i])).toBe(true);
    const buffers = [followed[0]?.pixels, sent[0]?.pixels, followed[0]?.landmarks, sent[0]?.landmarks];
    expect(new Set([...buffers, frame.look.faces[0]?.landmarks].map((it) => it?.buffer)).size).toBe(5);
  });
});

describe('it goes off', () => {
  it('when it is told to: the light first of all that was opened before it', async () => {
    const { live, mirror, log, open } = setUp();
    await open();
    live.off();
    expect(live.state.value).toEqual({ at: 'off' });
    expect(mirror.value.camera).toBe(false);
    expect(log).toEqual(['camera asked', 'watch stopped', 'camera off', 'page let go', 'finder closed']);
    live.off();
    expect(log).toHaveLength(5);
  });

  it.each(['crash', 'unplug', 'hide', 'fault'] as const)('with a reason, and once: %s', async (what) => {
    const { live, mirror, log, sent, hands, open } = setUp();
    await open();
    hands[what]();
    const why = { crash: 'finder', unplug: 'ended', hide: 'hidden', fault: 'finder' }[what];
    expect(live.state.value).toEqual({ at: 'refused', why });
    expect(mirror.value.camera).toBe(false);
    expect(log.filter((it) => it === 'camera off')).toHaveLength(1);
    for (const again of ['crash', 'unplug', 'hide', 'fault'] as const) hands[again]();
    hands.see(seen(9, 1));
    expect(live.state.value).toEqual({ at: 'refused', why });
    expect(log.filter((it) => it === 'camera off')).toHaveLength(1);
    expect(sent).toEqual([]);
    await open();
    expect(live.state.value).toEqual({ at: 'on' });
  });

  it('when the mirror is out of sight, and says nothing of a camera that was off', async () => {
    const { live, open } = setUp();
    live.hide();
    expect(live.state.value).toEqual({ at: 'off' });
    await open();
    live.hide();
    expect(live.state.value).toEqual({ at: 'refused', why: 'hidden' });
  });

  it('when somebody else shall move, or the mirror follows something else', async () => {
    const two = setUp([otter, owl]);
    await two.open();
    two.mirror.value = { ...two.mirror.value, blend: 0 };
    await settle();
    expect(two.live.state.value).toEqual({ at: 'on' });
    two.mirror.value = { ...two.mirror.value, performer: 1 };
    await settle();
    expect(two.live.state.value).toEqual({ at: 'off' });
    expect(two.mirror.value).toMatchObject({ performer: 1, camera: false });
    await two.open();
    two.mirror.value = { ...two.mirror.value, camera: false };
    await settle();
    expect(two.live.state.value).toEqual({ at: 'off' });
    expect(two.log.filter((it) => it === 'camera off')).toHaveLength(2);
  });

  it('at once when it is allowed after it was called off', async () => {
    const { live, log, hands } = setUp();
    live.on();
    live.off();
    hands.lend();
    await settle();
    expect(live.state.value).toEqual({ at: 'off' });
    expect(log.filter((it) => it === 'camera off')).toHaveLength(1);
  });
});

describe('it does not go on', () => {
  it.each(['none', 'denied', 'blocked', 'insecure', 'busy', 'virtual', 'failed'] as const)('%s', async (why) => {
    const { live, log, open } = setUp(undefined, {
      openCamera: () => Promise.reject(new CameraFault(why, 'so')),
    });
    await open();
    expect(live.state.value).toEqual({ at: 'refused', why });
    expect(log).toEqual(['page let go', 'finder closed']);
  });

  it('without what finds faces, also when that is known before the camera is allowed', async () => {
    const { live, log, hands } = setUp(undefined, {
      startFinder: () => ({
        open: () => Promise.reject(new Error('no net')),
        find: () => Promise.resolve(null),
        close: () => undefined,
      }),
    });
    live.on();
    await settle();
    expect(live.state.value).toEqual({ at: 'refused', why: 'finder' });
    hands.lend();
    await settle();
    expect(log.filter((it) => it === 'camera off')).toHaveLength(1);
    expect(live.state.value).toEqual({ at: 'refused', why: 'finder' });
  });

  it('twice', async () => {
    const { live, log, open } = setUp();
    await open();
    live.on();
    await settle();
    expect(log).toEqual(['camera asked']);
  });
});
