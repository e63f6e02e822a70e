/** Writes a command as the body of a request; apart from reading, which no page does. */
import type { PupilCommand, TeacherCommand } from './commands.ts';
import { CLASS_VERSION } from './limits.ts';

/** Writes a command as a body. */
export function writeBody(id: string, command: TeacherCommand | PupilCommand): string {
  return JSON.stringify({ version: CLASS_VERSION, id, command });
}
