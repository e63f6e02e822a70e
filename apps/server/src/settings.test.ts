/** The settings from the environment, and the sentences for what can be wrong with them. */
import { expect, test } from 'vitest';
import { explainListenError, readSettings } from './settings.ts';

test('serves this machine alone on port 3000 unless told otherwise', () => {
  expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 3000, isBehindProxy: false });
  expect(readSettings({ HOST: '0.0.0.0', PORT: '8080', NEPWERK_PROXY: '1' })).toEqual({
    host: '0.0.0.0',
    port: 8080,
    isBehindProxy: true,
  });
});

test.each(['-1', '65536', '80a', '1.5', ' '])('refuses "%s" as a port', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(`PORT must be a whole number from 0 to 65535; it is "${PORT}".`);
});

test.each([
  ['EADDRINUSE', 'Port 3000 is taken by another program. Stop that one, or choose another port: PORT=3001 npm start'],
  ['EACCES', 'This user may not open port 3000. Choose one from 1024 up: PORT=3000 npm start'],
  ['EADDRNOTAVAIL', 'HOST is "10.9.8.7", which is no address of this machine. Leave it out, or use 0.0.0.0'],
  ['EOTHER', 'The server could not start: boom'],
])('explains %s', (code, sentence) => {
  const error = Object.assign(new Error('boom'), { code });
  expect(explainListenError(error, { host: '10.9.8.7', port: 3000 })).toContain(sentence);
});
