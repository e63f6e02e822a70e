/** Opens the log that the environment asks for. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClassLog } from './class-log.ts';
import { openEmbeddedLog } from './embedded.ts';
import { openJetStreamLog } from './jetstream.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** On how many servers of a cluster JetStream can keep a stream so that most of them decide. */
const REPLICAS: readonly string[] = ['1', '3', '5'];

/**
 * The folder for what a restart must find: `NEPWERK_DATA`, else the one that systemd made for the service (`STATE_DIRECTORY`), else this user's folder for the state
 * of programs (`XDG_STATE_HOME`, `~/.local/state`; `%LOCALAPPDATA%` on Windows), in which nothing goes when the program's own folder is updated or wiped. Absolute.
 */
export function dataFolder(environment: Environment): string {
  const given = environment['NEPWERK_DATA'] || environment['STATE_DIRECTORY'];
  if (given) return resolve(given);
  const state = environment['XDG_STATE_HOME'] || environment['LOCALAPPDATA'] || join(homedir(), '.local', 'state');
  return join(state, 'nepwerk');
}

/**
 * Opens the log over several nodes when `NATS_URL` is set, its streams made on as many servers as `NATS_REPLICAS` says (1 when it says nothing), else the embedded
 * one in {@link dataFolder}.
 *
 * @param warn Is told, in a sentence, what whoever runs the server should know.
 * @throws A sentence when NATS_REPLICAS is not 1, 3 or 5, or when another server has the folder open; LogFault `away` when no NATS server answers; what LMDB throws.
 */
export async function openLog(environment: Environment, warn?: (sentence: string) => void): Promise<ClassLog> {
  const url = environment['NATS_URL'];
  if (!url) return openEmbeddedLog({ folder: dataFolder(environment) });
  const replicas = environment['NATS_REPLICAS'] || '1';
  if (!REPLICAS.includes(replicas)) throw new Error(`NATS_REPLICAS must be 1, 3 or 5; it is "${replicas}".`);
  return openJetStreamLog({ url, replicas: Number(replicas), ...(warn && { warn }) });
}
