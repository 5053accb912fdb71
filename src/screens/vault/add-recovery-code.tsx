import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { RecoveryCode } from '../recovery-code';
import { AddedPage } from './added-page';

/** Adds a recovery code. */
export function AddRecoveryCode() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [done, setDone] = useState(false);
  if (done) return <AddedPage kind="recovery" label={t('recoveryCode.label')} />;
  return <RecoveryCode onDone={() => setDone(true)} onBack={() => go('/vault/ways')} />;
}
