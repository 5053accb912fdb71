import { PackageOpen } from 'lucide-react';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { LinkList, LinkRow } from '../../ui';

/** Leads to the page that makes a file of everything that is kept about somebody. */
export function GiveDataRow({ person: { id, name } }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  return (
    <LinkList>
      <LinkRow
        to={`/people/${id}/data`}
        picture={<PackageOpen aria-hidden className="size-5" />}
        title={t('giveData.title')}
        text={t('giveData.row', { name })}
      />
    </LinkList>
  );
}
