import type { PaperFacts } from './facts';
import type { Pen, Section } from './section';
import { controllerRows, limitRows, measures, purposeRows } from './shared-parts';

/** The risks that this app knows of, each with what counters it and what remains (docs/threat-model.md). */
const RISKS = [
  'wrongMatch',
  'notRecognised',
  'deceived',
  'lostDevice',
  'leak',
  'coercion',
  'reuse',
] as const;

/** The draft of a data protection impact assessment: what GDPR Article 35(7), (a) to (d), asks for, as far as this app knows it. */
export function assessmentOf(facts: PaperFacts, pen: Pen): readonly Section[] {
  const { t, whole } = pen;
  const { notice, vault } = facts;
  if (!notice) return [];
  return [
    {
      title: t('papers.assessment.why'),
      paragraphs: [t('papers.assessment.whyText')],
    },
    {
      title: t('papers.assessment.description'),
      paragraphs: [
        t('papers.assessment.descriptionText', {
          count: vault.people,
          number: whole(vault.people),
        }),
      ],
      rows: [...controllerRows(notice, pen), ...purposeRows(notice, pen)],
    },
    {
      title: t('papers.assessment.necessity'),
      list: [
        t('papers.assessment.consent', { version: whole(notice.version) }),
        t('papers.assessment.alternative'),
        t('papers.assessment.minimised'),
        ...(notice.guardianBelow === null
          ? []
          : [t('papers.assessment.children', { age: whole(notice.guardianBelow) })]),
        t('papers.assessment.rights'),
      ],
      rows: limitRows(notice, facts, pen),
      toFillIn: [t('papers.assessment.necessityOpen')],
    },
    { title: t('papers.assessment.accuracy'), list: accuracy(facts, pen) },
    ...RISKS.map((risk) => ({
      title: t('papers.assessment.risk', { title: t(`papers.risks.${risk}.title`) }),
      rows: [
        [t('papers.assessment.harm'), t(`papers.risks.${risk}.harm`)],
        [t('papers.assessment.counter'), t(`papers.risks.${risk}.counter`)],
        [t('papers.assessment.remains'), t(`papers.risks.${risk}.remains`)],
      ] as const,
    })),
    { title: t('papers.assessment.measures'), list: measures(facts, pen) },
    {
      title: t('papers.assessment.decision'),
      paragraphs: [t('papers.assessment.decisionText')],
      toFillIn: [
        t('papers.assessment.dpoOpinion'),
        t('papers.assessment.views'),
        t('papers.assessment.outcome'),
        t('papers.assessment.signed'),
      ],
    },
  ];
}

/** How often it errs, as it was measured, and of whom that is not known. */
function accuracy({ sureness }: PaperFacts, { t, whole }: Pen): readonly string[] {
  const { chosen, outlooks, measured, people } = sureness;
  const outlook = outlooks.find(({ strangers }) => strangers === chosen);
  const hundred = (part: number) => whole(part * 100);
  return [
    t('papers.accuracy.strangers', { number: whole(chosen), count: people, people: whole(people) }),
    outlook?.isMeasured === false ? t('papers.accuracy.carriedOn') : t('papers.accuracy.measured'),
    outlook?.missed
      ? t('papers.accuracy.missed', {
          part: hundred(outlook.missed.part),
          low: hundred(outlook.missed.low),
          high: hundred(outlook.missed.high),
        })
      : t('papers.accuracy.missedUnknown'),
    t('papers.accuracy.source', {
      photos: whole(measured.photos),
      people: whole(measured.people),
      comparisons: whole(measured.comparisons),
    }),
    t('papers.accuracy.groups'),
  ];
}
