import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure, Notice, Section } from '../../ui';
import type { Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { LogTable } from './log-table';

interface PersonLogProps {
  readonly id: PersonId;
}

const ALL = { action: null, way: null, person: null, from: null, to: null, broken: false };

/** On a person's page: who did what with their data. Read only when it is opened, because the vault checks the whole log for it. */
export function PersonLog({ id }: PersonLogProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('audit.ofPerson.title')}>
      <Disclosure
        title={t('audit.ofPerson.show')}
        text={t('audit.ofPerson.text')}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <Entries id={id} />
      </Disclosure>
    </Section>
  );
}

function Entries({ id }: PersonLogProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const read = useCallback((vault: Vault) => vault.readLog({ ...ALL, about: id }), [id]);
  const [state, reload] = useLoaded(read);
  if (state.kind !== 'loaded') return <ToCome state={state} onRetry={() => void reload()} />;
  const { lines, found, broken } = state.value;
  return (
    <div className="flex flex-col gap-3">
      {broken && (
        <Notice kind="error" title={t('audit.ofPerson.broken')}>
          <Link to="/audit" className="underline underline-offset-4">
            {t('audit.title')}
          </Link>
        </Notice>
      )}
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t('audit.ofPerson.none')}</p>
      ) : (
        <>
          <p className="text-sm text-ink-soft" role="status">
            {found > lines.length
              ? t('audit.more', { shown: whole(lines.length), found: whole(found) })
              : t('audit.found', { count: found, number: whole(found) })}
          </p>
          <LogTable lines={lines} aboutOne />
        </>
      )}
    </div>
  );
}
