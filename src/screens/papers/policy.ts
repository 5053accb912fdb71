import { BIPA_MOST_DAYS, longestDays, type PaperFacts } from './facts';
import type { Pen, Section } from './section';
import { purposeRows } from './shared-parts';

/** The public policy that Illinois asks of whoever holds biometric identifiers: 740 ILCS 14/15(a) to (e), in this order. */
export function policyOf(facts: PaperFacts, pen: Pen): readonly Section[] {
  const { t, whole } = pen;
  const { notice, visitDays } = facts;
  if (!notice) return [];
  const { controller, eraseAfterDays } = notice;
  return [
    {
      title: t('papers.policy.what'),
      paragraphs: [t('papers.policy.whatText', { controller: controller.name })],
    },
    { title: t('papers.policy.why'), rows: purposeRows(notice, pen) },
    {
      title: t('papers.policy.schedule'),
      paragraphs: [t('papers.policy.scheduleText')],
      list: [
        t('papers.policy.purposeOver'),
        eraseAfterDays === 0
          ? t('papers.policy.withdrawnAtOnce')
          : t('papers.policy.withdrawn', { count: eraseAfterDays, number: whole(eraseAfterDays) }),
        t('papers.policy.threeYears'),
        t('papers.policy.visits', { count: visitDays, number: whole(visitDays) }),
      ],
    },
    { title: t('papers.policy.destroy'), paragraphs: [t('papers.policy.destroyText')] },
    { title: t('papers.policy.release'), paragraphs: [t('papers.policy.releaseText')] },
    { title: t('papers.policy.sell'), paragraphs: [t('papers.policy.sellText')] },
    { title: t('papers.policy.care'), paragraphs: [t('papers.policy.careText')] },
    {
      title: t('papers.policy.ask'),
      paragraphs: [t('papers.policy.askText', { contact: controller.contact })],
    },
  ];
}

/** Whether the notice promises to keep data for longer than Illinois allows. */
export function isTooLongForIllinois({ notice }: PaperFacts): boolean {
  return notice !== null && longestDays(notice) > BIPA_MOST_DAYS;
}
