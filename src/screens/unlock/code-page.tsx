import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage } from '../../ui';
import { SecretField } from '../proof/secret-field';
import { UnlockProgress } from './unlock-progress';
import { UnlockTrouble } from './unlock-trouble';
import type { Opening } from './use-opening';

interface CodePageProps {
  readonly opening: Opening;
  readonly onBack: () => void;
}

/** Words of a recovery code. */
const WORDS = 12;

/** Opens the vault with the twelve words that were printed or written down. */
export function CodePage({ opening, onBack }: CodePageProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [miscounted, setMiscounted] = useState<number | null>(null);
  const { pending, error, waitMillis } = opening;

  function unlock() {
    const count = words.split(/\s+/u).filter((word) => word !== '').length;
    setMiscounted(count === WORDS ? null : count);
    if (count === WORDS && waitMillis === 0) void opening.open({ kind: 'recovery', words });
  }

  return (
    <FormPage
      title={t('unlock.code.title')}
      lead={t('unlock.code.lead')}
      isPending={pending !== null}
      onSubmit={unlock}
      actions={
        <>
          <Button
            look="primary"
            type="submit"
            isPending={pending !== null}
            isDisabled={waitMillis > 0}
          >
            {pending ? t('unlock.pending') : t('unlock.submit')}
          </Button>
          <Button look="quiet" onPress={onBack} isDisabled={pending !== null}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <UnlockTrouble opening={opening} />
      <SecretField
        kind="recovery"
        value={words}
        onChange={setWords}
        error={fieldError()}
        isDisabled={false}
      />
      <UnlockProgress progress={opening.progress} />
    </FormPage>
  );

  function fieldError(): string | null {
    if (miscounted === 0) return t('proof.recovery.empty');
    if (miscounted !== null) return t('unlock.code.count', { count: miscounted });
    return error?.kind === 'wrong' ? `${t('unlock.wrong')} ${t('unlock.check.recovery')}` : null;
  }
}
