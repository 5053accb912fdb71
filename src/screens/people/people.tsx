import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Empty, Notice, Page, TextField } from '../../ui';
import type { PeopleList } from '../../vault';
import { LostNotice } from '../lost-notice';
import { ToCome } from '../office-trouble';
import { usePeople } from '../use-people';
import { BackupReminder } from './backup-reminder';
import { PeopleTable } from './people-table';
import { RemovePerson, type Removed } from './remove-person';

/** A search field is in the way of fewer people than this. */
const SEARCH_FROM = 6;

/** Everybody who is enrolled, what is kept about them, and how to remove them. */
export function People() {
  const { t } = useTranslation();
  const [state, reload] = usePeople();
  const [leaving, setLeaving] = useState<PersonSummary | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const people = state.kind === 'loaded' ? state.value.people : [];
  const count = people.length;
  const staying = people.filter(({ standing }) => standing !== 'withdrawn').length;
  return (
    <Page
      title={t('people.title')}
      width="wide"
      {...(count > 0 && { lead: t('people.lead', { count: staying }) })}
    >
      {removed && <RemovedNotice removed={removed} />}
      {count > 0 && <BackupReminder />}
      {state.kind === 'loaded' ? (
        <Listed list={state.value} onRemove={setLeaving} />
      ) : (
        <ToCome state={state} onRetry={() => void reload()} />
      )}
      {leaving && (
        <RemovePerson
          person={leaving}
          onCancel={() => setLeaving(null)}
          onRemoved={async (outcome) => {
            await reload();
            setRemoved(outcome);
            setLeaving(null);
          }}
        />
      )}
    </Page>
  );
}

function RemovedNotice({ removed: { name, outcome } }: { readonly removed: Removed }) {
  const { t } = useTranslation();
  return <Notice kind="good" title={t(`people.${outcome}`, { name })} />;
}

interface ListedProps {
  readonly list: PeopleList;
  readonly onRemove: (person: PersonSummary) => void;
}

function Listed({ list: { people, damaged, refused, lost }, onRemove }: ListedProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      {damaged > 0 && (
        <Notice kind="warning" title={t('people.damaged.title', { count: damaged })}>
          {t('people.damaged.text')}
        </Notice>
      )}
      {refused > 0 && (
        <Notice kind="warning" title={t('people.refused.title', { count: refused })}>
          {t('people.refused.text')}
        </Notice>
      )}
      {lost > 0 && <LostNotice lost={lost} />}
      {people.length >= SEARCH_FROM && (
        <div className="max-w-sm">
          <TextField label={t('people.search')} value={search} onChange={setSearch} />
        </div>
      )}
      {people.length === 0 ? (
        <Empty
          picture={<UsersRound aria-hidden className="size-8" />}
          title={t('people.empty.title')}
          text={t('people.empty.text')}
          action={
            <div className="flex flex-col items-center gap-3 sm:flex-row">
              <Button look="primary" onPress={() => go('/enrol')}>
                {t('people.empty.enrol')}
              </Button>
              <Button onPress={() => go('/people/import')}>{t('import.pick.title')}</Button>
            </div>
          }
        />
      ) : found.length === 0 ? (
        <p role="status" className="py-6 text-ink-soft">
          {t('people.noMatch', { search })}
        </p>
      ) : (
        <PeopleTable people={found} onRemove={onRemove} />
      )}
      {people.length > 0 && (
        <div>
          <Button onPress={() => go('/people/import')}>{t('import.pick.title')}</Button>
        </div>
      )}
    </>
  );
}
