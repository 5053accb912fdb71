import { I18nProvider } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { Router } from 'wouter';
import { useTranslation } from '../i18n';
import { ServicesProvider, type Services } from '../screens/services';
import { useKeptLocation } from '../screens/staying-put';
import { Fault } from './faults';
import { Routes } from './routes';
import { Shell } from './shell';
import { useAppState } from './state';

interface AppProps {
  readonly services: Services;
  /** Starts the engine again after it failed to start. */
  readonly restartEngine: () => Promise<void>;
}

/** The whole app: services, language, addresses, shell, screens. */
export function App({ services, restartEngine }: AppProps) {
  const { i18n } = useTranslation();
  const faulty = useAppState((app) => app.faulty);
  const leaving = useAppState((app) => app.leaving);
  if (leaving) return null;
  return (
    <ServicesProvider value={services}>
      <I18nProvider locale={i18n.language}>
        <Router hook={useKeptLocation} hrefs={(path) => `#${path}`}>
          <ErrorBoundary FallbackComponent={Fault} onError={noteFault}>
            <Shell>{faulty ? <Fault /> : <Routes restartEngine={restartEngine} />}</Shell>
          </ErrorBoundary>
        </Router>
      </I18nProvider>
    </ServicesProvider>
  );
}

/** Said in the state as well, so that a kiosk can help itself. */
function noteFault(): void {
  useAppState.setState({ faulty: true });
}
