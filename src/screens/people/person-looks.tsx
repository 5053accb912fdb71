import { ImagePlus } from 'lucide-react';
import { Link } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { LinkList, LinkRow, Section, SummaryList, SummaryRow } from '../../ui';
import type { PersonFile } from '../../vault';

/** What is stored of somebody's face: how much, how good, by which model; never the numbers. */
export function PersonLooks({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { summary, alike, model, isModelInUse } = file;
  const { samples, id, standing } = summary;
  return (
    <Section title={t('file.looks.title')}>
      <SummaryList>
        <SummaryRow term={t('file.looks.count')}>
          {t('people.samples', { count: samples.count })}
        </SummaryRow>
        <SummaryRow term={t('file.looks.quality')}>
          {samples.quality === null
            ? t('file.looks.unmeasured')
            : t('file.looks.qualityOf', { score: whole(samples.quality) })}
        </SummaryRow>
        {samples.quality !== null && (
          <SummaryRow term={t('file.looks.angles')}>
            {t('file.looks.anglesOf', { count: samples.yawSpan })}
          </SummaryRow>
        )}
        <SummaryRow term={t('file.looks.model')}>
          {model === null
            ? t('file.looks.noModel')
            : t(isModelInUse ? 'file.looks.inUse' : 'file.looks.notInUse', { model })}
        </SummaryRow>
        {alike.length > 0 && (
          <SummaryRow term={t('file.looks.alike')}>
            {alike.map((other) => (
              <Link
                key={other.id}
                to={`/people/${other.id}`}
                className="block text-accent underline-offset-4 hover:underline"
              >
                <bdi>{other.name}</bdi>
              </Link>
            ))}
          </SummaryRow>
        )}
      </SummaryList>
      <p className="text-sm text-ink-soft">{t('file.looks.meaning')}</p>
      {standing !== 'withdrawn' && standing !== 'restricted' && (
        <LinkList>
          <LinkRow
            to={`/people/${id}/improve`}
            picture={<ImagePlus aria-hidden className="size-5" />}
            title={t('person.improve.title')}
            text={t('person.improve.text')}
          />
        </LinkList>
      )}
    </Section>
  );
}
