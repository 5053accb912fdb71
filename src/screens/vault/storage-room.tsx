import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Gauge, Notice, Page, ProgressBar } from '../../ui';
import { StorageParts } from './storage-parts';
import { isNearlyFull, useAmount, useStorage, type StorageState } from './use-storage';

/** How much room there is, and whether the browser keeps what is stored when the device runs out of it. */
export function StorageRoom() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [storage, ask] = useStorage();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);

  async function askToKeep() {
    setAsking(true);
    await ask();
    setAsking(false);
    setAsked(true);
  }

  return (
    <Page
      title={t('storageRoom.title')}
      lead={t('storageRoom.lead')}
      actions={
        <>
          {storage && !storage.kept && (
            <Button look="primary" isPending={asking} onPress={() => void askToKeep()}>
              {t(asked ? 'storageRoom.askAgain' : 'storageRoom.ask')}
            </Button>
          )}
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {storage ? (
        <Room storage={storage} asked={asked} />
      ) : (
        <ProgressBar label={t('storageRoom.asking')} value={null} />
      )}
    </Page>
  );
}

interface RoomProps {
  readonly storage: StorageState;
  /** Whether the browser was asked just now, so that what it answered is news. */
  readonly asked: boolean;
}

function Room({ storage, asked }: RoomProps) {
  const { t } = useTranslation();
  const amount = useAmount();
  const answer = storage.kept ? 'granted' : asked ? 'refused' : 'explained';
  return (
    <>
      <Gauge
        label={t('storageRoom.used')}
        tone={isNearlyFull(storage) ? 'bad' : 'good'}
        value={storage.quotaBytes > 0 ? storage.usedBytes / storage.quotaBytes : 0}
        valueText={amount(storage)}
      />
      {isNearlyFull(storage) && (
        <Notice kind="warning" title={t('storageRoom.full.title')}>
          {t('storageRoom.full.text')}
        </Notice>
      )}
      <Notice
        kind={({ granted: 'good', refused: 'warning', explained: 'info' } as const)[answer]}
        title={t(`storageRoom.${answer}.title`)}
      >
        {t(`storageRoom.${answer}.text`)}
      </Notice>
      <StorageParts parts={storage.parts} />
    </>
  );
}
