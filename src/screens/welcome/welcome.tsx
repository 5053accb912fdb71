import { DoorOpen, LockKeyhole, MonitorSmartphone } from 'lucide-react';
import { useTranslation } from '../../i18n';
import { ButtonLink, Notice, Page } from '../../ui';

const points = [
  { key: 'here', Icon: MonitorSmartphone },
  { key: 'locked', Icon: LockKeyhole },
  { key: 'leave', Icon: DoorOpen },
] as const;

/** The first thing a stranger sees: what this is, in plain words, and how to begin. */
export function Welcome({ lost }: { readonly lost: boolean }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('welcome.title')}
      lead={t('welcome.lead')}
      actions={
        <>
          <ButtonLink look="primary" to="/create">
            {t('welcome.next')}
          </ButtonLink>
          <ButtonLink look="quiet" to="/restore">
            {t('welcome.restore')}
          </ButtonLink>
        </>
      }
    >
      {lost && (
        <Notice kind="error" title={t('welcome.lost.title')}>
          {t('welcome.lost.text')}
        </Notice>
      )}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {points.map(({ key, Icon }) => (
          <li key={key} className="flex gap-4 py-5">
            <span className="flex size-12 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
              <Icon aria-hidden className="size-6" />
            </span>
            <div>
              <h2 className="font-semibold">{t(`welcome.${key}.title`)}</h2>
              <p className="mt-0.5 text-ink-soft">{t(`welcome.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t('welcome.nextHint')}</p>
    </Page>
  );
}
