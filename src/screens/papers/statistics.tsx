import { Download, ChartColumn } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Month } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Empty, Page } from '../../ui';
import type { MonthStatistics, Vault } from '../../vault';
import { download, fileDay } from '../download';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';

const readStatistics = (vault: Vault) => vault.readStatistics();

const counts = ['enrolled', 'refused', 'failed', 'erased'] as const;

/** How many people enrolled, said no, could not enrol, and were erased, month by month. */
export function Statistics() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [months, reload] = useLoaded(readStatistics);
  const rows = months.kind === 'loaded' ? months.value : [];
  return (
    <Page
      title={t('papers.kinds.statistics.title')}
      lead={t('papers.kinds.statistics.text')}
      actions={
        <>
          {rows.length > 0 && (
            <Button onPress={() => download(csvOf(rows), `figures-${fileDay(new Date())}.csv`)}>
              <Download aria-hidden className="size-5" />
              {t('papers.statistics.save')}
            </Button>
          )}
          <Button look="quiet" onPress={() => go('/vault/papers')}>
            {t('papers.back')}
          </Button>
        </>
      }
    >
      {months.kind !== 'loaded' && <ToCome state={months} onRetry={() => void reload()} />}
      {months.kind === 'loaded' && rows.length === 0 && (
        <Empty
          picture={<ChartColumn aria-hidden className="size-8" />}
          title={t('papers.statistics.none')}
          text={t('papers.statistics.noneText')}
        />
      )}
      {rows.length > 0 && <Months rows={rows} />}
    </Page>
  );
}

function Months({ rows }: { readonly rows: readonly MonthStatistics[] }) {
  const { t, i18n } = useTranslation();
  const { whole } = useNumbers();
  const name = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short' });
  const total = (what: (typeof counts)[number]) => rows.reduce((sum, row) => sum + row[what], 0);
  return (
    <>
      <div className="overflow-hidden rounded-panel border border-line bg-card">
        <table className="w-full border-collapse text-sm tabular-nums sm:text-base">
          <thead className="border-b border-line bg-sunken text-sm text-ink-soft">
            <tr>
              <th scope="col" className="px-2 sm:px-4 py-2.5 text-start font-medium">
                {t('papers.statistics.month')}
              </th>
              {counts.map((what) => (
                <th key={what} scope="col" className="px-2 sm:px-4 py-2.5 text-end font-medium">
                  {t(`papers.statistics.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.month}>
                <th
                  scope="row"
                  className="px-2 sm:px-4 py-2 text-start font-normal whitespace-nowrap"
                >
                  {name.format(dayIn(row.month))}
                </th>
                {counts.map((what) => (
                  <td key={what} className="px-2 sm:px-4 py-2 text-end">
                    {whole(row[what])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot className="border-t border-line-strong font-semibold">
            <tr>
              <th scope="row" className="px-2 sm:px-4 py-2 text-start">
                {t('papers.statistics.total')}
              </th>
              {counts.map((what) => (
                <td key={what} className="px-2 sm:px-4 py-2 text-end">
                  {whole(total(what))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="text-sm text-ink-soft">{t('papers.statistics.source')}</p>
    </>
  );
}

function dayIn(month: Month): Date {
  const [year, number] = month.split('-').map(Number);
  return new Date(year ?? 0, (number ?? 1) - 1);
}

/** As a table for other programs (RFC 4180): nothing in it could be taken for a formula. */
function csvOf(rows: readonly MonthStatistics[]): string {
  const lines = rows.map((row) => [row.month, ...counts.map((what) => row[what])].join(','));
  return [['month', ...counts].join(','), ...lines, ''].join('\r\n');
}
