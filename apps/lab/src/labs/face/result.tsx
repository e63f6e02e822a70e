/** The third part of the Face lab: the mirror, what lies below it, and the buttons. */
import { useEffect, useMemo } from 'preact/hooks';
import type { FaceController } from './controller.ts';
import type { Notices } from '../shell/notices.ts';
import { texts } from '../../text/speech.ts';
import { ToolRow, type Tool } from '../shell/tool-row.tsx';
import { Below } from './below.tsx';
import { createLiveMirror, type LiveMirror } from './live/live-mirror.ts';
import { Mirror } from './mirror-view.tsx';
import { words } from './words.ts';

/** What each dialog gets. */
interface Given {
  readonly lab: FaceController;
  readonly live: LiveMirror;
}

/** Mirror, rows and buttons. */
export function Result({ lab, notices }: { lab: FaceController; notices: Notices }) {
  const { spot, race, film } = words.value;
  const live = useMemo(() => createLiveMirror(lab), [lab]);
  useEffect(() => live.off, [live]);
  const untrained = lab.report.value === null;
  const tools: readonly Tool<Given>[] = [
    {
      name: 'spot',
      text: spot.open,
      sign: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 9v6M9 12h6',
      fetch: () => import('./spot-dialog.tsx').then((it) => it.SpotDialog),
    },
    {
      name: 'race',
      text: race.open,
      sign: 'M4 20V14M10 20V10M16 20V6M22 20V3M2 21h20',
      fetch: () => import('./race-dialog.tsx').then((it) => it.RaceDialog),
      disabled: lab.phase.value === 'opening',
    },
    {
      name: 'film',
      text: film.open,
      sign: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
      fetch: () => import('./film-dialog.tsx').then((it) => it.FilmDialog),
      disabled: untrained,
    },
  ];
  return (
    <>
      <Mirror lab={lab} live={live} />
      <Below lab={lab} />
      <ToolRow<Given> label={texts.value.result.tools.label} tools={tools} given={{ lab, live }} notices={notices} />
    </>
  );
}
