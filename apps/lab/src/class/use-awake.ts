/** Keeps a teacher's screens from going dark in a lesson in which nobody touches them. */
import { useEffect } from 'preact/hooks';

/**
 * Asks the device to leave its screen on for as long as the view is shown. A browser lets go whenever its page is hidden, so it is asked again when the page is back.
 * A device that does not know it, has a nearly empty battery, or has the page without HTTPS goes dark when it wants to: nothing is said, for nothing is lost.
 */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    async function hold(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) await lock?.release();
      else held = lock;
    }
    function onShown(): void {
      void hold();
    }
    onShown();
    document.addEventListener('visibilitychange', onShown);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onShown);
      void held?.release();
    };
  }, []);
}
