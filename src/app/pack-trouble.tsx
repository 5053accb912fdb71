import { useState } from 'react';
import type { EngineStartError, PackStorageFailed } from '../engine';
import { useTranslation } from '../i18n';
import { useServices } from '../screens/services';
import { StorageTrouble } from '../screens/storage-trouble';
import { Button, Notice } from '../ui';

interface PackTroubleProps {
  readonly error: EngineStartError & { readonly kind: 'pack-unusable' };
  readonly restart: () => Promise<void>;
}

/** Says why the model that was chosen cannot be used, and offers the app's own, which nobody takes without being asked. */
export function PackTrouble({ error: { model, reason }, restart }: PackTroubleProps) {
  const { t } = useTranslation();
  const { engine } = useServices();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<PackStorageFailed | null>(null);

  async function takeOwn() {
    setPending(true);
    const chosen = await engine.choosePack(null);
    setPending(false);
    if (chosen.ok) return restart();
    if (chosen.error.kind === 'storage-failed') setRefused(chosen.error);
  }

  return (
    <>
      <Notice
        kind="error"
        title={t(`engineFailed.pack.${reason}.title`, { model: model ?? '' })}
        actions={
          <>
            {reason !== 'unreadable' && (
              <Button isPending={pending} onPress={() => void takeOwn()}>
                {t('engineFailed.pack.own')}
              </Button>
            )}
            <Button onPress={() => void restart()}>{t('common.tryAgain')}</Button>
          </>
        }
      >
        {t(`engineFailed.pack.${reason}.text`)}
      </Notice>
      {refused && <StorageTrouble error={refused} />}
    </>
  );
}
