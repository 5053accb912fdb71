import { Fingerprint } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage, Notice, Page } from '../../ui';
import {
  usePasskey as askForPasskey,
  type Credential,
  type PasskeyError,
  type Vault,
} from '../../vault';
import { OfficeTrouble, ToCome } from '../office-trouble';
import { PasskeyTrouble } from '../passkey-trouble';
import type { Call } from '../use-call';
import { useCountdown } from '../use-countdown';
import { useLoaded } from '../use-loaded';
import { offersOf, type Offers } from './offers';
import { SecretField, type SecretKind } from './secret-field';
import { Wait } from './wait-notice';

interface ProofPageProps {
  /** Why it is asked for, in one sentence. */
  readonly lead: string;
  /** What is done with it: "Add this way in". */
  readonly submit: string;
  /** The same while it is being done. */
  readonly pendingText: string;
  /** The call that the proof is for. */
  readonly call: Pick<Call<{ readonly kind: string }>, 'pending' | 'error' | 'waitUntil'>;
  readonly onProof: (proof: Credential) => void;
  readonly onBack: () => void;
  /** Troubles of the call that have nothing to do with the proof. */
  readonly children?: ReactNode;
}

const listWays = (vault: Vault) => vault.listWays();

/** "Confirm that it is you": asks an officer for any of their ways in once more, and says why it was not taken. */
export function ProofPage(props: ProofPageProps) {
  const { t } = useTranslation();
  const [ways, reload] = useLoaded(listWays);
  if (ways.kind === 'loaded') return <Ask {...props} offers={offersOf(ways.value)} />;
  return (
    <Page title={t('proof.title')} lead={props.lead}>
      <ToCome state={ways} onRetry={() => void reload()} />
    </Page>
  );
}

interface AskProps extends ProofPageProps {
  readonly offers: Offers;
}

function Ask({ lead, submit, pendingText, call, offers, onProof, onBack, children }: AskProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<SecretKind | null>(offers.secrets[0] ?? null);
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [refused, setRefused] = useState<PasskeyError | null>(null);
  const left = useCountdown(call.waitUntil);

  function prove() {
    setRefused(null);
    setEmpty(secret === '');
    if (secret === '' || kind === null || left > 0) return;
    onProof(kind === 'recovery' ? { kind, words: secret } : { kind, passphrase: secret });
  }

  async function provePasskey() {
    setRefused(null);
    setEmpty(false);
    const used = await askForPasskey(offers.passkeys);
    if (used.ok) onProof(used.value);
    else setRefused(used.error);
  }

  const wrong = call.error?.kind === 'wrong' && !refused ? t('proof.wrong') : null;
  return (
    <FormPage
      title={t('proof.title')}
      lead={lead}
      isPending={call.pending}
      onSubmit={prove}
      actions={
        <>
          {kind && (
            <Button look="primary" type="submit" isPending={call.pending} isDisabled={left > 0}>
              {call.pending ? pendingText : submit}
            </Button>
          )}
          <Button look="quiet" onPress={onBack} isDisabled={call.pending}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {children}
      <Wait until={call.waitUntil} />
      <OfficeTrouble error={call.error} />
      {refused && <PasskeyTrouble error={refused} aim="use" />}
      {!kind && wrong && <Notice kind="error" title={wrong} />}
      {kind && (
        <SecretField
          key={kind}
          kind={kind}
          value={secret}
          onChange={setSecret}
          error={isEmpty ? t(`proof.${kind}.empty`) : wrong}
          isDisabled={call.pending}
        />
      )}
      <OtherProofs
        kind={kind}
        offers={offers}
        isDisabled={call.pending || left > 0}
        onPasskey={() => void provePasskey()}
        onSwitch={(other) => {
          setKind(other);
          setSecret('');
          setEmpty(false);
        }}
      />
    </FormPage>
  );
}

interface OtherProofsProps {
  readonly kind: SecretKind | null;
  readonly offers: Offers;
  readonly isDisabled: boolean;
  readonly onPasskey: () => void;
  readonly onSwitch: (kind: SecretKind) => void;
}

function OtherProofs({ kind, offers, isDisabled, onPasskey, onSwitch }: OtherProofsProps) {
  const { t } = useTranslation();
  const other = offers.secrets.find((offered) => offered !== kind);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {offers.passkeys.length > 0 && (
        <Button look={kind ? 'secondary' : 'primary'} onPress={onPasskey} isDisabled={isDisabled}>
          <Fingerprint aria-hidden className="size-5" />
          {t('proof.passkey')}
        </Button>
      )}
      {other && (
        <Button look="quiet" onPress={() => onSwitch(other)} isDisabled={isDisabled}>
          {t(`proof.${other}.use`)}
        </Button>
      )}
    </div>
  );
}
