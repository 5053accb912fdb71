import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider } from 'react-aria-components';
import { Router } from 'wouter';
import { NOT_LOADED, NOT_STARTED } from '../first-page';
import { prepareTexts, useTranslation } from '../i18n';
import { Welcome } from '../screens/welcome';
import { ButtonLink, Page } from '../ui';
import { Shell } from './shell';

/**
 * What a stranger sees first, as HTML: made when the app is built (`deploy/first-page.ts`), out of the same parts as the app makes it. Name and mark are there for
 * everybody; the rest is hidden until it is known that this is a first visit (`src/first-page`).
 */
export function firstPage(): string {
  prepareTexts();
  const html = renderToStaticMarkup(
    <I18nProvider locale="en">
      <Router ssrPath="/" hrefs={(path) => `#${path}`}>
        <Shell>
          <NotStarted />
          <NotLoaded />
          <Welcome lost={false} />
        </Shell>
      </Router>
    </I18nProvider>,
  );
  return html.replaceAll(HIDDEN, '<$1 hidden');
}

/** What waits for the first script: all but what is said where that does not come (`NOT_STARTED`). */
const HIDDEN = /(?<!id="not-started"[^>]*>)<(main|footer)\b/g;

/** Shown where the first script did not come, or scripts are switched off: by the style alone, after a while (`src/index.css`). */
function NotStarted() {
  const { t } = useTranslation();
  return (
    <div id={NOT_STARTED}>
      <NotHere text={t('notLoaded.notStarted')} />
    </div>
  );
}

/** Shown where a part of the app did not come (`src/first-page`). */
function NotLoaded() {
  const { t } = useTranslation();
  return (
    <div id={NOT_LOADED} className="contents">
      <NotHere text={t('notLoaded.text')} />
    </div>
  );
}

/** Its way on has no hash, so that the page is loaded anew. */
function NotHere({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('notLoaded.title')}
      actions={
        <Router hrefs={() => import.meta.env.BASE_URL}>
          <ButtonLink look="primary" to="/">
            {t('notLoaded.again')}
          </ButtonLink>
        </Router>
      }
    >
      <p>{text}</p>
    </Page>
  );
}
