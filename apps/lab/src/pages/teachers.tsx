/** The page for teachers: a lesson by the minute, links to hand out, what pupils ask, where it stops being true, and privacy. It prints well. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { effect } from '@preact/signals';
import { teachers } from '@nepwerk/lessons/teachers';
import type { TeachersTexts } from '@nepwerk/lessons/teachers';
import { language, speak } from '../text/speech.ts';
import { useTitle } from '../text/use-title.ts';
import { languageOfTeachers, teachersAddress } from './addresses.ts';
import { SiteHead } from './site-head.tsx';
import { pathOfLink, type TeachersLink } from './teachers-links.ts';
import './teachers.css';

/** The parts of the page, in order; their names are their anchors. */
const PARTS = ['what', 'goals', 'lesson', 'needs', 'links', 'asked', 'limits', 'privacy'] as const;

type Part = (typeof PARTS)[number];

/** The links that go with a step of the lesson. */
const LINKS_OF_STEPS: Readonly<Record<keyof TeachersTexts['lesson']['steps'], readonly TeachersLink[]>> = {
  start: [],
  first: ['usual'],
  data: ['no-cheese'],
  few: ['few'],
  judge: ['judge-only', 'usual'],
  play: [],
  questions: [],
};

/** The page for teachers, in the language of its address. */
export function Teachers() {
  useLayoutEffect(followAddress, []);
  const words = teachers[language.value];
  useTitle(words.title);
  return (
    <div class="page">
      <SiteHead levels={false} />
      <main id="content" class="teachers">
        <header class="teachers-head">
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          <p class="teachers-tools">
            <a class="button go" href="/teach">
              {words.openClass}
            </a>
            <a class="button" href="/lessons/synthetic-burger">
              {words.papers}
            </a>
            <a class="button" href="/burger">
              {words.open}
            </a>
            <a class="button" href="/schoolcheck">
              {words.schoolcheck}
            </a>
            <button type="button" class="button" onClick={() => print()}>
              {words.print}
            </button>
          </p>
          <Ways words={words} />
        </header>
        <nav aria-label={words.contents}>
          <ul>
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{words[part].heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="teachers-parts">
          <What words={words} />
          <Goals words={words} />
          <Lesson words={words} />
          <Section part="needs" words={words}>
            <List items={words.needs.list} />
          </Section>
          <Links words={words} />
          <Asked words={words} />
          <Section part="limits" words={words}>
            <List items={words.limits.list} />
          </Section>
          <Privacy words={words} />
        </div>
      </main>
    </div>
  );
}

/** The address decides the language, and who then chooses another gets its address: what a teacher copies is what they see. */
function followAddress(): () => void {
  const asked = languageOfTeachers(location.pathname) ?? language.peek();
  let stop: () => void = () => undefined;
  let left = false;
  speak(asked)
    .catch(() => undefined) // then the page is in the language that there is
    .finally(() => {
      if (!left) stop = keepAddress();
    });
  return () => {
    left = true;
    stop();
  };
}

function keepAddress(): () => void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView(); // the browser looked for it before the page was there
  return effect(() => {
    const address = teachersAddress[language.value];
    if (location.pathname !== address) history.replaceState(history.state, '', address + location.hash);
  });
}

function Section({ part, words, children }: { part: Part; words: TeachersTexts; children: ComponentChildren }) {
  return (
    <section id={part} aria-labelledby={`${part}-heading`}>
      <h2 id={`${part}-heading`}>{words[part].heading}</h2>
      {children}
    </section>
  );
}

function List({ items }: { items: Readonly<Record<string, string>> }) {
  return (
    <ul class="bullets">
      {Object.entries(items).map(([name, text]) => (
        <li key={name}>{text}</li>
      ))}
    </ul>
  );
}

/** Which lesson is which: the one that is led from the console, and the one of this page. */
function Ways({ words: { ways } }: { words: TeachersTexts }) {
  return (
    <section class="teachers-ways" aria-labelledby="ways-heading">
      <h2 id="ways-heading">{ways.heading}</h2>
      <ul class="bullets">
        <li>{ways.led}</li>
        <li>{ways.alone}</li>
      </ul>
    </section>
  );
}

function What({ words }: { words: TeachersTexts }) {
  return (
    <Section part="what" words={words}>
      <p>{words.what.lab}</p>
      <p>{words.what.why}</p>
    </Section>
  );
}

function Goals({ words }: { words: TeachersTexts }) {
  return (
    <Section part="goals" words={words}>
      <p>{words.goals.intro}</p>
      <List items={words.goals.list} />
      <p>{words.goals.curriculum}</p>
    </Section>
  );
}

function Lesson({ words }: { words: TeachersTexts }) {
  const { lesson } = words;
  return (
    <Section part="lesson" words={words}>
      <p>{lesson.intro}</p>
      <ol class="steps">
        {(Object.keys(lesson.steps) as (keyof typeof lesson.steps)[]).map((name) => {
          const step = lesson.steps[name];
          return (
            <li key={name}>
              <p class="step-minutes">{step.minutes}</p>
              <div>
                <h3>{step.name}</h3>
                <p>{step.does}</p>
                <p class="step-says">
                  <strong>{lesson.say}:</strong> “{step.say}”
                </p>
                {LINKS_OF_STEPS[name].map((link) => (
                  <Address key={link} link={link} name={words.links.items[link].name} />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <p>{lesson.short}</p>
    </Section>
  );
}

function Links({ words }: { words: TeachersTexts }) {
  const { links } = words;
  return (
    <Section part="links" words={words}>
      <p>{links.intro}</p>
      <ul class="handouts">
        {(Object.keys(links.items) as TeachersLink[]).map((name) => (
          <li key={name}>
            <Address link={name} name={links.items[name].name} />
            <p>{links.items[name].happens}</p>
          </li>
        ))}
      </ul>
      <p>{links.saved}</p>
    </Section>
  );
}

/** A link with its whole address in sight: to click, to copy, to read aloud and to print. */
function Address({ link, name }: { link: TeachersLink; name: string }) {
  const path = pathOfLink(link);
  return (
    <p class="address">
      <a href={path}>{name}</a> <code>{location.origin + path}</code>
    </p>
  );
}

function Asked({ words }: { words: TeachersTexts }) {
  return (
    <Section part="asked" words={words}>
      <dl>
        {Object.entries(words.asked.items).map(([name, { question, answer }]) => (
          <div key={name}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Privacy({ words }: { words: TeachersTexts }) {
  return (
    <Section part="privacy" words={words}>
      <dl>
        {Object.entries(words.privacy.items).map(([name, { term, text }]) => (
          <div key={name}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.privacy.more}</p>
    </Section>
  );
}
