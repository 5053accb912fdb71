/**
 * The security headers, one source for every server: the development server and the preview (deploy/vite.ts), nginx, Caddy and static hosts (`npm run headers`).
 * docs/deploy.md says what each is for.
 */
import { contentSecurityPolicy, type PolicyOptions } from './content-policy.ts';
import { permissionsPolicy } from './permissions.ts';

/** Names and values of headers, in the order in which they are sent. */
export type Headers = Readonly<Record<string, string>>;

/** Cross-origin isolation, which threads of WebAssembly need, and a process of its own in the browser. */
export const ISOLATION: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Seconds for which a browser that has been here asks for nothing but HTTPS: two years, as browsers' own lists of such addresses want it. */
const HTTPS_ONLY_SECONDS = 2 * 365 * 24 * 60 * 60;

/** Over HTTPS alone, as RFC 6797, 7.2 wants it. It does not bind hosts below this one: they may be somebody else's. */
export const TRANSPORT: Headers = {
  'Strict-Transport-Security': `max-age=${HTTPS_ONLY_SECONDS}`,
};

/** What every answer carries, whichever path and status it has, and whether it went over HTTPS or not. */
export function securityHeaders(options: PolicyOptions): Headers {
  const isEmbedded = options.embedders.length > 0;
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    // It knows no list: where pages may embed the app, `frame-ancestors` says which.
    ...(!isEmbedded && { 'X-Frame-Options': 'DENY' }),
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissionsPolicy(),
    ...ISOLATION,
    // A page that is cross-origin isolated itself may embed only what allows this.
    'Cross-Origin-Resource-Policy': isEmbedded ? 'cross-origin' : 'same-origin',
  };
}
