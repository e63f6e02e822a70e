/** The page of the wall, for the big screen: read only, in by the code in its address. */
import { useEffect, useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language } from '../../text/speech.ts';
import { useTitle } from '../../text/use-title.ts';
import { useAwake } from '../use-awake.ts';
import { Board } from './board.tsx';
import { doorServices } from './door-services.ts';
import { DoorView } from './door-view.tsx';
import { FullScreenButton, useStillness } from './full-screen.tsx';
import { type FindLesson, findLesson } from './use-lesson.ts';
import { type DoorServices, WallDoor } from './wall-door.ts';
import './wall.css';
import './pictures.css';
import './views.css';

/** The page at its address. */
export function WallPage() {
  const figures = (useRoute().params['code'] ?? '').replaceAll(/\D/g, '');
  const code = /^\d{6}$/.test(figures) ? figures : null;
  const services = useMemo(doorServices, []);
  return <Wall key={code} code={code} services={services} findLesson={findLesson} />;
}

interface WallProps {
  readonly code: string | null;
  readonly services: DoorServices;
  readonly findLesson: FindLesson;
}

/** The page with what it goes out for; tests give their own. */
export function Wall({ code, services, findLesson: find }: WallProps) {
  const door = useMemo(() => new WallDoor(code, services), [code, services]);
  const isStill = useStillness();
  useAwake();
  const stage = door.stage.value;
  useEffect(() => () => door.close(), [door]);
  useTitle(wallTexts[language.value].title);
  useEffect(() => {
    document.documentElement.lang = language.value;
  }, [language.value]);
  return (
    <div class={`wall${isStill ? ' still' : ''}`}>
      {stage.at === 'in' ? (
        <Board link={stage.link} classId={stage.classId} findLesson={find} />
      ) : (
        <DoorView door={door} stage={stage} />
      )}
      <FullScreenButton />
    </div>
  );
}
