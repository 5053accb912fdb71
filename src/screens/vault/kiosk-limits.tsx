import { Check, X } from 'lucide-react';
import { useTranslation } from '../../i18n';

const points = [
  { key: 'can', Icon: Check, look: 'text-accent' },
  { key: 'cannot', Icon: X, look: 'text-danger' },
] as const;

/** What somebody can do at a kiosk, and what not. */
export function KioskLimits() {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-3 rounded-panel border border-line bg-card px-5 py-4">
      {points.map(({ key, Icon, look }) => (
        <li key={key} className="flex gap-3">
          <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
          <span>{t(`ways.limits.${key}`)}</span>
        </li>
      ))}
    </ul>
  );
}
