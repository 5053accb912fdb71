/**
 * `npm run headers`: writes the configuration of nginx and Caddy from the one source of headers. `npm run headers -- --out FOLDER --root FOLDER --http-port 80
 * --https-port 443 --certificates FOLDER` writes it for another place than the container.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyfile } from './caddy';
import { readEmbedders } from './embedders';
import { IN_CONTAINER, nginxFiles } from './nginx';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: import.meta.dirname },
    root: { type: 'string', default: IN_CONTAINER.root },
    temporary: { type: 'string', default: IN_CONTAINER.temporary },
    'http-port': { type: 'string', default: String(IN_CONTAINER.httpPort) },
    'https-port': { type: 'string', default: String(IN_CONTAINER.httpsPort) },
    certificates: { type: 'string', default: IN_CONTAINER.certificates },
  },
});

const embedders = readEmbedders();
const nginx = nginxFiles({
  embedders,
  root: values.root,
  temporary: values.temporary,
  httpPort: Number(values['http-port']),
  httpsPort: Number(values['https-port']),
  certificates: values.certificates,
});
const files = {
  Caddyfile: caddyfile(embedders),
  ...Object.fromEntries(Object.entries(nginx).map(([name, text]) => [`nginx/${name}`, text])),
};
for (const [name, text] of Object.entries(files)) {
  const path = join(values.out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
