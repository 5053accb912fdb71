import { Link, useLocation } from 'wouter';
import { useTranslation } from '../i18n';

/** Where anybody can look at what the app sends and keeps: without unlocking, but not from a kiosk's door. */
export const CHECK_US = '/check-us';

/** The way there, at the foot of every screen before the vault is open. */
export function CheckUsLink() {
  const { t } = useTranslation();
  const [path] = useLocation();
  if (path === CHECK_US) return null;
  return (
    <Link
      to={CHECK_US}
      className="inline-flex min-h-11 items-center text-sm text-ink-soft underline underline-offset-4 hover:text-ink"
    >
      {t('checkUsLink')}
    </Link>
  );
}
