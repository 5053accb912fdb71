import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import { usePeople } from '../use-people';
import { StepPage } from './step-page';

interface RenewIntroProps {
  readonly onNext: () => void;
}

const when = ['hands', 'stolen', 'left'] as const;
const what = ['keys', 'ways', 'people', 'backups'] as const;

/** When to renew the vault, what that does, and what is lost by it. */
export function RenewIntro({ onNext }: RenewIntroProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list] = usePeople();
  const left = list.kind === 'loaded' ? list.value.damaged + list.value.refused : 0;
  return (
    <StepPage
      title={t('renew.title')}
      lead={t('renew.lead')}
      onNext={onNext}
      onBack={() => go('/vault')}
    >
      <Points title={t('renew.when.title')} points={when.map((key) => t(`renew.when.${key}`))} />
      <Points title={t('renew.what.title')} points={what.map((key) => t(`renew.what.${key}`))} />
      <Notice kind="info" title={t('renew.first.title')}>
        {t('renew.first.text')}
      </Notice>
      {left > 0 && (
        <Notice kind="warning" title={t('renew.damaged.title', { count: left })}>
          {t('renew.damaged.text')}
        </Notice>
      )}
    </StepPage>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
}

function Points({ title, points }: PointsProps) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1.5 ps-6 text-ink-soft">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
