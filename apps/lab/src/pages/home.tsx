/** The home page: what this is, for whom, the lab that is open and the labs to come. */
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useId } from 'preact/hooks';
import type * as PupilModule from '@nepwerk/lessons/pupil';
import { language, say, texts } from '../text/speech.ts';
import { ReadAloudButton } from '../text/read-aloud-button.tsx';
import { useTitle } from '../text/use-title.ts';
import { teachersAddress } from './addresses.ts';
import { BurgerStack } from './burger-stack.tsx';
import { OnDevice } from './on-device.tsx';
import { SiteHead } from './site-head.tsx';
import './home.css';

/** The labs that do not exist yet, in the order in which they will come. */
const COMING = ['portrait', 'voice', 'text', 'more', 'detector', 'council', 'liar', 'useful', 'test'] as const;

/** What is read aloud: the main sentences. */
function readHome(): string {
  const { heading, lead, audience, privacy, why } = texts.value.site.home;
  return [heading, lead, audience, privacy, why].map((it) => say(it)).join(' ');
}

/** The home page. */
export function Home() {
  const { home, labs, aloud } = texts.value.site;
  useTitle(home.title);
  return (
    <div class="page">
      <SiteHead />
      <main id="content" class="home">
        <div class="intro">
          <div class="with-speaker">
            <h1>{home.heading}</h1>
            <ReadAloudButton name="home" label={aloud.home} text={readHome} />
          </div>
          <p class="lead">{say(home.lead)}</p>
          <ul class="promises">
            <li>{say(home.audience)}</li>
            <li>{say(home.privacy)}</li>
          </ul>
          <JoinForm />
          <p class="for-teachers">
            <a class="button" href={teachersAddress[language.value]}>
              {home.teachers.link}
            </a>
            {home.teachers.line}
          </p>
          <p class="for-teachers">
            <a class="button" href="/check">
              {home.check.link}
            </a>
            {home.check.line}
          </p>
        </div>
        <div class="aside">
          <section class="open-lab" aria-labelledby="open-lab">
            <BurgerStack />
            <div>
              <h2 id="open-lab">{labs.burger.name}</h2>
              <p>{labs.burger.line}</p>
              <p class="minutes">{home.minutes}</p>
              <a class="button go" href="/burger">
                {home.open}
              </a>
            </div>
          </section>
          <AlsoOpen name={labs.face.name} line={labs.face.line} link={home.face} href="/face" />
          <AlsoOpen name={home.marks.name} line={home.marks.line} link={home.marks.link} href="/marks" />
          <section class="why" aria-labelledby="why">
            <h2 id="why">{home.about}</h2>
            <p>{say(home.why)}</p>
          </section>
          <OnDevice />
        </div>
        <section class="coming" aria-labelledby="coming">
          <h2 id="coming">{home.coming}</h2>
          <ul>
            {COMING.map((name) => (
              <li key={name}>
                <h3>{labs[name].name}</h3>
                <p>{labs[name].line}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}

/** The six digits of a class, which lead to its door. */
function JoinForm() {
  const { join } = texts.value.site.home;
  const { route } = useLocation();
  const typed = useSignal('');
  /** The words of who does not come in, fetched by who does not. */
  const pupil = useSignal<typeof PupilModule | null>(null);
  const isWrong = useSignal(false);
  const id = useId();
  function go(): void {
    const digits = typed.value.replaceAll(/\D/g, '');
    if (digits === '' || digits.length === 6) {
      route(digits === '' ? '/join' : `/join/${digits}`);
      return;
    }
    isWrong.value = true;
    void import('@nepwerk/lessons/pupil').then(
      (it) => (pupil.value = it),
      () => undefined, // without a network the field is marked, and nobody comes in
    );
  }
  return (
    <form
      class="home-join"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label for={id}>{join.label}</label>
      <input
        id={id}
        value={typed}
        inputMode="numeric"
        autocomplete="off"
        maxLength={9}
        aria-invalid={isWrong.value}
        aria-describedby={`${id}-six`}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          isWrong.value = false;
        }}
      />
      <button type="submit" class="button">
        {join.go}
      </button>
      <strong id={`${id}-six`} role="alert">
        {isWrong.value && pupil.value && say(pupil.value.pupilTexts[language.value].join.six)}
      </strong>
    </form>
  );
}

/** Something beside the first lab that can be opened. */
function AlsoOpen({ name, line, link, href }: { name: string; line: string; link: string; href: string }) {
  return (
    <section class="also-open" aria-label={name}>
      <div>
        <h2>{name}</h2>
        <p>{line}</p>
      </div>
      <a class="button" href={href}>
        {link}
      </a>
    </section>
  );
}
