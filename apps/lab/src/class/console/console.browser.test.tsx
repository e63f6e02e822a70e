/** The console in a real browser, on a class that is told by hand: what a teacher sees, presses, and hears. */
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AGREEMENTS } from '@nepwerk/protocol/class';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { nameOf } from '@nepwerk/lessons/names';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import { ConsoleView } from './console-view.tsx';
import { turnKeys } from './keys.ts';
import { DeskByHand } from './testing/desk-by-hand.ts';

const words = teacherPagesTexts.en;

let hand: DeskByHand;
let stopKeeping: () => void;

beforeEach(async () => {
  await page.viewport(1366, 768);
  stopKeeping = keepFocus();
  hand = new DeskByHand();
});

afterEach(() => {
  stopKeeping();
  turnKeys(true);
  clearPage();
  hand.desk.close();
});

function open(): Element {
  return show(
    <LocationProvider>
      <ConsoleView desk={hand.desk} />
    </LocationProvider>,
  );
}

/** The names on the seats, in their order. */
function seats(place: Element): (string | null)[] {
  return [...place.querySelectorAll('.con-seat > b')].map((it) => it.textContent);
}

function name(seat: number): string {
  return nameOf('nl', 100 + seat);
}

async function share(seat: number, picture = `${seat}-0`): Promise<void> {
  hand.pupil(seat, { type: 'share', picture, lab: 'burger', made: true, round: 900 });
  await expect
    .element(page.getByRole('button', { name: `Show the picture of ${name(seat)} on the wall` }))
    .toBeVisible();
}

/** Presses a key again and again until so many things were asked: half a second after the press before it counts. */
async function pressUntil(key: string, count: number): Promise<void> {
  await expect
    .poll(async () => {
      await userEvent.keyboard(key);
      return hand.asked.length;
    })
    .toBe(count);
}

describe('the console', () => {
  it('says that nobody is in, and shows the code', async () => {
    const place = open();
    await expect.element(page.getByText(words.seats.empty)).toBeVisible();
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: words.code.show }).first().click();
    await expect.element(page.getByRole('img', { name: '4 8 2 9 1 6' })).toBeVisible();
    expect(page.getByRole('dialog').getByRole('img', { name: '0 6 8 2 8 5' }).elements()).toEqual([]);
    expect(place.querySelector('.code-qr path')?.getAttribute('d')).toMatch(/^M\d/);
    await expectAxeFindsNothing();
  });

  it('has the second code when asked for it, and where the wall is for another device', async () => {
    open();
    await expect.element(page.getByText(`${location.host}/wall`)).toBeVisible();
    const second = page.getByRole('img', { name: '0 6 8 2 8 5' });
    expect(second.elements()).toEqual([]);
    await page.getByText(words.code.second).click();
    await expect.element(second).toBeVisible();
  });

  it('shows 28 seats, hands first, and says aloud who raised one', async () => {
    hand.join(28);
    const place = open();
    expect(seats(place)).toEqual(Array.from({ length: 28 }, (_, seat) => name(seat)));
    hand.pupil(9, { type: 'report', lab: 'burger', part: 'training', progress: 40, judge: 71 });
    hand.pupil(9, { type: 'hand', up: true });
    await expect.poll(() => seats(place)[0]).toBe(name(9));
    expect(place.querySelector('.con-seat')?.textContent).toContain('71%');
    await expect.element(page.getByText(`${name(9)} raises a hand.`)).toBeInTheDocument();
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: name(9) }).click();
    await page.getByRole('button', { name: words.seats.helped }).click();
    expect(hand.asked).toEqual([{ type: 'helped', seat: 9 }]);
    await expect.poll(() => seats(place)[0]).toBe(name(0));
  });

  it('removes a seat, and keeps it out, only when it was asked twice', async () => {
    hand.join(2);
    const place = open();
    await page.getByRole('button', { name: name(1) }).click();
    await page.getByRole('button', { name: words.seats.block }).click();
    expect(hand.asked).toEqual([]);
    await page.getByRole('button', { name: words.seats.removeNo, exact: true }).click();
    await page.getByRole('button', { name: words.seats.block }).click();
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: words.seats.removeYes }).click(); // too soon at first, where the button before was
        return hand.asked;
      })
      .toEqual([{ type: 'remove', seat: 1, block: true }]);
    await expect.poll(() => seats(place)).toEqual([name(0)]);
  });

  it('freezes and hides the wall by a letter, unless somebody writes, or turned them off', async () => {
    await hand.desk.ask({ type: 'wall', shows: 'pictures' });
    open();
    await userEvent.keyboard('oob'); // the second in a row is the same press
    await expect.element(page.getByText(words.head.frozenSays).first()).toBeVisible();
    expect(hand.asked.slice(1)).toEqual([
      { type: 'freeze', on: true },
      { type: 'wall', shows: 'nothing' },
    ]);
    await page.getByRole('button', { name: words.head.putBack }).click();
    expect(hand.state.wall).toBe('pictures');
    await page.getByLabelText(words.message.field).fill('b');
    await userEvent.keyboard('ob');
    await page.getByLabelText(words.keys.switch).click();
    await userEvent.keyboard('ob');
    expect(hand.asked).toHaveLength(4);
    expect(hand.state.frozen).toBe(true);
  });

  it('opens the lab with faces only with all that a teacher agrees to', async () => {
    open();
    await page.getByRole('switch', { name: words.labs.names.face }).click();
    const go = page.getByRole('button', { name: words.agree.open });
    for (const agreement of AGREEMENTS) {
      await expect.element(go).toBeDisabled();
      await page.getByLabelText(words.agree[agreement]).click();
    }
    await expectAxeFindsNothing();
    await go.click();
    expect(hand.asked).toEqual([{ type: 'open-lab', lab: 'face', agreed: [...AGREEMENTS] }]);
    await expect.element(page.getByRole('switch', { name: words.labs.names.face })).toHaveTextContent(/open until/);
  });

  it('approves and refuses pictures by key, and goes on with the next', async () => {
    hand.join(3);
    open();
    for (const seat of [0, 1, 2]) await share(seat);
    page
      .getByRole('button', { name: `Show the picture of ${name(0)} on the wall` })
      .element()
      .focus();
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toContain(name(2));
    await userEvent.keyboard('{Enter}{Delete}'); // too soon: a key that is held, or pressed twice
    expect(hand.asked).toEqual([{ type: 'refuse', picture: '1-0' }]);
    await pressUntil('{Enter}', 2);
    expect(hand.asked).toEqual([
      { type: 'refuse', picture: '1-0' },
      { type: 'approve', picture: '2-0' },
    ]);
    await expect.element(page.getByRole('button', { name: words.wall.revealAll })).toBeVisible();
    await expectAxeFindsNothing();
  });

  it('sends a message, shows that it is up, and takes it away', async () => {
    open();
    await page.getByLabelText(words.message.field).fill('Over twee minuten naar het bord.');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: words.message.away }).click();
    expect(hand.asked).toEqual([
      { type: 'message', text: 'Over twee minuten naar het bord.' },
      { type: 'message', text: null },
    ]);
    await expect.element(page.getByLabelText(words.message.field)).toHaveValue('');
  });

  it('chooses what the wall shows, and leads to it', async () => {
    open();
    await page.getByRole('radio', { name: words.wall.views.curves }).click({ force: true });
    expect(hand.asked).toEqual([{ type: 'wall', shows: 'curves' }]);
    await expect.element(page.getByText(words.wall.says.curves)).toBeVisible();
    await expect.element(page.getByRole('link', { name: words.wall.open })).toHaveAttribute('href', '/wall/482916');
  });

  it('says in a sentence why something did not happen, and that the network is away', async () => {
    open();
    hand.refuseNext = 'no-answer';
    await page.getByRole('button', { name: words.head.freeze }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.refused['no-answer']);
    hand.status = 'waiting';
    await expect.element(page.getByText(words.connection.waiting)).toBeVisible();
    await expect.element(page.getByRole('button', { name: words.head.freeze })).toBeEnabled();
    await expectAxeFindsNothing();
  });

  it('does not say that it is connected while something waits for the network', async () => {
    open();
    await expect.element(page.getByText(words.connection.live)).toBeVisible();
    let goesOn: () => void = () => undefined;
    hand.holds = new Promise((resolve) => (goesOn = resolve));
    await page.getByRole('button', { name: words.head.freeze }).click();
    await expect.element(page.getByText(words.head.waitsFor)).toBeVisible();
    expect(page.getByText(words.connection.live).elements()).toEqual([]);
    goesOn();
    await expect.element(page.getByText(words.connection.live)).toBeInTheDocument();
    expect(hand.state.frozen).toBe(true);
  });

  it('says nothing of the network after the end of a class with nobody in it', async () => {
    open();
    await page.getByRole('button', { name: words.head.end }).click();
    await expect.element(page.getByText(words.end.note)).toBeVisible();
    await page.getByRole('button', { name: words.end.yes }).click();
    hand.status = 'waiting'; // the server has wiped the class, and answers so a few times before it is believed
    await expect.element(page.getByText(words.end.nobody)).toBeVisible();
    expect(page.getByText(words.connection.waiting).elements()).toEqual([]);
  });

  it('ends the lesson when asked once more, and shows the receipts until all have wiped', async () => {
    hand.join(3);
    hand.server({ type: 'away', seat: 2 });
    open();
    await page.getByRole('button', { name: words.head.end }).click();
    expect(hand.asked).toEqual([]);
    await page.getByRole('button', { name: words.end.yes }).click();
    hand.pupil(0, { type: 'wiped', trainings: 1, pictures: 0, answers: 4 });
    await expect.element(page.getByText('✓ wiped: 1 training and 4 answers')).toBeVisible();
    await expect.element(page.getByText('1 of 3 devices have wiped')).toBeVisible();
    await expect.element(page.getByText(words.end.waitsAway)).toBeVisible();
    expect(page.getByRole('list', { name: words.end.receipts }).getByRole('listitem').elements().at(-1)).toHaveClass(
      'done',
    );
    await expectAxeFindsNothing();
    for (const seat of [1, 2]) hand.pupil(seat, { type: 'wiped', trainings: 0, pictures: 0, answers: 0 });
    await expect.element(page.getByText(`✓ ${words.end.done}`)).toBeVisible();
    await expect.element(page.getByText(words.heard.everybodyWiped)).toBeInTheDocument();
  });
});
