import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '../i18n';
import { useServices } from '../screens/services';
import { useStayingPut } from '../screens/staying-put';
import { Button, Mark } from '../ui';
import { CheckUsLink } from './check-us-link';
import { isFirstVisit } from '../first-page';
import { KeepingProgress } from './keeping-progress';
import { LockingSoon } from './locking-soon';
import { ModelProgress } from './model-progress';
import { Navigation } from './navigation';
import { NewVersionNotice } from './new-version-notice';
import { useAppState } from './state';
import { WelcomedNotice } from './welcomed-notice';

/** What is around every screen: name, ways to the other screens, lock. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const isDoor = useAppState(({ kiosk }) => kiosk !== null);
  const role = useAppState(({ vault }) => (vault.state === 'open' ? vault.role : null));
  useStayingPut(role === 'kiosk');
  // A kiosk at a door brings a frame of its own: nothing in it leads away.
  if (isDoor) return children;
  return (
    <div
      className={`flex min-h-dvh flex-col ${role ? 'pb-(--bottom-bar) [--bottom-bar:calc(4.25rem+env(safe-area-inset-bottom))] md:[--bottom-bar:0px]' : ''}`}
    >
      <header className="border-b border-line">
        <div className="mx-auto flex h-16 w-full max-w-5xl items-center gap-3 px-5">
          {role === 'officer' ? (
            <Link
              to="/today"
              aria-label={t('nav.brand')}
              className="flex min-h-11 items-center gap-3 rounded-control"
            >
              <Brand />
            </Link>
          ) : (
            <Brand sign={role === 'kiosk' ? t('kiosk.sign') : null} />
          )}
          {role && (
            <>
              <Navigation label={t('nav.label')} role={role} />
              <LockButton />
            </>
          )}
        </div>
      </header>
      {role && (
        <>
          <WelcomedNotice role={role} />
          <LockingSoon />
        </>
      )}
      <NewVersionNotice />
      {children}
      {!role && (
        <footer className="mx-auto flex w-full max-w-xl flex-col gap-4 px-5 pb-6">
          <CheckUsLink />
          <Loading />
        </footer>
      )}
    </div>
  );
}

function Brand({ sign = null }: { readonly sign?: string | null }) {
  return (
    <>
      <Mark className="size-8 shrink-0" />
      <span className="flex flex-col leading-tight">
        <span className="font-serif text-xl font-semibold tracking-tight">Countenance</span>
        {sign !== null && <span className="text-xs text-ink-soft">{sign}</span>}
      </span>
    </>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const { vault } = useServices();
  return (
    <div className="ms-auto">
      {/* The vault says that it is locked, and the page is loaded anew. */}
      <Button look="quiet" onPress={() => void vault.lock()}>
        <Lock aria-hidden className="size-4.5" />
        {t('nav.lock')}
      </Button>
    </div>
  );
}

/**
 * Models load while the vault is created or unlocked, so that nobody waits for them later; then the rest of the app is kept. The room for it is always there: nothing
 * moves as it comes and goes.
 */
function Loading() {
  const engine = useAppState((app) => app.engine);
  const isUnknown = useAppState(({ vault }) => vault.state === 'unknown');
  const isBlank = isUnknown && !isFirstVisit();
  return (
    <div className="min-h-20">
      {isBlank ? null : engine.kind === 'loading' ? (
        <ModelProgress progress={engine.progress} />
      ) : (
        <KeepingProgress />
      )}
    </div>
  );
}
