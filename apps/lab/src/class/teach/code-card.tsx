/** The code of a class for all to see: figures as large as the screen allows, the short address, the link as a QR code, and small the second code. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { inDigits, inThrees, words } from '../console/words.ts';
import { joinAddress } from './join-address.ts';
import { qrPath } from './qr-path.ts';
import './code-card.css';

/** The card; `second` is null where this browser does not have that code, and `children` stand beside the QR code. */
export function CodeCard({
  code,
  second,
  door,
  children,
}: {
  code: string;
  second: string | null;
  door: boolean;
  children?: ComponentChildren;
}) {
  const { code: says } = words.value;
  return (
    <div class="code-card">
      <p class="code-go">
        {says.goTo} <b>{location.host}</b> {says.type}
      </p>
      <p class="code-figures" aria-label={inDigits(code)} role="img">
        {inThrees(code)}
      </p>
      <div class="code-below">
        <Qr text={joinAddress(location.origin, code, second)} />
        <div class="code-second">
          {children}
          {!door && <p class="code-shut">{says.shut}</p>}
          <p>
            {says.second}{' '}
            {second === null ? (
              says.secondAway
            ) : (
              <b role="img" aria-label={inDigits(second)}>
                {inThrees(second)}
              </b>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}

function Qr({ text }: { text: string }) {
  const { side, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg class="code-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words.value.code.qr}>
      <path d={path} />
    </svg>
  );
}
