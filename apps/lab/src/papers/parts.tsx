/** What all papers are made of: a sheet with its head, parts with a heading, lists, and tables that don't break within a row. */
import type { ComponentChildren } from 'preact';
import type { Lesson } from '@nepwerk/lessons/lesson';
import { pageName } from './page-rules.ts';

/** A sheet of paper, or a few: what is printed under one name. `heading` is its title; `beside` stands at the right of it. */
export function Sheet({
  lesson,
  name,
  heading,
  beside,
  children,
  kind = '',
}: {
  lesson: Lesson;
  name: string;
  heading: string;
  beside?: ComponentChildren;
  children: ComponentChildren;
  kind?: string;
}) {
  const id = `heading-${name}`;
  return (
    <article class={`sheet ${kind}`} lang={lesson.language} aria-labelledby={id} style={{ page: pageName(name) }}>
      <header class="sheet-head">
        <p class="kicker">
          <b>nepwerk</b> {lesson.title} · {lesson.licence.name}
        </p>
        <div class="sheet-title">
          <h2 id={id}>{heading}</h2>
          {beside && <p class="sheet-beside">{beside}</p>}
        </div>
      </header>
      {children}
    </article>
  );
}

/** A part of a sheet. */
export function Part({
  heading,
  children,
  keep = false,
}: {
  heading: string;
  children: ComponentChildren;
  keep?: boolean;
}) {
  return (
    <section class={keep ? 'paper-part keep' : 'paper-part'}>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

/** A list of texts; with numbers where the order matters. */
export function Texts({ items, numbered = false }: { items: readonly string[]; numbered?: boolean }) {
  const list = items.map((item) => <li key={item}>{item}</li>);
  return numbered ? <ol class="texts">{list}</ol> : <ul class="texts">{list}</ul>;
}

/** Paragraphs. */
export function Paragraphs({ items }: { items: readonly string[] }) {
  return (
    <>
      {items.map((item) => (
        <p key={item}>{item}</p>
      ))}
    </>
  );
}

/** A table of two columns with their heads. */
export function Pairs({
  heads,
  rows,
  caption,
}: {
  heads: readonly [string, string];
  rows: readonly { readonly what: ComponentChildren; readonly says: ComponentChildren }[];
  caption: string;
}) {
  return (
    <table class="pairs">
      <caption class="only-heard">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, says }, at) => (
          <tr key={at}>
            <th scope="row">{what}</th>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
