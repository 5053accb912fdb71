import { useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useTranslation } from '../i18n';
import { takeUpVersion, upkeepState } from '../sw';
import { Button, Notice } from '../ui';
import { useAppState } from './state';

/** Where nobody is in the midst of anything. Everywhere else a newer version waits. */
const CALM_PATHS = ['/', '/today', '/vault'];

/** Offers a newer version of the app, where it interrupts nobody. A kiosk takes it up by itself. */
export function NewVersionNotice() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const waiting = useStore(upkeepState, (upkeep) => upkeep.waiting);
  const vault = useAppState((app) => app.vault);
  const [isTaking, setTaking] = useState(false);
  const isOfficer = vault.state === 'open' && vault.role === 'officer';
  const isOffered = waiting !== null && CALM_PATHS.includes(path);

  async function take() {
    setTaking(true);
    useAppState.setState({ leaving: true });
    await takeUpVersion();
    window.location.reload();
  }

  return (
    // There from the start, because screen readers announce what comes into such a place.
    <div aria-live="polite" className="mx-auto w-full max-w-5xl px-5">
      {isOffered && (isOfficer || vault.state === 'none') && (
        <div className="pt-5">
          <Notice
            kind="info"
            title={t('newVersion.title')}
            actions={
              <Button isPending={isTaking} onPress={() => void take()}>
                {t('newVersion.use')}
              </Button>
            }
          >
            {t(isOfficer ? 'newVersion.open' : 'newVersion.none')}
          </Notice>
        </div>
      )}
    </div>
  );
}
