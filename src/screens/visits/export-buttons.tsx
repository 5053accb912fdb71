import { Download } from 'lucide-react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { download, fileDay } from '../download';
import { csvOf, exported, type VisitRow } from './rows';

interface ExportButtonsProps {
  /** As they are shown: filters count. */
  readonly rows: readonly VisitRow[];
  readonly day: Date;
}

/** Takes the lines that are shown into another program. */
export function ExportButtons({ rows, day }: ExportButtonsProps) {
  const { t } = useTranslation();
  const name = `visits-${fileDay(day)}`;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onPress={() => download(csvOf(exported(rows)), `${name}.csv`)}>
        <Download aria-hidden className="size-5" />
        {t('visits.export.csv')}
      </Button>
      <Button
        onPress={() => download(`${JSON.stringify(exported(rows), null, 2)}\n`, `${name}.json`)}
      >
        <Download aria-hidden className="size-5" />
        {t('visits.export.json')}
      </Button>
      <p className="text-sm text-ink-soft">{t('visits.export.warn')}</p>
    </div>
  );
}
