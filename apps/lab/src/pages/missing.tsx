/** The page for an address that does not exist. */
import { say, texts } from '../text/speech.ts';
import { useTitle } from '../text/use-title.ts';
import { SiteHead } from './site-head.tsx';
import './home.css';

/** Says so, and leads back. */
export function Missing() {
  const { missing, name } = texts.value.site;
  useTitle(`${missing.title} · ${name}`);
  return (
    <div class="page">
      <SiteHead />
      <main id="content" class="home missing">
        <h1>{missing.title}</h1>
        <p class="lead">{say(missing.body)}</p>
        <a class="button go" href="/">
          {missing.back}
        </a>
      </main>
    </div>
  );
}
