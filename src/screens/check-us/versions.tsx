import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, ProgressBar, Section, SummaryList, SummaryRow } from '../../ui';
import { Fingerprints } from './fingerprints';
import { More } from './more';
import { MODEL_BYTES, useVersions } from './use-versions';

/** What is running here: version, files and models, compared with what was built. */
export function Versions() {
  const { t } = useTranslation();
  const { megabytes } = useNumbers();
  const [versions, look] = useVersions();
  const { bytes, kept, models } = versions;
  const asBuilt = useAsBuilt();
  return (
    <Section title={t('checkUs.versions.title')}>
      <p className="text-ink-soft">{t('checkUs.versions.text')}</p>
      {bytes !== null && (
        <ProgressBar
          label={t('checkUs.versions.checking')}
          value={bytes / MODEL_BYTES}
          valueText={`${megabytes(bytes)} / ${megabytes(MODEL_BYTES)} MB`}
        />
      )}
      {bytes === null && (
        <SummaryList>
          <SummaryRow term={t('checkUs.versions.version')}>
            {kept ? <code>{kept.version}</code> : t('checkUs.versions.unknown')}
          </SummaryRow>
          <SummaryRow term={t('checkUs.versions.files')}>
            {kept ? asBuilt(kept.files) : t('checkUs.versions.unknown')}
          </SummaryRow>
          <SummaryRow term={t('checkUs.versions.models')}>{asBuilt(models)}</SummaryRow>
          <SummaryRow term={t('checkUs.versions.worker')}>
            {t(kept ? 'checkUs.versions.onDuty' : 'checkUs.versions.offDuty')}
          </SummaryRow>
        </SummaryList>
      )}
      <div>
        <Button isPending={bytes !== null} onPress={() => void look()}>
          {t('checkUs.versions.again')}
        </Button>
      </div>
      {bytes === null && (
        <More
          title={t('checkUs.versions.fingerprints')}
          text={t('checkUs.versions.fingerprintsText')}
        >
          <Fingerprints kept={kept} models={models} />
        </More>
      )}
      <Notice kind="info" title={t('checkUs.versions.compare.title')}>
        {t('checkUs.versions.compare.text')}
      </Notice>
    </Section>
  );
}

/** Says of files whether all are as they were built. One that is not here is none that is wrong. */
function useAsBuilt() {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (files: readonly { readonly state: string }[]) => {
    const wrong = files.filter(
      ({ state }) => state === 'changed' || state === 'unreachable',
    ).length;
    return wrong === 0
      ? t('checkUs.versions.good', { count: files.length, number: whole(files.length) })
      : t('checkUs.versions.bad', {
          count: wrong,
          number: whole(wrong),
          total: whole(files.length),
        });
  };
}
