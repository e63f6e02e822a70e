/** The wall of a class: what the teacher lets it show, and over it what the teacher has to say. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClassLanguage, ClassState } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, speak } from '../../text/speech.ts';
import { AnswersView } from './answers-view.tsx';
import { CurvesView } from './curves-view.tsx';
import { JoinView } from './join-view.tsx';
import { beginWatch, type JudgeWatch, watchJudges } from './judge-watch.ts';
import { PicturesView } from './pictures-view.tsx';
import { type FindLesson, useLesson, type WallLesson } from './use-lesson.ts';
import type { WallLink } from './wall-door.ts';

/** How often the judges are looked at, in milliseconds. */
const LOOK = 1000;

/** The wall; `classId` is where its pictures are. */
export function Board({ link, classId, findLesson }: { link: WallLink; classId: string; findLesson: FindLesson }) {
  const state = link.state.value;
  const isAway = link.status.value === 'waiting';
  const watch = useJudgeWatch(link);
  const lesson = useLesson(findLesson, state?.lesson ?? null, language.value, link.status.value === 'live');
  useLanguageOf(state?.language ?? null);
  const words = wallTexts[language.value];
  return (
    <>
      <div class="wall-signs">
        <div role="status">{state?.frozen && <p class="wall-eyes">◉ {words.eyes}</p>}</div>
        <div role="status">
          {state?.message && (
            <p class={`wall-message${state.message.text.length > 90 ? ' long' : ''}`}>
              <span class="only-heard">{words.message}: </span>
              {state.message.text}
            </p>
          )}
        </div>
      </div>
      <main class={`wall-view ${state?.wall ?? 'nothing'}`}>
        {state ? <View state={state} classId={classId} lesson={lesson} watch={watch} /> : <Hidden title={null} />}
      </main>
      <div role="status">{isAway && <p class="wall-away">{words.away}</p>}</div>
    </>
  );
}

interface ViewProps {
  readonly state: ClassState;
  readonly classId: string;
  readonly lesson: WallLesson | null;
  readonly watch: JudgeWatch;
}

function View({ state, classId, lesson, watch }: ViewProps) {
  switch (state.wall) {
    case 'nothing':
      return <Hidden title={lesson?.title ?? null} />;
    case 'join':
      return <JoinView state={state} />;
    case 'pictures':
      return <PicturesView state={state} classId={classId} />;
    case 'curves':
      return <CurvesView state={state} watch={watch} />;
    case 'answers':
      return <AnswersView state={state} lesson={lesson} />;
    default:
      return state.wall satisfies never;
  }
}

function Hidden({ title }: { title: string | null }) {
  return (
    <div class="wall-hidden">
      <p class="logo">
        nep<b>werk</b>
      </p>
      {title !== null && <h1>{title}</h1>}
      <p>{wallTexts[language.value].hidden}</p>
    </div>
  );
}

/** Looks at the judges for as long as the wall is open, whatever it shows. */
function useJudgeWatch(link: WallLink): JudgeWatch {
  const watch = useSignal(beginWatch(link.now()));
  useEffect(() => {
    const timer = setInterval(() => {
      watch.value = watchJudges(watch.peek(), link.state.peek()?.seats ?? [], link.now());
    }, LOOK);
    return () => clearInterval(timer);
  }, [link, watch]);
  return watch.value;
}

/** Speaks the language of the class, unless the page's address asks for another. */
function useLanguageOf(wanted: ClassLanguage | null): void {
  useEffect(() => {
    if (wanted === null || new URLSearchParams(location.search).has('lang')) return;
    speak(wanted).catch(() => undefined); // without a network it keeps the language that it has
  }, [wanted]);
}
