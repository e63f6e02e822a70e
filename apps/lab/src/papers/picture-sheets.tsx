/** The sheets with pictures out of a real training: strips by rounds, a judge's figures, and real and made mixed with their key. */
import type { ComponentChildren } from 'preact';
import { type Lesson, type LessonSheet, type StripPictures, stripKey } from '@nepwerk/lessons/lesson';
import { percent, say, sayCounted } from '../text/speech.ts';
import { Sheet, Texts } from './parts.tsx';
import { Cell, type CellsOf } from './picture-cell.tsx';
import { type FoundPictures, useStripPictures } from './strip-pictures.ts';
import { words } from './words.ts';

type Strip = LessonSheet['strips'][number];

interface OfStrip {
  readonly strip: Strip;
  readonly taken: StripPictures;
  readonly cells: CellsOf;
}

/** The sheet; for mixed strips with the teacher's key on a sheet of its own. */
export function PicturesSheet({ lesson, sheet, name }: { lesson: Lesson; sheet: LessonSheet; name: string }) {
  const { sheets } = words.value;
  const found = useStripPictures(lesson);
  const strips = found === null || typeof found === 'string' ? [] : takenOf(sheet, found);
  const mixed = strips.filter(({ strip }) => strip.mixed);
  return (
    <>
      <Sheet lesson={lesson} name={name} heading={sheet.name} kind="pictures-sheet">
        <Texts items={sheet.lines} numbered />
        {strips.length < sheet.strips.length && (
          <p class="stray" role="status">
            {found === null ? sheets.fetching : found === 'unreachable' ? sheets.unreachable : sheets.missing}
          </p>
        )}
        {strips.map((it) => (
          <figure key={it.strip.id} class="strip keep">
            <figcaption>{it.strip.caption}</figcaption>
            {it.strip.mixed ? <Mixed {...it} /> : it.strip.figures ? <ByRound {...it} /> : <Film {...it} />}
          </figure>
        ))}
        <p class="ai-label">
          <b>{sheets.label}</b> {mixed.length > 0 ? sheets.labelMixed : sheets.labelSays}
        </p>
      </Sheet>
      {mixed.length > 0 && (
        <Sheet lesson={lesson} name={`${name}-key`} heading={`${sheets.key}: ${sheet.name}`} kind="key-sheet">
          <p class="sheet-lead">{sheets.keySays}</p>
          {mixed.map((it) => (
            <Key key={it.strip.id} {...it} />
          ))}
        </Sheet>
      )}
    </>
  );
}

/** The strips of a sheet of which there are pictures that fit. */
function takenOf(sheet: LessonSheet, { pictures, stray, addressOf }: FoundPictures): readonly OfStrip[] {
  return sheet.strips.flatMap((strip) => {
    const key = stripKey(sheet.id, strip.id);
    const taken = stray.includes(key) ? undefined : pictures.strips[key];
    const address = taken && addressOf(taken.file);
    return taken && address !== undefined ? [{ strip, taken, cells: { ...taken, address } }] : [];
  });
}

function numbers(count: number, from = 0): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

/** The letter of a place: A for the first. */
function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

function Real({ children }: { children?: ComponentChildren }) {
  return (
    <span class="is-real">
      <span aria-hidden="true">●</span> {children ?? words.value.sheets.real}
    </span>
  );
}

function Made({ round }: { round: number }) {
  const { sheets } = words.value;
  return (
    <span class="is-made">
      <span aria-hidden="true">▲</span> {sayCounted(sheets.tries, round)}
    </span>
  );
}

/** A column for the data and for each round, a row for each picture: from left to right the same noise learns to be a burger. */
function Film({ strip, taken, cells }: OfStrip) {
  const { sheets } = words.value;
  return (
    <table class="paper-film">
      <caption class="only-heard">{strip.caption}</caption>
      <thead>
        <tr>
          {taken.real > 0 && (
            <th scope="col">
              <Real />
            </th>
          )}
          {taken.rounds.map((round) => (
            <th key={round} scope="col">
              <Made round={round} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers(Math.max(taken.made, taken.real)).map((row) => (
          <tr key={row}>
            {taken.real > 0 && (
              <td class="of-data">{row < taken.real && <Cell cells={cells} at={row} label={sheets.real} />}</td>
            )}
            {taken.rounds.map((round, at) => (
              <td key={round}>
                {row < taken.made && <Cell cells={cells} at={taken.real + at * taken.made + row} label={sheets.made} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The data, and a row for each round with what was made and how often the judge was right. */
function ByRound({ strip, taken, cells }: OfStrip) {
  const { sheets } = words.value;
  return (
    <>
      {taken.real > 0 && (
        <div class="strip-data">
          <p>
            <Real />
            {taken.apart.length > 0 && <span class="apart-says">{sheets.apart}</span>}
          </p>
          {numbers(taken.real).map((at) => (
            <Cell
              key={at}
              cells={cells}
              at={at}
              label={taken.apart.includes(at) ? sheets.apart : sheets.real}
              kind={taken.apart.includes(at) ? 'apart' : ''}
            />
          ))}
        </div>
      )}
      <table class="by-round">
        <caption class="only-heard">{strip.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{sheets.far}</th>
            <th scope="col">{sheets.made}</th>
            <th scope="col">{sheets.figures.heading}</th>
          </tr>
        </thead>
        <tbody>
          {taken.rounds.map((round, row) => (
            <tr key={round}>
              <th scope="row">
                <Made round={round} />
              </th>
              <td>
                {numbers(taken.made, taken.real + row * taken.made).map((at) => (
                  <Cell key={at} cells={cells} at={at} label={sheets.made} />
                ))}
              </td>
              <td>
                <Figures taken={taken} round={round} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Figures({ taken, round }: { taken: StripPictures; round: number }) {
  const { figures: names } = words.value.sheets;
  const figures = taken.figures.find((it) => it.round === round);
  if (!figures) return null;
  return (
    <dl class="paper-figures">
      {(['trained', 'unseen', 'fakes'] as const).map((kind) => (
        <div key={kind}>
          <dt>{names[kind]}</dt>
          <dd>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${100 * figures[kind]}%` }} />
            </span>
            {percent(figures[kind])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Real and made by their letters, with a shape to fill for each. */
function Mixed({ taken, cells }: OfStrip) {
  const { sheets } = words.value;
  return (
    <>
      <ol class="mixed">
        {taken.order.map((cell, place) => (
          <li key={cell}>
            <Cell cells={cells} at={cell} label={say(sheets.picture, { letter: letterOf(place) })} />
            <p>
              <b>{letterOf(place)}</b> <span>{sheets.tick}</span>
            </p>
          </li>
        ))}
      </ol>
      <p class="tally">
        {sheets.believed}: <span class="blank" /> {sheets.doubted}: <span class="blank" />
      </p>
    </>
  );
}

function Key({ taken, cells }: OfStrip) {
  const { sheets } = words.value;
  return (
    <table class="paper-key">
      <caption class="only-heard">{sheets.key}</caption>
      <thead>
        <tr>
          <th scope="col">{sheets.keyRow}</th>
          <th scope="col">{sheets.keyIs}</th>
        </tr>
      </thead>
      <tbody>
        {taken.order.map((cell, place) => {
          const isReal = cell < taken.real;
          return (
            <tr key={cell}>
              <th scope="row">
                {letterOf(place)} <Cell cells={cells} at={cell} label={isReal ? sheets.real : sheets.made} />
              </th>
              <td>
                {isReal ? (
                  <Real />
                ) : (
                  <span class="is-made">
                    <span aria-hidden="true">▲</span> {sheets.made}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
