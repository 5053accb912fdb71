import { useState } from 'react';
import { useTranslation } from '../../i18n';
import type { AddWayError, Credential, RecoveryCode as Code } from '../../vault';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TooManyWays } from '../too-many-ways';
import { useCall } from '../use-call';
import { CodeCheck } from './code-check';
import { CodeIntro } from './code-intro';
import { CodeWords } from './code-words';

interface RecoveryCodeProps {
  /** An officer's way in, where it was shown a moment ago; asked for otherwise. */
  readonly proof?: Credential;
  /** The code opens the vault from now on. */
  readonly onDone: () => void;
  /** Where the code is offered rather than asked for: leaves without one. */
  readonly onLater?: () => void;
  /** Leaves without one, back to where it was asked for. */
  readonly onBack?: () => void;
}

type Step =
  | { readonly kind: 'intro' }
  | { readonly kind: 'proof' }
  | { readonly kind: 'words'; readonly code: Code }
  | { readonly kind: 'check'; readonly code: Code };

/** Makes a recovery code: explains it, shows it once, and has part of it typed back. The words live in this component only. */
export function RecoveryCode({ proof, onDone, onLater, onBack }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [step, setStep] = useState<Step>({ kind: 'intro' });
  const call = useCall<AddWayError>();

  async function make(shown: Credential) {
    const made = await call.run(() => vault.makeRecoveryCode({ proof: shown }));
    if (made.ok) setStep({ kind: 'words', code: made.value });
    // A proof that was good a moment ago is not asked for on a page that says so; one that is not good any more is.
    else if (made.error.kind === 'wrong' || made.error.kind === 'wait') setStep({ kind: 'proof' });
  }
  const tooMany = <TooManyWays error={call.error} />;

  switch (step.kind) {
    case 'intro':
      return (
        <CodeIntro
          isPending={call.pending}
          error={call.error}
          onShow={() => (proof ? void make(proof) : setStep({ kind: 'proof' }))}
          {...(onLater && { onLater })}
          {...(onBack && { onBack })}
        >
          {tooMany}
        </CodeIntro>
      );
    case 'proof':
      return (
        <ProofPage
          lead={t('recoveryCode.proof')}
          submit={t('recoveryCode.show')}
          pendingText={t('recoveryCode.making')}
          call={call}
          onProof={(shown) => void make(shown)}
          onBack={() => setStep({ kind: 'intro' })}
        >
          {tooMany}
        </ProofPage>
      );
    case 'words':
      return (
        <CodeWords
          words={step.code.words}
          onNext={() => setStep({ kind: 'check', code: step.code })}
        />
      );
    case 'check':
      return (
        <CodeCheck
          code={step.code}
          onDone={onDone}
          onLookAgain={() => setStep({ kind: 'words', code: step.code })}
          onStartOver={() => setStep({ kind: 'intro' })}
        />
      );
  }
}
