import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { RadioCards, TextArea } from '../../ui';
import { MOST_RECIPIENTS, type BackupLock } from '../../vault';
import { NewPassphrase, useNewPassphrase, type ChosenPassphrase } from '../new-passphrase';
import { recipientsIn } from './recipients';
import { StepPage } from './step-page';

type Kind = BackupLock['kind'];
type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'many' }
  | { readonly kind: 'bad'; readonly recipient: string };

/** What is to open a backup, while it is being chosen. */
export interface BackupLockChoice {
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly passphrase: ChosenPassphrase;
  readonly recipients: string;
  readonly onRecipients: (text: string) => void;
  readonly fault: Fault | null;
  /** @returns the lock, or `null` after its fault is shown beside the field */
  check(): Promise<BackupLock | null>;
  /** Says beside the field that the vault did not take this recipient. */
  refuse(recipient: string): void;
}

/** Holds what is to open a backup until it is made. */
export function useBackupLock(): BackupLockChoice {
  const [kind, onKind] = useState<Kind>('passphrase');
  const passphrase = useNewPassphrase();
  const [recipients, onRecipients] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);

  async function check(): Promise<BackupLock | null> {
    if (kind === 'passphrase') {
      const chosen = await passphrase.check();
      return chosen === null ? null : { kind, passphrase: chosen };
    }
    const listed = recipientsIn(recipients);
    const found = faultOf(listed);
    setFault(found);
    return found ? null : { kind, recipients: [...listed] };
  }
  return {
    kind,
    onKind,
    passphrase,
    recipients,
    onRecipients,
    fault,
    check,
    refuse: (recipient) => setFault({ kind: 'bad', recipient }),
  };
}

/** Characters of the longest recipients that `age` has (its post-quantum ones), with room to spare. */
const RECIPIENT_MAX_LENGTH = 4000;

function faultOf(recipients: readonly string[]): Fault | null {
  if (recipients.length === 0) return { kind: 'none' };
  if (recipients.length > MOST_RECIPIENTS) return { kind: 'many' };
  const long = recipients.find(({ length }) => length > RECIPIENT_MAX_LENGTH);
  return long === undefined ? null : { kind: 'bad', recipient: long };
}

interface BackupLockPageProps {
  readonly choice: BackupLockChoice;
  readonly onNext: (lock: BackupLock) => void;
}

/** Asks what is to open the backup. */
export function BackupLockPage({ choice, onNext }: BackupLockPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  async function next() {
    const lock = await choice.check();
    if (lock) onNext(lock);
  }
  return (
    <StepPage
      title={t('backup.make')}
      lead={t('backup.lead')}
      onNext={() => void next()}
      onBack={() => go('/vault')}
    >
      <RadioCards
        label={t('backup.lock.label')}
        options={(['passphrase', 'recipients'] as const).map((id) => ({
          id,
          title: t(`backup.lock.${id}.title`),
          text: t(`backup.lock.${id}.text`),
        }))}
        value={choice.kind}
        onChange={choice.onKind}
      />
      {choice.kind === 'passphrase' ? (
        <NewPassphrase
          {...choice.passphrase}
          isDisabled={false}
          label={t('backup.lock.passphrase.label')}
        />
      ) : (
        <Recipients choice={choice} />
      )}
    </StepPage>
  );
}

/** Where the start of a recipient is enough to find it in the list again. */
const SHOWN_CHARACTERS = 24;

function Recipients({ choice: { recipients, onRecipients, fault } }: { choice: BackupLockChoice }) {
  const { t } = useTranslation();
  const error =
    fault &&
    t(`backup.lock.recipients.${fault.kind}`, {
      max: MOST_RECIPIENTS,
      recipient: fault.kind === 'bad' ? fault.recipient.slice(0, SHOWN_CHARACTERS) : '',
    });
  return (
    <TextArea
      isCode
      rows={4}
      label={t('backup.lock.recipients.label')}
      hint={t('backup.lock.recipients.hint')}
      value={recipients}
      onChange={onRecipients}
      error={error}
    />
  );
}
