import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin, type Rollup } from 'vite';

/** Where the first page comes in `index.html`. */
const PLACE = '<!--first-page-->';

/** The first script, as Vite writes it. */
const SCRIPT = '<script type="module"';

/** Nothing is drawn before it has run, so that nothing moves: it is as small as the style that is waited for anyway. Browsers that do not know this draw the header first. */
const BLOCKING = 'blocking="render"';

const PAGE = fileURLToPath(new URL('../src/app/first-page.tsx', import.meta.url));

/** Of a build: what somebody sees before the app has come, and what they will need next. */
export function firstPage(): Plugin {
  let base = '/';
  return {
    name: 'first-page',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle, chunk }) {
        // Other pages, such as those of the benches, are built with these settings, too.
        if (!html.includes(PLACE) || !bundle || !chunk) return html;
        const { module } = await runnerImport<typeof import('../src/app/first-page')>(PAGE, {
          configFile: false,
          logLevel: 'error',
          // Says to Node that it is CommonJS, and is not.
          resolve: { noExternal: ['workbox-window'] },
        });
        const parts = partsOf(chunk, bundle).map((file) => preload(`${base}${file}`));
        return html
          .replace(PLACE, () => module.firstPage())
          .replace(SCRIPT, `${SCRIPT} ${BLOCKING}`)
          .replace(
            '</head>',
            () => `  <template id="parts">${parts.join('')}</template>\n  </head>`,
          );
      },
    },
  };
}

/** Files of all that the first script fetches by itself, in its order: what it imports later, and all that this needs. */
function partsOf(first: Rollup.OutputChunk, bundle: Rollup.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file) || file === first.fileName) return;
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') return;
    chunk.imports.forEach(follow);
    found.add(file);
  };
  first.imports.forEach((file) => found.add(file));
  first.dynamicImports.forEach(follow);
  for (const file of first.imports) found.delete(file);
  return [...found];
}

/** In a template, browsers fetch nothing: the first script takes them out as soon as the first page is drawn, which has the line for itself until then (`src/app/index.ts`). */
function preload(href: string): string {
  return `<link rel="modulepreload" crossorigin href="${href}">`;
}
