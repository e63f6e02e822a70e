/** The trials of this device. */
import { lookAtBrowser, lookAtDevice } from './browser.ts';
import { tryCamera } from './camera-trial.ts';
import { tryNetwork } from './network-trial.ts';
import { tryStorage } from './storage-trial.ts';
import { tryTraining } from './training-trial.ts';
import type { Trials } from './trial.ts';

/** Each check's own. */
export const trials: Trials = {
  browser: lookAtBrowser,
  device: lookAtDevice,
  network: (tools) => tryNetwork(tools),
  storage: tryStorage,
  training: (tools) => tryTraining(tools),
  camera: tryCamera,
};
