import { useHealth, type Fault } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';

const kinds = { good: 'good', busy: 'warning', trouble: 'error' } as const;

/** Whether the kiosk works, and what is wrong at this moment. */
export function HowItIs() {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const { light, ongoing, slow, lastFault } = useHealth();
  return (
    <>
      <Notice kind={kinds[light]} title={t(`diagnostics.light.${light}`)}>
        {ongoing.length > 0 && (
          <ul className="flex flex-col gap-2">
            {ongoing.map((fault) => (
              <li key={fault}>
                <FaultInWords fault={fault} />
              </li>
            ))}
          </ul>
        )}
        {slow && <p>{t('diagnostics.slow')}</p>}
        {ongoing.length === 0 && !slow && <p>{t('diagnostics.nothing')}</p>}
      </Notice>
      <p className="text-ink-soft">{t('diagnostics.watched')}</p>
      {lastFault && (
        <p className="text-ink-soft">
          {t('diagnostics.lastFault', {
            fault: t(`diagnostics.faults.${lastFault.fault}.title`),
            moment: moment(lastFault.at),
          })}
        </p>
      )}
    </>
  );
}

function FaultInWords({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="font-medium">{t(`diagnostics.faults.${fault}.title`)}.</span>{' '}
      {t(`diagnostics.faults.${fault}.text`)}
    </>
  );
}
