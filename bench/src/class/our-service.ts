/** Our server to load clients: every class is opened, joined and read through the doors that browsers use. */
import { randomBytes } from 'node:crypto';
import { CLASS_VERSION, type PupilCommand, type TeacherCommand, writeBody } from '@nepwerk/protocol/class';
import { HttpLine, type Target } from './http-line.ts';
import { messageOf, numberIn, type ServedClass, type ServedSeat } from './service.ts';

/** A seat of ours. */
export interface OurSeat extends ServedSeat {
  /** What its pupil asks, on a connection of its own. */
  ask(command: PupilCommand): Promise<void>;
}

/** A class of ours. */
export interface OurClass extends ServedClass {
  seat(onEvent: (number: number) => void): Promise<OurSeat>;
  /** What its teacher asks. */
  ask(command: TeacherCommand): Promise<void>;
}

/** Opens a class, or answers why not. */
export async function openOurClass(target: Target): Promise<OurClass | string> {
  const line = await HttpLine.open(target);
  const opening = { version: CLASS_VERSION, language: 'nl', lesson: 'synthetic-burger-lower', labs: ['burger'] };
  const { body, cookies } = await line.post('/api/classes', '', JSON.stringify(opening));
  const { refused, classId, code } = JSON.parse(body) as { refused?: string; classId: string; code: string };
  if (refused !== undefined) {
    line.close();
    return refused;
  }
  async function ask(command: TeacherCommand): Promise<void> {
    const answer = await line.post(`/api/classes/${classId}/teacher`, cookies, writeBody(newId(), command));
    checkTaken(answer.body);
  }
  return {
    ask,
    send: (number) => ask({ type: 'message', text: messageOf(number) }),
    seat: (onEvent) => takeSeat(target, classId, code, onEvent),
  };
}

async function takeSeat(
  target: Target,
  classId: string,
  code: string,
  onEvent: (number: number) => void,
): Promise<OurSeat> {
  const line = await HttpLine.open(target);
  const joined = await line.post('/api/join', '', JSON.stringify({ version: CLASS_VERSION, code, key: newId() }));
  checkTaken(joined.body);
  let rest = '';
  const path = `/api/classes/${classId}/events?as=seat`;
  const { status } = await line.stream(path, joined.cookies, (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const number = block.includes('event: event') ? numberIn(block) : null;
      if (number !== null) onEvent(number);
    }
  });
  if (status !== 200) throw new Error(`a stream was answered with ${status}`);
  return {
    get isOpen() {
      return line.isOpen;
    },
    pause: () => line.pause(),
    resume: () => line.resume(),
    close: () => line.close(),
    async ask(command) {
      const other = await HttpLine.open(target);
      const answer = await other.post(`/api/classes/${classId}/pupil`, joined.cookies, writeBody(newId(), command));
      other.close();
      checkTaken(answer.body);
    },
  };
}

/** @throws When the answer is a refusal. */
function checkTaken(body: string): void {
  const { refused } = JSON.parse(body) as { refused?: string };
  if (refused !== undefined) throw new Error(`the server refused: ${refused}`);
}

function newId(): string {
  return randomBytes(12).toString('base64url');
}
