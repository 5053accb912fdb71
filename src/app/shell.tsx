import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { useServices } from '../screens/services';
import { Button, Mark } from '../ui';
import { ModelProgress } from './model-progress';
import { Navigation } from './navigation';
import { useAppState } from './state';

/** What is around every screen: name, ways to the other screens, lock. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const open = useAppState((app) => app.vault.state === 'open');
  return (
    <div
      className={`flex min-h-dvh flex-col ${open ? 'pb-(--bottom-bar) [--bottom-bar:calc(4.25rem+env(safe-area-inset-bottom))] sm:[--bottom-bar:0px]' : ''}`}
    >
      <header className="border-b border-line">
        <div className="mx-auto flex h-16 w-full max-w-5xl items-center gap-3 px-5">
          <Mark className="size-8 shrink-0" />
          <span className="font-serif text-xl font-semibold tracking-tight">Countenance</span>
          {open && (
            <>
              <Navigation label={t('nav.label')} />
              <LockButton />
            </>
          )}
        </div>
      </header>
      {children}
      {!open && <Loading />}
    </div>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault, vaultChanged } = useServices();
  async function lock() {
    await vault.lock();
    await vaultChanged();
    go('/unlock');
  }
  return (
    <div className="ms-auto">
      <Button look="quiet" onPress={() => void lock()}>
        <Lock aria-hidden className="size-4.5" />
        {t('nav.lock')}
      </Button>
    </div>
  );
}

/** Models load while the vault is created or unlocked, so that nobody waits for them later. */
function Loading() {
  const engine = useAppState((app) => app.engine);
  if (engine.kind !== 'loading') return null;
  return (
    <footer className="mx-auto w-full max-w-xl px-5 pb-6">
      <ModelProgress progress={engine.progress} />
    </footer>
  );
}
