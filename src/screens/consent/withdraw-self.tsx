import { useState } from 'react';
import type { NamedPerson } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { WithdrawError, Withdrawn } from '../../vault';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { AnswerTrouble } from './answer-trouble';
import { LookAgain } from './look-again';
import { useGuardian } from './use-guardian';
import { WithdrawnPage } from './withdrawn-page';

interface WithdrawSelfProps {
  readonly person: NamedPerson;
  readonly onKeep: () => void;
  readonly onDone: () => void;
}

/** Somebody takes their own consent back: one question, and it is done. */
export function WithdrawSelf({ person, onKeep, onDone }: WithdrawSelfProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null);
  const [looking, setLooking] = useState(false);
  const { pending, error, run } = useCall<WithdrawError>();
  const leaving = useGuardian();

  async function withdraw() {
    const guardian = leaving.read();
    if (guardian === undefined) return;
    const taken = await run(() => vault.withdraw(person.id, guardian));
    setLooking(!taken.ok && taken.error.kind === 'not-recognised');
    if (!taken.ok) return;
    setWithdrawn(taken.value);
    await vaultChanged();
  }

  if (withdrawn)
    return (
      <WithdrawnPage
        withdrawn={withdrawn}
        name={null}
        actions={
          <Button look="primary" onPress={onDone}>
            {t('consent.done')}
          </Button>
        }
      />
    );
  if (looking)
    return (
      <LookAgain
        person={person}
        onSeen={() => {
          if (!pending) void withdraw();
        }}
        onCancel={onKeep}
      />
    );
  return (
    <Page
      title={t('consent.withdraw.title')}
      lead={t('consent.withdraw.lead')}
      actions={
        <>
          <Button look="primary" isPending={pending} onPress={() => void withdraw()}>
            {pending ? t('person.withdraw.pending') : t('consent.withdraw.yes')}
          </Button>
          <Button isDisabled={pending} onPress={onKeep}>
            {t('consent.withdraw.keep')}
          </Button>
        </>
      }
    >
      <AnswerTrouble error={error} />
      <ul className="flex list-disc flex-col gap-2 ps-5">
        <li>{t('consent.withdraw.erased')}</li>
        <li>{t('consent.withdraw.receipt')}</li>
        <li>{t('consent.withdraw.otherwise')}</li>
      </ul>
      {leaving.fields}
    </Page>
  );
}
