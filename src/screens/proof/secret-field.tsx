import { useTranslation } from '../../i18n';
import { PasswordField, TextArea } from '../../ui';
import { PASSPHRASE_LENGTH } from '../../vault';

/** What can be typed to show that one is an officer. */
export type SecretKind = 'passphrase' | 'recovery';

/** Characters that twelve words may take: the longest have 8 letters, and there may be numbers and line breaks between them. */
const WORDS_MAX_LENGTH = 400;

interface SecretFieldProps {
  readonly kind: SecretKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly isDisabled: boolean;
}

/** Where a passphrase, or the words of a recovery code, are typed. */
export function SecretField({ kind, ...field }: SecretFieldProps) {
  const { t } = useTranslation();
  if (kind === 'recovery')
    return (
      <TextArea
        {...field}
        autoFocus
        isCode
        rows={3}
        label={t('proof.recovery.label')}
        hint={t('proof.recovery.hint')}
        maxLength={WORDS_MAX_LENGTH}
      />
    );
  return (
    <PasswordField
      {...field}
      autoFocus
      label={t('proof.passphrase.label')}
      hint={t('proof.passphrase.hint')}
      maxLength={PASSPHRASE_LENGTH.max}
      autoComplete="current-password"
      showLabel={t('common.showPassphrase')}
      hideLabel={t('common.hidePassphrase')}
    />
  );
}
