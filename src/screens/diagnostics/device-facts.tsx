import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHealth, type Usage } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import type { Duties } from './use-duties';

/** Since when it runs, what it takes, and when what has to be done was last done. */
export function DeviceFacts({ duties }: { readonly duties: Duties }) {
  const { t } = useTranslation();
  const { moment, megabytes, whole } = useNumbers();
  const { upSince, memory, storage } = useHealth();
  const amount = (usage: Usage | null) =>
    usage
      ? t('diagnostics.amount', { used: megabytes(usage.used), most: whole(usage.most / 1e6) })
      : t('diagnostics.notTold');
  const { backedUpAt, sweptAt, keptDays } = duties;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{t('diagnostics.device')}</h2>
      <dl className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-card">
        <Fact title={t('diagnostics.upSince')}>{moment(upSince)}</Fact>
        <Fact title={t('diagnostics.memory')}>{amount(memory)}</Fact>
        <Fact title={t('diagnostics.storage')}>
          {amount(storage)} <ToPage to="/vault/storage" text={t('storageRoom.title')} />
        </Fact>
        <Fact title={t('diagnostics.backup')}>
          {backedUpAt === null ? t('diagnostics.noBackup') : moment(backedUpAt)}{' '}
          <ToPage to="/vault/backup" text={t('backup.title')} />
        </Fact>
        <Fact title={t('diagnostics.sweep', { count: keptDays })}>
          {sweptAt === null ? t('diagnostics.noSweep') : moment(sweptAt)}{' '}
          <ToPage to="/visits" text={t('visits.title')} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2.5">
      <dt className="text-ink-soft">{title}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-4 tabular-nums">{children}</dd>
    </div>
  );
}

function ToPage({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Link to={to} className="text-accent underline underline-offset-4">
      {text}
    </Link>
  );
}
