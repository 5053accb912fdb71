import { SAMPLES_TO_ENROL, SAMPLES_WITH_GLASSES } from '../../engine';
import { useTranslation } from '../../i18n';

const points = ['what', 'stored', 'purpose', 'leave', 'sure'] as const;

/** What a person agrees to, in plain language: the text that CONSENT_TEXT_VERSION names. */
export function ConsentText() {
  const { t } = useTranslation();
  return (
    <section
      aria-labelledby="consent-title"
      className="rounded-panel border border-line bg-card px-5 py-4"
    >
      <h2 id="consent-title" className="font-serif text-xl font-semibold">
        {t('enrol.consent.title')}
      </h2>
      <dl className="mt-2 divide-y divide-line">
        {points.map((point) => (
          <div key={point} className="grid gap-x-4 py-3 sm:grid-cols-[9rem_1fr]">
            <dt className="font-medium">{t(`enrol.consent.${point}.term`)}</dt>
            <dd className="text-ink-soft">
              {t(`enrol.consent.${point}.text`, {
                count: SAMPLES_TO_ENROL + SAMPLES_WITH_GLASSES,
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
