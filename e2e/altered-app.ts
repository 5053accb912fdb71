import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ORIGIN } from './origin';

/** What is changed of the built app on its way to the browser. */
export interface Alteration {
  /** Whether it is delivered with its Content-Security-Policy. */
  readonly hasPolicy: boolean;
  /** Texts of its pages and scripts that stand in the place of others. */
  readonly instead: ReadonlyMap<string, string>;
}

/**
 * Serves the built app on a port of its own, changed a little. By a server and not by Playwright's routes: what those answer comes from no address at all, and Chromium
 * lets such a page ask no server on this computer.
 */
export async function serveAltered(
  alteration: Alteration,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(({ url = '/', method = 'GET' }, response) => {
    answer(url, method, alteration, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What this server says anew of its own answers. */
const OWN_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'connection'];

async function answer(
  url: string,
  method: string,
  { hasPolicy, instead }: Alteration,
  response: ServerResponse,
): Promise<void> {
  const real = await fetch(`${ORIGIN}${url}`, { method });
  const left = hasPolicy ? OWN_HEADERS : [...OWN_HEADERS, 'content-security-policy'];
  const headers = [...real.headers].filter(([name]) => !left.includes(name));
  response.writeHead(real.status, Object.fromEntries(headers));
  const isText = /html|javascript/.test(real.headers.get('content-type') ?? '');
  if (!isText) return void response.end(Buffer.from(await real.arrayBuffer()));
  let text = await real.text();
  for (const [from, to] of instead) text = text.replaceAll(from, to);
  // It would not be what was built.
  response.end(text.replace(/ integrity="[^"]*"/g, ''));
}
