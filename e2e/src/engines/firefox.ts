/** Firefox from Debian's package `firefox-esr`, driven over Marionette: no driver program is needed. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { connectMarionette } from './marionette.ts';
import { freePort, makeHome, startProgram } from './program.ts';

const FIREFOX = '/usr/bin/firefox-esr';

/** Keeps the browser from asking, reporting and updating, so that every request is the page's own. */
const QUIET = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** What must be installed first, as a sentence; null when nothing is missing. */
export function firefoxMissing(): string | null {
  return existsSync(FIREFOX) ? null : 'Firefox is not installed (Debian: firefox-esr)';
}

/** Starts Firefox without a screen; `language` is what it asks pages for, such as `nl`. */
export async function openFirefox(language: string): Promise<Engine> {
  const home = makeHome('firefox');
  const port = await freePort();
  const preferences = { ...QUIET, 'marionette.port': port, 'intl.accept_languages': language };
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(home, 'user.js'), lines.join(''));
  const program = startProgram(FIREFOX, ['--headless', '--no-remote', '--marionette', '--profile', home], home);
  try {
    const marionette = await program.until(() => connectMarionette(port));
    return await openEngine('Firefox', marionette.send, {}, async () => {
      marionette.close();
      await program.stop();
    });
  } catch (error) {
    await program.stop();
    throw error;
  }
}
