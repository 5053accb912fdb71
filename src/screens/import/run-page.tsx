import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page, ProgressBar } from '../../ui';
import { OfficeTrouble } from '../office-trouble';
import { photosOf, type Grouped } from './groups';
import type { Ended } from './imported';
import { Outcomes } from './outcomes';
import { PassedOverFiles } from './passed-over';
import { useStep } from './use-step';
import { Summary } from './summary';
import type { ImportRun } from './use-import';

interface RunPageProps {
  readonly run: ImportRun;
  readonly grouped: Grouped;
  readonly onAgain: () => void;
}

/** How far the import is, and what became of everybody. */
export function RunPage(props: RunPageProps) {
  return props.run.state === 'over' ? <Over {...props} /> : <Running {...props} />;
}

function Running({ run, grouped: { groups } }: RunPageProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { state, done, photos, current, stop } = run;
  const total = photosOf(groups);
  return (
    <Page
      title={t('import.run.title')}
      lead={t('import.run.safe')}
      step={useStep(3)}
      actions={
        <Button isPending={state === 'stopping'} onPress={stop}>
          {t(state === 'stopping' ? 'import.run.stopping' : 'import.run.stop')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <ProgressBar
          label={t('import.run.label')}
          value={photos / total}
          valueText={t('import.run.photos', {
            done: whole(photos),
            total: whole(total),
            count: total,
          })}
        />
        <p className="text-sm text-ink-soft tabular-nums">
          {t('import.run.people', {
            done: whole(done.length),
            total: whole(groups.length),
            count: groups.length,
          })}
          {current && (
            <>
              {' '}
              {t('import.run.now')} <bdi>{current.name}</bdi>
            </>
          )}
        </p>
      </div>
      <Outcomes done={done.toReversed()} />
    </Page>
  );
}

function Over({ run, grouped, onAgain }: RunPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { done, ended } = run;
  const { groups, passedOver } = grouped;
  const isWhole = done.length === groups.length;
  return (
    <Page
      title={t(isWhole ? 'import.over.title' : 'import.over.early')}
      step={useStep(3)}
      actions={
        <>
          <Button look={isWhole ? 'primary' : 'secondary'} onPress={() => go('/people')}>
            {t('import.over.people')}
          </Button>
          <Button look={isWhole ? 'secondary' : 'primary'} onPress={onAgain}>
            {t(isWhole ? 'import.over.more' : 'import.over.again')}
          </Button>
        </>
      }
    >
      <EndedNotice ended={ended} />
      <Summary done={done} groups={groups} />
      <Outcomes done={done} sorted />
      <PassedOverFiles files={passedOver} />
    </Page>
  );
}

function EndedNotice({ ended }: { readonly ended: Ended | null }) {
  const { t } = useTranslation();
  switch (ended?.kind) {
    case 'notice-changed':
    case 'no-notice':
    case 'purposes':
      return (
        <Notice kind="warning" title={t('import.over.noticeChanged.title')}>
          {t('import.over.noticeChanged.text')}
        </Notice>
      );
    case 'inbox-damaged':
      return (
        <Notice kind="error" title={t('import.over.damaged.title')}>
          {t('import.over.damaged.text')}
        </Notice>
      );
    default:
      return <OfficeTrouble error={ended} />;
  }
}
