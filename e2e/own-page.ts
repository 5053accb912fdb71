import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';

/** The files of a built page by their path, kept in memory: nothing is left behind in the checkout. */
export type BuiltPage = ReadonlyMap<string, Buffer>;

/** A page that is being served on a port of its own. */
export interface ServedPage {
  readonly origin: string;
  /** Waits until every connection is closed and everything that came over it has been heard. */
  silence(): Promise<void>;
  close(): void;
}

/** Where the page posts what it has to say. */
export const SAY = '/say';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/**
 * The page is cross-origin isolated, as the app is; a page that measures its memory has to be. It may not make code out of text either, as
 * the app may not: zod is quicker where it may. And nothing is cached.
 */
const HEADERS = {
  'Content-Security-Policy': "script-src 'self' 'wasm-unsafe-eval'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

/** Milliseconds between two looks at the connections of a browser that has just ended. */
const LOOK_MS = 2;

/**
 * Builds a page that starts one part of the app only, as the app itself is built. For tests and measurements that would take too long with
 * all of it.
 *
 * @param folder where its `index.html` is
 */
export async function buildPage(folder: string): Promise<BuiltPage> {
  const built = await build({
    configFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2023', write: false, chunkSizeWarningLimit: 2000 },
  });
  const files = new Map<string, Buffer>();
  for (const result of Array.isArray(built) ? built : [built]) {
    if (!('output' in result)) continue;
    for (const file of result.output)
      files.set(`/${file.fileName}`, Buffer.from(file.type === 'chunk' ? file.code : file.source));
  }
  return files;
}

/** Serves a built page. @param answer what the page hears back when it says something; what throws here is a bug of the test */
export async function servePage(
  page: BuiltPage,
  answer: (said: string) => string = () => 'null',
): Promise<ServedPage> {
  let busy = 0;
  const connections = new Set<Socket>();
  const server = createServer((request, response) => {
    busy++;
    void respond(page, answer, request, response)
      // The browser was killed in the middle of a sentence, or answered nobody any more.
      .catch(() => response.destroy())
      .finally(() => busy--);
  });
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${String(portOf(server))}`,
    async silence() {
      while (busy > 0 || connections.size > 0) await sleep(LOOK_MS);
    },
    close() {
      server.close();
      for (const socket of connections) socket.destroy();
    },
  };
}

async function respond(
  page: BuiltPage,
  answer: (said: string) => string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '');
  if (path === SAY) {
    const reply = answer(await text(request));
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/json' }).end(reply);
    return;
  }
  const file = page.get(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(file ? 200 : 404, { ...HEADERS, 'Content-Type': type }).end(file);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
