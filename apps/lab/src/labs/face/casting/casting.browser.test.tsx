/** Casting in a real browser: by keyboard, heard by axe, with a refused camera, and with somebody who is asked and says yes or no. */
import { ConsentLedger } from '@nepwerk/media';
import type { FaceCast } from '@nepwerk/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { language } from '../../../text/speech.ts';
import { clearPage, expectAxeFindsNothing, show } from '../../shell/testing/on-page.ts';
import { Casting } from './casting.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { CastingDesk } from './desk.ts';
import { CapturePanel, DonePanel } from './panels.tsx';
import { Ring } from './ring.tsx';
import { doing, PersonByHand } from './testing/person-by-hand.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  clearPage();
});

function button(place: Element, text: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((it) => it.textContent?.trim() === text);
  if (!found) throw new Error(`There is no button "${text}" in: ${place.textContent}`);
  return found;
}

function heading(place: Element): string | null | undefined {
  return place.querySelector('h2')?.textContent;
}

/** Casting as the page has it. */
function cast() {
  const casts: FaceCast[] = [];
  const onBack = vi.fn();
  const ledger = new ConsentLedger(Date.now);
  const place = show(<Casting ledger={ledger} onCast={(it) => casts.push(it)} onBack={onBack} />);
  return { place, casts, onBack, ledger };
}

/** A desk at which a person by hand sits, until the questions. */
function untilConsent() {
  const person = new PersonByHand();
  const ledger = new ConsentLedger(Date.now);
  const desk = new CastingDesk({ clock: person.clock, random: () => 0, ledger, onCast: () => undefined });
  desk.choices[0].value = 'camera';
  desk.go();
  const now = desk.now.value;
  if (!now) throw new Error('somebody is filmed');
  person.pass(now.filming);
  return { person, ledger, desk, now };
}

describe('who the two faces are', () => {
  it('opens the lab on puppets with one press', async () => {
    const { place, casts } = cast();
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h2'));
    await expectAxeFindsNothing(place);
    button(place, 'Open the lab').click();
    expect(casts).toMatchObject([[{ id: 'collins' }, { id: 'hopper' }]]);
  });

  it('is chosen by keyboard, and the button says what comes', async () => {
    const { place, casts } = cast();
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h2'));
    place.querySelector<HTMLInputElement>('input[name=face-1]:checked')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => button(place, 'To the camera')).toBeTruthy();
    expect(place.textContent).toContain('A photo or film of somebody else is not allowed in');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => button(place, 'Open the lab')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(casts).toMatchObject([[{ id: 'collins' }, { id: 'moss' }]]);
  });

  it('can be left', () => {
    const { place, onBack } = cast();
    button(place, 'Back').click();
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  it('takes nothing in from a file: there is no field for one', () => {
    const { place } = cast();
    expect([...place.querySelectorAll('input')].map(({ type }) => type)).toEqual(
      Array.from({ length: 6 }, () => 'radio'),
    );
  });
});

describe('a camera that is refused', () => {
  it('is said plainly, can be tried again, and a drawn face goes on alike', async () => {
    const asked = vi
      .spyOn(navigator.mediaDevices, 'getUserMedia')
      .mockRejectedValue(new DOMException('Permission denied', 'NotAllowedError'));
    const { place, casts, ledger } = cast();
    place.querySelector<HTMLInputElement>('input[name=face-0][value=camera]')?.click();
    await expect.poll(() => button(place, 'To the camera')).toBeTruthy();
    button(place, 'To the camera').click();
    await expect.poll(() => heading(place)).toBe('The camera may not go on');
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h2'));
    await expectAxeFindsNothing(place);
    button(place, 'Try again').click();
    await expect.poll(() => asked.mock.calls.length).toBe(2);
    await expect.poll(() => heading(place)).toBe('The camera may not go on');
    button(place, 'Go on with a drawn face').click();
    await expect.poll(() => heading(place)).toBe('Thank you!');
    button(place, 'Open the lab').click();
    expect(casts).toMatchObject([[{ kind: 'cartoon', id: 'pip' }, { id: 'hopper' }]]);
    expect(ledger.consents).toEqual([]);
  });

  it('speaks the other language at once', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotFoundError'));
    const { place } = cast();
    place.querySelector<HTMLInputElement>('input[name=face-0][value=camera]')?.click();
    await expect.poll(() => button(place, 'To the camera')).toBeTruthy();
    button(place, 'To the camera').click();
    await expect.poll(() => heading(place)).toBe('There is no camera');
    language.value = 'nl';
    await expect.poll(() => heading(place)).toBe('Er is geen camera');
    expect(button(place, 'Ga verder met een getekend gezicht')).toBeTruthy();
  });
});

describe('the questions', () => {
  it('each have a yes and a no as large as each other, and none is chosen', async () => {
    const { desk, now } = untilConsent();
    const place = show(<ConsentPanel desk={desk} now={now} />);
    const questions = [...place.querySelectorAll('[role=group]')];
    expect(questions).toHaveLength(4);
    for (const question of questions) {
      const [yes, no] = [...question.querySelectorAll('button')].map((it) => it.getBoundingClientRect());
      expect([yes?.width, yes?.height]).toEqual([no?.width, no?.height]);
      expect(yes?.height).toBeGreaterThanOrEqual(44);
    }
    expect(place.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
    expect(button(place, 'Go on').disabled).toBe(true);
    await expectAxeFindsNothing(place);
  });

  it('take a yes only from who is alone in view', async () => {
    const { desk, now, person } = untilConsent();
    const place = show(<ConsentPanel desk={desk} now={now} />);
    person.show(now.filming, 0.2, {}, 2);
    await expect.poll(() => button(place, 'Yes').getAttribute('aria-disabled')).toBe('true');
    button(place, 'Yes').click();
    expect(now.filming.answers.value.size).toBe(0);
    expect(place.textContent).toContain('Only who is alone in view can say yes.');
    person.show(now.filming, 0.2);
    await expect.poll(() => button(place, 'Yes').getAttribute('aria-disabled')).toBe('false');
    button(place, 'Yes').click();
    expect([...now.filming.answers.value]).toEqual([['train', true]]);
  });

  it('name whoever is asked, and give another name; what was given is in the ledger', async () => {
    const { desk, now, ledger } = untilConsent();
    const place = show(<ConsentPanel desk={desk} now={now} />);
    expect(place.textContent).toContain('Here you are called Quick Otter.');
    button(place, 'Another name').click();
    await expect.poll(() => place.textContent).not.toContain('Quick Otter');
    const name = /called (\w+ \w+)\./.exec(place.textContent ?? '')?.[1];
    const questions = [...place.querySelectorAll('[role=group]')];
    for (const [at, question] of questions.entries()) button(question, at === 0 || at === 3 ? 'Yes' : 'No').click();
    await expect.poll(() => button(place, 'Go on').disabled).toBe(false);
    button(place, 'Go on').click();
    expect(ledger.consents).toMatchObject([{ who: name, purposes: new Set(['train', 'keep']) }]);
  });

  it('are read aloud by themselves where the device has a voice of its own, and not after they are left', async () => {
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    const voice = { lang: 'en-GB', localService: true, default: true, name: 'own', voiceURI: 'own' };
    const voices = vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice]);
    const spoken = vi.spyOn(speechSynthesis, 'speak').mockReturnValue();
    const silenced = vi.spyOn(speechSynthesis, 'cancel').mockReturnValue();
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    const { desk, now } = untilConsent();
    show(<ConsentPanel desk={desk} now={now} />);
    await expect.poll(() => spoken.mock.calls.length).toBe(1);
    const text = spoken.mock.calls[0]?.[0].text;
    expect(text).toContain('I am being filmed.');
    expect(text).toContain('May our film be saved?');
    clearPage();
    await expect.poll(() => silenced.mock.calls.length).toBe(1);
    voices.mockReturnValue([]);
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });

  it('go on alike for who says no', async () => {
    const { desk, now, ledger } = untilConsent();
    const place = show(<ConsentPanel desk={desk} now={now} />);
    button(place, 'No').click();
    await expect.poll(() => button(place, 'Go on').disabled).toBe(false);
    button(place, 'Go on').click();
    expect(now.filming.outcome.value).toBe('drawn');
    expect(ledger.consents).toEqual([]);
  });
});

describe('filming', () => {
  /** Until the ring, which has this much of its front. */
  function untilCapture(seconds: number) {
    const set = untilConsent();
    for (const purpose of ['train', 'partner', 'wall', 'keep'] as const) set.now.filming.answer(purpose, true);
    set.now.filming.agree('Quick Otter');
    set.person.move(set.now.filming, seconds);
    return set;
  }

  it('says how far it is, in a ring too, and lets it end when there is enough', async () => {
    const { now, person } = untilCapture(4);
    const { filming } = now;
    const place = show(<CapturePanel filming={filming} />);
    await expectAxeFindsNothing(place);
    expect(place.querySelector('progress')?.value).toBe(filming.capture.value?.count);
    expect(button(place, 'That is enough').disabled).toBe(true);
    person.move(filming, 1, doing.left);
    person.move(filming, 1, doing.right);
    await expect.poll(() => button(place, 'That is enough').disabled).toBe(false);
    button(place, 'That is enough').click();
    expect(filming.outcome.value).toMatchObject({ kind: 'filmed', name: 'Quick Otter' });
  });

  it('shows the sides as in a mirror: who turns left fills the left of the ring', () => {
    const { now, person } = untilCapture(4);
    person.move(now.filming, 1, doing.left);
    const { capture } = now.filming;
    if (!capture.value) throw new Error('it is filmed');
    const place = show(<Ring capture={capture.value} />);
    const box = place.querySelector('svg')?.getBoundingClientRect();
    const filled = [...place.querySelectorAll('.part:not(.full) .share')].map((it) => it.getBoundingClientRect());
    expect(filled).toHaveLength(1);
    expect(filled[0]?.right).toBeLessThan((box?.left ?? NaN) + (box?.width ?? NaN) / 2);
    expect(place.querySelector('svg')?.getAttribute('aria-label')).toMatch(
      /left (?!0%)\d+%.*right 0%|right 0%.*left (?!0%)\d+%/,
    );
  });

  it('offers to skip what does not come', async () => {
    const { now, person } = untilCapture(1);
    const place = show(<CapturePanel filming={now.filming} />);
    expect(place.textContent).not.toContain('Skip');
    person.show(now.filming, 9);
    await expect.poll(() => button(place, 'Skip this one')).toBeTruthy();
    button(place, 'Skip this one').click();
    expect(now.filming.capture.value?.asked).toBe('left');
  });

  it('thanks whoever is done', async () => {
    const { now, desk, person } = untilCapture(4);
    person.move(now.filming, 1, doing.left);
    person.move(now.filming, 1, doing.right);
    now.filming.finish();
    const place = show(<DonePanel desk={desk} filming={now.filming} />);
    expect(heading(place)).toBe('Thank you, Quick Otter!');
    expect(button(place, 'Open the lab')).toBeTruthy();
    await expectAxeFindsNothing(place);
  });
});
