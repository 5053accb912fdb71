import { createHash } from 'node:crypto';

/** Where the app is served, as far as its Content-Security-Policy depends on it. */
export interface PolicyOptions {
  /** Origins of the pages that may embed the app (deploy/embedders.ts). */
  readonly embedders: readonly string[];
  /** For the development server alone: what it writes into the page itself carries this, and it says over a WebSocket what has changed. */
  readonly development?: { readonly nonce: string };
}

/**
 * The two `<style>` elements that react-aria writes into the page: the first with every button, the second while a dialog is open on iOS. The policy lets in these texts
 * and no other. All other styles are files, or set by React through the CSSOM, which no policy stops.
 */
export const STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
] as const;

/** The Content-Security-Policy: "nothing leaves" as a rule of the browser instead of a promise. docs/deploy.md says what each part is for. */
export function contentSecurityPolicy({ embedders, development }: PolicyOptions): string {
  const nonce = development ? [`'nonce-${development.nonce}'`] : [];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...nonce],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'style-src': ["'self'", ...STYLES.map(hashOf), ...nonce],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': embedders.length > 0 ? embedders : ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // src/bridge/trusted-types.ts
    'trusted-types': ['default'],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function hashOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
