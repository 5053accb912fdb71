import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEALTH, KEPT, NOT_KEPT } from './files';
import { securityHeaders, TRANSPORT, type Headers } from './headers';
import { ask } from './testing/ask';
import { expectHeaders } from './testing/expect-headers';
import { startNginx, whyNoNginx, type RunningNginx } from './testing/nginx-server';
import { NOT_SERVED, SCREENS, SERVED } from './testing/site';

const missing = whyNoNginx();
if (missing !== null && process.env.CI)
  throw new Error(`CI has to run these tests, but ${missing}`);

const where = 'the real nginx with the shipped configuration';
const title = missing === null ? where : `${where} (skipped: ${missing})`;

const ELSEWHERE = 'https://desk.example';
/** Addresses that are nobody's (RFC 3849), each another client: so that no test has to wait for what another one asked. */
let clients = 0;
const newClient = () => `2001:db8::${(++clients).toString(16)}`;

const kept = (path: string) => KEPT.find(({ under }) => path.startsWith(under))?.cacheControl;

describe.skipIf(missing !== null)(title, () => {
  let nginx: RunningNginx;
  beforeAll(async () => {
    nginx = await startNginx({ behindProxy: true });
  });
  afterAll(() => nginx.end());

  const get = (path: string, headers: Headers = {}) =>
    ask(nginx.https + path, { headers: { 'X-Forwarded-For': newClient(), ...headers } });

  it('serves every file, of its type', async () => {
    for (const [path, { content, type }] of Object.entries(SERVED)) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(200);
      expect(headers.get('content-type'), path).toEqual([type]);
      expect(body.toString(), path).toBe(content);
    }
  });

  it('serves the page at the address of every screen, and nothing in place of a file that is not there', async () => {
    for (const path of SCREENS)
      expect((await get(path)).body.toString(), path).toBe(SERVED['/index.html']?.content);
    for (const path of ['/assets/gone-1a2b.js', '/assets/gone', '/models/gone', '/gone.js'])
      expect((await get(path)).status, path).toBe(404);
  });

  it('sends every security header with every answer, once', async () => {
    const expected = { ...securityHeaders({ embedders: [] }), ...TRANSPORT };
    const paths = [...Object.keys(SERVED), ...SCREENS, ...NOT_SERVED, '/gone.js', '/assets/'];
    for (const path of [...paths, HEALTH]) expectHeaders(await get(path), expected, path);
    const post = await ask(`${nginx.https}/`, { method: 'POST' });
    expect(post.status).toBe(405);
    expectHeaders(post, expected, 'POST /');
  });

  it('has hashed files kept for good, models for long, and everything else asked for each time', async () => {
    const paths = [...Object.keys(SERVED), ...SCREENS];
    for (const path of paths)
      expect((await get(path)).headers.get('cache-control'), path).toEqual([
        kept(path) ?? NOT_KEPT,
      ]);
    expect(kept('/assets/')).toContain('immutable');
    expect(kept('/models/')).toContain('must-revalidate');
  });

  it('has nobody keep that something is not there', async () => {
    for (const path of ['/assets/gone-1a2b.js', '/models/gone.bin'])
      expect((await get(path)).headers.get('cache-control'), path).toEqual([NOT_KEPT]);
  });

  it('says of a file that is still the same that it is, without sending it', async () => {
    for (const path of ['/', '/sw.js', '/models/face-mesh.bin']) {
      const [etag = ''] = (await get(path)).headers.get('etag') ?? [];
      const again = await get(path, { 'If-None-Match': etag });
      expect(again.status, path).toBe(304);
      expectHeaders(again, { 'Cache-Control': kept(path) ?? NOT_KEPT }, path);
    }
  });

  it('sends the compressed copy to who can read it', async () => {
    const path = '/assets/ort-3c4d.wasm';
    const plain = await get(path);
    expect(plain.headers.has('content-encoding')).toBe(false);
    const gzipped = await get(path, { 'Accept-Encoding': 'gzip' });
    expect(gzipped.headers.get('content-encoding')).toEqual(['gzip']);
    expect(gzipped.headers.get('vary')).toEqual(['Accept-Encoding']);
    expect(gunzipSync(gzipped.body)).toEqual(plain.body);
    const any = await get(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(any.headers.get('content-type')).toEqual(['application/wasm']);
    if (!nginx.hasBrotli && !process.env.CI) return;
    expect(any.headers.get('content-encoding')).toEqual(['br']);
    expect(any.headers.get('vary')).toEqual(['Accept-Encoding']);
    expect(brotliDecompressSync(any.body)).toEqual(plain.body);
  });

  it('serves no dot file, source map, compressed copy or file for other hosts, and lists no folder', async () => {
    const folders = ['/assets/', '/models/', '/models/packs/', '/models/packs'];
    const copies = ['/index.html.gz', '/index.html.br'];
    const outside = ['/../nginx.conf', '/assets/../../nginx.conf', '/%2e%2e/nginx.conf'];
    const disguised = ['/%2eenv', '/assets/%2ehidden', '//.env', '/models/..%2f.env'];
    for (const path of [...NOT_SERVED, ...folders, ...copies, ...outside, ...disguised]) {
      const { status, body } = await get(path);
      expect([400, 404], path).toContain(status);
      expect(body.toString(), path).not.toMatch(/not for anybody|worker_processes|Index of/);
    }
  });

  it('sends who comes without TLS to HTTPS, and believes a proxy that took care of it', async () => {
    for (const path of ['/', '/assets/index-1a2b.js', '/people?a=b', '/.env']) {
      const { status, headers } = await ask(nginx.http + path);
      expect(status, path).toBe(308);
      expect(headers.get('location'), path).toEqual([`https://127.0.0.1${path}`]);
      expect(headers.has('strict-transport-security'), path).toBe(false);
    }
    const proxied = await ask(`${nginx.http}/`, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(proxied.status).toBe(200);
    expectHeaders(proxied, TRANSPORT, 'behind a proxy');
  });

  it('says that it is alive, with TLS or without', async () => {
    for (const origin of [nginx.http, nginx.https]) {
      const { status, body } = await ask(origin + HEALTH);
      expect([status, body.toString()]).toEqual([200, 'ok\n']);
    }
  });

  it('takes no body and no method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
      expect((await ask(`${nginx.https}/`, { method })).status, method).toBe(405);
    const head = await ask(`${nginx.https}/`, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('does not say which version it is', async () => {
    const { headers, body } = await get('/gone.js');
    expect(headers.get('server')).toEqual(['nginx']);
    expect(body.toString()).not.toMatch(/nginx\/\d/);
  });

  it('tells an address that asks without pause to wait, and nobody else; watching goes on', async () => {
    const greedy = newClient();
    expect(await untilTooMany(nginx, () => greedy)).toEqual([200, 429]);
    expect((await get('/sw.js')).status).toBe(200);
    expect((await get(HEALTH, { 'X-Forwarded-For': greedy })).status).toBe(200);
  });

  it('lets the pages embed it that it was set up for, and believes nobody whom they ask for without a proxy', async () => {
    const other = await startNginx({ embedders: [ELSEWHERE] });
    try {
      const { headers } = await ask(`${other.https}/`);
      expect(headers.has('x-frame-options')).toBe(false);
      const [policy] = headers.get('content-security-policy') ?? [];
      expect(policy).toContain(`; frame-ancestors ${ELSEWHERE};`);
      expect(await untilTooMany(other, newClient)).toEqual([200, 429]);
    } finally {
      await other.end();
    }
  });
});

/**
 * Asks without pause until it is told to wait; for so long that no machine is too slow to be told.
 *
 * @returns every status that came
 */
async function untilTooMany(
  { http }: RunningNginx,
  client: () => string,
): Promise<readonly number[]> {
  const statuses = new Set<number>();
  // As a proxy that took care of TLS, which would take most of the time.
  const one = () =>
    ask(`${http}/sw.js`, {
      headers: { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': client() },
    });
  for (let round = 0; round < ROUNDS && !statuses.has(429); round++) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, one));
    for (const { status } of answers) statuses.add(status);
  }
  return [...statuses].sort();
}

/** Requests at once, and how often. */
const [AT_ONCE, ROUNDS] = [200, 20];
