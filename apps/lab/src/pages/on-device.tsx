/** What is kept on this device, and a button that wipes it all. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Sure } from '../labs/shell/sure.tsx';
import type * as Wipe from '../labs/shell/wipe.ts';
import { list, say, sayCounted, texts } from '../text/speech.ts';

/** Where the wiping stands. */
type Standing = 'counted' | 'asking' | 'wiping' | 'wiped' | 'failed';

/** A line with what is kept, and the wiping of it; asked twice, and with word of what was wiped. */
export function OnDevice() {
  const words = texts.value.site.home.device;
  const kept = useSignal<Wipe.KeptHere | null>(null);
  const standing = useSignal<Standing>('counted');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    function count(): void {
      if (document.visibilityState === 'hidden' || standing.peek() !== 'counted') return;
      void fetchWipe()
        .then(({ countKept }) => countKept())
        .then((it) => (kept.value = it))
        .catch(() => undefined); // without a network there is no line
    }
    count();
    document.addEventListener('visibilitychange', count); // a lab in another tab may have kept something since
    return () => document.removeEventListener('visibilitychange', count);
  }, [kept, standing]);

  function turn(to: Standing): void {
    standing.value = to;
    line.current?.focus(); // the button that had the focus is gone
  }

  async function wipe(): Promise<void> {
    turn('wiping');
    try {
      const { wipeDevice, countKept } = await fetchWipe();
      await wipeDevice();
      const left = await countKept();
      if (!left.empty) kept.value = left;
      standing.value = left.empty ? 'wiped' : 'failed';
    } catch {
      standing.value = 'failed';
    }
  }

  if (!kept.value) return <div class="on-device" />;
  const things = list(thingsIn(kept.value));
  const { empty } = kept.value;
  return (
    <div class="on-device">
      <p ref={line} tabIndex={-1} role="status">
        {empty ? say(words.empty) : say(words[standing.value], { things })}
      </p>
      {!empty && (standing.value === 'counted' || standing.value === 'failed') && (
        <button type="button" class="button quiet" onClick={() => turn('asking')}>
          {words.wipe}
        </button>
      )}
      {standing.value === 'asking' && (
        <Sure question={words.wipe} said onYes={() => void wipe()} onNo={() => turn('counted')} />
      )}
    </div>
  );
}

function fetchWipe(): Promise<typeof Wipe> {
  return import('../labs/shell/wipe.ts');
}

/** The things that are kept, in words. */
function thingsIn({ trainings, pictures, answers, key }: Wipe.KeptHere): readonly string[] {
  const words = texts.value.site.home.device;
  const things = [
    ...(trainings > 0 ? [sayCounted(words.trainings, trainings)] : []),
    ...(pictures > 0 ? [words.pictures] : []),
    ...(answers > 0 ? [sayCounted(words.answers, answers)] : []),
    ...(key ? [words.key] : []),
  ];
  return things.length > 0 ? things : [words.rest];
}
