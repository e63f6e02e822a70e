/** The button for the whole screen, and a pointer that goes when it is not used. */
import { useEffect, useState } from 'preact/hooks';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language } from '../../text/speech.ts';

/** The pointer and the button go so long after the last movement, in milliseconds. */
const STILL_AFTER = 3000;

/** Whether nobody has moved the pointer or pressed a key for a while. */
export function useStillness(): boolean {
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setStill(true), STILL_AFTER);
    function onMove(): void {
      clearTimeout(timer);
      setStill(false);
      timer = setTimeout(() => setStill(true), STILL_AFTER);
    }
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const kind of kinds) addEventListener(kind, onMove);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) removeEventListener(kind, onMove);
    };
  }, []);
  return isStill;
}

/** The button; none where the browser can't. */
export function FullScreenButton() {
  const words = wallTexts[language.value];
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    function onChange(): void {
      setFull(document.fullscreenElement !== null);
    }
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  if (!document.fullscreenEnabled) return null;
  function toggle(): void {
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch(() => undefined); // the browser did not want it; nothing is lost
  }
  return (
    <button type="button" class="button wall-full" onClick={toggle}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={isFull ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5' : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'} />
      </svg>
      {isFull ? words.smallScreen : words.fullScreen}
    </button>
  );
}
