import { useState } from 'react';
import type { SignedCertificate } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, FormPage, Notice, TextField } from '../../ui';
import { ERASE_VAULT_WORDS, type EraseVaultError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useCountdown } from '../use-countdown';

interface VaultLastQuestionProps {
  /** From when on the vault can be erased, on the clock of `performance.now()`. */
  readonly readyAt: number;
  readonly onStop: () => void;
  readonly onErased: (signed: SignedCertificate) => Promise<void>;
}

/** Time to think better of it, and words to type. */
export function VaultLastQuestion({ readyAt, onStop, onErased }: VaultLastQuestionProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const left = useCountdown(readyAt);
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { pending, error, run } = useCall<EraseVaultError>();
  const words = ERASE_VAULT_WORDS;
  const isBusy = pending || isLeaving;

  async function erase() {
    if (left > 0) return;
    if (typed.trim().toLowerCase() !== words) return setMistyped(true);
    const erased = await run(() => vault.eraseVault(words));
    if (!erased.ok) return;
    setLeaving(true);
    await onErased(erased.value);
  }

  function stop() {
    // A worker that died has nothing to stop.
    vault.stopVaultErasure().catch(() => undefined);
    onStop();
  }

  return (
    <FormPage
      title={t('eraseVault.confirm.title')}
      lead={t('eraseVault.confirm.lead')}
      isPending={isBusy}
      onSubmit={() => void erase()}
      actions={
        <>
          <Button look="danger" type="submit" isDisabled={left > 0} isPending={isBusy}>
            {t(isBusy ? 'eraseVault.confirm.running' : 'eraseVault.confirm.erase')}
          </Button>
          <Button onPress={stop} isDisabled={isBusy}>
            {t('eraseVault.confirm.stop')}
          </Button>
        </>
      }
    >
      <Notice
        kind={left > 0 ? 'info' : 'warning'}
        title={
          left > 0
            ? t('eraseVault.confirm.wait', { count: left / 1000 })
            : t('eraseVault.confirm.ready')
        }
      />
      <TextField
        label={t('eraseVault.confirm.label', { words })}
        value={typed}
        isDisabled={isBusy}
        error={isMistyped ? t('eraseVault.confirm.mistyped', { words }) : null}
        onChange={(text) => {
          setTyped(text);
          setMistyped(false);
        }}
      />
      {error?.kind === 'too-early' && (
        <Notice kind="error" title={t('eraseVault.confirm.tooEarly')} />
      )}
      {error?.kind === 'not-begun' && (
        <Notice kind="error" title={t('eraseVault.confirm.notBegun')} />
      )}
      <OfficeTrouble error={error} />
    </FormPage>
  );
}
