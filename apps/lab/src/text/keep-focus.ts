/**
 * Keeps the keyboard's place: when what has the focus is taken away or can no longer be used, the focus goes to what stands where it was,
 * and not back to the top of the page. Whoever knows better marks it with `data-refocus` (`instead` where that only
 * holds in the place of what went away), or moves the focus itself.
 */

/** What has the focus, where it stood in each thing around it, and the page's heading then. */
interface Place {
  readonly element: Element;
  /** From the inside out: what is around it, and which child of that it was in. */
  readonly around: readonly { readonly box: Element; readonly at: number }[];
  readonly heading: Element | null;
}

const USABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/** Watches over the focus of the whole document; answers how to stop. */
export function keepFocus(): () => void {
  let place: Place | null = null;

  function onFocusIn({ target }: FocusEvent): void {
    if (target instanceof Element) place = placeOf(target);
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return;
    const left = place;
    // Some browsers send this for what is being taken away too. If it is still there later, the focus was given up on purpose, such as
    // by a click beside everything.
    setTimeout(() => {
      if (place === left && left && isUsable(left.element) && document.activeElement !== left.element) place = null;
    });
  }

  const observer = new MutationObserver(() => {
    if (!place || isUsable(document.activeElement) || isUsable(place.element)) return;
    const next = heirOf(place);
    if (!next) return; // the page that comes is not there yet
    place = null;
    focusOn(next);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}

function placeOf(element: Element): Place {
  const around: { box: Element; at: number }[] = [];
  for (let child = element; child.parentElement; child = child.parentElement)
    around.push({ box: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  return { element, around, heading: document.querySelector('h1') };
}

/** Whether an element is in the page and takes keys. */
function isUsable(element: Element | null): boolean {
  return element !== null && element !== document.body && element.isConnected && !element.matches(':disabled');
}

/** What gets the focus after it was lost at a place; null when nothing can. */
function heirOf({ around, heading }: Place): Element | null {
  const title = document.querySelector('h1');
  if (title && title !== heading) return title; // another page
  for (const { box, at } of around) {
    const found = box.isConnected ? nearest(box, at) : null;
    if (found) return found;
  }
  return null;
}

/** What in a box takes the place of its child number `at`. */
function nearest(box: Element, at: number): Element | null {
  const inside = usableIn(box);
  const there = box.children[at];
  const instead = inside.filter((it) => there?.contains(it));
  const after = inside.find((it) => there && there.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
  const wanted = inside.filter((it) => it.getAttribute('data-refocus') !== 'instead');
  return marked(instead) ?? instead[0] ?? marked(wanted) ?? after ?? inside.at(-1) ?? null;
}

function marked(elements: readonly Element[]): Element | undefined {
  return elements.find((it) => it.hasAttribute('data-refocus'));
}

function usableIn(box: Element): Element[] {
  return [...box.querySelectorAll(USABLE)].filter((it) => it.getClientRects().length > 0);
}

function focusOn(element: Element): void {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches(USABLE)) element.tabIndex = -1;
  element.focus();
}
