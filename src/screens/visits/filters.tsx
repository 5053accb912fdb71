import type { SlotId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Select, TextField } from '../../ui';
import type { Filter } from './rows';

interface FiltersProps {
  readonly filter: Filter;
  readonly kiosks: ReadonlyMap<SlotId, string>;
  readonly onChange: (filter: Filter) => void;
}

const ALL = 'all';
const kinds = ['check-in', 'check-out', 'entry', 'presence', 'denied'] as const;

/** Narrows the lines down, as one types. */
export function Filters({ filter, kiosks, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const all = { id: ALL, text: t('visits.filter.all') };
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      <TextField
        label={t('visits.filter.name')}
        value={filter.name}
        onChange={(name) => onChange({ ...filter, name })}
      />
      <Select
        label={t('visits.filter.kind')}
        options={[all, ...kinds.map((id) => ({ id, text: t(`visits.kinds.${id}`) }))]}
        value={filter.kind ?? ALL}
        onChange={(id) => onChange({ ...filter, kind: kinds.find((kind) => kind === id) ?? null })}
      />
      <Select
        label={t('visits.filter.kiosk')}
        options={[all, ...[...kiosks].map(([id, text]) => ({ id, text }))]}
        value={filter.kiosk ?? ALL}
        onChange={(id) =>
          onChange({ ...filter, kiosk: [...kiosks.keys()].find((kiosk) => kiosk === id) ?? null })
        }
      />
    </div>
  );
}
