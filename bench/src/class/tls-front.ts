/** Something that ends TLS before the server, as a school's proxy does: nginx, where it is installed, with a certificate made for the occasion. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Where nginx is looked for: the environment's NGINX, then where Debian and its kin put it. */
const PLACES = [process.env['NGINX'], '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** A certificate for this machine, signed by itself, with a key of the kind that most sites have now. */
const CERTIFICATE = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';

/** It answers within so many milliseconds of its start. */
const STARTS_WITHIN = 5000;

/** TLS in front of a server. */
export interface TlsFront {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts it before a server on this machine; answers why not where something is missing. */
export async function startTlsFront(to: number): Promise<TlsFront | string> {
  const nginx = PLACES.find((path) => path && existsSync(path));
  if (!nginx) return 'nginx is not installed, or NGINX does not say where it is';
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-tls-'));
  if (!makeCertificate(folder)) return 'there is no openssl to make a certificate with';
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configurationOf(folder, port, to));
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const complaint = await answers(child, port);
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
  if (complaint !== null) {
    await stop();
    return `nginx did not start: ${complaint}`;
  }
  return { port, stop };
}

function makeCertificate(folder: string): boolean {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  const { status } = spawnSync('openssl', [...CERTIFICATE.split(' '), ...files], { stdio: 'ignore' });
  return status === 0;
}

/** One worker, and what a proxy needs to know for streams: long waits, and HTTP 1.1 to the server. */
function configurationOf(folder: string, port: number, to: number): string {
  return `daemon off; worker_processes 1; worker_rlimit_nofile 20000; pid ${folder}/nginx.pid; error_log stderr error;
events { worker_connections 9000; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `${it}_temp_path ${folder}/${it};`).join('\n  ')}
  upstream lab { server 127.0.0.1:${to}; keepalive 64; }
  server {
    listen 127.0.0.1:${port} ssl backlog=4096;
    ssl_certificate ${folder}/certificate.pem;
    ssl_certificate_key ${folder}/key.pem;
    ssl_session_cache shared:lab:4m;
    location / {
      proxy_pass http://lab;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto https;
      proxy_read_timeout 1h;
    }
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Null when it answers; else what it complained of. */
async function answers(child: ChildProcess, port: number): Promise<string | null> {
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  for (const until = performance.now() + STARTS_WITHIN; performance.now() < until && child.exitCode === null;) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isThere) return null;
    await wait(50);
  }
  return complaint.trim().split('\n').at(-1) ?? 'it says nothing';
}
