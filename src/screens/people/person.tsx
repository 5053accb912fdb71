import { UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, DonePage, Empty, Page } from '../../ui';
import type { Withdrawn } from '../../vault';
import { WithdrawnPage } from '../consent';
import { ToCome } from '../office-trouble';
import { PersonPage } from './person-page';
import type { Removed } from './remove-person';
import { usePeople } from '../use-people';

/** How somebody left while their page was shown. */
type Left =
  | { readonly kind: 'withdrawn'; readonly name: string; readonly withdrawn: Withdrawn }
  | { readonly kind: 'removed'; readonly removed: Removed };

/** What is kept about one person, their receipts, and how they leave. */
export function Person({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [people, reload] = usePeople();
  const [left, setLeft] = useState<Left | null>(null);
  const back = (
    <Button look="primary" onPress={() => go('/people')}>
      {t('person.back')}
    </Button>
  );

  if (left?.kind === 'withdrawn') return <WithdrawnPage {...left} actions={back} />;
  if (left?.kind === 'removed')
    return (
      <DonePage
        title={t('person.removed')}
        text={t(`people.${left.removed.outcome}`, { name: left.removed.name })}
        actions={back}
      />
    );
  if (people.kind !== 'loaded')
    return (
      <Page title={t('person.tab')} actions={back}>
        <ToCome state={people} onRetry={() => void reload()} />
      </Page>
    );
  const person = people.value.people.find((other) => other.id === id);
  if (!person)
    return (
      <Page title={t('person.tab')} actions={back}>
        <Empty
          picture={<UserRoundX aria-hidden className="size-8" />}
          title={t('person.gone.title')}
          text={t('person.gone.text')}
        />
      </Page>
    );
  return (
    <PersonPage
      person={person}
      onBack={() => go('/people')}
      onAnswered={() => void reload()}
      onWithdrawn={(withdrawn) => setLeft({ kind: 'withdrawn', name: person.name, withdrawn })}
      onRemoved={(removed) => setLeft({ kind: 'removed', removed })}
    />
  );
}
