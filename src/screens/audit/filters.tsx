import { AUDIT_ACTIONS } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Select, TextField } from '../../ui';
import type { Vault } from '../../vault';
import { useLoaded } from '../use-loaded';
import { EVERYTHING, type Filter, type Span } from './use-log';

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

const ALL = 'all';
const spans = ['all', 'day', 'week', 'month'] as const satisfies readonly Span[];
const listWays = (vault: Vault) => vault.listWays();

/** Narrows the log down: by person, by what was done, by whom, and when. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const [ways] = useLoaded(listWays);
  const list = ways.kind === 'loaded' ? ways.value.ways : [];
  const all = { id: ALL, text: t('audit.filter.all') };
  const actions = AUDIT_ACTIONS.map((id) => ({ id, text: t(`audit.actions.${id}`) }));
  if (filter.brokenOnly)
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p>{t('audit.filter.brokenOnly')}</p>
        <Button onPress={() => onChange(EVERYTHING)}>{t('audit.filter.clear')}</Button>
      </div>
    );
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label={t('audit.filter.person')}
        value={filter.person}
        maxLength={200}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <Select
        label={t('audit.filter.action')}
        options={[all, ...actions.sort((a, b) => a.text.localeCompare(b.text))]}
        value={filter.action ?? ALL}
        onChange={(id) =>
          onChange({ ...filter, action: AUDIT_ACTIONS.find((action) => action === id) ?? null })
        }
      />
      <Select
        label={t('audit.filter.way')}
        options={[all, ...list.map(({ id, label }) => ({ id, text: label }))]}
        value={filter.way ?? ALL}
        onChange={(id) =>
          onChange({ ...filter, way: list.find((way) => way.id === id)?.id ?? null })
        }
      />
      <Select
        label={t('audit.filter.span')}
        options={spans.map((id) => ({ id, text: t(`audit.filter.spans.${id}`) }))}
        value={filter.span}
        onChange={(id) => onChange({ ...filter, span: spans.find((span) => span === id) ?? 'all' })}
      />
    </div>
  );
}
