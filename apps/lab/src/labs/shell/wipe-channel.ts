/** How the tabs of this browser hear that everything is wiped. */

const CHANNEL = 'nepwerk wipe';

/** Tells all tabs, this one too; closing the channel is the caller's. */
export function tellWipe(): BroadcastChannel {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('wipe');
  wipeSession();
  return channel;
}

/** Calls back when everything is wiped, here or in another tab, once what this tab alone keeps is gone; answers how to stop listening. */
export function onWipe(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    wipeSession();
    callback();
  };
  return () => channel.close();
}

/** Whether this tab keeps anything that lasts as long as it is open: a drawing that is not finished. */
export function hasSession(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false; // a browser that keeps nothing for this page
  }
}

function wipeSession(): void {
  if (hasSession()) sessionStorage.clear();
}
