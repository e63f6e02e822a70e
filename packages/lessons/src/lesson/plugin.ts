/** The step of the build that turns a lesson's files into a module: read, checked, joined, as JSON. Where a file is wrong the build fails with sentences; a server of lesson makers lets the page say them. */
import { languages } from '../text.ts';
import { LESSON_FILES, readLesson, writeFault, type Fault } from './read.ts';

/** What the plugin needs of Vite while it loads a file. */
interface Loading {
  addWatchFile(path: string): void;
  error(message: string): never;
}

/** A plugin as Vite takes it. */
export interface LessonPlugin {
  readonly name: string;
  configResolved(config: { readonly command: string }): void;
  load(this: Loading, id: string): string | null;
}

/** The words of a language in the folder of a lesson. */
const WORDS = new RegExp(`^(?<folder>.*/lessons/(?<lesson>[a-z0-9-]+))/(?<language>${languages.join('|')})\\.yaml$`);

/**
 * Lets `import('…/lessons/NAME/nl.yaml')` answer that lesson in Dutch. It is read anew when one of its files changes. On a server, as Vite's, a lesson
 * with mistakes is a module that throws an error which holds them as `faults`.
 *
 * @param textOf Reads a file by its whole path; undefined where there is none.
 */
export function lessonPlugin(textOf: (path: string) => string | undefined): LessonPlugin {
  let isServing = false;
  return {
    name: 'nepwerk-lessons',
    configResolved({ command }) {
      isServing = command === 'serve';
    },
    load(id) {
      const { folder, lesson, language } = WORDS.exec(id.replaceAll('\\', '/'))?.groups ?? {};
      if (folder === undefined || lesson === undefined) return null;
      for (const file of LESSON_FILES) this.addWatchFile(`${folder}/${file}`);
      const { lessons, faults } = readLesson(lesson, (file) => textOf(`${folder}/${file}`));
      if (!lessons && isServing) return throwing(faults);
      if (!lessons) return this.error(`${folder}:\n${faults.map(writeFault).join('\n')}`);
      const wanted = languages.find((it) => it === language);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(wanted && lessons[wanted]))});`;
    },
  };
}

/** A module that can't be imported, and says why. */
function throwing(faults: readonly Fault[]): string {
  return `throw Object.assign(new Error('This lesson has mistakes in its files.'), { faults: ${JSON.stringify(faults)} });`;
}
