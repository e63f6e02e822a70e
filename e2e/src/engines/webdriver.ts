/** The commands over HTTP, as W3C WebDriver defines them. */
import type { CommandName, Send } from './engine.ts';

/** Method and path of each command below `/session/ID`; `{id}` is an element (W3C WebDriver, section 6.5). */
const ENDPOINTS: Record<
  Exclude<CommandName, 'NewSession'>,
  readonly [method: 'POST' | 'GET' | 'DELETE', path: string]
> = {
  DeleteSession: ['DELETE', ''],
  SetTimeouts: ['POST', '/timeouts'],
  SetWindowRect: ['POST', '/window/rect'],
  Navigate: ['POST', '/url'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/{id}/click'],
  ExecuteScript: ['POST', '/execute/sync'],
  TakeScreenshot: ['GET', '/screenshot'],
};

/** Sends commands to a driver at an address such as `http://127.0.0.1:4444`; remembers the session that it opens. */
export function webDriver(address: string): Send {
  let session = '';
  return async (command, parameters = {}) => {
    if (command === 'NewSession') {
      const opened = (await ask('POST', `${address}/session`, parameters)) as { sessionId: string };
      session = `${address}/session/${opened.sessionId}`;
      return opened;
    }
    const { id, ...body } = parameters;
    const [method, path] = ENDPOINTS[command];
    return ask(method, session + path.replace('{id}', String(id)), body);
  };
}

/** Whether a driver answers at this address; rejects while it does not. */
export async function driverReady(address: string): Promise<void> {
  await ask('GET', `${address}/status`, {});
}

async function ask(method: string, url: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${url}: ${error}: ${message}`);
  }
  return value;
}
