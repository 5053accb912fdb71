import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { CreateVault } from '../screens/create-vault';
import { Enrol } from '../screens/enrol';
import { People } from '../screens/people';
import { Recognise } from '../screens/recognise';
import { Unlock } from '../screens/unlock';
import { Welcome } from '../screens/welcome';
import { Button, Page } from '../ui';
import { EngineGate } from './engine-gate';
import { useAppState } from './state';
import { VaultTrouble } from './vault-trouble';

interface RoutesProps {
  readonly restartEngine: () => Promise<void>;
}

/** The screen that fits the address and where the vault stands: no vault, locked, or open. */
export function Routes({ restartEngine }: RoutesProps) {
  const vault = useAppState((app) => app.vault);
  switch (vault.state) {
    case 'unknown':
      // A few milliseconds; anything drawn here would only flash.
      return null;
    case 'failed':
      return <VaultTrouble error={vault.error} />;
    case 'none':
      return (
        <Switch>
          <Route path="/create">
            <CreateVault />
          </Route>
          <Route>
            <Welcome />
          </Route>
        </Switch>
      );
    case 'locked':
      return <Unlock />;
    case 'open':
      return <OpenRoutes people={vault.people} restartEngine={restartEngine} />;
  }
}

function OpenRoutes({ people, restartEngine }: RoutesProps & { readonly people: number }) {
  return (
    <Switch>
      <Route path="/enrol">
        <EngineGate restart={restartEngine}>
          <Enrol />
        </EngineGate>
      </Route>
      <Route path="/recognise">
        <EngineGate restart={restartEngine}>
          <Recognise people={people} />
        </EngineGate>
      </Route>
      <Route path="/people">
        <People />
      </Route>
      {['/', '/create', '/unlock'].map((path) => (
        <Route key={path} path={path}>
          <Redirect to={people === 0 ? '/enrol' : '/recognise'} replace />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NotFound() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('notFound.title')}
      lead={t('notFound.text')}
      actions={
        <Button look="primary" onPress={() => go('/')}>
          {t('notFound.home')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}
