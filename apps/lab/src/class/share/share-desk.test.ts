/** Sharing with the class: one picture at a time, what a pupil is told of each refusal, and what was shared, which can be taken back. */
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '@nepwerk/protocol';
import { type ClassState, emptyClass, type PupilCommand, type Seat, type SharedPicture } from '@nepwerk/protocol/class';
import type { Asked, SharedAs } from '../ask.ts';
import { forgetClassSession } from '../strip/class-session.ts';
import { createShareDesk } from './share-desk.ts';

const SHEET: Sheet = { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) };
beforeEach(forgetClassSession);

const PICTURE = { lab: 'burger', sheet: SHEET, made: true, round: 640 } as const;

function seat(changes: Partial<Seat> = {}): Seat {
  const never = { awaySince: null, lab: null, judge: null, handSince: null, receipt: null } as const;
  const usual = {
    name: 1,
    joinedAt: 1,
    spins: 0,
    status: 'in',
    part: 'data',
    progress: 0,
    shared: 0,
    ticket: '',
  } as const;
  return { ...never, ...usual, ...changes };
}

function picture(id: string, changes: Partial<SharedPicture> = {}): SharedPicture {
  const own = { id, seat: 1, sharedAt: 1, lab: 'burger', round: 1, status: 'waiting', made: true } as const;
  return { ...own, revealed: false, votes: {}, ...changes };
}

/** A desk of seat 1, whose server answers when it is told what. */
function deskByHand(changes: Partial<ClassState> = {}, writes: Blob | null = new Blob()) {
  const state = signal<ClassState | null>({ ...emptyClass, seats: [seat(), seat()], ...changes });
  const sent: SharedAs[] = [];
  const asked: PupilCommand[] = [];
  let answer: (answer: Asked) => void = () => undefined;
  function wait(): Promise<Asked> {
    return new Promise((resolve) => (answer = resolve));
  }
  const desk = createShareDesk(
    { classId: 'class-1', seat: 1, link: { state } },
    {
      writeForWall: async () => writes,
      sharePicture(_, __, as) {
        sent.push(as);
        return wait();
      },
      askAsPupil(_, command) {
        asked.push(command);
        return wait();
      },
    },
  );
  async function settle(with_: Asked): Promise<void> {
    await expect.poll(() => sent.length + asked.length).toBeGreaterThan(0);
    answer(with_);
    await expect.poll(() => desk.busy.value).toBe(false);
  }
  return { desk, state, sent, asked, settle };
}

const DONE: Asked = { refused: null, body: {} };

describe('sharing', () => {
  it('sends one picture at a time, and says when it is there', async () => {
    const { desk, sent, settle } = deskByHand();
    void desk.share(PICTURE);
    void desk.share(PICTURE);
    expect(desk.busy.value).toBe(true);
    expect(desk.outcome.value).toBeNull();
    await settle(DONE);
    expect(sent).toEqual([{ lab: 'burger', made: true, round: 640 }]);
    expect(desk.outcome.value).toBe('sent');
    desk.forget();
    expect(desk.outcome.value).toBeNull();
  });

  it('tells no more rounds than the server takes', async () => {
    const { desk, sent, settle } = deskByHand();
    void desk.share({ ...PICTURE, round: 123_456 });
    await settle(DONE);
    expect(sent[0]?.round).toBe(99_999);
  });

  it('sends nothing where no picture could be written', async () => {
    const { desk, sent } = deskByHand({}, null);
    await desk.share(PICTURE);
    expect([desk.outcome.value, sent]).toEqual(['other', []]);
  });

  it.each([
    ['too-many-pictures', 'too-many-pictures'],
    ['wait', 'wait'],
    ['busy', 'wait'],
    ['log-away', 'wait'],
    ['no-answer', 'no-answer'],
    ['ended', 'ended'],
    ['gone', 'ended'],
    ['blocked', 'out'],
    ['no-seat', 'out'],
    ['no-token', 'out'],
    ['other-version', 'old-page'],
    ['broken', 'other'],
    ['constructor', 'other'],
  ] as const)('says what to do about "%s"', async (refused, told) => {
    const { desk, settle } = deskByHand();
    void desk.share(PICTURE);
    await settle({ refused });
    expect(desk.outcome.value).toBe(told);
  });

  it('knows when taking back would be of no use', async () => {
    const { desk, settle } = deskByHand({ seats: [seat(), seat({ shared: 60 })] });
    void desk.share(PICTURE);
    await settle({ refused: 'too-many-pictures' });
    expect(desk.outcome.value).toBe('no-more');
  });
});

describe('a twin', () => {
  const OTHER = { ...PICTURE, sheet: { ...SHEET, pixels: Uint8ClampedArray.of(1, 0, 0, 0) } };

  it('of what this seat shared is not sent, also by a desk that is opened later', async () => {
    const first = deskByHand();
    void first.desk.share(PICTURE);
    await first.settle(DONE);
    const { desk, sent, settle } = deskByHand();
    await desk.share({ ...PICTURE, round: 999 });
    expect([desk.outcome.value, sent]).toEqual(['twin', []]);
    void desk.share(OTHER);
    await settle(DONE);
    expect(desk.outcome.value).toBe('sent');
  });

  it('can be sent where the first did not arrive, or was taken back', async () => {
    const { desk, sent, settle } = deskByHand({ seats: [seat(), seat({ shared: 2 })], pictures: [picture('1-2')] });
    void desk.share(PICTURE);
    await settle({ refused: 'no-answer' });
    void desk.share(PICTURE);
    await expect.poll(() => sent.length).toBe(2);
    await settle(DONE);
    void desk.takeBack('1-2');
    await settle(DONE);
    void desk.share(PICTURE);
    await expect.poll(() => sent.length).toBe(3);
  });
});

describe('what was shared', () => {
  const pictures = [
    picture('1-0', { status: 'gone' }),
    picture('0-0', { seat: null, status: 'shown' }),
    picture('1-1', { status: 'shown', made: false }),
    picture('1-2'),
  ];

  it('is that of this seat, the newest first, with what became of it and where it lies', () => {
    const { desk } = deskByHand({ pictures });
    expect(desk.own.value).toEqual([
      { id: '1-2', status: 'waiting', at: 3, made: true, address: '/api/classes/class-1/pictures/1-2?as=seat' },
      { id: '1-1', status: 'shown', at: 2, made: false, address: '/api/classes/class-1/pictures/1-1?as=seat' },
      { id: '1-0', status: 'gone', at: 1, made: true, address: null },
    ]);
  });

  it.each([DONE, { refused: 'no-picture' }])('is taken back, also where it is no more: %o', async (answer) => {
    const { desk, asked, settle } = deskByHand({ pictures });
    void desk.takeBack('1-2');
    await settle(answer);
    expect(asked).toEqual([{ type: 'unshare', picture: '1-2' }]);
    expect(desk.outcome.value).toBe('taken-back');
    expect(desk.own.value.map(({ id }) => id)).toEqual(['1-1', '1-0']);
  });

  it('stays where it could not be taken back', async () => {
    const { desk, settle } = deskByHand({ pictures });
    void desk.takeBack('1-2');
    await settle({ refused: 'no-answer' });
    expect(desk.outcome.value).toBe('no-answer');
    expect(desk.own.value).toHaveLength(3);
  });
});

describe('it is over', () => {
  it.each([
    ['while the class is not known', null, null],
    ['while it goes on', {}, null],
    ['when it ended', { ended: { at: 2, why: 'teacher-ended' } }, 'ended'],
    ['when the seat was taken out', { seats: [seat(), seat({ status: 'blocked' })] }, 'out'],
  ] as const)('%s', (_, changes, over) => {
    const { desk, state } = deskByHand();
    state.value = changes && { ...emptyClass, seats: [seat(), seat()], ...changes };
    expect(desk.over.value).toBe(over);
  });
});
