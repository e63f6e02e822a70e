/** A class for end-to-end tests: a teacher who asks over HTTP, and pupils in browsers of their own. */
import { texts, type Language } from '@nepwerk/lessons';
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { shareTexts } from '@nepwerk/lessons/share';
import type { ClassState, TeacherCommand } from '@nepwerk/protocol/class';
import type { BrowserContext, Page } from 'playwright';
import type { Stage } from './setup.ts';

/** A class that is open, and its teacher. */
export interface OpenClass {
  readonly classId: string;
  readonly code: string;
  /** What the teacher asks; it fails when that is refused. */
  ask(command: TeacherCommand): Promise<void>;
  /** The class as the teacher sees it. */
  state(): Promise<ClassState>;
  /** Whether the server knows it no more. */
  isGone(): Promise<boolean>;
}

/** Opens a class as the teacher's browser does. */
export async function openClass(
  teacher: BrowserContext,
  language: Language = 'nl',
  lesson: string | null = 'synthetic-burger-lower',
): Promise<OpenClass> {
  let asked = 0;
  async function post(path: string, data: unknown): Promise<Record<string, unknown>> {
    const response = await teacher.request.post(path, { data });
    const body = (await response.json()) as Record<string, unknown>;
    if (body['refused']) throw new Error(`${path} was refused: ${JSON.stringify(body)}`);
    return body;
  }
  const { classId, code } = (await post('/api/classes', { version: 1, language, lesson, labs: ['burger'] })) as {
    classId: string;
    code: string;
  };
  return {
    classId,
    code,
    async ask(command) {
      await post(`/api/classes/${classId}/teacher`, { version: 1, id: `command-of-test-${asked++}`, command });
    },
    async state() {
      const response = await teacher.request.get(`/api/classes/${classId}/wait?as=teacher`);
      return ((await response.json()) as { data: { view: ClassState } }).data.view;
    },
    async isGone() {
      const response = await teacher.request.get(`/api/classes/${classId}/wait?as=teacher`);
      return response.headers()['nepwerk-refused'] === 'gone';
    },
  };
}

/** A pupil in a browser. */
export class PupilPage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get words() {
    return pupilTexts[this.language];
  }

  /** Comes in by the code, typed on the home page. */
  async comeIn(code: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel(texts[this.language].site.home.join.label).fill(code);
    await this.page.keyboard.press('Enter');
    await this.page.getByText(this.words.join.hello).waitFor();
  }

  /** The cover over a class that stands still, and that at the end. */
  get frozen() {
    return this.page.getByRole('dialog', { name: this.words.frozen.heading });
  }

  get ended() {
    return this.page.getByRole('dialog', { name: this.words.end.heading });
  }

  strip(name: string) {
    return this.page.getByRole('region', { name: this.words.strip.label }).getByRole('button', { name, exact: true });
  }

  /** Answers the question that is asked: by a choice, counted from 0 and round again, or in words. */
  async answer(reply: number | string): Promise<void> {
    await this.strip(this.words.strip.question).click();
    const dialog = this.page.getByRole('dialog', { name: this.words.question.heading });
    if (typeof reply === 'number') {
      const choices = dialog.locator('.class-choices button');
      await choices.first().waitFor();
      await choices.nth(reply % (await choices.count())).click();
    } else {
      await dialog.getByRole('textbox').fill(reply);
      await dialog.getByRole('button', { name: this.words.question.send }).click();
    }
    await dialog.getByText(this.words.question.sent.b1).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** The link to where the step of the lesson is, once its address has this in it. */
  link(part: string) {
    const { label, toLink } = this.words.strip;
    const link = this.page.getByRole('region', { name: label }).getByRole('link', { name: toLink });
    return link.and(this.page.locator(`[href*="${part}"]`));
  }

  /** Goes there. */
  async follow(part: string): Promise<void> {
    await this.link(part).click();
    await this.page.waitForURL((url) => url.href.includes(part));
  }

  /** Votes so many times the same. */
  async vote(times: number, says: 'real' | 'made'): Promise<void> {
    const { vote, strip } = this.words;
    await this.strip(strip.vote).click();
    const dialog = this.page.getByRole('dialog', { name: vote.heading });
    for (let now = 1; now <= times; now++) {
      await dialog.getByText(vote.count.replace('{now}', String(now)).replace('{all}', String(times))).waitFor();
      await dialog.getByRole('button', { name: vote[says] }).click();
    }
    await dialog.getByText(vote.done.b1).waitFor();
  }

  /** What the device keeps: the names in its storage, and the tables of its databases that are not empty. */
  kept(): Promise<{ storage: string[]; tables: string[] }> {
    return this.page.evaluate(whatIsKept);
  }

  /** Shares the picture that the lab proposes, or one of the data, with the wall. */
  async share(kind: 'made' | 'real'): Promise<void> {
    const words = shareTexts[this.language];
    await this.page.getByRole('button', { name: words.tool, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('radio', { name: words.kinds[kind] }).check();
    await dialog.getByRole('button', { name: words.go }).click();
    await dialog.getByText(words.sent.b1).waitFor();
    await this.page.keyboard.press('Escape');
  }
}

/** A pupil with an empty profile; the window is small, for there are many of them. */
export async function newPupil(stage: Stage, language: Language = 'nl'): Promise<PupilPage> {
  const visitor = await stage.visitor({
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width: 1366, height: 768 },
  });
  return new PupilPage(await visitor.newPage(), language);
}

/** Runs in the page. */
async function whatIsKept(): Promise<{ storage: string[]; tables: string[] }> {
  const tables: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    for (const store of database.objectStoreNames) {
      const counting = database.transaction(store).objectStore(store).count();
      await new Promise<void>((resolve) => (counting.onsuccess = () => resolve()));
      if (counting.result > 0) tables.push(`${name}/${store}`);
    }
    database.close();
  }
  return { storage: Object.keys(localStorage).toSorted(), tables };
}
