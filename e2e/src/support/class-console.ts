/** The console of a class for end-to-end tests: a teacher who opens a class and leads it from its pages. */
import type { Language } from '@nepwerk/lessons';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import type { Page } from 'playwright';
import type { Stage } from './setup.ts';

/** After so many milliseconds a press at the same place is no second one of a double press. */
const LONGER_THAN_DOUBLE = 2000;

/** A teacher's page, with what it says in its language. */
export class ConsolePage {
  readonly page: Page;
  readonly code: string;
  readonly words: (typeof teacherPagesTexts)[Language];

  constructor(page: Page, code: string, language: Language) {
    this.page = page;
    this.code = code;
    this.words = teacherPagesTexts[language];
  }

  /** The plan of the lesson. */
  get plan() {
    return this.page.getByRole('region', { name: this.words.plan.title });
  }

  /** Goes on to the next step, and waits until it is that. A press that comes so soon after another that it counts as the second of a double one is repeated. */
  async next(): Promise<void> {
    const name = this.plan.locator('[aria-current=step] .con-step-name b');
    const another = name.filter({ hasNotText: await name.innerText() });
    for (let tries = 0; tries < 3; tries++) {
      await this.plan.locator('.con-next').click();
      const isNext = await another.waitFor({ timeout: LONGER_THAN_DOUBLE }).then(
        () => true,
        () => false,
      );
      if (isNext) return;
    }
    await another.waitFor();
  }

  /** Takes an offer of the step: one whose text begins so. */
  offer(text: string) {
    return this.plan.getByRole('list', { name: this.words.plan.offers }).getByRole('button', { name: text }).first();
  }

  /** Asks one of the step's questions, the first of them unless told otherwise. */
  async ask(at = 0): Promise<void> {
    const questions = this.plan.locator('.con-offers .wide button');
    await questions.nth(at).click();
    await this.plan.locator('.con-offers .wide button[aria-pressed=true]').waitFor();
  }
}

/** Opens a class in one click, as the page has it, and goes to its console. */
export async function openConsole(stage: Stage, language: Language): Promise<ConsolePage> {
  const page = await (await stage.visitor({ locale: language === 'nl' ? 'nl-NL' : 'en-GB' })).newPage();
  const { teach, code: says } = teacherPagesTexts[language];
  await page.goto('/teach');
  await page.getByRole('button', { name: teach.open }).click();
  const figures = await page
    .getByText(/^\d{3}\s\d{3}$/)
    .first()
    .innerText();
  await page.getByRole('link', { name: says.toConsole }).click();
  await page.locator('.con-plan').waitFor();
  return new ConsolePage(page, figures.replaceAll(/\D/g, ''), language);
}
