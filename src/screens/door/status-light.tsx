import { useHealth } from '../../health';
import { useTranslation } from '../../i18n';

/** Each state has a shape of its own, for those who do not tell the colours apart. */
const signs = { good: '●', busy: '◐', trouble: '▲' } as const;
const colours = { good: 'text-accent', busy: 'text-warn', trouble: 'text-danger' } as const;

/** One discreet light that says whether the kiosk works. Not announced: whoever stands at the door can do nothing about it. */
export function StatusLight() {
  const { t } = useTranslation();
  const { light } = useHealth();
  return (
    <span className="flex items-center gap-2 text-sm text-ink-soft">
      <span aria-hidden className={colours[light]}>
        {signs[light]}
      </span>
      {t(`door.light.${light}`)}
    </span>
  );
}
