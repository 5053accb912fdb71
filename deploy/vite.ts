import { randomBytes } from 'node:crypto';
import type { Plugin, UserConfig } from 'vite';
import { readEmbedders } from './embedders.ts';
import { ISOLATION, securityHeaders, type Headers } from './headers.ts';
import { headersFile, redirectsFile } from './static-host.ts';

/** Bytes of the development server's nonce, which CSP wants to be of 128 bits at least. */
const NONCE_BYTES = 16;

/**
 * The security headers for the development server and the preview, and the files `_headers` and `_redirects` for static hosts in what is built.
 *
 * The development server sends the Content-Security-Policy in the mode `development` only: beside it run tests (mode `test`), which bring frames and scripts of their
 * own, and measurements (mode `measuring`), in which peers make code out of text.
 */
export function securityHeadersEverywhere(): Plugin {
  return {
    name: 'security-headers',
    config(user, { command, mode, isPreview }) {
      const embedders = readEmbedders();
      if (command === 'serve' && !isPreview && mode === 'development') {
        const nonce = randomBytes(NONCE_BYTES).toString('base64');
        return {
          html: { cspNonce: nonce },
          ...serving(user, securityHeaders({ embedders, development: { nonce } })),
        };
      }
      return {
        ...serving(user, ISOLATION),
        preview: { headers: { ...securityHeaders({ embedders }), ...user.preview?.headers } },
      };
    },
    generateBundle() {
      const embedders = readEmbedders();
      const files = { _headers: headersFile(embedders), _redirects: redirectsFile };
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** What whoever starts the server says about headers goes before. */
function serving(user: UserConfig, headers: Headers): UserConfig {
  return { server: { headers: { ...headers, ...user.server?.headers } } };
}
