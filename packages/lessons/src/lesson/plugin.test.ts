/** The step of the build that turns a lesson's files into a module. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lessonPlugin } from './plugin.ts';
import { readLesson } from './read.ts';

const FOLDER = fileURLToPath(new URL('../../lessons/synthetic-burger', import.meta.url));

/** Loads a file as Vite would, and says what was watched and what was complained of. */
function load(
  id: string,
  textOf = (path: string): string | undefined => readFileSync(path, 'utf8'),
  command = 'build',
) {
  const watched: string[] = [];
  const plugin = lessonPlugin(textOf);
  plugin.configResolved({ command });
  const loading = {
    addWatchFile: (path: string) => void watched.push(path),
    error: (message: string): never => {
      throw new Error(message);
    },
  };
  return { code: plugin.load.call(loading, id), watched };
}

describe('the plugin for lessons', () => {
  it('gives the lesson in the language of the file, as data and without the files', async () => {
    const { code } = load(`${FOLDER}/en.yaml`);
    const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code ?? '')}`);
    const { lessons } = readLesson('synthetic-burger', (file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(module).toEqual(expect.objectContaining({ default: lessons?.en }));
  });

  it('is asked anew when any file of the lesson changes', () => {
    const { watched } = load(`${FOLDER}/nl.yaml`);
    expect(watched).toEqual(['lesson.yaml', 'nl.yaml', 'en.yaml'].map((file) => `${FOLDER}/${file}`));
  });

  function wrong(path: string): string {
    return readFileSync(path, 'utf8').replace('minutes: 45', 'minutes: 46');
  }

  it('fails with the sentences where a file is wrong', () => {
    expect(() => load(`${FOLDER}/nl.yaml`, wrong)).toThrow(
      /lesson\.yaml:\d+: minutes is 46, but the steps together have 45/,
    );
  });

  it('lets the page say them while somebody writes the lesson', async () => {
    const { code } = load(`${FOLDER}/nl.yaml`, wrong, 'serve');
    const says = expect.stringMatching(/^minutes is 46, but the steps together have 45$/);
    await expect(
      import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code ?? '')}`),
    ).rejects.toMatchObject({ faults: [{ file: 'lesson.yaml', line: expect.any(Number), says }] });
  });

  it('leaves every other file alone', () => {
    expect(load('/somewhere/else/nl.yaml').code).toBeNull();
    expect(load(`${FOLDER}/lesson.yaml`).code).toBeNull();
    expect(load(`${FOLDER}/../../src/text.ts`).code).toBeNull();
  });
});
