import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEALTH } from '../files';
import { nginxFiles } from '../nginx';
import { freePort, startServer } from './server';
import { writeSite } from './site';

/** Where Debian, Homebrew and others put nginx. */
const KNOWN_PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/** Debian's module for `brotli_static`. */
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The user "nobody" of Linux. nginx is not to have any rights, even where the tests have all. */
const NOBODY = 65534;

/** An nginx that serves a site with the shipped configuration. */
export interface RunningNginx {
  readonly http: string;
  readonly https: string;
  readonly hasBrotli: boolean;
  end(): Promise<void>;
}

interface Setup {
  /** Origins of the pages that may embed the app. */
  readonly embedders?: readonly string[];
  /** Whether whoever asks is a proxy. */
  readonly behindProxy?: boolean;
}

/** The nginx to test with: `NGINX_PATH`, else an installed one, else none. */
export function findNginx(): string | undefined {
  const places = [process.env.NGINX_PATH, ...KNOWN_PLACES];
  return places.find((path) => path !== undefined && existsSync(path));
}

/** Why the tests with nginx cannot run here, or `null` where they can. */
export function whyNoNginx(): string | null {
  if (!findNginx()) return 'nginx is not installed (Debian: apt-get install nginx-light)';
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'openssl is not installed, which makes the certificate of these tests';
  }
}

/**
 * Starts nginx as a user without rights, on two free ports, with the shipped configuration and a certificate of its own.
 *
 * @throws Error when nginx does not take the configuration
 */
export async function startNginx({
  embedders = [],
  behindProxy = false,
}: Setup = {}): Promise<RunningNginx> {
  const nginx = findNginx();
  if (!nginx) throw new Error('nginx is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'countenance-nginx-'));
  const [root, temporary] = [join(folder, 'site'), join(folder, 'temporary')];
  const dropIns = join(folder, 'countenance.d');
  for (const made of [root, temporary, dropIns]) mkdirSync(made);
  chmodSync(folder, 0o755);
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asNobody.uid !== undefined) chownSync(temporary, NOBODY, NOBODY);
  await writeSite(root);
  makeCertificate(folder);
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const options = { embedders, root, temporary, httpPort, httpsPort, certificates: folder };
  const hasBrotli = existsSync(BROTLI_MODULE);
  const wanted: Readonly<Record<string, boolean>> = {
    'tls.conf': true,
    'brotli.conf': hasBrotli,
    'proxy.conf': behindProxy,
  };
  for (const [name, content] of Object.entries(nginxFiles(options)))
    writeFileSync(join(wanted[name] === true ? dropIns : folder, name), content);
  const args = ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'];
  const http = `http://127.0.0.1:${httpPort}`;
  const end = await startServer(nginx, args, `${http}${HEALTH}`, asNobody);
  return {
    http,
    https: `https://127.0.0.1:${httpsPort}`,
    hasBrotli,
    async end() {
      await end();
      rmSync(folder, { recursive: true });
    },
  };
}

function makeCertificate(folder: string): void {
  const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...kind, '-subj', '/CN=127.0.0.1', ...files], {
    stdio: 'ignore',
  });
  chmodSync(key, 0o644);
}
