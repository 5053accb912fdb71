import { useTranslation } from '../../i18n';
import { Notice, ProgressBar, Section } from '../../ui';
import { More } from './more';
import { PlacesTable } from './places-table';
import { useStored, type StoredPlace } from './use-stored';

/** What is stored on this device, by place: how much, and whether it can be read. */
export function Stored() {
  const { t } = useTranslation();
  const stored = useStored();
  return (
    <Section title={t('checkUs.stored.title')}>
      <p className="text-ink-soft">{t('checkUs.stored.text')}</p>
      {stored.kind === 'counting' && (
        <ProgressBar label={t('checkUs.stored.counting')} value={null} />
      )}
      {stored.kind === 'failed' && <Notice kind="error" title={t('checkUs.stored.failed')} />}
      {stored.kind === 'counted' && <Places places={stored.places} cookies={stored.cookies} />}
    </Section>
  );
}

interface PlacesProps {
  readonly places: readonly StoredPlace[];
  readonly cookies: number;
}

function Places({ places, cookies }: PlacesProps) {
  const { t } = useTranslation();
  const full = places.filter(({ records, known }) => records > 0 || !known);
  const empty = places.filter(({ records, known }) => records === 0 && known);
  return (
    <>
      {places.some(({ known }) => !known) && (
        <Notice kind="warning" title={t('checkUs.stored.undescribed.title')}>
          {t('checkUs.stored.undescribed.text')}
        </Notice>
      )}
      <PlacesTable places={full} cookies={cookies} />
      {empty.length > 0 && (
        <More
          title={t('checkUs.stored.empty', { count: empty.length })}
          text={t('checkUs.stored.emptyText')}
        >
          <PlacesTable places={empty} cookies={null} />
        </More>
      )}
    </>
  );
}
