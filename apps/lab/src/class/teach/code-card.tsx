/** The code of a class for all to see: figures as large as the screen allows, the short address, and the link as a QR code. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { inDigits, inThrees, words } from '../console/words.ts';
import { joinAddress } from './join-address.ts';
import { qrPath } from './qr-path.ts';
import './code-card.css';

/** The card; `second`, null where this browser does not have that code, is in the QR code only, and `children` stand beside that. */
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
        <div class="code-beside">
          {children}
          {!door && <p class="code-shut">{says.shut}</p>}
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
