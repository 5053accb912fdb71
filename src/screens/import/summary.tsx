import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import { photosOf, type Group } from './groups';
import { isEnrolled, isUsed, type Imported } from './imported';

interface SummaryProps {
  readonly done: readonly Imported[];
  readonly groups: readonly Group[];
}

/** What an import has led to, in numbers of people and photos. */
export function Summary({ done, groups }: SummaryProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const counted = (count: number) => ({ count, number: whole(count) });
  const enrolled = done.filter(({ outcome }) => outcome.kind === 'enrolled').length;
  const before = done.filter(isEnrolled).length - enrolled;
  const refused = done.length - enrolled - before;
  const left = groups.length - done.length;
  const used = done.flatMap(({ files }) => files).filter(isUsed).length;
  const total = whole(photosOf(groups));
  return (
    <Notice
      kind={enrolled > 0 ? 'good' : 'info'}
      title={t('import.over.enrolled', counted(enrolled))}
    >
      <ul>
        {before > 0 && <li>{t('import.over.before', counted(before))}</li>}
        {refused > 0 && <li>{t('import.over.refused', counted(refused))}</li>}
        {left > 0 && <li>{t('import.over.left', counted(left))}</li>}
        <li>{t('import.over.used', { ...counted(used), total })}</li>
      </ul>
    </Notice>
  );
}
