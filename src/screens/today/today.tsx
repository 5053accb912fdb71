import {
  Activity,
  CalendarX,
  CircleCheck,
  DatabaseBackup,
  FileQuestion,
  ImagePlus,
  PauseCircle,
  Scale,
  UserRoundX,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useLocation } from 'wouter';
import { BACKUP_REMINDER_DAYS } from '../../domain';
import { useHealth } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Empty, LinkList, LinkRow, Page } from '../../ui';
import { RequestsRow } from '../access';
import { ToCome } from '../office-trouble';
import { placeOf } from '../people';
import { RetentionNotice } from '../retention';
import { useLoaded } from '../use-loaded';
import { queryFor, readToday, type Matter, type Today as Found } from './read-today';

/** The first page of an officer: what needs their attention, the most pressing first. */
export function Today() {
  const { t, i18n } = useTranslation();
  const [, go] = useLocation();
  const [found, reload] = useLoaded(readToday);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' }).format(new Date());
  return (
    <Page
      title={t('today.title')}
      lead={day}
      actions={
        <Button look="primary" onPress={() => go('/recognise')}>
          {t('nav.recognise')}
        </Button>
      }
    >
      <RetentionNotice />
      {found.kind === 'loaded' ? (
        <Matters found={found.value} />
      ) : (
        <ToCome state={found} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

const pictures: Readonly<Record<Matter['id'], LucideIcon>> = {
  expiring: CalendarX,
  overdue: UserRoundX,
  asked: FileQuestion,
  outdated: ImagePlus,
  alike: Users,
  poor: ImagePlus,
  restricted: PauseCircle,
};

function Matters({ found }: { readonly found: Found }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { light } = useHealth();
  const { people, matters, backup, followUps, requests, holds } = found;
  const due = requests.soon + requests.overdue;
  const isCalm =
    matters.length === 0 && !backup && followUps + due + holds === 0 && light === 'good';
  if (isCalm)
    return (
      <Empty
        picture={<CircleCheck aria-hidden className="size-8" />}
        title={t('today.calm.title')}
        text={t('today.calm.text', { count: people, number: whole(people) })}
      />
    );
  return (
    <LinkList>
      {light !== 'good' && (
        <LinkRow
          to="/vault/diagnostics"
          picture={<Activity aria-hidden className="size-5" />}
          title={t('diagnostics.title')}
          text={t(`diagnostics.light.${light}`)}
        />
      )}
      {due > 0 && <RequestsRow />}
      {followUps > 0 && (
        <LinkRow
          to="/visits"
          picture={<FileQuestion aria-hidden className="size-5" />}
          title={t('today.followUps.title', { count: followUps, number: whole(followUps) })}
          text={t('today.followUps.text')}
        />
      )}
      {holds > 0 && (
        <LinkRow
          to="/people/retention"
          picture={<Scale aria-hidden className="size-5" />}
          title={t('today.holds.title', { count: holds, number: whole(holds) })}
          text={t('today.holds.text')}
        />
      )}
      {matters.map(({ matter, count }) => {
        const Icon = pictures[matter.id];
        return (
          <LinkRow
            key={matter.id}
            to={placeOf(queryFor(matter))}
            picture={<Icon aria-hidden className="size-5" />}
            title={t(`today.${matter.id}.title`, { count, number: whole(count) })}
            text={t(`today.${matter.id}.text`)}
          />
        );
      })}
      {backup && (
        <LinkRow
          to="/vault/backup"
          picture={<DatabaseBackup aria-hidden className="size-5" />}
          title={t('backup.title')}
          text={t(`office.backupDue.${backup}`, { days: BACKUP_REMINDER_DAYS })}
        />
      )}
    </LinkList>
  );
}
