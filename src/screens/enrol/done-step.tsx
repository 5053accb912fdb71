import { CircleCheck } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Enrolled } from '../../vault';
import { ReceiptCard } from '../receipt';
import type { Candidate } from './flow';

interface DoneStepProps {
  readonly candidate: Candidate;
  readonly enrolled: Enrolled;
  readonly onAnother: () => void;
  readonly onLeave?: () => void;
}

/** Says what was stored and how good it is, and gives the person their receipt. */
export function DoneStep({ candidate: { name }, enrolled, onAnother, onLeave }: DoneStepProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { samples, outliers, receipt } = enrolled;
  return (
    <Page
      title={t('enrol.done.title', { name })}
      tabTitle={t('enrol.done.tab')}
      actions={
        <>
          <Button look="primary" onPress={onLeave ?? (() => go('/recognise'))}>
            {t(onLeave ? 'notice.refused.done' : 'enrol.done.recognise')}
          </Button>
          <Button onPress={onAnother}>{t('enrol.done.another')}</Button>
        </>
      }
    >
      <div
        role="status"
        className="flex animate-settle flex-col items-center gap-3 rounded-panel border border-line bg-card px-6 py-8 text-center"
      >
        <CircleCheck aria-hidden className="size-14 stroke-[1.25] text-accent" />
        <p className="text-lg font-medium">{t('enrol.done.text', { count: samples.count })}</p>
        {samples.quality !== null && (
          <p className="text-ink-soft">
            {t('enrol.done.quality', { score: Math.round(samples.quality) })}
          </p>
        )}
        {outliers.length > 0 && (
          <p className="text-ink-soft">{t('enrol.done.outliers', { count: outliers.length })}</p>
        )}
      </div>
      <ReceiptCard signed={receipt} />
    </Page>
  );
}
