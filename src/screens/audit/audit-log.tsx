import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Empty, Notice, Page } from '../../ui';
import type { LogView } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { ExportLog } from './export-log';
import { Filters } from './filters';
import { KeepLog } from './keep-log';
import { LogTable } from './log-table';
import { Reading } from './reading';
import { EVERYTHING, useLog } from './use-log';

/** Who did what with whose data; whether all of it is as it was written; and a way to have that checked elsewhere. */
export function AuditLog() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(EVERYTHING);
  const [{ view, error }, reload] = useLog(filter);
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')} width="wide">
      <OfficeTrouble error={error} />
      {error?.kind === 'storage-failed' && (
        <div>
          <Button onPress={() => void reload()}>{t('common.tryAgain')}</Button>
        </div>
      )}
      {!view && !error && <Reading />}
      {view && (
        <>
          <Verdict
            view={view}
            onShowBroken={
              filter.brokenOnly ? null : () => setFilter({ ...EVERYTHING, brokenOnly: true })
            }
          />
          <Filters filter={filter} onChange={setFilter} />
          <Entries view={view} />
          <ExportLog onExported={() => void reload()} />
          <KeepLog
            key={`${view.days} ${view.reason}`}
            view={view}
            onChanged={() => void reload()}
          />
        </>
      )}
    </Page>
  );
}

interface VerdictProps {
  readonly view: LogView;
  /** `null`: they are shown already. */
  readonly onShowBroken: (() => void) | null;
}

/** Says plainly whether the log can be relied on. */
function Verdict({ view: { broken, faults, count, first, last }, onShowBroken }: VerdictProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const numbers = { first: whole(first), last: whole(last) };
  if (!broken)
    return (
      <Notice kind="good" title={t('audit.whole.title')}>
        {t('audit.whole.text', { count, number: whole(count), ...numbers })}
      </Notice>
    );
  return (
    <Notice
      kind="error"
      title={t('audit.broken.title', { seq: whole(broken.seq) })}
      actions={onShowBroken && <Button onPress={onShowBroken}>{t('audit.broken.show')}</Button>}
    >
      <p>{t(`audit.faults.${broken.fault}`, { seq: whole(broken.seq) })}</p>
      <p>{t('audit.broken.text', { count: faults, number: whole(faults) })}</p>
    </Notice>
  );
}

function Entries({ view: { lines, found } }: { readonly view: LogView }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (lines.length === 0)
    return (
      <Empty
        picture={<ScrollText aria-hidden className="size-8" />}
        title={t('audit.none.title')}
        text={t('audit.none.text')}
      />
    );
  return (
    <>
      <p className="text-sm text-ink-soft" role="status">
        {found > lines.length
          ? t('audit.more', { shown: whole(lines.length), found: whole(found) })
          : t('audit.found', { count: found, number: whole(found) })}
      </p>
      <LogTable lines={lines} />
    </>
  );
}
