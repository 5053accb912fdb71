import type { Notice } from '../../domain';
import { textFor } from '../notice';
import type { PaperFacts } from './facts';
import type { Pen, Section } from './section';

/** Who answers for the data, and how to reach them. */
export function controllerRows({ controller }: Notice, { t }: Pen): NonNullable<Section['rows']> {
  const { name, address, contact, dpo, authority, jurisdiction } = controller;
  const none = t('papers.notStated');
  return [
    [t('papers.controller.name'), name],
    [t('papers.controller.address'), address || none],
    [t('papers.controller.contact'), contact],
    [t('papers.controller.dpo'), dpo ?? none],
    [t('papers.controller.authority'), authority ?? none],
    [t('papers.controller.jurisdiction'), jurisdiction ?? none],
  ];
}

/** What faces are used for, and for how long the data are kept for it. */
export function purposeRows(
  notice: Notice,
  { t, language, whole }: Pen,
): NonNullable<Section['rows']> {
  const text = textFor(notice.texts, [language]);
  return notice.purposes.map(({ id, optional, retentionDays }) => {
    const title = text?.purposes[id]?.title ?? id;
    return [
      optional ? t('papers.purposes.optional', { title }) : title,
      t('papers.purposes.days', { count: retentionDays, number: whole(retentionDays) }),
    ];
  });
}

/** When what is erased. */
export function limitRows(
  notice: Notice,
  { visitDays }: PaperFacts,
  pen: Pen,
): NonNullable<Section['rows']> {
  const { t, whole } = pen;
  const { eraseAfterDays } = notice;
  return [
    ...purposeRows(notice, pen),
    [
      t('papers.limits.withdrawn'),
      eraseAfterDays === 0
        ? t('papers.limits.atOnce')
        : t('papers.limits.days', { count: eraseAfterDays, number: whole(eraseAfterDays) }),
    ],
    [
      t('papers.limits.visits'),
      t('papers.limits.days', { count: visitDays, number: whole(visitDays) }),
    ],
    [t('papers.limits.pictures'), t('papers.limits.never')],
  ];
}

/** What keeps the data safe, as it is set here. */
export function measures({ vault, ways }: PaperFacts, { t, whole, day }: Pen): readonly string[] {
  const kiosks = ways.filter(({ kind }) => kind.startsWith('kiosk')).length;
  const officers = ways.length - kiosks;
  return [
    t('papers.measures.local'),
    t('papers.measures.encrypted'),
    t('papers.measures.templates'),
    t('papers.measures.ways', { count: officers, number: whole(officers) }),
    ...(kiosks > 0 ? [t('papers.measures.kiosks', { count: kiosks, number: whole(kiosks) })] : []),
    t('papers.measures.lock', { count: vault.timeoutMinutes }),
    t('papers.measures.guesses'),
    vault.backedUpAt === null
      ? t('papers.measures.noBackup')
      : t('papers.measures.backup', { day: day(vault.backedUpAt) }),
    t('papers.measures.erasure'),
  ];
}
