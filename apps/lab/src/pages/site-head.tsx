/** The head of every page: the name, what the page is about, and the language and reading level. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { languages } from '@nepwerk/lessons';
import { ClassStripSlot } from '../class/slot.tsx';
import { Choices } from '../labs/shell/choices.tsx';
import { language, level, rememberSpeech, texts, speak } from '../text/speech.ts';

/**
 * The head; `heading` is the page's name where the logo is not enough, `children` stand before the choices, `levels` is whether the page
 * has its texts at two reading levels.
 */
export function SiteHead({
  heading,
  children,
  levels = true,
}: {
  heading?: string;
  children?: ComponentChildren;
  levels?: boolean;
}) {
  const { site } = texts.value;
  useEffect(rememberSpeech, []);
  return (
    <>
      <a class="skip" href="#content">
        {site.skip}
      </a>
      <header class="site-head">
        <a class="logo" href="/" aria-label={site.name}>
          nep<b>werk</b>
        </a>
        {heading && <h1>{heading}</h1>}
        <ClassStripSlot />
        <div class="site-tools">
          {children}
          {levels && (
            <Choices
              name="level"
              label={site.level.label}
              chosen={level.value}
              choices={[
                { value: 'b1', text: 'B1', label: site.level.full },
                { value: 'a2', text: 'A2', label: site.level.short },
              ]}
              onChoose={(value) => (level.value = value)}
            />
          )}
          <Choices
            name="language"
            label={site.language.label}
            chosen={language.value}
            choices={languages.map((it) => ({
              value: it,
              text: it.toUpperCase(),
              label: `${it.toUpperCase()}: ${site.language[it]}`,
            }))}
            onChoose={(value) => void speak(value).catch(() => undefined)} // without a network it keeps the language that it has
          />
        </div>
      </header>
    </>
  );
}
