/** What the console offers with the steps of the first lesson, as the class goes on. */
import { describe, expect, it } from 'vitest';
import { commandOf, offersOf } from './step-offers.ts';
import { BEGUN, DeskByHand } from './testing/desk-by-hand.ts';
import { hamburgerLesson } from './testing/hamburger-lesson.ts';

const lesson = hamburgerLesson();

function stepNamed(name: string) {
  const step = lesson.steps.find(({ id }) => id === name);
  if (!step) throw new Error(`The lesson has no step “${name}”.`);
  return step;
}

function offered(name: string, hand: DeskByHand) {
  return offersOf(stepNamed(name), lesson, hand.state, BEGUN + hand.clock);
}

describe('the offers of a step', () => {
  it('are the question, the wall, and the door as it is not', async () => {
    const hand = new DeskByHand();
    expect(offered('join', hand)).toEqual([
      { type: 'ask', question: 'seen-one', on: false, asked: false },
      { type: 'wall', shows: 'join', on: false },
      { type: 'wall', shows: 'answers', on: false },
      { type: 'door', open: false },
    ]);
    await hand.desk.ask({ type: 'door', open: false });
    await hand.desk.ask({ type: 'wall', shows: 'join' });
    await hand.desk.ask({ type: 'ask', question: 'seen-one' });
    expect(offered('join', hand)).toEqual([
      { type: 'ask', question: 'seen-one', on: true, asked: true },
      { type: 'wall', shows: 'join', on: true },
      { type: 'wall', shows: 'answers', on: false },
      { type: 'door', open: true },
    ]);
    hand.desk.close();
  });

  it('have a lab to open only while it is closed, and one to close only while it is open', async () => {
    const hand = new DeskByHand();
    expect(offered('first-burger', hand)).toContainEqual({ type: 'lab', lab: 'burger', open: true });
    expect(offered('wall', hand)).not.toContainEqual({ type: 'lab', lab: 'burger', open: false });
    await hand.desk.ask({ type: 'open-lab', lab: 'burger', agreed: [] });
    expect(offered('first-burger', hand)).not.toContainEqual({ type: 'lab', lab: 'burger', open: true });
    expect(offered('wall', hand)).toContainEqual({ type: 'lab', lab: 'burger', open: false });
    hand.desk.close();
  });

  it('reveal pictures only when there are some to reveal', async () => {
    const hand = new DeskByHand().join(1);
    hand.pupil(0, { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 900 });
    expect(offered('wall', hand)).not.toContainEqual({ type: 'reveal' });
    await hand.desk.ask({ type: 'approve', picture: '0-0' });
    expect(offered('wall', hand)).toContainEqual({ type: 'reveal' });
    await hand.desk.ask({ type: 'reveal', picture: null });
    expect(offered('wall', hand)).not.toContainEqual({ type: 'reveal' });
    hand.desk.close();
  });

  it('have the answers on the wall where there is a question, once', () => {
    const hand = new DeskByHand();
    function views(step: string) {
      return offered(step, hand).flatMap((it) => (it.type === 'wall' ? [it.shows] : []));
    }
    expect(views('no-cheese')).toEqual(['curves', 'answers']);
    expect(views('first-burger')).toEqual(['curves']);
    expect(views('talk')).toEqual(['answers']);
    hand.desk.close();
  });

  it('end with the end of the lesson, in its last step', () => {
    const hand = new DeskByHand();
    expect(offered('talk', hand).at(-1)).toEqual({ type: 'end' });
    hand.desk.close();
  });
});

describe('the command of an offer', () => {
  it('asks a question, and takes back the one that is asked', () => {
    const offer = { type: 'ask', question: 'seen-one', asked: false } as const;
    expect(commandOf({ ...offer, on: false })).toEqual({ type: 'ask', question: 'seen-one' });
    expect(commandOf({ ...offer, on: true })).toEqual({ type: 'ask', question: null });
  });

  it('opens a lab at once, but none with faces, and never ends the lesson unasked', () => {
    expect(commandOf({ type: 'lab', lab: 'burger', open: true })).toEqual({
      type: 'open-lab',
      lab: 'burger',
      agreed: [],
    });
    expect(commandOf({ type: 'lab', lab: 'face', open: true })).toBeNull();
    expect(commandOf({ type: 'lab', lab: 'face', open: false })).toEqual({ type: 'close-lab', lab: 'face' });
    expect(commandOf({ type: 'end' })).toBeNull();
  });
});
