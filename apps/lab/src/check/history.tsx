/** The history that a file gives of itself, as a chain of steps, the oldest first. */
import type { ComponentChildren } from 'preact';
import { checkTexts } from '@nepwerk/lessons/check';
import type { Chapter, Credentials } from '@nepwerk/marks/credentials';
import { language, number, say } from '../text/speech.ts';
import { actionName, exampleNames, labName, moment, sourceName } from './words.ts';

/** The chain, and that it is the signer who says so. */
export function History({ credentials }: { credentials: Credentials }) {
  const { history } = checkTexts[language.value];
  return (
    <section class="check-history" aria-labelledby="history">
      <h2 id="history">{history.heading}</h2>
      <p class="hint">{say(history.claim)}</p>
      <ol class="chain">
        <Steps chapter={credentials} />
        {credentials.state === 'broken' && <Step sign="✕" broken name={history.broken} />}
      </ol>
    </section>
  );
}

function Steps({ chapter }: { chapter: Chapter }) {
  const { history } = checkTexts[language.value];
  const { sources, data, actions, signer, issuer, program } = chapter;
  const told = actions.length > 0 || data !== null || sources.length > 0;
  return (
    <>
      {sources.map((source, i) => (
        <Step key={i} sign="◇" name={say(history.source, { title: source.title || history.noTitle })}>
          {source.signer === '' && source.actions.length === 0 ? (
            history.sourceUnsigned
          ) : (
            <ol class="chain">
              <Steps chapter={source} />
            </ol>
          )}
        </Step>
      ))}
      {data && (
        <Step sign="●" name={say(history.learned, { rounds: number(data.rounds) })}>
          {say(history.lab, { lab: labName(data.lab) })}{' '}
          {say(history.data, { examples: exampleNames(data.examples) || history.nothingIn })}
        </Step>
      )}
      {actions.map(({ name, sourceType, when }, i) => (
        <Step key={i} sign={sourceType.toLowerCase().includes('trained') ? '▲' : '·'} name={actionName(name)}>
          {[sourceName(sourceType), when ? moment(when) : ''].filter((it) => it !== '').join(', ')}
        </Step>
      ))}
      {!told && <Step sign="·" name={history.nothing} />}
      <Step sign="✎" name={say(history.signed, { signer: signerName(signer) })}>
        {[
          issuer && issuer !== program && say(history.organisation, { issuer }),
          program && say(history.program, { program }),
        ]
          .filter(Boolean)
          .join(', ')}
      </Step>
    </>
  );
}

/** Who signed; our own devices sign by no other name than that. */
function signerName(signer: string): string {
  const { history } = checkTexts[language.value];
  return signer === 'device' ? history.device : signer || history.nobody;
}

function Step({
  sign,
  name,
  broken = false,
  children,
}: {
  sign: string;
  name: string;
  broken?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <li class={broken ? 'broken' : ''}>
      <span class="chain-sign" aria-hidden="true">
        {sign}
      </span>
      <div>
        <strong>{name}</strong>
        {children !== '' && <div class="chain-detail">{children}</div>}
      </div>
    </li>
  );
}
