/** Installs the browsers that the tests want: Debian's own when root on Debian, otherwise Playwright's Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { command, nodeCommand } from './command.mjs';

/** Debian's packages and the program that shows that each is there. */
const DEBIAN_PACKAGES = [
  { name: 'chromium', program: '/usr/bin/chromium' },
  { name: 'firefox-esr', program: '/usr/bin/firefox-esr' },
  { name: 'webkit2gtk-driver', program: '/usr/bin/WebKitWebDriver' },
  { name: 'xvfb', program: '/usr/bin/xvfb-run' }, // WebKit needs a screen
  { name: 'xauth', program: '/usr/bin/xauth' }, // and xvfb-run needs this
];

/**
 * Installs what is missing. What cannot be installed is said here; the tests that need it then fail (Chromium) or are
 * skipped by name (Firefox, WebKit).
 */
export async function ensureBrowsers() {
  if (isDebianRoot()) await installDebianPackages();
  const { findChromium } = await import('./chromium.mjs');
  if (findChromium()) return;
  console.log('Installing Chromium (once) ...');
  const code = await nodeCommand('node_modules/playwright/cli.js', ['install', 'chromium']);
  if (code !== 0) console.error('Chromium could not be installed: the tests in a browser will fail.');
}

/** Whether Debian's packages can be installed: by root, on Debian itself. */
export function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

async function installDebianPackages() {
  const missing = DEBIAN_PACKAGES.filter(({ program }) => !existsSync(program)).map(({ name }) => name);
  if (missing.length === 0) return;
  console.log(`Installing from Debian (once): ${missing.join(', ')} ...`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['update', '-qq'], { environment });
  const options = ['install', '-y', '-qq', '--no-install-recommends'];
  const code = await command('apt-get', [...options, ...missing], { environment });
  if (code !== 0) console.error(`Debian's packages could not all be installed: ${missing.join(', ')}.`);
}
