import { Download } from 'lucide-react';
import { useLocation } from 'wouter';
import { now } from '../../domain';
import { useHealth } from '../../health';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { download, fileDay } from '../download';
import { ToCome } from '../office-trouble';
import { CountsTable } from './counts-table';
import { DeviceFacts } from './device-facts';
import { HowItIs } from './how-it-is';
import { LogFileSection } from './log-file';
import { reportOf } from './report';
import { SpeedTable } from './speed-table';
import { useDuties, type Duties } from './use-duties';

/** How this device is doing as a kiosk: for officers, because whoever stands at the door can do nothing about it. */
export function Diagnostics() {
  const { t } = useTranslation();
  const [duties, reload] = useDuties();
  return (
    <Page
      title={t('diagnostics.title')}
      lead={t('diagnostics.lead')}
      width="wide"
      actions={<Actions duties={duties.kind === 'loaded' ? duties.value : null} />}
    >
      <HowItIs />
      <section className="flex flex-col gap-3">
        <h2 className="text-xl font-semibold">{t('diagnostics.speed.title')}</h2>
        <SpeedTable />
      </section>
      <CountsTable />
      <LogFileSection />
      {duties.kind === 'loaded' ? (
        <DeviceFacts duties={duties.value} />
      ) : (
        <ToCome state={duties} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

function Actions({ duties }: { readonly duties: Duties | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const health = useHealth();
  return (
    <>
      {duties && (
        <Button
          onPress={() =>
            download(
              `${JSON.stringify(reportOf(health, duties, now()), null, 2)}\n`,
              `kiosk-${fileDay(new Date())}.json`,
            )
          }
        >
          <Download aria-hidden className="size-5" />
          {t('diagnostics.save')}
        </Button>
      )}
      <Button look="quiet" onPress={() => go('/vault')}>
        {t('common.back')}
      </Button>
    </>
  );
}
