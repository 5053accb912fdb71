import { ScanFace, UserRoundPlus, UsersRound } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useTranslation } from '../i18n';

const places = [
  { path: '/recognise', key: 'recognise', Icon: ScanFace },
  { path: '/enrol', key: 'enrol', Icon: UserRoundPlus },
  { path: '/people', key: 'people', Icon: UsersRound },
] as const;

/** Ways to the screens: along the bottom of a phone, in the header elsewhere. */
export function Navigation({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const [current] = useLocation();
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] sm:static sm:ms-6 sm:border-0 sm:bg-transparent sm:pb-0"
    >
      <ul className="flex sm:gap-1">
        {places.map(({ path, key, Icon }) => (
          <li key={key} className="grow">
            <Link
              to={path}
              aria-current={current === path ? 'page' : undefined}
              className="flex min-h-17 flex-col items-center justify-center gap-0.5 rounded-control px-4 text-sm font-medium text-ink-soft hover:text-ink aria-[current=page]:text-accent sm:min-h-11 sm:flex-row sm:gap-2 sm:text-base sm:hover:bg-sunken sm:aria-[current=page]:bg-accent-soft"
            >
              <Icon aria-hidden className="size-6 sm:size-5" />
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
