import { CircleAlert, CircleCheck, CirclePause, CircleSlash, RefreshCw } from 'lucide-react';
import type { PersonSummary, Standing } from '../../domain';
import { useTranslation } from '../../i18n';

const looks: Record<Standing, { readonly Icon: typeof CircleCheck; readonly tint: string }> = {
  active: { Icon: CircleCheck, tint: 'text-accent' },
  asked: { Icon: CircleAlert, tint: 'text-warn' },
  overdue: { Icon: CircleSlash, tint: 'text-danger' },
  restricted: { Icon: CirclePause, tint: 'text-warn' },
  withdrawn: { Icon: CircleSlash, tint: 'text-ink-soft' },
  expired: { Icon: CircleSlash, tint: 'text-ink-soft' },
};

type Stands = Pick<PersonSummary, 'standing' | 'toEnrolAgain'>;

/** Whether somebody's samples should be taken anew. Of whoever has left none are taken any more. */
export function mustEnrolAgain({ standing, toEnrolAgain }: Stands): boolean {
  return toEnrolAgain && standing !== 'withdrawn';
}

/** Whether somebody is recognised, and why not. */
export function StandingWords({ person }: { readonly person: Stands }) {
  const { t } = useTranslation();
  const { standing } = person;
  const { Icon, tint } = looks[standing];
  return (
    <>
      <span className="flex items-start gap-1.5">
        <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tint}`} />
        {t(`people.standing.${standing}`)}
      </span>
      {mustEnrolAgain(person) && (
        <span className="flex items-start gap-1.5">
          <RefreshCw aria-hidden className="mt-1 size-4 shrink-0 text-warn" />
          {t('people.enrolAgain')}
        </span>
      )}
    </>
  );
}
