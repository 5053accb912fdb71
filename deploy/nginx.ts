import { FILES, HEALTH, KEPT, NOT_KEPT, OTHER_TYPE, REFUSED, TYPES } from './files';
import { securityHeaders, TRANSPORT } from './headers';

/** What of nginx's configuration depends on where it runs. */
export interface NginxOptions {
  readonly embedders: readonly string[];
  /** Folder of the built app. */
  readonly root: string;
  /** A folder that nginx may write in; the only one. */
  readonly temporary: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Folder with `fullchain.pem` and `privkey.pem`. */
  readonly certificates: string;
}

/** As in the container: ports that need no rights, and every path absolute. */
export const IN_CONTAINER: Omit<NginxOptions, 'embedders'> = {
  root: '/srv/countenance',
  temporary: '/tmp',
  httpPort: 8080,
  httpsPort: 8443,
  certificates: '/etc/nginx/tls',
};

/** Requests a second of one address, over a while. Loading the app takes some thirty; a building full of kiosks may share one address. */
const REQUESTS_PER_SECOND = 20;

/** Requests at once of one address beyond that, before it is told to wait (429): several devices that start at the same time. */
const BURST = 100;

/** Memory for the addresses that are counted: about 16,000 of them. */
const COUNTED_MEMORY = '1m';

/** The largest body of a request: the app sends none. */
const LARGEST_BODY = '1k';

/** Seconds to wait for a slow client's next bytes, so that few of them do not hold all connections. */
const PATIENCE_SECONDS = 15;

/** Where a proxy in front may be: addresses that are not of the internet (RFC 1918, RFC 4193). Whoever is there is believed for whom they ask. */
const PROXIES = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

const WRITTEN = '# Written by `npm run headers`: change deploy/*.ts and run it again.\n';

/** nginx's configuration, by the name of each file. `tls.conf`, `brotli.conf` and `proxy.conf` are put into `countenance.d` where they are wanted. */
export function nginxFiles(options: NginxOptions): Readonly<Record<string, string>> {
  return {
    'nginx.conf': main(options),
    'site.conf': site(options),
    'tls.conf': tls(options),
    'brotli.conf': `${WRITTEN}# Needs nginx's module "brotli static" (Debian: libnginx-mod-http-brotli-static).\nbrotli_static on;\n`,
    'proxy.conf': proxy(),
  };
}

function main({ temporary }: NginxOptions): string {
  const temporaries = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${temporary}/nginx-${what};`,
  );
  return `${WRITTEN}# All of nginx's configuration, for a container or a machine of its own. It needs no rights and writes nowhere but in ${temporary}.
worker_processes auto;
pid ${temporary}/nginx.pid;
error_log stderr warn;
# Modules that Debian's packages bring.
include /etc/nginx/modules-enabled/*.conf;

events {
  worker_connections 1024;
}

http {
  sendfile on;
  tcp_nopush on;
  ${temporaries.join('\n  ')}
  include site.conf;
}
`;
}

function site({ embedders, root, httpPort }: NginxOptions): string {
  const kept = KEPT.map(
    ({ under, cacheControl }) => `"~^(200|206|304):${under}" "${cacheControl}";`,
  );
  const headers = Object.entries(securityHeaders({ embedders })).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const types = Object.entries(TYPES).map(([end, type]) => `${type} ${end};`);
  const [[transport, httpsOnly] = ['', '']] = Object.entries(TRANSPORT);
  const folders = KEPT.map(({ under }) => `location ${under} {\n    try_files $uri =404;\n  }`);
  return `${WRITTEN}# Inside of "http". A proxy in front that takes care of TLS has to say so by X-Forwarded-Proto.
map "$https:$http_x_forwarded_proto" $countenance_transport {
  default "";
  "~^on:" "${httpsOnly}";
  ":https" "${httpsOnly}";
}
map "$https:$http_x_forwarded_proto:$uri" $countenance_to_https {
  default 1;
  "~^on:" "";
  "~^:https:" "";
  "~:${HEALTH}$" "";
}
# By the status, too: that something is not there is not to be kept.
map "$status:$uri" $countenance_keeping {
  default "${NOT_KEPT}";
  ${kept.join('\n  ')}
}
limit_req_zone $binary_remote_addr zone=countenance:${COUNTED_MEMORY} rate=${REQUESTS_PER_SECOND}r/s;

server {
  listen ${httpPort};
  # tls.conf, brotli.conf, and whatever else the place needs.
  include countenance.d/*.conf;

  root ${root};
  # Who opened the app when is nobody's business.
  access_log off;
  index index.html;
  autoindex off;
  server_tokens off;
  gzip_static on;
  gzip_vary on;
  client_max_body_size ${LARGEST_BODY};
  client_header_timeout ${PATIENCE_SECONDS}s;
  client_body_timeout ${PATIENCE_SECONDS}s;
  send_timeout ${PATIENCE_SECONDS}s;
  limit_req zone=countenance burst=${BURST} nodelay;
  limit_req_status 429;

  types {
    ${types.join('\n    ')}
  }
  default_type ${OTHER_TYPE};

  # All of them here and none in a location: one in a location would take away all of these.
  ${headers.join('\n  ')}
  add_header ${transport} $countenance_transport always;
  add_header Cache-Control $countenance_keeping always;

  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }
  if ($countenance_to_https) {
    return 308 https://$host$request_uri;
  }

  location = ${HEALTH} {
    default_type text/plain;
    return 200 "ok\\n";
  }
  location ~ "${REFUSED}" {
    return 404;
  }
  location ~ "${FILES}" {
    try_files $uri =404;
  }
  ${folders.join('\n  ')}
  location / {
    try_files $uri /index.html;
  }
}
`;
}

function tls({ httpsPort, certificates }: NginxOptions): string {
  return `${WRITTEN}# Inside of "server": nginx takes care of TLS itself.
listen ${httpsPort} ssl http2;
ssl_certificate ${certificates}/fullchain.pem;
ssl_certificate_key ${certificates}/privkey.pem;
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_cache shared:countenance_tls:1m;
ssl_session_tickets off;
`;
}

function proxy(): string {
  const proxies = PROXIES.map((range) => `set_real_ip_from ${range};\n`);
  return `${WRITTEN}# Inside of "server": a proxy is in front, and requests are counted by whom it names. Only where nobody gets past the proxy.
${proxies.join('')}real_ip_header X-Forwarded-For;
real_ip_recursive on;
`;
}
