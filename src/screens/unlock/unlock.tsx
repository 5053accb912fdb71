import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Page, ProgressBar } from '../../ui';
import type { LockedWays, LockReason } from '../../vault';
import { CodePage } from './code-page';
import { LockedNotice } from './locked-notice';
import { OtherWays } from './other-ways';
import { PassphrasePage } from './passphrase-page';
import { UnlockTrouble } from './unlock-trouble';
import { UnlockProgress } from './unlock-progress';
import { useOpening, type OpeningSetup } from './use-opening';

export interface UnlockProps extends Pick<OpeningSetup, 'waitMillis' | 'onUnlocked'> {
  readonly ways: LockedWays;
  /** Why the vault was locked in this tab, or `null` if it has not been open here. */
  readonly lockedBecause: LockReason | null;
}

/** After these the kiosk does not open by itself: somebody locked it, or opening it would fail again and again. */
const STAYS_LOCKED: readonly (LockReason | null)[] = ['asked', 'storage'];

/** Opens the vault by any of its ways in. */
export function Unlock({ ways, waitMillis, lockedBecause, onUnlocked }: UnlockProps) {
  const { t } = useTranslation();
  const [typesCode, setTypesCode] = useState(false);
  const opensItself = ways.kioskDevice && !STAYS_LOCKED.includes(lockedBecause);
  const opening = useOpening({
    waitMillis,
    atOnce: opensItself ? { kind: 'kiosk-device' } : null,
    onUnlocked,
  });

  if (opening.pending === 'kiosk-device')
    return (
      <Page title={t('unlock.kioskOpening.title')}>
        <UnlockProgress progress={opening.progress} />
        {!opening.progress && <ProgressBar label={t('unlock.kioskOpening.label')} value={null} />}
      </Page>
    );
  if (typesCode)
    return (
      <CodePage
        opening={opening}
        onBack={() => {
          opening.clear();
          setTypesCode(false);
        }}
      />
    );

  const others = (
    <OtherWays
      ways={ways}
      opening={opening}
      onCode={() => {
        opening.clear();
        setTypesCode(true);
      }}
    />
  );
  if (ways.passphrase)
    return (
      <PassphrasePage opening={opening} lockedBecause={lockedBecause}>
        {others}
      </PassphrasePage>
    );
  return (
    <Page title={t('unlock.title')} lead={t('unlock.leadWithout')}>
      {!opening.error && <LockedNotice reason={lockedBecause} />}
      <UnlockTrouble opening={opening} />
      <UnlockProgress progress={opening.progress} />
      {others}
    </Page>
  );
}
