/** What was found in a file: the conclusion, the three marks, and what the file says about itself. */
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { checkTexts } from '@nepwerk/lessons/check';
import type { Reading } from '@nepwerk/marks/credentials';
import type { WatermarkFinding } from '@nepwerk/marks/check';
import { ReadAloudButton } from '../text/read-aloud-button.tsx';
import { language, say } from '../text/speech.ts';
import type { Found } from './check-messages.ts';
import { conclude, disagrees } from './conclude.ts';
import { History } from './history.tsx';
import { CredentialsSign, LabelSign, WatermarkSign } from './signs.tsx';
import { labName } from './words.ts';

/** All that was found in a file. */
export function FoundView({ name, found }: { name: string; found: Found }) {
  const words = checkTexts[language.value];
  const { finding, preview } = found;
  const conclusion = conclude(finding);
  const { heading, says } = words.verdicts[conclusion];
  const { kind, credentials, watermark } = finding;
  // Only eyes can read the label.
  const seen = kind === 'picture' || kind === 'film';
  return (
    <>
      <section class={`check-verdict ${conclusion}`} aria-labelledby="verdict">
        {preview && <Preview bitmap={preview} label={say(words.picture, { name })} />}
        <div>
          <p class="check-name">
            {name} · {words.kinds[kind]}
          </p>
          <div class="with-speaker">
            <h2 id="verdict">{heading}</h2>
            <ReadAloudButton name="check" label={words.aloud} text={() => `${heading}. ${say(says)}`} />
          </div>
          <p role="status">{say(says)}</p>
          {seen && conclusion === 'none' && (
            <p>
              <strong>{say(words.label)}</strong>
            </p>
          )}
          {disagrees(finding) && (
            <p>
              <strong>{say(words.disagree)}</strong>
            </p>
          )}
        </div>
      </section>
      <section class="check-marks" aria-label={words.marks.heading}>
        {seen && <Card name={words.marks.label.name}>{say(words.marks.label.look)}</Card>}
        {kind === 'sound' && <Card name={words.marks.note.name}>{say(words.marks.note.look)}</Card>}
        {kind !== 'training' && <Watermark watermark={watermark} />}
        <CredentialsCard credentials={credentials} kind={kind} />
      </section>
      {credentials.found === 'credentials' && <History credentials={credentials.credentials} />}
    </>
  );
}

/** What is looked for, while there is no file. */
export function MarksExplained() {
  const { marks } = checkTexts[language.value];
  const { label, watermark, credentials } = marks;
  return (
    <section class="check-explained" aria-labelledby="marks">
      <h2 id="marks">{marks.heading}</h2>
      <p>{say(marks.intro)}</p>
      <div class="check-marks">
        <Card name={label.name} sign={<LabelSign />}>
          {say(label.what)}
        </Card>
        <Card name={watermark.name} sign={<WatermarkSign />}>
          {say(watermark.what)}
        </Card>
        <Card name={credentials.name} sign={<CredentialsSign />}>
          {say(credentials.what)}
        </Card>
      </div>
      <p>
        <strong>{say(marks.honest)}</strong>
      </p>
      <p>
        <a class="button" href="/marks">
          {marks.breaking}
        </a>
      </p>
    </section>
  );
}

function Card({
  name,
  is,
  sign,
  children,
}: {
  name: string;
  is?: string;
  sign?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="check-card">
      {sign}
      <h3>{name}</h3>
      {is && <p class="check-is">{is}</p>}
      <div>{children}</div>
    </div>
  );
}

function Watermark({ watermark }: { watermark: WatermarkFinding }) {
  const { watermark: words } = checkTexts[language.value].marks;
  if (watermark.found !== 'found') {
    const said = { 'not found': words.missing, undecoded: words.undecoded, never: words.never };
    return <Card name={words.name}>{say(said[watermark.found])}</Card>;
  }
  const { kind, lab, classNumber, strength } = watermark;
  return (
    <Card name={words.name} is={words.found[kind ?? 'unknown']}>
      <p>{say(words.lab, { lab: labName(lab ?? '?') })}</p>
      {classNumber > 0 && <p>{say(words.class, { number: classNumber })}</p>}
      <label class="check-strength">
        {words.strength}
        <meter min={0} max={1} value={strength} />
      </label>
      <p>{say(words.certainty)}</p>
    </Card>
  );
}

function CredentialsCard({ credentials, kind }: { credentials: Reading; kind: Found['finding']['kind'] }) {
  const { credentials: words, training } = checkTexts[language.value].marks;
  const name = kind === 'training' ? training.name : words.name;
  if (credentials.found !== 'credentials') {
    return (
      <Card name={name} is={words.states[credentials.found]}>
        {credentials.found === 'none' && kind !== 'training' && say(words.missing)}
      </Card>
    );
  }
  const { state, changed } = credentials.credentials;
  return (
    <Card name={name} is={words.states[state]}>
      {changed.map((what) => (
        <p key={what}>{words.changed[what]}</p>
      ))}
      {kind === 'training' && <p>{say(training.alone)}</p>}
    </Card>
  );
}

function Preview({ bitmap, label }: { bitmap: ImageBitmap; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0), [bitmap]);
  return <canvas ref={canvas} width={bitmap.width} height={bitmap.height} role="img" aria-label={label} />;
}
