/** A class for end-to-end tests: a teacher who asks over HTTP, and pupils in browsers of their own. */
import { texts, type Language } from '@nepwerk/lessons';
import { pupilTexts } from '@nepwerk/lessons/pupil';
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
    return this.page.getByRole('region', { name: this.words.strip.label }).getByRole('button', { name });
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
