import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react';
import type { Standing } from '../../domain';
import { useTranslation } from '../../i18n';

const looks: Record<Standing, { readonly Icon: typeof CircleCheck; readonly tint: string }> = {
  active: { Icon: CircleCheck, tint: 'text-accent' },
  asked: { Icon: CircleAlert, tint: 'text-warn' },
  overdue: { Icon: CircleSlash, tint: 'text-danger' },
  withdrawn: { Icon: CircleSlash, tint: 'text-ink-soft' },
};

/** Whether somebody is recognised, and why not. */
export function StandingWords({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { Icon, tint } = looks[standing];
  return (
    <span className="flex items-start gap-1.5">
      <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tint}`} />
      {t(`people.standing.${standing}`)}
    </span>
  );
}
