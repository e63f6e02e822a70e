/** Starts the page. */
import { render } from 'preact';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { App } from './app.tsx';
import { ensureUsableLanguage } from './text/usable-language.ts';

ensureUsableLanguage(navigator);
const place = document.querySelector('#app');
if (place) render(<App />, place);
