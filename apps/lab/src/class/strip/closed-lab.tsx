/** A lab that the class has not opened yet. */
import type { ComponentChildren } from 'preact';
import { CLASS_LABS, type ClassLab, isLabOpen } from '@nepwerk/protocol/class';
import { SiteHead } from '../../pages/site-head.tsx';
import { say, texts } from '../../text/speech.ts';
import type { MyClass } from '../my-class.ts';
import { useNow } from '../use-now.ts';
import { pupilWords } from './pupil-class.ts';
import './strip.css';

/** A lab's page where the class has opened it, else where one can go instead. */
export function WhenOpen({ mine, lab, children }: { mine: MyClass; lab: ClassLab; children: ComponentChildren }) {
  const state = mine.link.state.value;
  const now = useNow(mine.link);
  const { closed } = pupilWords();
  // Without the server labs work on; until it has answered nothing is there, lest a lab begins that should not.
  if (!state) return mine.link.status.value === 'connecting' ? null : <>{children}</>;
  if (state.ended || state.seats[mine.seat]?.status !== 'in' || isLabOpen(state, lab, now)) return <>{children}</>;
  const open = CLASS_LABS.filter((it) => isLabOpen(state, it, now));
  return (
    <div class="page">
      <SiteHead />
      <main id="content" class="class-closed">
        <h1>{closed.heading}</h1>
        <p class="lead">{say(closed.text)}</p>
        {open.length > 0 && <p>{say(closed.open)}</p>}
        <ul>
          {open.map((it) => (
            <li key={it}>
              <a class="button" href={`/${it}`}>
                {labName(it)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

function labName(lab: ClassLab): string {
  const { labs, home } = texts.value.site;
  switch (lab) {
    case 'burger':
    case 'face':
      return labs[lab].name;
    case 'marks':
      return home.marks.name;
    case 'check':
      return home.check.link;
    default:
      return lab satisfies never;
  }
}
