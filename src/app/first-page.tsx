import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider } from 'react-aria-components';
import { Router } from 'wouter';
import { NOT_LOADED } from '../first-page';
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
          <NotLoaded />
          <Welcome lost={false} />
        </Shell>
      </Router>
    </I18nProvider>,
  );
  return html.replaceAll(/<(main|footer)\b/g, '<$1 hidden');
}

/** Shown where a part of the app did not come (`src/first-page`). Its way on has no hash, so that the page is loaded anew. */
function NotLoaded() {
  const { t } = useTranslation();
  return (
    <div id={NOT_LOADED} className="contents">
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
        <p>{t('notLoaded.text')}</p>
      </Page>
    </div>
  );
}
