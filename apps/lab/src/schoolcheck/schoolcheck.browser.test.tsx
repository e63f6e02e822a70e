/** The page in a real browser with trials by hand: before, during and after, each sentence that it may say, the camera apart, and the code there and back. */
import { LocationProvider } from 'preact-iso';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { schoolCheckTexts } from '@nepwerk/lessons/schoolcheck';
import { clearPage, expectAxeFindsNothing, show } from '../labs/shell/testing/on-page.ts';
import { linesOf, writeCode } from './code.ts';
import { CAMERAS, CHECKS, type CheckName, type SchoolFacts, STORAGES, TRAININGS } from './facts.ts';
import { SchoolCheckPage } from './schoolcheck-page.tsx';
import { factsWith, goodFacts, withoutFeatures } from './testing/facts.ts';
import type { Trials, TrialTools } from './trial.ts';

const words = schoolCheckTexts.en;

afterEach(clearPage);

/** Trials that find these facts; one that is null can't be made. */
function finding(facts: SchoolFacts): Trials {
  function find<Name extends CheckName>(name: Name) {
    return (): Promise<NonNullable<SchoolFacts[Name]>> => {
      const found = facts[name];
      return found ? Promise.resolve(found) : Promise.reject(new Error('It can’t be made.'));
    };
  }
  return {
    browser: find('browser'),
    device: find('device'),
    network: find('network'),
    storage: find('storage'),
    training: find('training'),
    camera: find('camera'),
  };
}

function open(trials: Trials): void {
  show(
    <LocationProvider>
      <SchoolCheckPage trials={trials} />
    </LocationProvider>,
  );
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** The card of a check. */
function card(name: CheckName) {
  return page.getByRole('region', { name: words.checks[name].name, exact: true });
}

async function run(facts: SchoolFacts): Promise<void> {
  open(finding(facts));
  await button(words.start).click();
  await expect.element(button(words.again)).toBeVisible();
}

/** Opens the field for a code. */
async function openField(): Promise<void> {
  await page.getByText(words.read.heading).click();
}

/** Shows what a code holds. */
async function read(facts: SchoolFacts): Promise<void> {
  await page.getByRole('textbox', { name: words.read.label }).fill(linesOf(writeCode({ day: 331, facts })));
  (button(words.read.show).element() as HTMLElement).click();
  await expect.element(button(words.read.back)).toBeVisible();
}

describe('before and during a check', () => {
  it('nothing runs before the button, and one check follows the other', async () => {
    const trials = finding(goodFacts);
    const order: string[] = [];
    let go: () => void = () => undefined;
    for (const name of CHECKS) {
      const made = trials[name] as (tools: TrialTools) => Promise<never>;
      Object.assign(trials, {
        async [name](tools: TrialTools) {
          order.push(name);
          if (name === 'storage') {
            tools.progress(0.5);
            await new Promise<void>((resolve) => (go = resolve));
          }
          return made(tools);
        },
      });
    }
    open(trials);
    await expect.element(page.getByText(words.lead)).toBeVisible();
    for (const name of CHECKS) await expect.element(card(name)).toHaveTextContent(words.grades.undone);
    await expectAxeFindsNothing();
    expect(order).toEqual([]);
    await button(words.start).click();
    await expect.element(page.getByText(words.progress.storage)).toBeVisible();
    await expect.element(card('storage')).toHaveTextContent(words.grades.busy);
    await expect.element(card('network')).toHaveTextContent(words.grades.good);
    const bar = page.getByRole('progressbar', { name: words.progress.label }).element() as HTMLProgressElement;
    expect(bar.value).toBeGreaterThan(0.2);
    expect(bar.value).toBeLessThan(0.6);
    await expectAxeFindsNothing();
    go();
    await expect.element(page.getByRole('heading', { name: words.conclusions.ready.heading })).toBeVisible();
    expect(order).toEqual(CHECKS.filter((name) => name !== 'camera'));
    await expect.element(page.getByText(words.noCamera)).toBeVisible();
  });

  it('stops, keeps what there is, and begins anew', async () => {
    let stopped: AbortSignal | undefined;
    open({
      ...finding(goodFacts),
      training({ signal }) {
        stopped = signal;
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
      },
    });
    await button(words.start).click();
    await vi.waitFor(() => expect(stopped).toBeDefined());
    await button(words.stop).click();
    await expect.element(page.getByText(words.stopped)).toBeVisible();
    expect(stopped?.aborted).toBe(true);
    await expect.element(card('storage')).toHaveTextContent(words.grades.good);
    await expect.element(card('training')).toHaveTextContent(words.grades.undone);
    await expect.element(page.getByRole('heading', { name: words.conclusions.unfinished.heading })).toBeVisible();
    await expectAxeFindsNothing();
    await button(words.again).click();
    await expect.element(page.getByText(words.progress.training)).toBeVisible();
    await expect.element(page.getByText(words.stopped)).not.toBeInTheDocument();
    clearPage();
    await expect.poll(() => stopped?.aborted).toBe(true); // whoever leaves the page stops it
  });

  it('says which check could not be made, and goes on', async () => {
    await run({ ...goodFacts, network: null });
    await expect.element(card('network')).toHaveTextContent(words.failed);
    await expect.element(card('training')).toHaveTextContent(words.grades.good);
    await expect.element(page.getByRole('heading', { name: words.conclusions.unfinished.heading })).toBeVisible();
  });
});

describe('the camera', () => {
  it('is asked for by its own button only, and not while others run', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    open({
      ...finding(factsWith('camera', { outcome: 'settled' })),
      async camera() {
        asked++;
        await new Promise<void>((resolve) => (answer = resolve));
        return { outcome: 'settled', count: 1 };
      },
    });
    await expect.element(page.getByText(words.camera.asks)).toBeVisible();
    await button(words.start).click();
    await expect.element(button(words.again)).toBeVisible();
    expect(asked).toBe(0);
    await button(words.camera.start).click();
    await expect.element(page.getByText(words.progress.camera)).toBeVisible();
    (button(words.camera.start).element() as HTMLElement).click(); // while it is busy
    await expectAxeFindsNothing();
    answer();
    await expect.element(card('camera')).toHaveTextContent(words.found.camera.settled.does);
    expect(asked).toBe(1);
    await expect.element(page.getByRole('heading', { name: words.conclusions.but.heading })).toBeVisible();
    await expectAxeFindsNothing();
  });
});

describe('each sentence', () => {
  /** What is found, and which sentences it gives. */
  const cases: readonly [SchoolFacts, CheckName, readonly string[]][] = [
    [withoutFeatures('simd'), 'browser', ['old']],
    [withoutFeatures('cookies', 'isolated'), 'browser', ['cookies', 'alone']],
    [withoutFeatures('secure'), 'browser', ['insecure']],
    [withoutFeatures('locks', 'canvas'), 'browser', ['tabs', 'canvas']],
    [factsWith('device', { width: 800, memory: 0.5 }), 'device', ['small', 'memory']],
    [factsWith('network', { late: 2000, latency: 900, foreign: 2 }), 'network', ['late', 'far', 'foreign']],
    [factsWith('network', { stream: 'held', poll: 'answered' }), 'network', ['held']],
    [factsWith('network', { stream: 'full', latency: null }), 'network', ['full']],
    [factsWith('network', { stream: 'broken', poll: 'broken' }), 'network', ['broken']],
    [factsWith('storage', { seconds: 30 }), 'storage', ['slow']],
    [factsWith('storage', { room: 3 }), 'storage', ['tight']],
    ...STORAGES.slice(1).map(
      (outcome) => [factsWith('storage', { outcome }), 'storage', [outcome]] as [SchoolFacts, CheckName, string[]],
    ),
    [factsWith('training', { rate: 3 }), 'training', ['slow']],
    [factsWith('training', { rate: 0.4 }), 'training', ['crawling']],
    ...TRAININGS.slice(1).map(
      (outcome) => [factsWith('training', { outcome }), 'training', [outcome]] as [SchoolFacts, CheckName, string[]],
    ),
    ...CAMERAS.slice(1).map(
      (outcome) => [factsWith('camera', { outcome }), 'camera', [outcome]] as [SchoolFacts, CheckName, string[]],
    ),
  ];

  /** The three of a finding, as the texts have them. */
  function sentencesOf(name: CheckName, finding: string): readonly string[] {
    const said = (words.found[name] as Readonly<Record<string, object>>)[finding];
    const sentences = Object.values(said ?? {}) as readonly string[];
    expect(sentences).toHaveLength(3);
    return sentences;
  }

  it('has what it means, what to do, and a line for ICT', async () => {
    open(finding(goodFacts));
    await openField();
    for (const [facts, name, findings] of cases) {
      await read(facts);
      for (const finding of findings) {
        for (const sentence of sentencesOf(name, finding)) {
          await expect.element(card(name)).toHaveTextContent(sentence.split(/[{(]/)[0] ?? '');
        }
      }
      expect(card(name).element().textContent).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('with the worst of everything shuts nobody out', async () => {
    open(finding(goodFacts));
    await openField();
    await read({
      browser: withoutFeatures('simd', 'cookies', 'secure', 'canvas').browser,
      device: factsWith('device', { width: 800, memory: 0.5 }).device,
      network: factsWith('network', { stream: 'broken', poll: 'broken', latency: 900, foreign: 1 }).network,
      storage: factsWith('storage', { outcome: 'full', written: 3 }).storage,
      training: factsWith('training', { outcome: 'crashed', rate: 0 }).training,
      camera: factsWith('camera', { outcome: 'virtual' }).camera,
    });
    await expect.element(page.getByRole('heading', { name: words.conclusions.no.heading })).toBeVisible();
    await expectAxeFindsNothing();
  });
});

describe('the code', () => {
  it('is shown when something was checked, is copied whole, and reads as what was seen', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await run(factsWith('training', { rate: 2.5 }));
    const seen = card('training').element().textContent;
    await button(words.code.copy).click();
    await expect.element(page.getByText(words.code.copied)).toBeVisible();
    const code = write.mock.calls[0]?.[0] ?? '';
    expect(code).toMatch(/^NW1-[0-9A-Z-]{30,}$/);
    write.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await button(words.code.copy).click();
    await expect.element(page.getByText(words.code.select)).toBeVisible();
    expect(String(getSelection())).toContain(code.slice(0, 9));
    clearPage();
    open(finding(goodFacts));
    await openField();
    await page.getByRole('textbox', { name: words.read.label }).fill(code.toLowerCase());
    await button(words.read.show).click();
    await expect.element(card('training')).toHaveTextContent(seen);
    expect(button(words.camera.start).elements()).toEqual([]); // what another laptop has can't be tried here
    write.mockRestore();
  });

  it('that is mistyped is refused in a sentence, and nothing changes', async () => {
    open(finding(goodFacts));
    await openField();
    const field = page.getByRole('textbox', { name: words.read.label });
    const code = writeCode({ day: 331, facts: goodFacts });
    for (const [typed, problem] of [
      ['', words.read.problems.empty],
      ['hello', words.read.problems.start],
      [code.replace('NW1', 'NW2'), words.read.problems.version],
      [`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, words.read.problems.mistyped],
      [`${code}<b>`, words.read.problems.letters.replace('{letters}', '< >')],
    ] as const) {
      await field.fill(typed);
      await button(words.read.show).click();
      await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
    }
    expect(button(words.read.back).elements()).toEqual([]);
    await expectAxeFindsNothing();
  });
});
