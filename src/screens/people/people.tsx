import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonId, PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { RetentionNotice } from '../retention';
import { BackupReminder } from './backup-reminder';
import { BulkActions } from './bulk-actions';
import { PeopleTable } from './people-table';
import { PeopleNotices } from './people-notices';
import { NobodyYet } from './nobody-yet';
import { RemovePerson, type Removed } from './remove-person';
import { RosterFilters } from './roster-filters';
import { usePeopleQuery } from './use-people-query';
import { useRoster, type Roster } from './use-roster';
import { useSelection } from './use-selection';

/** A search field is in the way of fewer people than this. */
const SEARCH_FROM = 6;

/** Everybody who is enrolled, what is kept about them, and how to remove them. */
export function People() {
  const { t } = useTranslation();
  const [query, setQuery] = usePeopleQuery();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const roster = useRoster(query, range);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { found, error, reload } = roster;
  return (
    <Page
      title={t('people.title')}
      width="wide"
      {...(found && found.everybody > 0 && { lead: t('people.lead', { count: found.staying }) })}
    >
      {removed && <RemovedNotice removed={removed} />}
      {found && found.everybody > 0 && <BackupReminder />}
      <RetentionNotice />
      {found && !error ? (
        <>
          <PeopleNotices {...found} />
          {found.everybody === 0 ? (
            <NobodyYet />
          ) : (
            <>
              {found.everybody >= SEARCH_FROM && (
                <RosterFilters query={query} onChange={setQuery} />
              )}
              <Listed
                roster={roster}
                found={found}
                query={query}
                onRange={setRange}
                onRemoved={setRemoved}
              />
            </>
          )}
        </>
      ) : (
        <ToCome state={error ? { kind: 'failed', error } : { kind: 'loading' }} onRetry={reload} />
      )}
    </Page>
  );
}

function RemovedNotice({ removed }: { readonly removed: Removed }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { name, outcome, certificate } = removed;
  return (
    <Notice
      kind="good"
      title={t(`people.${outcome}`, { name })}
      {...(certificate && {
        actions: (
          <Button onPress={() => go(`/erasures/${certificate}`)}>{t('erasing.certificate')}</Button>
        ),
      })}
    />
  );
}

interface ListedProps {
  readonly roster: Roster;
  readonly found: NonNullable<Roster['found']>;
  readonly query: ReturnType<typeof usePeopleQuery>[0];
  readonly onRange: (range: { readonly first: number; readonly last: number }) => void;
  readonly onRemoved: (removed: Removed) => void;
}

function Listed({ roster, found, query, onRange, onRemoved }: ListedProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState<PersonSummary | null>(null);
  const selection = useSelection(query);
  const { total, everybody } = found;

  function forget(ids: readonly PersonId[]) {
    selection.remove(ids);
    roster.reload();
  }

  return (
    <>
      <p role="status" className="text-ink-soft">
        {t('roster.count', { count: total, number: whole(total), all: whole(everybody) })}
      </p>
      <BulkActions
        selected={selection.ids}
        onClear={selection.clear}
        onChanged={roster.reload}
        onErased={forget}
      />
      {total > 0 && (
        <PeopleTable
          total={total}
          rowAt={roster.rowAt}
          selected={selection.ids}
          onRange={onRange}
          onSelect={selection.set}
          onSelectAll={(all) => void (all ? selection.all() : selection.clear())}
          onRemove={setLeaving}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => go('/people/import')}>{t('import.pick.title')}</Button>
        <Button onPress={() => go('/people/retention')}>{t('retention.link.title')}</Button>
      </div>
      {leaving && (
        <RemovePerson
          person={leaving}
          onCancel={() => setLeaving(null)}
          onRemoved={(outcome) => {
            forget([leaving.id]);
            onRemoved(outcome);
            setLeaving(null);
            return Promise.resolve();
          }}
        />
      )}
    </>
  );
}
