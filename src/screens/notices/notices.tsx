import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Page } from '../../ui';
import type { Notices as NoticeList, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { Overview } from './overview';
import { Write } from './write';

const listNotices = (vault: Vault) => vault.listNotices();

/** The pages on which officers write what people read before they decide. */
export function Notices() {
  const { t } = useTranslation();
  const [notices, reload] = useLoaded(listNotices);
  if (notices.kind !== 'loaded')
    return (
      <Page title={t('notice.office.title')}>
        <ToCome state={notices} onRetry={() => void reload()} />
      </Page>
    );
  return <Routes notices={notices.value} onChanged={() => void reload()} />;
}

interface RoutesProps {
  readonly notices: NoticeList;
  readonly onChanged: () => void;
}

function Routes({ notices, onChanged }: RoutesProps) {
  const [, go] = useLocation();
  function leave() {
    onChanged();
    go('/vault/notice');
  }
  return (
    <Switch>
      <Route path="/vault/notice">
        <Overview notices={notices} />
      </Route>
      <Route path="/vault/notice/write">
        <Write inForce={notices.published[0]?.notice ?? null} onLeave={leave} />
      </Route>
      <Route>
        <Redirect to="/vault/notice" replace />
      </Route>
    </Switch>
  );
}
