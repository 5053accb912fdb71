import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { OTHER_TYPE, TYPES } from '../deploy/files';
import { securityHeaders, type Headers } from '../deploy/headers';
import { writeFilesOf } from '../deploy/offline';

/** The built app, as the other journeys have it from `vite preview`. */
const BUILT = resolve(import.meta.dirname, '../dist');

const HEADERS = securityHeaders({ embedders: [] });

/** A server of the app that can be taken away, changed and asked what it was asked for. */
export interface AppServer {
  readonly origin: string;
  /** Paths that were asked for since the last look, without what stands behind the question mark. */
  asked(): readonly string[];
  /** Delivers another version from now on. */
  deliver(version: AppVersion): void;
  /** Ends it: from now on there is no network to this address. */
  end(): Promise<void>;
}

/** A built app in a folder. */
export interface AppVersion {
  readonly folder: string;
}

/** Serves the built app on a port of its own. @param headers that every answer carries; none on hosts that cannot set any */
export async function serveApp(headers: Headers = HEADERS): Promise<AppServer> {
  let folder = BUILT;
  let asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    asked.push(pathname);
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file).slice(1)] ?? OTHER_TYPE;
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    asked() {
      const since = asked;
      asked = [];
      return since;
    },
    deliver: (version) => (folder = version.folder),
    end: () =>
      new Promise((ended) => {
        server.close(() => ended());
        server.closeAllConnections();
      }),
  };
}

/** What the pages of the next version are known by. */
export const NEXT = 'the next version';

/** Makes the next version of the app: the same, with another page. @returns it, and what deletes it */
export function buildNext(): AppVersion & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-next-'));
  cpSync(BUILT, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('</head>', `<meta name="generator" content="${NEXT}"></head>`));
  writeFilesOf(folder, '/', HEADERS);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
