import type { PaperFacts } from './facts';
import type { Pen, Section } from './section';
import { controllerRows, limitRows, measures, purposeRows } from './shared-parts';

/** The record of processing activities, in the order of GDPR Article 30(1), (a) to (g). */
export function recordOf(facts: PaperFacts, pen: Pen): readonly Section[] {
  const { t, whole } = pen;
  const { notice, vault } = facts;
  if (!notice) return [];
  return [
    { title: t('papers.record.controller'), rows: controllerRows(notice, pen) },
    {
      title: t('papers.record.purposes'),
      rows: purposeRows(notice, pen),
      paragraphs: [t('papers.record.basis', { version: whole(notice.version) })],
    },
    {
      title: t('papers.record.categories'),
      rows: [
        [
          t('papers.record.subjects'),
          t('papers.record.subjectsText', { count: vault.people, number: whole(vault.people) }),
        ],
        [t('papers.record.data'), t('papers.record.dataText')],
        [t('papers.record.special'), t('papers.record.specialText')],
      ],
    },
    {
      title: t('papers.record.recipients'),
      paragraphs: [t('papers.record.recipientsText')],
      toFillIn: [t('papers.record.recipientsOpen')],
    },
    { title: t('papers.record.transfers'), paragraphs: [t('papers.record.transfersText')] },
    { title: t('papers.record.limits'), rows: limitRows(notice, facts, pen) },
    { title: t('papers.record.measures'), list: measures(facts, pen) },
  ];
}
