/** What the wall shows before it is in, and when the lesson is over. */
import { useEffect, useState } from 'preact/hooks';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, sayCounted } from '../../text/speech.ts';
import { SixFigures } from './six-figures.tsx';
import type { DoorStage, WallDoor } from './wall-door.ts';

/** The view of every stage but that of being in. */
export function DoorView({ door, stage }: { door: WallDoor; stage: Exclude<DoorStage, { at: 'in' }> }) {
  const { door: words, over } = wallTexts[language.value];
  switch (stage.at) {
    case 'looking':
      return <Calm status={words.looking} />;
    case 'away':
      return <Calm status={words.away} />;
    case 'waiting':
      return <Waiting wait={stage.wait} />;
    case 'over':
      return (
        <main class="wall-hidden">
          <Logo />
          <h1>{over.heading}</h1>
          <p>{over.says}</p>
          <button type="button" class="button quiet" onClick={() => door.askAnew()}>
            {words.other}
          </button>
        </main>
      );
    case 'asking':
      return (
        <main class="wall-hidden">
          <Logo />
          <h1>{words.heading}</h1>
          <SixFigures
            key={stage.asks}
            label={stage.asks === 'code' ? words.code : words.second}
            hint={stage.asks === 'code' ? words.codeIs : words.secondIs}
            complaint={stage.refused && words.refused[stage.refused]}
            button={words.enter}
            onEnter={(figures) => door.type(figures)}
          />
        </main>
      );
    default:
      return stage satisfies never;
  }
}

function Logo() {
  return (
    <p class="logo">
      nep<b>werk</b>
    </p>
  );
}

function Calm({ status }: { status: string }) {
  return (
    <main class="wall-hidden">
      <Logo />
      <p role="status">{status}</p>
      <progress aria-hidden="true" />
    </main>
  );
}

function Waiting({ wait }: { wait: number }) {
  const [left, setLeft] = useState(Math.ceil(wait / 1000));
  useEffect(() => {
    setLeft(Math.ceil(wait / 1000));
    const timer = setInterval(() => setLeft((before) => Math.max(1, before - 1)), 1000);
    return () => clearInterval(timer);
  }, [wait]);
  return (
    <main class="wall-hidden">
      <Logo />
      <p role="timer">{sayCounted(wallTexts[language.value].door.waiting, left)}</p>
    </main>
  );
}
