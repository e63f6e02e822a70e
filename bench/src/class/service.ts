/** What holds classes, as load clients see it: ours, or a peer's. */

/** The text of the message that an event carries: its number, and filled up so that an event is 150 bytes in our log. */
const MESSAGE_LENGTH = 80;

/** A class that was opened. */
export interface ServedClass {
  /** Takes the next seat; tells of each event by its number. @throws When there is none for it. */
  seat(onEvent: (number: number) => void): Promise<ServedSeat>;
  /** Sends an event to all seats; answers when the service has taken it. @throws When it does not. */
  send(number: number): Promise<void>;
}

/** A seat that somebody reads at. */
export interface ServedSeat {
  readonly isOpen: boolean;
  /** Reads no more, and on again. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** Opens a class; answers the name of a refusal where there can't be more. */
export type OpenClass = () => Promise<ServedClass | string>;

/** The message with a number. */
export function messageOf(number: number): string {
  return `${number} `.padEnd(MESSAGE_LENGTH, 'kaas ');
}

/** The number in an event that carries {@link messageOf}; null when it is another. */
export function numberIn(event: string): number | null {
  const at = event.indexOf('"text":"');
  const number = at === -1 ? NaN : Number.parseInt(event.slice(at + 8, at + 20), 10);
  return Number.isNaN(number) ? null : number;
}
