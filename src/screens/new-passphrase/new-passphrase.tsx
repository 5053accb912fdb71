import { useTranslation } from '../../i18n';
import { Meter, PasswordField } from '../../ui';
import { PASSPHRASE_LENGTH } from '../../vault';
import { MIN_SCORE, type Strength } from './strength';
import type { ChosenPassphrase } from './use-new-passphrase';

interface NewPassphraseProps extends Omit<ChosenPassphrase, 'check'> {
  readonly isDisabled: boolean;
  /** What the first field is called where a page asks for another passphrase as well. */
  readonly label?: string;
}

/** Two fields for a new passphrase, and how hard it is to guess. */
export function NewPassphrase({
  passphrase,
  repeated,
  onPassphrase,
  onRepeated,
  strength,
  fault,
  isDisabled,
  label,
}: NewPassphraseProps) {
  const { t } = useTranslation();
  const reason = t(`newPassphrase.reason.${strength?.reason ?? 'other'}`);
  const faultText = fault && t(`newPassphrase.${fault}`, { ...PASSPHRASE_LENGTH, reason });
  const both = {
    isDisabled,
    autoComplete: 'new-password',
    showLabel: t('common.showPassphrase'),
    hideLabel: t('common.hidePassphrase'),
  } as const;
  return (
    <>
      <div className="flex flex-col gap-3">
        <PasswordField
          {...both}
          label={label ?? t('newPassphrase.label')}
          hint={t('newPassphrase.hint', { min: PASSPHRASE_LENGTH.min })}
          value={passphrase}
          onChange={onPassphrase}
          error={fault === 'different' ? null : faultText}
        />
        {/* Its room is kept while it is being judged: a button that moves under a finger misses the press. */}
        {passphrase !== '' && (
          <div className="min-h-8">{strength && <StrengthMeter strength={strength} />}</div>
        )}
      </div>
      <PasswordField
        {...both}
        label={t('newPassphrase.repeat')}
        value={repeated}
        onChange={onRepeated}
        error={fault === 'different' ? faultText : null}
      />
    </>
  );
}

function StrengthMeter({ strength: { score, time } }: { readonly strength: Strength }) {
  const { t } = useTranslation();
  const tone = score < MIN_SCORE ? 'bad' : score < 4 ? 'fair' : 'good';
  return (
    <Meter
      label={t('newPassphrase.strength')}
      value={score}
      total={4}
      valueText={t(`newPassphrase.time.${time}`)}
      tone={tone}
    />
  );
}
