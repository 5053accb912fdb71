import { useTranslation } from '../../i18n';
import { Cell, DataTable, RowHead } from '../../ui';
import type { Versions } from './use-versions';

/** Every file with its fingerprint, and how it is. */
export function Fingerprints({ kept, models }: Pick<Versions, 'kept' | 'models'>) {
  const { t } = useTranslation();
  const files = [
    ...(kept?.files ?? []).map(({ file, state }) => ({
      path: file.path,
      hash: file.integrity,
      state,
    })),
    ...models.map(({ file, state }) => ({ path: `models/${file.path}`, hash: file.sha256, state })),
  ];
  return (
    <DataTable
      columns={[
        { id: 'file', title: t('checkUs.versions.files') },
        { id: 'state', title: t('checkUs.test.result'), shown: 'wide' },
      ]}
    >
      {files.map(({ path, hash, state }) => (
        <tr key={`${path} ${hash}`}>
          <RowHead below={[t(`checkUs.versions.states.${state}`)]}>
            <code className="text-sm break-all">{path}</code>
            <code className="block text-sm font-normal break-all text-ink-soft">{hash}</code>
          </RowHead>
          <Cell>{t(`checkUs.versions.states.${state}`)}</Cell>
        </tr>
      ))}
    </DataTable>
  );
}
