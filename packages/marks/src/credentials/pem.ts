/** Certificates as text: apart from what makes and understands them, which whoever only reads marks need not load. */

/** A certificate as text (RFC 7468), as checkers take what they trust. */
export function toPem(certificate: Uint8Array): string {
  const text = btoa(Array.from(certificate, (byte) => String.fromCharCode(byte)).join(''));
  const lines = text.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
