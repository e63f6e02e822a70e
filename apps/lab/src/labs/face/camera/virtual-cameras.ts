/** Programs that pass for a camera and can show any film or picture: a face from there is not a live one. */

/**
 * Parts of their names in small letters, as the browser shows them. A program for sound effects and backgrounds is among them too, for what it is fed with may
 * itself be such a program. A phone that is lent as a camera (DroidCam, Iriun, EpocCam) is one, and so is what a camera's maker brings along.
 */
const NAMES = [
  /virtual/, // OBS, Logitech, Elgato, v4l2loopback and many others call themselves so
  /\bobs\b/,
  /dummy video device|v4l2loopback|\bloopback\b/,
  /vcam|\bv-cam\b/, // XSplit, e2eSoft
  /xsplit|vmix|wirecast|ecamm|streamlabs|prism live|\bndi\b/,
  /manycam|splitcam|webcammax|sparkocam|altercam|chromacam|camtwist|camtasia|youcam|bandicam|finecam/,
  /snap camera|\bmmhmm\b|\bairtime\b|\bcamo\b|loom camera|krisp/,
  /unity video capture|facerig|animaze|vtubestudio|avatarify/,
  /nvidia broadcast/,
];

/** Whether a camera with this name is none, or may be none. One that tells no name is taken for a real one: some browsers hide them all. */
export function isVirtualCamera(label: string): boolean {
  const name = label.toLowerCase();
  return NAMES.some((it) => it.test(name));
}
