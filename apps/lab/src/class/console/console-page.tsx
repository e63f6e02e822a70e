/** The console: finds the class that this browser leads, and shows it for as long as it is there. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { loadLesson } from '@nepwerk/lessons/lesson';
import { SiteHead } from '../../pages/site-head.tsx';
import { useTitle } from '../../text/use-title.ts';
import { askAsTeacher } from '../ask.ts';
import { ClassLink } from '../class-link.ts';
import { secondOf } from '../teach/kept-second.ts';
import { findClass } from '../teach/open-class.ts';
import { useAwake } from '../use-awake.ts';
import { ConsoleDesk } from './console-desk.ts';
import { ConsoleView } from './console-view.tsx';
import { words } from './words.ts';

/** The page. */
export function ConsolePage() {
  useTitle(words.value.head.title);
  const tries = useSignal(0);
  /** The id of the class; null of none, undefined when the server did not answer, and `looking` until it does. */
  const found = useSignal<string | null | undefined>('looking');
  useEffect(() => {
    let isOver = false;
    found.value = 'looking';
    void findClass().then((it) => {
      if (!isOver) found.value = it;
    });
    return () => (isOver = true);
  }, [tries.value]);
  const { away, connection } = words.value;
  const classId = found.value;
  if (classId === 'looking') return <Aside text={connection.connecting} />;
  if (classId === null) return <Aside text={away.none} mayOpen />;
  if (classId === undefined) return <Aside text={away.unreachable} onAgain={() => tries.value++} />;
  return <ClassConsole key={classId} classId={classId} />;
}

/** The console of one class. */
function ClassConsole({ classId }: { classId: string }) {
  const desk = useMemo(
    () =>
      new ConsoleDesk({
        classId,
        link: new ClassLink({ classId, as: 'teacher' }),
        second: secondOf(classId),
        send: (command) => askAsTeacher(classId, command),
        load: loadLesson,
      }),
    [classId],
  );
  useEffect(() => () => desk.close(), [desk]);
  useAwake();
  const status = desk.status.value;
  const { away, connection } = words.value;
  if (desk.isKnown.value) return <ConsoleView desk={desk} />;
  const isOver = status === 'gone' || status === 'no-token';
  return <Aside text={isOver ? away.gone : connection[status]} mayOpen={isOver} />;
}

/** What is said when there is no class to show. */
function Aside({ text, mayOpen = false, onAgain }: { text: string; mayOpen?: boolean; onAgain?: () => void }) {
  const { away, head } = words.value;
  return (
    <div class="page">
      <SiteHead heading={head.heading} levels={false} />
      <main id="content" class="con-aside">
        <p role="status">{text}</p>
        {mayOpen && (
          <a class="button go" href="/teach">
            {away.open}
          </a>
        )}
        {onAgain && (
          <button type="button" class="button go" onClick={onAgain}>
            {away.again}
          </button>
        )}
      </main>
    </div>
  );
}
