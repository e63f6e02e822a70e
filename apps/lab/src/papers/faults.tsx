/** What is wrong with a lesson's files, in sentences with file and line: only who runs the server of lesson makers meets this. */
import type { LessonFault } from './find-lesson.ts';
import { words } from './words.ts';

/** The mistakes, the first first. */
export function Faults({ faults }: { faults: readonly LessonFault[] }) {
  const { away } = words.value;
  return (
    <section class="faults" role="alert">
      <h2>{away.faults}</h2>
      <p>{away.faultsSays}</p>
      <table>
        <caption class="only-heard">{away.faults}</caption>
        <thead>
          <tr>
            <th scope="col">{away.file}</th>
            <th scope="col">{away.line}</th>
            <th scope="col">{away.says}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ file, line, says }) => (
            <tr key={`${file} ${line} ${says}`}>
              <td>
                <code>{file}</code>
              </td>
              <td>{line}</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
