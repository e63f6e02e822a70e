/** A real browser of another make, driven by the commands of W3C WebDriver over whichever connection it offers. */

/** The commands of W3C WebDriver that the tests need, by the names that the standard and Marionette share. */
export type CommandName =
  | 'NewSession'
  | 'DeleteSession'
  | 'SetTimeouts'
  | 'SetWindowRect'
  | 'Navigate'
  | 'FindElement'
  | 'ElementClick'
  | 'ExecuteScript'
  | 'TakeScreenshot';

/** Sends one command and answers its value; rejects with the browser's own error. */
export type Send = (command: CommandName, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A browser with one page open. */
export interface Engine {
  readonly name: string;
  /** As the browser itself says, such as `153.7`. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** Clicks, as a user would, what a CSS selector finds first. */
  click(selector: string): Promise<void>;
  /** Runs the body of a function in the page; a promise that it returns is waited for. */
  evaluate<Value>(body: string, ...bodyArguments: unknown[]): Promise<Value>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The key under which WebDriver hands out an element (W3C WebDriver, section 12.3). */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

/** A script in the page, such as one that waits for two frames, may take this long; in milliseconds. */
const SCRIPT_LIMIT = 60_000;

/** The window of a usual Chromebook. */
const WINDOW = { width: 1366, height: 768 };

/** Opens a session over a connection and answers the browser; `stop` ends the program behind it. */
export async function openEngine(
  name: string,
  send: Send,
  capabilities: Readonly<Record<string, unknown>>,
  stop: () => Promise<void>,
): Promise<Engine> {
  const session = (await send('NewSession', { capabilities })) as { capabilities: { browserVersion: string } };
  await send('SetTimeouts', { script: SCRIPT_LIMIT });
  await send('SetWindowRect', WINDOW);
  return {
    name,
    version: session.capabilities.browserVersion,
    async open(url) {
      await send('Navigate', { url });
    },
    async click(selector) {
      const found = await send('FindElement', { using: 'css selector', value: selector });
      await send('ElementClick', { id: (found as Record<string, string>)[ELEMENT_KEY] });
    },
    async evaluate<Value>(body: string, ...bodyArguments: unknown[]) {
      return (await send('ExecuteScript', { script: body, args: bodyArguments })) as Value;
    },
    async screenshot() {
      return Buffer.from((await send('TakeScreenshot', { full: false })) as string, 'base64');
    },
    async close() {
      await send('DeleteSession').catch(() => undefined); // the program ends in any case
      await stop();
    },
  };
}
