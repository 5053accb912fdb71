import { useTranslation } from '../i18n';
import { Notice } from '../ui';
import type { PasskeyError } from '../vault';

interface PasskeyTroubleProps {
  readonly error: PasskeyError;
  /** Whether the passkey was to be used, or made. */
  readonly aim: 'use' | 'make';
}

/** Says why a passkey could not be used or made, and what to do instead. */
export function PasskeyTrouble({ error, aim }: PasskeyTroubleProps) {
  const { t } = useTranslation();
  return (
    <Notice kind="error" title={t(`passkeys.${aim}.${error.kind}.title`)}>
      {t(`passkeys.${aim}.${error.kind}.text`)}
    </Notice>
  );
}
