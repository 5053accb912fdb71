import { KEPT, NOT_KEPT } from './files.ts';
import { securityHeaders, TRANSPORT, type Headers } from './headers.ts';

/** What such hosts read at most: Cloudflare's limits, the narrowest (characters of a line, and rules). */
export const LIMITS = { lineLength: 2000, rules: 100 } as const;

/** Paths that are not kept. Where several rules fit a path, hosts join the values of a header: so no rule for everything may name `Cache-Control`. */
const ASKED_FOR = ['/', '/index.html', '/sw.js', '/signals.json'];

/**
 * The file `_headers` for static hosts that read one (Cloudflare Pages, Netlify and others).
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function headersFile(embedders: readonly string[]): string {
  return [
    rule('/*', { ...securityHeaders({ embedders }), ...TRANSPORT }),
    ...KEPT.map(({ under, cacheControl }) => rule(`${under}*`, { 'Cache-Control': cacheControl })),
    ...ASKED_FOR.map((path) => rule(path, { 'Cache-Control': NOT_KEPT })),
  ].join('\n');
}

/** The file `_redirects` for the same hosts: the addresses of screens are drawn by one page. Files that exist go before it. */
export const redirectsFile = '/* /index.html 200\n';

function rule(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
