import { Moon } from 'lucide-react';
import type { Hours } from '../../domain';
import { useTranslation } from '../../i18n';
import { Page } from '../../ui';
import { BigClock } from './big-clock';
import { useTimes } from './use-times';

/** Outside of its hours. */
export function Closed({ hours }: { readonly hours: Hours }) {
  const { t } = useTranslation();
  const { minute } = useTimes();
  const from = minute(hours.opens);
  const to = minute(hours.closes);
  return (
    <Page title={t('door.closed.title')} tabTitle={t('door.tab')}>
      <p className="flex items-center gap-3 text-xl">
        <Moon aria-hidden className="size-8 shrink-0 text-ink-soft" />
        {t('door.closed.text', { from, to })}
      </p>
      <BigClock />
    </Page>
  );
}
