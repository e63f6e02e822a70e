/** A real nginx before the server, over TLS, as a school may have it; and a `fetch` that trusts it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { answers, freePorts } from '@nepwerk/server/testing/ports';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** Where Debian and others put the program, and where `npm test` does. */
const PATHS = [
  fileURLToPath(new URL('../../../.cache/nginx/usr/sbin/nginx', import.meta.url)),
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
];

/** How long it may take until it answers, in milliseconds: on a busy machine of two cores. */
const START_PATIENCE = 20_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** An nginx that runs. */
export interface Nginx {
  /** Where it passes on what comes as it comes, as the server asks of it. */
  readonly passing: string;
  /** Where it holds back what comes until much of it is there, whatever the server asks. */
  readonly holding: string;
  /** A `fetch` that trusts its certificate. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/** The program; null when this machine has none that runs. The environment's NGINX comes first. */
function findNginx(): string | null {
  const there = [process.env['NGINX'], ...PATHS].find((path) => path && existsSync(path));
  return there && spawnSync(there, ['-v']).status === 0 ? there : null;
}

/** Why tests that need it are skipped; null when it is there. */
export function whyNoNginx(): string | null {
  return findNginx() ? null : 'no nginx (apt-get install nginx, or set NGINX to its path)';
}

/** Starts it before a server at `http://HOST:PORT`. */
export async function startNginx(server: string): Promise<Nginx> {
  const program = findNginx();
  if (!program) throw new Error('There is no nginx.');
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-nginx-'));
  const [passing = 0, holding = 0] = await freePorts(2);
  const { key, certificate } = await makeCertificate();
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'certificate.pem'), certificate);
  writeFileSync(join(folder, 'nginx.conf'), configurationOf({ folder, server, passing, holding }));
  const child = spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const until = Date.now() + START_PATIENCE;
  while (!(await answers(holding))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill();
      throw new Error('nginx did not start.');
    }
    await pause(50);
  }
  return {
    passing: `https://localhost:${passing}`,
    holding: `https://localhost:${holding}`,
    fetch: fetchTrusting(certificate),
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a proxy is usually given, with all that it writes in one folder. Nothing is said of versions of HTTP or of buffers: nginx's own choice is what schools have. */
function configurationOf(of: { folder: string; server: string; passing: number; holding: number }): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 1;
    pid ${of.folder}/pid;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${of.folder}/${name};`).join('\n')}
      ssl_certificate ${of.folder}/certificate.pem;
      ssl_certificate_key ${of.folder}/key.pem;
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering on;
      server {
        listen 127.0.0.1:${of.passing} ssl;
        location / { proxy_pass ${of.server}; }
      }
      server {
        listen 127.0.0.1:${of.holding} ssl;
        location / { proxy_pass ${of.server}; proxy_ignore_headers X-Accel-Buffering; }
      }
    }
  `;
}

/** A certificate for this machine that vouches for itself, and its key, as PEM. */
async function makeCertificate(): Promise<{ key: string; certificate: string }> {
  const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(signing, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
    keys,
    signingAlgorithm: signing,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])],
  });
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${bytes}\n-----END PRIVATE KEY-----\n`,
    certificate: certificate.toString('pem'),
  };
}

/** Node's own `fetch` takes no certificate. */
function fetchTrusting(certificate: string): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const asking = request(
        input instanceof Request ? input.url : input,
        {
          ca: certificate,
          method: init.method ?? 'GET',
          headers: Object.fromEntries(new Headers(init.headers)),
          ...(init.signal && { signal: init.signal }),
        },
        (answer) => {
          const headers = new Headers();
          for (let at = 0; at < answer.rawHeaders.length; at += 2)
            headers.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
          const body = answer.statusCode === 204 ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
          resolve(new Response(body, { status: answer.statusCode ?? 0, headers }));
        },
      );
      asking.once('error', reject);
      asking.end(init.body);
    });
}
