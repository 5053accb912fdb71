import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Checkbox, Meter, Notice, Page, PasswordField } from '../../ui';
import { PASSPHRASE_LENGTH, type CreateError } from '../../vault';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';
import { judge, MIN_SCORE, type Strength } from './strength';
import { useStrength } from './use-strength';

type Fault = 'tooShort' | 'tooLong' | 'tooEasy' | 'different' | 'tick';

/** Chooses the passphrase of a new vault, and makes sure that its loss is understood. */
export function CreateVault() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault, vaultChanged } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CreateError | null>(null);
  const strength = useStrength(passphrase);

  async function create() {
    const found = findFault(passphrase, repeated, understood, await judge(passphrase));
    setFault(found);
    setFailure(null);
    if (found) return;
    setPending(true);
    const created = await vault.create(passphrase);
    setPending(false);
    if (!created.ok) return setFailure(created.error);
    await vaultChanged();
  }

  const reason = t(`create.reason.${strength?.reason ?? 'other'}`);
  const faultText = (of: readonly Fault[]) =>
    fault && of.includes(fault) ? t(`create.${fault}`, { ...lengths, reason }) : null;
  return (
    <Form
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void create();
      }}
    >
      <Page
        title={t('create.title')}
        lead={t('create.lead')}
        actions={
          <>
            <Button look="primary" type="submit" isPending={pending}>
              {pending ? t('create.pending') : t('create.submit')}
            </Button>
            <Button look="quiet" onPress={() => go('/')} isDisabled={pending}>
              {t('common.back')}
            </Button>
          </>
        }
      >
        {failure && <CreateTrouble error={failure} onUnlock={() => void vaultChanged()} />}
        <div className="flex flex-col gap-3">
          <PasswordField
            label={t('create.passphrase')}
            hint={t('create.hint', lengths)}
            value={passphrase}
            onChange={setPassphrase}
            error={faultText(['tooShort', 'tooLong', 'tooEasy'])}
            isDisabled={pending}
            autoComplete="new-password"
            showLabel={t('common.showPassphrase')}
            hideLabel={t('common.hidePassphrase')}
          />
          {strength && <StrengthMeter strength={strength} />}
        </div>
        <PasswordField
          label={t('create.repeat')}
          value={repeated}
          onChange={setRepeated}
          error={faultText(['different'])}
          isDisabled={pending}
          autoComplete="new-password"
          showLabel={t('common.showPassphrase')}
          hideLabel={t('common.hidePassphrase')}
        />
        <Notice kind="warning" title={t('create.lost.title')}>
          {t('create.lost.text')}
        </Notice>
        <Checkbox isSelected={understood} onChange={setUnderstood} isDisabled={pending}>
          {t('create.understand')}
        </Checkbox>
        {fault === 'tick' && (
          <p role="alert" className="text-sm font-medium text-danger">
            {t('create.tick')}
          </p>
        )}
      </Page>
    </Form>
  );
}

const lengths = { min: PASSPHRASE_LENGTH.min, max: PASSPHRASE_LENGTH.max };

/** The first thing to mend, in the order of the fields. */
function findFault(
  passphrase: string,
  repeated: string,
  understood: boolean,
  strength: Strength,
): Fault | null {
  if (passphrase.length < lengths.min) return 'tooShort';
  if (passphrase.length > lengths.max) return 'tooLong';
  if (strength.score < MIN_SCORE) return 'tooEasy';
  if (passphrase !== repeated) return 'different';
  return understood ? null : 'tick';
}

function StrengthMeter({ strength: { score, time } }: { readonly strength: Strength }) {
  const { t } = useTranslation();
  const tone = score < MIN_SCORE ? 'bad' : score < 4 ? 'fair' : 'good';
  return (
    <Meter
      label={t('create.strength')}
      value={score}
      total={4}
      valueText={t(`create.time.${time}`)}
      tone={tone}
    />
  );
}

interface CreateTroubleProps {
  readonly error: CreateError;
  readonly onUnlock: () => void;
}

function CreateTrouble({ error, onUnlock }: CreateTroubleProps) {
  const { t } = useTranslation();
  if (error.kind === 'storage-failed') return <StorageTrouble error={error} />;
  return (
    <Notice
      kind="error"
      title={t('create.exists.title')}
      actions={<Button onPress={onUnlock}>{t('unlock.submit')}</Button>}
    >
      {t('create.exists.text')}
    </Notice>
  );
}
