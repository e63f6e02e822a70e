/** The data of the Burger lab as a pupil handles it: what the panel counts, the dialogs, and files of every sort. */
import { texts } from '@nepwerk/lessons';
import type { Language } from '@nepwerk/lessons';
import type { Locator, Page } from 'playwright';
import sharp, { type Sharp } from 'sharp';

/** A file as a pupil chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a test can see and do with the data. */
export interface DataPage {
  /** The grid of the panel. */
  readonly album: Locator;
  /** How many pictures are trained on, as the panel says. */
  kept(): Promise<number>;
  /** Opens a dialog by its button. */
  open(tool: 'draw' | 'photos' | 'view' | 'experiments'): Promise<void>;
  /** Closes the dialog with the Escape key. */
  close(): Promise<void>;
  /** The share of a trait in the data, in per cent, as the opened viewer says; null when no picture has it. */
  share(trait: string): Promise<number | null>;
}

/** The data of a page in a language. */
export function dataOf(page: Page, language: Language = 'nl'): DataPage {
  const { data } = texts[language];
  return {
    album: page.locator('.part-data [role=listbox]'),
    kept: async () => Number.parseInt((await page.locator('.data-hint strong').innerText()).replaceAll(/\D/g, ''), 10),
    async open(tool) {
      await page.getByRole('button', { name: data.tools[tool], exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
    async close() {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async share(trait) {
      const bar = page.locator(`[data-trait=${trait}] .data-bar-number`);
      return (await bar.count()) === 0 ? null : Number.parseInt((await bar.innerText()).replace('<1', '0'), 10);
    },
  };
}

/** A photo of a coloured thing, as a camera or a program might have written it. */
export async function photo(
  name: string,
  { width = 320, height = 240, colour = '#c33', write = (it: Sharp) => it.jpeg() } = {},
): Promise<ChosenFile> {
  const side = Math.round(Math.min(width, height) / 2);
  const thing = await sharp({ create: { width: side, height: side, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const ground = sharp({ create: { width, height, channels: 3, background: '#8fb7d9' } });
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: await write(ground.composite([{ input: thing, left: 0, top: 0 }])).toBuffer(),
  };
}
