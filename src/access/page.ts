import { html } from './html';
import { around, details, erasure, files, history } from './page-about';
import { audit, consents, leftovers, requests, templates, visits } from './page-records';
import type { PersonExport } from './schema';
import { STYLE } from './style';
import { createTimes } from './words';

/**
 * The export as a page that anybody can read: no script, nothing from elsewhere, and a policy that would refuse both, should anything in it ever be taken
 * for more than text.
 *
 * @param timeZone by whose clock moments are written, as an IANA name
 */
export function writePage(held: PersonExport, timeZone: string): string {
  const times = createTimes(timeZone);
  const title = `What is kept about ${held.name}`;
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p class="lead">
            Everything that this vault of Countenance holds about you, as of
            ${times.moment(held.createdAt)}.
          </p>
          <p class="soft">Times are those of ${timeZone}.</p>
          ${[
            details(held, times),
            history(held, times),
            around(held),
            consents(held, times),
            templates(held),
            visits(held, times),
            requests(held, times),
            audit(held, times),
            erasure(held, times),
            leftovers(held),
            files(held),
          ]}
        </main>
      </body>
    </html> `;
  return markup;
}
