/** Where a pupil is, and for how long away, in words. */
import type { Seat } from '@nepwerk/protocol/class';
import { clock, say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { words } from './words.ts';

/** Where a pupil is: a lab and its part. */
export function Place({ seat: { lab, part } }: { seat: Seat }) {
  const { seats, labs } = words.value;
  if (lab === null) return <span>{seats.nowhere}</span>;
  return (
    <span>
      <span class="con-where">{labs.names[lab]} · </span>
      {seats.parts[part]}
    </span>
  );
}

/** For how long no page of a seat was open. */
export function Away({ desk, since }: { desk: ConsoleDesk; since: number }) {
  const seconds = Math.max(0, desk.now.value - since) / 1000;
  return <span>{say(words.value.seats.away, { time: clock(seconds) })}</span>;
}
