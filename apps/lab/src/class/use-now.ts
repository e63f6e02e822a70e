/** The server's time in a view, anew every second while it is shown. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassLink } from './class-link.ts';

/** Milliseconds since 1970 by the server's clock. */
export function useNow(link: ClassLink): number {
  const [now, setNow] = useState(() => link.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(link.now()), 1000);
    return () => clearInterval(timer);
  }, [link]);
  return now;
}
