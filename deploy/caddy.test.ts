import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caddyfile } from './caddy';
import { HEALTH, KEPT, NOT_KEPT } from './files';
import { securityHeaders, TRANSPORT, type Headers } from './headers';
import { ask } from './testing/ask';
import { expectHeaders } from './testing/expect-headers';
import { freePort, startServer } from './testing/server';
import { NOT_SERVED, SCREENS, SERVED, writeSite } from './testing/site';

const KNOWN_PLACES = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'];
const caddy = [process.env.CADDY_PATH, ...KNOWN_PLACES].find((path) => path && existsSync(path));
const why = caddy ? '' : ' (skipped: Caddy is not installed; Debian: apt-get install caddy)';

describe.skipIf(!caddy)(`the real Caddy with the shipped configuration${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-caddy-'));
  let origin = '';
  let end = () => Promise.resolve();
  beforeAll(async () => {
    const site = join(folder, 'site');
    const config = join(folder, 'Caddyfile');
    await writeSite(site);
    writeFileSync(config, caddyfile([]));
    // Without TLS: its certificate would be of an authority that it makes for the whole machine.
    origin = `http://127.0.0.1:${await freePort()}`;
    end = await startServer(
      caddy ?? '',
      ['run', '--config', config, '--adapter', 'caddyfile'],
      origin + HEALTH,
      {
        env: {
          COUNTENANCE_ADDRESS: origin,
          COUNTENANCE_ROOT: site,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        },
      },
    );
  });
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers: Headers = {}) => ask(origin + path, { headers });
  const kept = (path: string) => KEPT.find(({ under }) => path.startsWith(under))?.cacheControl;

  it('serves every file and screen, and keeps each as long as it should be', async () => {
    for (const [path, { content }] of Object.entries(SERVED)) {
      const answer = await get(path);
      expect([answer.status, answer.body.toString()], path).toEqual([200, content]);
      expectHeaders(answer, { 'Cache-Control': kept(path) ?? NOT_KEPT }, path);
    }
    for (const path of SCREENS)
      expect((await get(path)).body.toString(), path).toBe(SERVED['/index.html']?.content);
  });

  it('sends every security header with every answer, once', async () => {
    const expected = { ...securityHeaders({ embedders: [] }), ...TRANSPORT };
    const paths = [...Object.keys(SERVED), ...SCREENS, ...NOT_SERVED, '/gone.js', '/assets/'];
    for (const path of [...paths, HEALTH]) expectHeaders(await get(path), expected, path);
  });

  it('serves nothing that is for nobody, and has nobody keep that something is not there', async () => {
    const disguised = ['/%2eenv', '/assets/%2ehidden', '//.env', '/models/..%2f.env'];
    const gone = ['/assets/', '/models/packs/', '/assets/gone.js', '/models/gone', '/gone.js'];
    for (const path of [...NOT_SERVED, ...disguised, ...gone, '/index.html.br']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expectHeaders(answer, { 'Cache-Control': NOT_KEPT }, path);
      expect(answer.body.toString(), path).not.toContain('not for anybody');
    }
    expect((await ask(`${origin}/`, { method: 'POST' })).status).toBe(405);
  });

  it('sends the compressed copy to who can read it', async () => {
    const path = '/assets/ort-3c4d.wasm';
    const { body } = await get(path);
    expect(gunzipSync((await get(path, { 'Accept-Encoding': 'gzip' })).body)).toEqual(body);
    const any = await get(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expectHeaders(any, { 'Content-Type': 'application/wasm', Vary: 'Accept-Encoding' }, path);
    expect(brotliDecompressSync(any.body)).toEqual(body);
  });
});
