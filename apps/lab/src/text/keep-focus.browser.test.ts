/** Where the focus goes when what has it goes away. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let stop: () => void;
const place = document.createElement('div');

beforeEach(() => {
  document.body.append(place);
  stop = keepFocus();
});

afterEach(() => {
  stop();
  place.remove();
});

/** Shows a page and gives the focus to its element with the id `first`. */
function show(html: string): HTMLButtonElement {
  place.innerHTML = html;
  const first = place.querySelector<HTMLButtonElement>('#first');
  if (!first) throw new Error('The page has no #first.');
  first.focus();
  return first;
}

/** The text of what has the focus. */
function focused(): string | null | undefined {
  return document.activeElement === document.body ? null : document.activeElement?.textContent;
}

test('a button that goes away hands it to what comes in its place', async () => {
  const first = show('<p><button>a</button><button id="first">b</button><button>c</button></p>');
  const question = document.createElement('span');
  question.innerHTML = 'Sure? <button>yes</button><button data-refocus>no</button>';
  first.replaceWith(question);
  await expect.poll(focused).toBe('no');
});

test('the last of a list hands it to the one before', async () => {
  const first = show('<ul><li><button>a</button></li><li><button id="first">b</button></li></ul><button>far</button>');
  first.parentElement?.remove();
  await expect.poll(focused).toBe('a');
});

test('a button that can no longer be used hands it to the one after it', async () => {
  const first = show('<p><button>a</button><button id="first">b</button><button>c</button></p>');
  first.disabled = true;
  await expect.poll(focused).toBe('c');
});

test('where nothing is left nearby, what is marked further out gets it', async () => {
  const first = show(
    '<button>top</button><div><p><button id="first">b</button></p></div><button data-refocus>go</button>',
  );
  first.parentElement?.remove();
  await expect.poll(focused).toBe('go');
});

test('on another page its heading gets it', async () => {
  show('<h1>Here</h1><a id="first" href="/elsewhere">go</a>');
  place.innerHTML = '<a href="/">home</a><h1>There</h1>';
  await expect.poll(focused).toBe('There');
});

test('it stays where it is while other things come and go, and nowhere when it was given up', async () => {
  show('<p><button id="first">b</button><button id="second">c</button></p>');
  place.querySelector('#second')?.remove();
  await new Promise(requestAnimationFrame);
  expect(focused()).toBe('b');
  const other = show('<p><button id="first">b</button><button>c</button></p>');
  other.blur();
  await new Promise((resolve) => setTimeout(resolve, 20));
  other.remove();
  await new Promise(requestAnimationFrame);
  expect(focused()).toBeNull();
});

test('whoever moves it at once has the last word', async () => {
  const first = show('<p><button id="first">b</button><button>c</button></p><button id="wanted">w</button>');
  first.remove();
  place.querySelector<HTMLButtonElement>('#wanted')?.focus();
  await new Promise(requestAnimationFrame);
  expect(focused()).toBe('w');
});
