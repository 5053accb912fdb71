import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page, ProgressBar } from '../../ui';
import { OfficeTrouble } from '../office-trouble';
import { Outcomes } from './outcomes';
import type { ImportRun } from './use-import';

interface RunPageProps {
  readonly run: ImportRun;
  /** People in the folder. */
  readonly total: number;
  readonly onAgain: () => void;
}

/** How far the import is, and what became of everybody. */
export function RunPage({ run, total, onAgain }: RunPageProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [, go] = useLocation();
  const { running, done, ended, stop } = run;
  const enrolled = done.filter(({ outcome }) => outcome.kind === 'enrolled').length;
  return (
    <Page
      title={t(running ? 'import.run.title' : 'import.run.done')}
      actions={
        running ? (
          <Button onPress={stop}>{t('import.run.stop')}</Button>
        ) : (
          <>
            <Button look="primary" onPress={() => go('/people')}>
              {t('import.run.people')}
            </Button>
            <Button onPress={onAgain}>{t('import.run.again')}</Button>
          </>
        )
      }
    >
      {running ? (
        <ProgressBar
          label={t('import.run.label')}
          value={done.length / total}
          valueText={t('import.run.progress', {
            done: whole(done.length),
            total: whole(total),
            count: total,
          })}
        />
      ) : (
        <Notice
          kind={enrolled > 0 ? 'good' : 'info'}
          title={t('import.run.enrolled', { count: enrolled, number: whole(enrolled) })}
        >
          {done.length < total && t('import.run.stopped')}
        </Notice>
      )}
      {running && <p className="text-sm text-ink-soft">{t('import.run.safe')}</p>}
      <OfficeTrouble error={ended} />
      {ended && ['notice-changed', 'no-notice', 'purposes'].includes(ended.kind) && (
        <Notice kind="warning" title={t('import.run.noticeChanged.title')}>
          {t('import.run.noticeChanged.text')}
        </Notice>
      )}
      {done.length > 0 && <Outcomes done={done} />}
    </Page>
  );
}
