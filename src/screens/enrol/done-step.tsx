import { CircleCheck } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { Candidate, Enrolled } from './flow';

interface DoneStepProps {
  readonly candidate: Candidate;
  readonly enrolled: Enrolled;
  readonly recognised: boolean;
  readonly onAnother: () => void;
}

/** Says what was stored, and whether the check succeeded. */
export function DoneStep({ candidate: { name }, enrolled, recognised, onAnother }: DoneStepProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('enrol.done.title', { name })}
      tabTitle={t('enrol.done.tab')}
      actions={
        <>
          <Button look="primary" onPress={() => go('/recognise')}>
            {t('enrol.done.recognise')}
          </Button>
          <Button onPress={onAnother}>{t('enrol.done.another')}</Button>
        </>
      }
    >
      {recognised ? (
        <div
          role="status"
          className="flex animate-settle flex-col items-center gap-4 rounded-panel border border-line bg-card px-6 py-10 text-center"
        >
          <CircleCheck aria-hidden className="size-16 stroke-[1.25] text-accent" />
          <p className="text-xl font-semibold">{t('enrol.done.recognised', { name })}</p>
        </div>
      ) : (
        <Notice kind="info" title={t('enrol.done.unchecked')} />
      )}
      <p className="text-ink-soft">{t('enrol.done.text', { count: enrolled.samples })}</p>
    </Page>
  );
}
