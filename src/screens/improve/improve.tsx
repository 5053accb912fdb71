import { UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SampleSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, DonePage, Empty, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { usePeople } from '../use-people';
import { AddPictures } from './add-pictures';

/** Adds pictures to somebody who is enrolled; the notice is not asked again, because nothing else than they agreed to is stored. */
export function Improve({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [people, reload] = usePeople();
  const [samples, setSamples] = useState<SampleSummary | null>(null);
  const leave = () => go(`/people/${id}`);
  const back = <Button onPress={leave}>{t('improve.back')}</Button>;

  if (people.kind !== 'loaded')
    return (
      <Page title={t('improve.tab')} actions={back}>
        <ToCome state={people} onRetry={() => void reload()} />
      </Page>
    );
  const person = people.value.people.find((other) => other.id === id);
  if (!person)
    return (
      <Page title={t('improve.tab')} actions={back}>
        <Empty
          picture={<UserRoundX aria-hidden className="size-8" />}
          title={t('person.gone.title')}
          text={t('person.gone.text')}
        />
      </Page>
    );
  const { name } = person;
  if (samples)
    return (
      <DonePage
        title={t('improve.done.title')}
        text={t('improve.done.text', { name, count: samples.count })}
        actions={
          <Button look="primary" onPress={leave}>
            {t('improve.back')}
          </Button>
        }
      >
        {samples.quality !== null && (
          <p className="text-ink-soft">
            {t('improve.done.quality', { score: Math.round(samples.quality) })}
          </p>
        )}
      </DonePage>
    );
  return (
    <AddPictures
      person={person}
      onAdded={setSamples}
      onGone={() => void reload()}
      onLeave={leave}
    />
  );
}
