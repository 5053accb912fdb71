import { FILES, HEALTH, KEPT, NOT_KEPT, REFUSED, TYPES } from './files';
import { securityHeaders, TRANSPORT } from './headers';

/**
 * Caddy's configuration. Caddy gets certificates and redirects to HTTPS by itself. It limits no rates: what is built into it cannot (docs/deploy.md).
 *
 * @param embedders origins of the pages that may embed the app
 */
export function caddyfile(embedders: readonly string[]): string {
  const headers = Object.entries({ ...securityHeaders({ embedders }), ...TRANSPORT }).map(
    ([name, value]) => `${name} "${value}"`,
  );
  const kept = KEPT.map(({ under, cacheControl }) => {
    const name = under.replaceAll('/', '');
    return `@${name} {
			path ${under}*
			file {path}
		}
		header @${name} Cache-Control "${cacheControl}"`;
  });
  const folders = KEPT.map(({ under }) => `${under}*`).join(' ');
  const types = Object.entries(TYPES).map(
    ([end, type]) => `header @${end} Content-Type ${type}\n\t\t@${end} path *.${end}`,
  );
  return `# Written by \`npm run headers\`: change deploy/*.ts and run it again.
{
	admin off
}

{$COUNTENANCE_ADDRESS:localhost} {
	root * {$COUNTENANCE_ROOT:/srv/countenance}

	# In this order.
	route {
		header {
			${headers.join('\n\t\t\t')}
		}
		header Cache-Control "${NOT_KEPT}"
		# By itself: what is taken away waits for an answer, and errors are none.
		header -Server

		respond ${HEALTH} "ok
" 200
		@other not method GET HEAD
		error @other 405
		@refused path_regexp \`${REFUSED}\`
		error @refused 404

		${kept.join('\n\t\t')}
		${types.join('\n\t\t')}

		@screen {
			not path ${folders}
			not path_regexp \`${FILES}\`
		}
		rewrite @screen /index.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
