/** Starts the page. */
import { render } from 'preact';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { App } from './app.tsx';
import { findMyClass } from './class/my-class.ts';
import { onWipe } from './labs/shell/wipe-channel.ts';
import { keepCopiesIn } from './marks/no-copies.ts';
import { keepFocus } from './text/keep-focus.ts';
import { fetchAllTexts } from './text/speech.ts';
import { ensureUsableLanguage } from './text/usable-language.ts';

/** So long after the start the page has settled. */
const OTHER_LANGUAGE_AFTER_MS = 2000;

ensureUsableLanguage(navigator);
void findMyClass().catch(() => undefined); // without a network the lab works on
keepFocus();
keepCopiesIn();
onWipe(() => undefined); // what this tab alone keeps goes with the rest, whichever page it shows
const place = document.querySelector('#app');
if (place) render(<App />, place);
// Later on, so that the first page does not wait for it: then the language can be changed without a network too.
setTimeout(() => void fetchAllTexts().catch(() => undefined), OTHER_LANGUAGE_AFTER_MS);
