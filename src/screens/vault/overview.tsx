import {
  Activity,
  ArchiveRestore,
  BookOpenCheck,
  Boxes,
  DatabaseBackup,
  FileText,
  FileX2,
  HardDrive,
  Hash,
  KeyRound,
  MonitorSmartphone,
  RefreshCw,
  Scale,
  ScrollText,
  SearchCheck,
  Timer,
  Trash2,
} from 'lucide-react';
import { backupDue, BACKUP_REMINDER_DAYS, type Millis } from '../../domain';
import { useHealth } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import { LinkList, LinkRow, Page } from '../../ui';
import type { Vault, VaultFacts, WaysList } from '../../vault';
import { useNotice } from '../notice';
import { RequestsRow } from '../access';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { isFragile, kinds, roleOf } from './kinds';
import { useOffice, type Office } from './use-office';
import { isApproved, modelInUse, useModels } from './use-models';
import { isNearlyFull, useAmount, useStorage } from './use-storage';

const picture = 'size-5';

/** How the vault stands, at a glance, and the way to everything that can be done about it. */
export function Overview() {
  const { t } = useTranslation();
  const [office, reload] = useOffice();
  return (
    <Page title={t('office.title')} lead={t('office.lead')}>
      {office.kind === 'loaded' ? (
        <Rows {...office.value} />
      ) : (
        <ToCome state={office} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

function Rows({ facts, list, strangers, at }: Office) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (
    <>
      <LinkList>
        <NoticeRow />
        <LinkRow
          to="/vault/sureness"
          picture={<Scale aria-hidden className={picture} />}
          title={t('sureness.title')}
          text={t('sureness.row', { number: whole(strangers) })}
        />
        <ModelRow />
        <LinkRow
          to="/vault/papers"
          picture={<BookOpenCheck aria-hidden className={picture} />}
          title={t('papers.title')}
          text={t('papers.row')}
        />
        <LinkRow
          to="/check-us"
          picture={<SearchCheck aria-hidden className={picture} />}
          title={t('checkUs.title')}
          text={t('checkUs.row')}
        />
      </LinkList>
      <LinkList>
        <KiosksRow list={list} />
        <BadgesRow />
        <DiagnosticsRow />
        <RequestsRow />
        <LinkRow
          to="/audit"
          picture={<ScrollText aria-hidden className={picture} />}
          title={t('audit.title')}
          text={t('audit.row')}
        />
        <LinkRow
          to="/erasures"
          picture={<FileX2 aria-hidden className={picture} />}
          title={t('erasures.title')}
          text={t('erasures.row')}
        />
      </LinkList>
      <LinkList>
        <WaysRow list={list} />
        <BackupRow facts={facts} at={at} />
        <LinkRow
          to="/vault/restore"
          picture={<ArchiveRestore aria-hidden className={picture} />}
          title={t('office.restore.title')}
          text={t('office.restore.text')}
        />
      </LinkList>
      <LinkList>
        <LinkRow
          to="/vault/auto-lock"
          picture={<Timer aria-hidden className={picture} />}
          title={t('autoLock.title')}
          text={t('autoLock.now', { count: facts.timeoutMinutes })}
        />
        <StorageRow />
        <LinkRow
          to="/vault/renew"
          picture={<RefreshCw aria-hidden className={picture} />}
          title={t('office.renew.title')}
          text={t('office.renew.text')}
        />
        <LinkRow
          to="/vault/erase"
          picture={<Trash2 aria-hidden className={picture} />}
          title={t('eraseVault.title')}
          text={t('eraseVault.row')}
        />
      </LinkList>
    </>
  );
}

function NoticeRow() {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [notice] = useNotice();
  const current = notice.kind === 'loaded' ? notice.value?.notice : undefined;
  return (
    <LinkRow
      to="/vault/notice"
      picture={<FileText aria-hidden className={picture} />}
      title={t('notice.office.title')}
      text={
        current
          ? t('notice.office.row', { version: current.version, day: day(current.publishedAt) })
          : '…'
      }
      warning={notice.kind === 'loaded' && !notice.value ? t('notice.office.rowNone') : null}
    />
  );
}

function ModelRow() {
  const { t } = useTranslation();
  const [models] = useModels();
  const loaded = models.kind === 'loaded' ? models.value : null;
  const used = loaded && modelInUse(loaded);
  const lost = loaded && !used ? t('model.rowLost') : null;
  const refused = loaded && used && !isApproved(loaded, used.id) ? t('model.rowNotApproved') : null;
  return (
    <LinkRow
      to="/vault/model"
      picture={<Boxes aria-hidden className={picture} />}
      title={t('model.title')}
      text={used ? t('model.row', { title: used.title }) : '…'}
      warning={lost ?? refused}
    />
  );
}

function KiosksRow({ list: { ways } }: { readonly list: WaysList }) {
  const { t } = useTranslation();
  const count = ways.filter(({ kind }) => roleOf(kind) === 'kiosk').length;
  return (
    <LinkRow
      to="/vault/kiosks"
      picture={<MonitorSmartphone aria-hidden className={picture} />}
      title={t('kiosks.title')}
      text={t('kiosks.row', { count })}
    />
  );
}

const listBadges = (vault: Vault) => vault.listBadges();

function BadgesRow() {
  const { t } = useTranslation();
  const [badges] = useLoaded(listBadges);
  return (
    <LinkRow
      to="/vault/badges"
      picture={<Hash aria-hidden className={picture} />}
      title={t('badges.title')}
      text={badges.kind === 'loaded' ? t('badges.row', { count: badges.value.length }) : '…'}
    />
  );
}

function DiagnosticsRow() {
  const { t } = useTranslation();
  const { light } = useHealth();
  return (
    <LinkRow
      to="/vault/diagnostics"
      picture={<Activity aria-hidden className={picture} />}
      title={t('diagnostics.title')}
      text={t('diagnostics.row')}
      warning={light === 'good' ? null : t(`diagnostics.light.${light}`)}
    />
  );
}

function WaysRow({ list: { ways, damaged } }: { readonly list: WaysList }) {
  const { t } = useTranslation();
  const { allOf } = useNumbers();
  const counts = kinds.flatMap((kind) => {
    const count = ways.filter((way) => way.kind === kind).length;
    return count > 0 ? [t(`ways.count.${kind}`, { count })] : [];
  });
  const fragile = isFragile(ways) ? t('office.ways.fragile') : null;
  return (
    <LinkRow
      to="/vault/ways"
      picture={<KeyRound aria-hidden className={picture} />}
      title={t('ways.title')}
      text={allOf(counts)}
      warning={damaged > 0 ? t('ways.damaged.title', { count: damaged }) : fragile}
    />
  );
}

function BackupRow({ facts, at }: { readonly facts: VaultFacts; readonly at: Millis }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const due = backupDue(facts, at);
  const { backedUpAt } = facts;
  return (
    <LinkRow
      to="/vault/backup"
      picture={<DatabaseBackup aria-hidden className={picture} />}
      title={t('backup.title')}
      text={backedUpAt === null ? t('backup.never') : t('backup.last', { day: day(backedUpAt) })}
      warning={due && t(`office.backupDue.${due}`, { days: BACKUP_REMINDER_DAYS })}
    />
  );
}

function StorageRow() {
  const { t } = useTranslation();
  const amount = useAmount();
  const [storage] = useStorage();
  const promise = t(storage?.kept ? 'storageRoom.kept' : 'storageRoom.notKept');
  return (
    <LinkRow
      to="/vault/storage"
      picture={<HardDrive aria-hidden className={picture} />}
      title={t('storageRoom.title')}
      text={storage ? t('storageRoom.summary', { amount: amount(storage), promise }) : '…'}
      warning={storage && isNearlyFull(storage) ? t('storageRoom.full.title') : null}
    />
  );
}
