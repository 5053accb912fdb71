import { fail } from '../domain';
import {
  makeBackup,
  openBackup,
  restoreAsNew,
  restoreInto,
  type Context,
  type OfficerSession,
  type OpenedBackup,
  type Recorder,
  type Session,
} from './office';
import { requests, type VaultCalls } from './protocol';
import { proven } from './proving';
import { nothingPersonal, recorded, recordedOfWhoever } from './recorded';
import type { Roles } from './roles';
import type { Starting } from './starting';

/** What the calls about backups need of the worker. */
interface BackupDesk {
  readonly context: Context;
  readonly recorder: Recorder;
  /** The open vault, asked for anew at each turn. */
  readonly session: () => Session | null;
  readonly starting: Starting;
}

/** The calls about backups. @returns them, and what forgets the opened backup when the vault is opened or locked */
export function backupCalls(
  { anyone, officer }: Roles,
  { context, recorder, session, starting }: BackupDesk,
) {
  /** What was opened: it holds everything in clear. */
  let backup: OpenedBackup | null = null;

  async function openFile({
    file,
    key,
  }: VaultCalls['openBackup']['request']): Promise<VaultCalls['openBackup']['reply']> {
    const open = session();
    if (open?.role === 'kiosk') return fail({ kind: 'officer-only' });
    const found = open ? null : await context.store.look();
    if (found && !found.ok) return found;
    // In a locked vault nobody may find out what a backup of it holds: that is what unlocking is for.
    if (found && found.value.kind !== 'none') return fail({ kind: 'locked' });
    const opening = () => openBackup(open, file, key);
    const telling = { action: 'open-backup', about: { thing: 'backup' }, span: 'once' } as const;
    const opened = open ? await recorder.during(open, telling, opening) : await opening();
    if (!opened.ok) return opened;
    backup = opened.value;
    return { ok: true, value: opened.value.plan };
  }

  async function restoreHere(open: OfficerSession): Promise<VaultCalls['restoreInto']['reply']> {
    if (!backup) return fail({ kind: 'no-plan' });
    const restored = await restoreInto(context, open, backup);
    if (restored.ok) backup = null;
    return restored;
  }

  const itself = nothingPersonal('writes down itself what came of it');
  const calls = {
    makeBackup: officer(
      requests.makeBackup,
      recorded('make-backup', 'backup'),
      (open, { proof, lock }) =>
        proven(context, open, proof, () => makeBackup(context, open, lock)),
    ),
    openBackup: anyone(requests.openBackup, itself, openFile),
    restoreAsNew: anyone(
      requests.restoreAsNew,
      nothingPersonal('the new log begins with it'),
      ({ passphrase }): Promise<VaultCalls['restoreAsNew']['reply']> => {
        const opened = backup;
        if (!opened) return Promise.resolve(fail({ kind: 'no-plan' }));
        return starting(() => restoreAsNew(context, opened, passphrase));
      },
    ),
    restoreInto: officer(requests.restoreInto, recordedOfWhoever('restore-backup'), restoreHere),
    closeBackup: anyone(
      requests.closeBackup,
      nothingPersonal('forgets what was opened'),
      () => (backup = null),
    ),
  };
  return { calls, forget: () => void (backup = null) };
}
