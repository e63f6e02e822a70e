/** Finds the Chromium that tests, benchmarks and screenshots drive, and how to start it. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Where Debian and its kin put Chromium; preferred to a download, since it comes with the system's updates. */
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * The program to start, or null when there is none: the environment's CHROMIUM, then the system's, then Playwright's own.
 *
 * @returns {string | null}
 */
export function findChromium() {
  const candidates = [process.env['CHROMIUM'], ...SYSTEM_PATHS, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * What a test turns off. The last list that Chromium is given counts, so Playwright's own is said again: all but what is for other systems and browsers, and
 * then ours. The suggestions of the address bar are two pages of their own, which each new window would load: three quarters of a second of a processor.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** How a test starts Chromium: without a screen or a sandbox (containers have none), and silent on the network. */
export const CHROMIUM_ARGUMENTS = [
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The launch options for Playwright.
 *
 * @returns {{ executablePath: string, args: string[] }}
 * @throws When there is no Chromium: the message says how to get one.
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chromium found. Install it (apt-get install chromium, or npx playwright install chromium) or set CHROMIUM to its path.',
    );
  }
  return { executablePath, args: CHROMIUM_ARGUMENTS };
}
