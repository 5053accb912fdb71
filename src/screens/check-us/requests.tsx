import { useStore } from 'zustand';
import { useNumbers, useTranslation } from '../../i18n';
import { Notice, Section, SummaryList, SummaryRow } from '../../ui';
import { trafficState } from '../../sw';
import { policyState } from '../../ways-out';
import { More } from './more';

/** What was asked for since the page was opened, and what of it was refused, by whom. */
export function Requests() {
  const { t } = useTranslation();
  const { moment, whole } = useNumbers();
  const { since, answered, refused, refusals } = useStore(trafficState);
  const policy = useStore(policyState);
  const lines = [
    ...refusals.map(({ method, url }) => `${method} ${url}`),
    ...policy.refusals.map(({ rule, what }) => `${rule}: ${what}`),
  ];
  const count = (key: 'answered' | 'refused' | 'policy', number: number) =>
    t(`checkUs.requests.${key}`, { count: number, number: whole(number) });
  return (
    <Section title={t('checkUs.requests.title')}>
      <p className="text-ink-soft">{t('checkUs.requests.text', { moment: moment(since) })}</p>
      {!navigator.serviceWorker?.controller && (
        <Notice kind="info" title={t('checkUs.requests.none.title')}>
          {t('checkUs.requests.none.text')}
        </Notice>
      )}
      <SummaryList>
        <SummaryRow term={count('answered', answered)}>
          {t('checkUs.requests.answeredText')}
        </SummaryRow>
        <SummaryRow term={count('refused', refused)}>
          {t('checkUs.requests.refusedText')}
        </SummaryRow>
        <SummaryRow term={count('policy', policy.count)}>
          {t('checkUs.requests.policyText')}
        </SummaryRow>
      </SummaryList>
      {lines.length > 0 && (
        <More title={t('checkUs.requests.last')} text={t('checkUs.requests.lastText')}>
          <ul className="flex flex-col gap-1 font-mono text-sm break-all">
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </More>
      )}
    </Section>
  );
}
