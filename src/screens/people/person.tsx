import { UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { PersonId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, DonePage, Empty, Page } from '../../ui';
import type { PersonFile, Vault, Withdrawn } from '../../vault';
import { WithdrawnPage } from '../consent';
import { CertificateOf } from '../erasure';
import { ToCome } from '../office-trouble';
import { PersonPage } from './person-page';
import type { Removed } from './remove-person';
import { useOfPerson } from './use-of-person';
import { listLeft } from './use-people-query';

/** How somebody left while their page was shown. */
type Left =
  | { readonly kind: 'withdrawn'; readonly name: string; readonly withdrawn: Withdrawn }
  | { readonly kind: 'removed'; readonly removed: Removed };

/** What is kept about one person, and what they have a right to. @param id as it stands in the address */
export function Person({ id }: { readonly id: string }) {
  const parsed = PersonId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <Gone />;
}

const readPerson = (vault: Vault, id: PersonId) => vault.readPerson(id);

function Known({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [file, reload] = useOfPerson<PersonFile | null>(id, readPerson, null);
  const [left, setLeft] = useState<Left | null>(null);
  const back = <BackButton />;
  if (left?.kind === 'withdrawn') return <WithdrawnPage {...left} actions={back} />;
  if (left?.kind === 'removed')
    return (
      <DonePage
        title={t('person.removed')}
        text={t(`people.${left.removed.outcome}`, { name: left.removed.name })}
        actions={back}
      >
        {left.removed.certificate && <CertificateOf id={left.removed.certificate} />}
      </DonePage>
    );
  if (file.kind !== 'loaded')
    return (
      <Page title={t('person.tab')} actions={back}>
        <ToCome state={file} onRetry={() => void reload()} />
      </Page>
    );
  if (!file.value) return <Gone />;
  const { name } = file.value.summary;
  return (
    <PersonPage
      file={file.value}
      onBack={() => go(listLeft())}
      onChanged={() => void reload()}
      onWithdrawn={(withdrawn) => setLeft({ kind: 'withdrawn', name, withdrawn })}
      onRemoved={(removed) => setLeft({ kind: 'removed', removed })}
    />
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Page title={t('person.tab')} actions={<BackButton />}>
      <Empty
        picture={<UserRoundX aria-hidden className="size-8" />}
        title={t('person.gone.title')}
        text={t('person.gone.text')}
      />
    </Page>
  );
}

function BackButton() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Button look="primary" onPress={() => go(listLeft())}>
      {t('person.back')}
    </Button>
  );
}
