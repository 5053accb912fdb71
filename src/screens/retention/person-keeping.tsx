import { useState, type ReactNode } from 'react';
import { now, startOfDay, type PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Section } from '../../ui';
import type { PersonKeeping as Keeping, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useOfKeeping } from './use-keeping';
import { EndHold } from './end-hold';
import { GroupDialog } from './group-dialog';
import { HoldDialog } from './hold-dialog';
import { useWhy } from './use-why';

interface Who {
  readonly id: PersonId;
  readonly name: string;
}

interface PersonKeepingProps extends Who {
  /** There is a hold now, or none any more, or another group: what else is on the page may follow from that. */
  readonly onChanged: () => void;
}

const read = (vault: Vault, id: PersonId) => vault.readKeeping(id);

/** On a person's page: when and why they are erased, their group, and what keeps them from being erased. */
export function PersonKeeping({ onChanged, ...who }: PersonKeepingProps) {
  const { t } = useTranslation();
  const [state, reload] = useOfKeeping(who.id, read);
  return (
    <Section title={t('retention.person.title')}>
      <div data-testid="keeping">
        {state.kind !== 'loaded' ? (
          <ToCome state={state} onRetry={() => void reload()} />
        ) : (
          state.value && (
            <Facts
              {...who}
              keeping={state.value}
              onChanged={() => {
                void reload();
                onChanged();
              }}
            />
          )
        )}
      </div>
    </Section>
  );
}

interface FactsProps extends Who {
  readonly keeping: Keeping;
  readonly onChanged: () => void;
}

function Facts({ id, name, keeping, onChanged }: FactsProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const why = useWhy();
  const [asking, setAsking] = useState<'hold' | 'end' | 'group' | null>(null);
  const { expiry, held, hold, without, seenOn, group } = keeping;
  const close = () => setAsking(null);
  const changed = () => {
    close();
    onChanged();
  };
  return (
    <div className="flex flex-col gap-4 rounded-panel border border-line bg-card px-5 py-5">
      <dl className="grid gap-4 sm:grid-cols-2">
        <Fact term={t('retention.person.term')}>
          {held ? t('retention.person.held') : <When at={expiry?.at ?? null} />}
        </Fact>
        <Fact term={t('retention.person.why')}>
          {held ? (
            <span className="break-words">{hold?.reason ?? t('retention.holds.unread')}</span>
          ) : expiry ? (
            why(expiry.because)
          ) : (
            '–'
          )}
        </Fact>
        {hold && <Fact term={t('retention.person.review')}>{day(startOfDay(hold.reviewOn))}</Fact>}
        {held && without && (
          <Fact term={t('retention.person.heldWithout')}>
            <When at={without.at} />
          </Fact>
        )}
        <Fact term={t('retention.person.seen')}>
          {seenOn ? day(startOfDay(seenOn)) : t('retention.person.never')}
        </Fact>
        <Fact term={t('retention.person.group')}>
          <bdi>{group ?? t('retention.person.noGroup')}</bdi>
        </Fact>
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => setAsking('group')}>{t('retention.person.changeGroup')}</Button>
        <Button onPress={() => setAsking('hold')}>
          {t(held ? 'retention.person.change' : 'retention.person.hold')}
        </Button>
        {held && <Button onPress={() => setAsking('end')}>{t('retention.person.end')}</Button>}
      </div>
      {asking === 'group' && (
        <GroupDialog ids={[id]} group={group} onDone={changed} onCancel={close} />
      )}
      {asking === 'hold' && <HoldDialog id={id} hold={hold} onDone={changed} onCancel={close} />}
      {asking === 'end' && (
        <EndHold id={id} name={name} without={without} onDone={changed} onCancel={close} />
      )}
    </div>
  );
}

function When({ at }: { readonly at: number | null }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  if (at === null) return t('retention.person.none');
  return at <= now() ? t('retention.person.over') : day(at);
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
