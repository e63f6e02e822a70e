/** How much room an element has, in rem, kept up to date. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Box } from './picture-grid.ts';

/** The room of an element; none before it is shown. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    function measure(): void {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const [width, height] = [(current?.clientWidth ?? 0) / rem, (current?.clientHeight ?? 0) / rem];
      setBox((before) => (before.width === width && before.height === height ? before : { width, height }));
    }
    let frame = 0;
    const observer = new ResizeObserver(() => {
      // Later, for what is drawn anew may change the size again.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(current);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [element]);
  return box;
}
