/** The Face lab without its looks: what it asks of its worker, what it makes of the answers, and that it never leaves too few photos. */
import { describe, expect, it, vi } from 'vitest';
import { ConsentLedger } from '@nepwerk/media';
import {
  FACE_VERSION,
  MOST_FACES,
  UNSEEN_FACES,
  type FaceCast,
  type FaceLabReport,
  type FaceReply,
  type FaceRequest,
} from '@nepwerk/protocol';
import { FakePort } from '../shell/testing/fake-port.ts';
import { openFaceLab, type FaceController } from './controller.ts';
import { restingFace } from './lab.ts';

const SIZE = 2;

const PUPPETS: FaceCast = [
  { kind: 'puppet', id: 'collins' },
  { kind: 'puppet', id: 'hopper' },
];

function setUp(query = '', cast = PUPPETS) {
  const ports: FakePort<FaceRequest, FaceReply>[] = [];
  const waiting = new Set<() => void>();
  const addresses: string[] = [];
  let ignored = 0;
  const lab = openFaceLab({
    cast,
    consents: new ConsentLedger(() => 0),
    makeWorker() {
      const port = new FakePort<FaceRequest, FaceReply>();
      ports.push(port);
      return port;
    },
    later(callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
    seed: 7,
    address: { query: () => query, write: (written) => addresses.push(written) },
    onIgnored: () => (ignored += 1),
  });
  function port(): FakePort<FaceRequest, FaceReply> {
    const last = ports.at(-1);
    if (!last) throw new Error('There is no worker.');
    return last;
  }
  function pass(): void {
    const due = Array.from(waiting);
    waiting.clear();
    for (const callback of due) callback();
  }
  function sent<Type extends FaceRequest['type']>(type: Type): Extract<FaceRequest, { type: Type }>[] {
    return port().sent.filter((it): it is Extract<FaceRequest, { type: Type }> => it.type === type);
  }
  return { lab, ports, port, pass, sent, addresses, ignored: () => ignored };
}

/** Films everybody: photo k has the colour k, every third looks straight ahead, every other to the left, and the later are the sharper. */
function film(port: FakePort<FaceRequest, FaceReply>): void {
  for (const person of [0, 1] as const) {
    for (let from = 0; from < MOST_FACES; from += 100) {
      const pixels = Uint8ClampedArray.from({ length: 100 * SIZE * SIZE * 4 }, (_, i) => from + Math.floor(i / 16));
      port.say({
        type: 'filmed',
        person,
        count: MOST_FACES,
        from,
        sheet: { columns: 1, rows: 100, size: SIZE, pixels },
        poses: Array.from({ length: 100 }, (_, i) => ({ ...restingFace, yaw: (from + i) % 3 === 0 ? 0 : 0.3 })),
        sharpness: person === 0 ? Array.from({ length: 100 }, (_, i) => from + i) : null,
      });
    }
  }
}

const DEVICE = { kind: 'cpu', threads: 2, module: 'relaxed-shared' };

function open(query = '') {
  const all = setUp(query);
  film(all.port());
  all.port().say({ type: 'ready', device: DEVICE });
  return all;
}

function report(step: number, rebuilt: FaceLabReport['rebuilt'] = [null, null]): FaceReply {
  return { type: 'report', report: { step, seconds: step / 10, losses: [0.1, 0.2], rebuilt, facesPerSecond: 50 } };
}

function usedBy(lab: FaceController): number[] {
  return lab.photos.map(({ sides }) => sides.value.of);
}

describe('the Face lab', () => {
  it('films first, says how far it is, and is then ready', () => {
    const { lab, port, sent } = setUp();
    expect(sent('open')).toMatchObject([
      { version: FACE_VERSION, cast: PUPPETS, seed: 7, preset: 'face64', warp: 'gentle' },
    ]);
    expect(lab.phase.value).toBe('opening');
    expect(lab.filming.value).toEqual({ done: 0, of: 2 * MOST_FACES });
    film(port());
    expect(lab.filming.value).toBeNull();
    expect(lab.phase.value).toBe('opening');
    port().say({ type: 'ready', device: DEVICE });
    expect(lab.phase.value).toBe('ready');
    expect(lab.device.value).toEqual(DEVICE);
    expect(usedBy(lab)).toEqual([MOST_FACES, MOST_FACES]);
    expect(sent('mirror')).toHaveLength(1);
  });

  it('trains, pauses, and asks for a preview once a second', () => {
    const { lab, port, sent, pass } = open();
    lab.start();
    port().say({ type: 'running', running: true });
    expect(lab.phase.value).toBe('running');
    const before = sent('preview').length;
    port().say({ type: 'preview', preview: { step: 1, ways: [] as never, sheets: [] as never } });
    pass();
    expect(sent('preview')).toHaveLength(before + 1);
    port().say(report(20));
    lab.pause();
    port().say({ type: 'running', running: false });
    expect(lab.phase.value).toBe('paused');
    expect(sent('start')).toHaveLength(1);
    expect(sent('pause')).toHaveLength(1);
    port().say({ type: 'preview', preview: { step: 20, ways: [] as never, sheets: [] as never } });
    const resting = sent('preview').length;
    pass();
    expect(sent('preview')).toHaveLength(resting);
  });

  it('keeps the curves, and takes advice from what is measured', () => {
    const { lab, port } = open();
    expect(lab.advice.value).toEqual({ name: 'begin' });
    for (let step = 10; step <= 700; step += 10) port().say(report(step, [0.8, 0.9]));
    expect(lab.history.value.at(-1)).toEqual({ step: 700, losses: [0.1, 0.2] });
    expect(lab.history.value.length).toBe(70);
    expect(lab.advice.value).toEqual({ name: 'rising' });
    port().say(report(710, [0.801, 0.9]));
    expect(lab.advice.value).toEqual({ name: 'flat' });
  });

  it('shows and trains on as many photos as are asked for, once the slider rests', () => {
    const { lab, sent, pass } = open();
    pass();
    const before = sent('use').length;
    lab.count.value = 40;
    lab.count.value = 20;
    expect(lab.photos[0].album.value.count).toBe(20);
    expect(sent('use')).toHaveLength(before);
    pass();
    expect(sent('use')).toHaveLength(before + 1);
    expect(
      sent('use')
        .at(-1)
        ?.use.map((it) => it.length),
    ).toEqual([20, 20]);
    expect(lab.advice.value).toEqual({ name: 'begin' });
  });

  it('lets one person look straight ahead only', () => {
    const { lab, sent, pass } = open();
    lab.frontal.value = true;
    expect(usedBy(lab)).toEqual([MOST_FACES, MOST_FACES / 3]);
    expect(lab.photos[1].sides.value.aside).toBe(0);
    expect([...lab.photos[1].album.value.pixels.subarray(16, 20)]).toEqual([3, 3, 3, 3]);
    pass();
    expect([...(sent('use').at(-1)?.use[1] ?? [])].slice(0, 3)).toEqual([0, 3, 6]);
  });

  it('leaves photos out and brings them back, but never leaves too few', () => {
    const { lab } = open();
    lab.count.value = 10;
    const [photos] = lab.photos;
    for (const place of [0, 1, 2, 3, 4]) expect(photos.toggle(place)).toBe(true);
    expect([...photos.without.value]).toEqual([0, 1, 2, 3, 4]);
    expect(photos.toggle(5)).toBe(false);
    expect(photos.toggle(99)).toBe(false);
    expect(photos.toggle(0)).toBe(true);
    expect(usedBy(lab)).toEqual([6, 10]);
    photos.allBack();
    expect(usedBy(lab)).toEqual([10, 10]);
  });

  it('lays photos out in another order, and trains on the same', () => {
    const { lab, sent, pass } = open();
    pass();
    const [first, second] = lab.photos;
    lab.order.value = 'sharp';
    expect([first.idAt(0), first.idAt(299), second.idAt(0)]).toEqual([299, 0, 0]);
    expect([...first.album.value.pixels.subarray(0, 2)]).toEqual([255, 255]);
    expect([first.canSharpen.value, second.canSharpen.value]).toEqual([true, false]);
    lab.order.value = 'side';
    expect([first.idAt(0), first.idAt(299)]).toEqual([1, 297]);
    expect(first.toggle(0)).toBe(true);
    expect([...first.without.value]).toEqual([1]);
    lab.order.value = 'mixed';
    pass();
    expect([...(sent('use').at(-1)?.use[0] ?? [])].slice(0, 3)).toEqual([0, 2, 3]);
  });

  it('waits for as many photos as were filmed of somebody', () => {
    const count = UNSEEN_FACES + 100;
    const faces = {
      count,
      pixels: new Uint8Array(),
      landmarks: new Float32Array(),
      poses: Array.from({ length: count }, () => restingFace),
      sharpness: Array.from({ length: count }, () => 1),
    };
    const { lab, sent } = setUp('', [{ kind: 'filmed', name: 'Snelle Otter', bare: true, faces }, PUPPETS[1]]);
    expect(lab.filming.value).toEqual({ done: 0, of: 100 + MOST_FACES });
    expect(sent('open')[0]?.use.map(({ length }) => length)).toEqual([100, MOST_FACES]);
  });

  it('begins anew in another worker where other nets are wanted, and says so in its address', () => {
    const { lab, ports, port, sent, addresses } = open();
    port().say(report(30, [0.8, 0.8]));
    lab.setPreset('face64');
    expect(ports).toHaveLength(1);
    lab.setPreset('face2017');
    expect([ports.length, ports[0]?.closed]).toEqual([2, true]);
    expect(sent('open')).toMatchObject([{ preset: 'face2017', warp: '2017' }]);
    expect([lab.phase.value, lab.report.value]).toEqual(['opening', null]);
    expect(addresses.at(-1)).toBe('net=2017');
    expect(open('?net=96').sent('open')).toMatchObject([{ preset: 'face96', warp: 'gentle' }]);
  });

  it('passes on what the camera sees, and lets go of all that was shown when it is closed', () => {
    const { lab, sent, port } = open();
    const face = { size: 1, pixels: new Uint8ClampedArray(4), landmarks: null, at: 0 };
    lab.live(face);
    expect(sent('live')).toEqual([{ type: 'live', face }]);
    port().say({ type: 'preview', preview: { step: 1, ways: [] as never, sheets: [] as never } });
    expect(lab.pictures()).toBe(1);
    lab.close();
    lab.live(face);
    expect(sent('live')).toHaveLength(1);
    expect([lab.preview.value, lab.photos[0].album.value.count, usedBy(lab)]).toEqual([null, 0, [0, 0]]);
  });

  it('hands out the nets in the order of asking, and none where they may not leave or the lab has ended', async () => {
    const { lab, port, sent } = open();
    const asked = [lab.takeNets(), lab.takeNets(), lab.takeNets()];
    expect(sent('save')).toHaveLength(3);
    port().say({ type: 'saved', training: Uint8Array.of(1, 2), rounds: 40 });
    port().say({ type: 'saved', training: null, rounds: 41 });
    port().crash('gone');
    expect(await Promise.all(asked)).toEqual([{ training: Uint8Array.of(1, 2), rounds: 40 }, null, null]);
    expect(await lab.takeNets()).toBeNull();
  });

  it('trains on what is shown where all of it had been left out before', () => {
    const { lab } = open();
    const [photos] = lab.photos;
    for (const place of [0, 1, 2, 3]) photos.toggle(place);
    lab.count.value = 5;
    expect(usedBy(lab)[0]).toBe(5);
    expect(photos.without.value.size).toBe(0);
    lab.count.value = 300;
    expect(usedBy(lab)[0]).toBe(296);
  });

  it('sends the mirror what is set, and nothing while it holds still, unless it is steered', () => {
    const { lab, sent } = open();
    lab.mirror.value = { ...lab.mirror.value, way: 'both' };
    expect(sent('mirror').at(-1)?.mirror).toMatchObject({ way: 'both', steer: null });
    lab.moving.value = false;
    expect(sent('mirror').at(-1)?.mirror).toBeNull();
    lab.mirror.value = { ...lab.mirror.value, steer: restingFace };
    expect(sent('mirror').at(-1)?.mirror).toMatchObject({ steer: restingFace });
    lab.mirrorSeen();
    expect(sent('next-mirror')).toHaveLength(1);
  });

  it.each([
    ['painting', 'opening'],
    ['memory', 'memory'],
    ['training', 'failed'],
    ['engine', 'failed'],
    ['old-page', 'failed'],
  ] as const)('ends with its page for the problem %s, and begins again with the same photos', (code, problem) => {
    const { lab, ports, port } = open();
    lab.count.value = 20;
    port().say({ type: 'problem', code, detail: 'so' });
    expect([lab.phase.value, lab.problem.value]).toEqual(['blocked', problem]);
    expect(ports[0]?.closed).toBe(true);
    lab.restart();
    expect(ports).toHaveLength(2);
    expect([lab.phase.value, lab.problem.value, lab.report.value]).toEqual(['opening', null, null]);
    film(port());
    port().say({ type: 'ready', device: DEVICE });
    expect(usedBy(lab)).toEqual([20, 20]);
  });

  it.each([
    ['does not come', (port: FakePort<FaceRequest, FaceReply>) => port.crash('')],
    ['can’t fetch what computes', (port) => port.say({ type: 'problem', code: 'engine', detail: 'so' })],
  ] as const satisfies [string, (port: FakePort<FaceRequest, FaceReply>) => void][])(
    'says that it was not fetched when its worker %s, and tries again with another',
    (_, happens) => {
      const { lab, ports, port } = setUp();
      happens(port());
      expect([lab.phase.value, lab.problem.value]).toEqual(['blocked', 'unfetched']);
      lab.restart();
      expect(ports).toHaveLength(2);
      film(port());
      port().say({ type: 'ready', device: DEVICE });
      expect([lab.phase.value, lab.problem.value]).toEqual(['ready', null]);
    },
  );

  it('begins again without filming again, and tells the worker nothing that it knows', () => {
    const { lab, ports, port, sent, pass } = open();
    pass();
    expect(sent('use')).toEqual([]);
    lab.count.value = 40;
    pass();
    expect(sent('use')).toHaveLength(1);
    port().say({ type: 'running', running: true });
    port().say(report(30, [0.8, 0.8]));
    lab.restart();
    expect(sent('restart')).toHaveLength(1);
    expect([lab.phase.value, lab.report.value, lab.filming.value]).toEqual(['opening', null, null]);
    port().say({ type: 'running', running: false });
    port().say({ type: 'ready', device: DEVICE });
    expect(lab.phase.value).toBe('ready');
    expect(lab.advice.value).toEqual({ name: 'begin' });
    expect(sent('use')).toHaveLength(1);
    expect(ports).toHaveLength(1);
  });

  it('begins as its address says, keeps it up to date, and says what it did not understand', () => {
    const { lab, addresses, ignored, sent } = open('?photos=20&frontal=on');
    expect(usedBy(lab)).toEqual([20, 20]);
    expect(lab.frontal.value).toBe(true);
    expect(sent('use')).toHaveLength(1);
    lab.frontal.value = false;
    lab.count.value = 300;
    expect(addresses.at(-1)).toBe('');
    lab.count.value = 80;
    expect(addresses.at(-1)).toBe('photos=80');
    expect(ignored()).toBe(0);
    const strange = open('?photos=9000');
    expect([usedBy(strange.lab)[0], strange.ignored()]).toEqual([MOST_FACES, 1]);
  });

  it('follows a race for as long as it is wanted', () => {
    const { lab, port, sent } = open();
    const sheet = { columns: 1, rows: 3, size: 1, pixels: new Uint8ClampedArray(12) };
    const race = { step: 4, seconds: 1, asked: sheet, truth: sheet, lanes: [] };
    lab.setRace([5, 20]);
    expect(sent('race').map(({ counts }) => counts)).toEqual([[5, 20]]);
    port().say({ type: 'race', race });
    expect(lab.race.value).toEqual(race);
    lab.setRace(null);
    expect(lab.race.value).toBeNull();
    port().say({ type: 'race', race }); // one that was on its way
    expect(lab.race.value).toBeNull();
  });

  it('hands out pictures for a film in the order of asking, and none when it ends', async () => {
    const { lab, port, sent } = open();
    const settings = lab.mirror.value;
    const asked = [lab.shoot(settings, 0, null), lab.shoot(settings, 1, null), lab.shoot(settings, 2, null)];
    expect(sent('shoot').map(({ at }) => at)).toEqual([0, 1, 2]);
    const picture = {
      settings,
      at: 0,
      tracked: true,
      real: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) },
    };
    for (const at of [0, 1]) port().say({ type: 'shot', picture: { ...picture, at, deep: null, cheap: null } });
    port().crash('gone');
    expect((await Promise.all(asked)).map((it) => it?.at)).toEqual([0, 1, undefined]);
    expect(await lab.shoot(settings, 3, null)).toBeNull();
  });

  it('ends when its worker falls over, and when it is closed', () => {
    const { lab, port } = open();
    port().crash('gone');
    expect(lab.problem.value).toBe('failed');
    const other = open();
    const spy = vi.spyOn(other.port(), 'send');
    other.lab.close();
    expect(other.port().closed).toBe(true);
    other.lab.count.value = 10;
    other.pass();
    expect(spy).not.toHaveBeenCalled();
  });

  it('says when the training went back to a good point', () => {
    const { lab, port } = open();
    port().say({ type: 'recovered', step: 100 });
    expect(lab.recovered.value).toBe(1);
  });
});
