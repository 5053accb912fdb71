import { CalendarClock, House, ScanFace, UserRoundPlus, UsersRound, Vault } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import type { Role } from '../vault';

const places = [
  // On a phone five fit: there the name of the app leads here.
  { path: '/today', key: 'today', Icon: House, roles: ['officer'], from: 'laptop' },
  {
    path: '/recognise',
    key: 'recognise',
    Icon: ScanFace,
    roles: ['officer', 'kiosk'],
    from: 'phone',
  },
  { path: '/enrol', key: 'enrol', Icon: UserRoundPlus, roles: ['officer', 'kiosk'], from: 'phone' },
  { path: '/people', key: 'people', Icon: UsersRound, roles: ['officer'], from: 'phone' },
  { path: '/visits', key: 'visits', Icon: CalendarClock, roles: ['officer'], from: 'phone' },
  { path: '/vault', key: 'vault', Icon: Vault, roles: ['officer'], from: 'phone' },
] as const satisfies readonly { roles: readonly Role[]; [key: string]: unknown }[];

interface NavigationProps {
  readonly label: string;
  readonly role: Role;
}

/** Ways to the screens that a role has: along the bottom of a phone, in the header elsewhere. */
export function Navigation({ label, role }: NavigationProps) {
  const { t } = useTranslation();
  const [current] = useLocation();
  const open = places.filter(({ roles }) => roles.some((allowed) => allowed === role));
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:static md:ms-6 md:border-0 md:bg-transparent md:pb-0"
    >
      <ul className="flex md:gap-1">
        {open.map(({ path, key, Icon, from }) => (
          <li
            key={key}
            className={`grow basis-0 md:basis-auto ${from === 'laptop' ? 'hidden lg:block' : ''}`}
          >
            <Link
              to={path}
              aria-current={isAt(current, path) ? 'page' : undefined}
              className="flex min-h-17 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-sm font-medium text-ink-soft hover:text-ink aria-[current=page]:text-accent md:min-h-11 md:flex-row md:gap-2 md:px-4 md:text-base md:hover:bg-sunken md:aria-[current=page]:bg-accent-soft"
            >
              {/* Between a tablet and a laptop, and in the large type of a kiosk, there is room for the words only. */}
              <Icon aria-hidden className="size-6 md:hidden md:size-5 lg:block tall:hidden" />
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether an address is that of a place, or of a page below it. */
function isAt(current: string, path: string): boolean {
  return current === path || current.startsWith(`${path}/`);
}
