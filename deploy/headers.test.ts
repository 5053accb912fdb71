import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caddyfile } from './caddy';
import { contentSecurityPolicy, STYLES } from './content-policy';
import { readEmbedders } from './embedders';
import { FILES, REFUSED } from './files';
import { securityHeaders } from './headers';
import { IN_CONTAINER, nginxFiles } from './nginx';
import { headersFile, LIMITS } from './static-host';

const ELSEWHERE = 'https://desk.example';
const embedders = readEmbedders();
const own = contentSecurityPolicy({ embedders: [] });

it('lets in no code but scripts of this server, and no connection to anybody else', () => {
  expect(own).toContain("default-src 'none';");
  expect(own).toContain("; script-src 'self' 'wasm-unsafe-eval';");
  expect(own).toContain("; connect-src 'self';");
  expect(own).toContain("; require-trusted-types-for 'script'; trusted-types default");
  expect(own).not.toContain('unsafe-inline');
  expect(own).not.toContain("'unsafe-eval'");
  expect(own).not.toContain('*');
});

it('is embedded by nobody, or by who is told what happens at a door', () => {
  expect(own).toContain("frame-ancestors 'none'");
  expect(securityHeaders({ embedders: [] })).toMatchObject({
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  const embedded = securityHeaders({ embedders: [ELSEWHERE] });
  expect(embedded).not.toHaveProperty('X-Frame-Options');
  expect(embedded['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(embedded['Content-Security-Policy']).toContain(`frame-ancestors ${ELSEWHERE};`);
});

it('takes from signals.json who may embed, and refuses what would mean something else in a header', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-signals-'));
  const path = join(folder, 'signals.json');
  const read = (...origins: string[]) => {
    writeFileSync(path, JSON.stringify({ origins }));
    return readEmbedders(path);
  };
  try {
    expect(readEmbedders(path)).toEqual([]);
    expect(read(ELSEWHERE, 'http://[::1]:8080')).toEqual([ELSEWHERE, 'http://[::1]:8080']);
    for (const origin of ['*', 'https://*.example', 'https://a;script-src', 'https://a$b', 'a'])
      expect(() => read(origin), origin).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('lets in the styles that react-aria writes into the page, which are these two and no more', () => {
  const folder = join(import.meta.dirname, '../node_modules/react-aria/dist/private');
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((source) => /createElement\(['"]style['"]/.test(source))
    .flatMap((source) => [...source.matchAll(/\.textContent = `([^`]*)`\.trim\(\)/g)])
    .map(([, style = '']) => style.replace(/\$\{[^}]*\}/, 'data-react-aria-pressable').trim());
  expect(written.sort()).toEqual([...STYLES].sort());
});

it('ships the configuration that `npm run headers` writes', () => {
  const files = { Caddyfile: caddyfile(embedders) };
  const nginx = nginxFiles({ embedders, ...IN_CONTAINER });
  for (const [name, text] of Object.entries(files)) expect(shipped(name), name).toBe(text);
  for (const [name, text] of Object.entries(nginx))
    expect(shipped(`nginx/${name}`), name).toBe(text);
});

it('fits what static hosts read', () => {
  const lines = headersFile([ELSEWHERE]).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(LIMITS.lineLength);
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(LIMITS.rules);
});

it('tells files that are for nobody from those of the app', () => {
  const isRefused = (path: string) => new RegExp(REFUSED).test(path);
  const isFile = (path: string) => new RegExp(FILES).test(path);
  for (const path of ['/.env', '/a/.b/c', '/a.js.map', '/a.js.br', '/a.js.gz', '/_headers'])
    expect(isRefused(path), path).toBe(true);
  for (const path of ['/', '/index.html', '/assets/a-1b.js', '/people', '/maps'])
    expect(isRefused(path), path).toBe(false);
  for (const path of ['/', '/people', '/people/0192-ab']) expect(isFile(path), path).toBe(false);
  for (const path of ['/sw.js', '/models/a.onnx']) expect(isFile(path), path).toBe(true);
});

function shipped(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}
