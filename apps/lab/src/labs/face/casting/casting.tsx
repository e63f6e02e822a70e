/** Casting: who the two faces of the lab are, and filming whoever agrees to it. Nothing else takes a face in. */
import type { ConsentLedger } from '@nepwerk/media';
import type { FaceCast } from '@nepwerk/protocol';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Choose } from './choose.tsx';
import { CastingDesk } from './desk.ts';
import { Stage } from './stage.tsx';

/** Chooses, films where somebody wants that, and hands the cast over. Left before that, everybody who was filmed is deleted. */
export function Casting({
  ledger,
  onCast,
  onBack,
}: {
  ledger: ConsentLedger;
  onCast: (cast: FaceCast) => void;
  onBack: () => void;
}) {
  const tell = useRef(onCast);
  tell.current = onCast;
  const desk = useMemo(
    () =>
      new CastingDesk({
        ledger,
        clock: () => performance.now() / 1000,
        random: Math.random,
        onCast: (cast) => tell.current(cast),
      }),
    [ledger],
  );
  useLayoutEffect(() => () => void desk.leave(), [desk]);
  const now = desk.now.value;
  return now ? <Stage key={now.filming} desk={desk} now={now} /> : <Choose desk={desk} onBack={onBack} />;
}
