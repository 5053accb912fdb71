import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage, PasswordField } from '../../ui';
import { PASSPHRASE_LENGTH, type BackupKey, type OpenBackupError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { Wait } from '../proof';
import { identityIn } from './identity';

/** Characters of an identity: the longest kind that `age` has, with comments around it, is far shorter. */
const IDENTITY_MAX_LENGTH = 4000;

type Kind = BackupKey['kind'];

interface KeyPageProps {
  readonly fileName: string;
  readonly isPending: boolean;
  readonly error: OpenBackupError | null;
  /** When the vault takes the next attempt, where there were too many; on the clock of `performance.now()`. */
  readonly waitUntil: number | null;
  /** Of what kind the key was that the error is about. */
  readonly tried: Kind | null;
  readonly onKey: (key: BackupKey) => void;
  readonly onBack: () => void;
}

/** Asks for what opens a backup: a passphrase, or else the private key of a recipient. */
export function KeyPage({
  fileName,
  isPending,
  error,
  waitUntil,
  tried,
  onKey,
  onBack,
}: KeyPageProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('passphrase');
  const [secret, setSecret] = useState('');
  const [fault, setFault] = useState<'empty' | 'malformed' | null>(null);
  const other = kind === 'passphrase' ? 'identity' : 'passphrase';

  function submit() {
    const key = keyOf(kind, secret);
    setFault(key ? null : secret.trim() === '' ? 'empty' : 'malformed');
    if (key) onKey(key);
  }
  function switchKind() {
    setKind(other);
    setSecret('');
    setFault(null);
  }

  const wrong =
    error?.kind === 'wrong-key' && tried === kind ? t(`restore.key.${kind}.wrong`) : null;
  return (
    <FormPage
      title={t('restore.key.title')}
      lead={
        <>
          {t('restore.key.lead')}
          <bdi className="block font-medium wrap-anywhere text-ink">{fileName}</bdi>
        </>
      }
      isPending={isPending}
      onSubmit={submit}
      actions={
        <>
          <Button look="primary" type="submit" isPending={isPending}>
            {isPending ? t('restore.key.pending') : t('restore.key.submit')}
          </Button>
          <Button look="quiet" onPress={onBack} isDisabled={isPending}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <Wait until={waitUntil} />
      <OfficeTrouble error={error} />
      <PasswordField
        key={kind}
        autoFocus
        label={t(`restore.key.${kind}.label`)}
        hint={t(`restore.key.${kind}.hint`)}
        value={secret}
        onChange={setSecret}
        error={fault ? t(`restore.key.${kind}.${fault}`) : wrong}
        maxLength={kind === 'passphrase' ? PASSPHRASE_LENGTH.max : IDENTITY_MAX_LENGTH}
        isDisabled={isPending}
        autoComplete={kind === 'passphrase' ? 'current-password' : 'off'}
        showLabel={t(`restore.key.${kind}.show`)}
        hideLabel={t(`restore.key.${kind}.hide`)}
      />
      <div className="-ms-5">
        <Button look="quiet" isDisabled={isPending} onPress={switchKind}>
          {t(`restore.key.${other}.use`)}
        </Button>
      </div>
    </FormPage>
  );
}

/** @returns `null` when what was typed cannot be a key of that kind */
function keyOf(kind: Kind, secret: string): BackupKey | null {
  if (kind === 'passphrase') return secret === '' ? null : { kind, passphrase: secret };
  const identity = identityIn(secret);
  return identity === null ? null : { kind, identity };
}
