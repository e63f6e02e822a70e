/** The browser's own menu would save a picture without marks: on our pictures it does not open. */

/** Keeps it closed on every canvas, for as long as the page is there. */
export function keepCopiesIn(): void {
  document.addEventListener('contextmenu', (event) => {
    if (event.target instanceof HTMLCanvasElement) event.preventDefault();
  });
}
