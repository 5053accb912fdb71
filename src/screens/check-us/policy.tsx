import { useTranslation } from '../../i18n';
import { Cell, DataTable, Notice, ProgressBar, RowHead, Section } from '../../ui';
import { More } from './more';
import { missingIn, readPolicy, type Rule } from './rules';
import { usePolicy } from './use-policy';

/** The rules that the browser holds the page to, as it says itself, each in plain words. */
export function Policy() {
  const { t } = useTranslation();
  const policy = usePolicy();
  return (
    <Section title={t('checkUs.policy.title')}>
      <p className="text-ink-soft">{t('checkUs.policy.text')}</p>
      {policy.kind === 'asking' && <ProgressBar label={t('checkUs.policy.asking')} value={null} />}
      {policy.kind === 'none' && (
        <Notice kind="error" title={t('checkUs.policy.none.title')}>
          {t('checkUs.policy.none.text')}
        </Notice>
      )}
      {policy.kind === 'holds' && <Rules policy={policy.policy} />}
    </Section>
  );
}

function Rules({ policy }: { readonly policy: string }) {
  const { t } = useTranslation();
  const rules = readPolicy(policy);
  const missing = missingIn(rules);
  return (
    <>
      <Notice kind="good" title={t('checkUs.policy.holds.title')}>
        {t('checkUs.policy.holds.text')}
      </Notice>
      {missing.length > 0 && (
        <Notice kind="warning" title={t('checkUs.policy.missing', { rules: missing.join(', ') })} />
      )}
      {rules.some(({ known }) => known === 'other' || known === 'unknown') && (
        <Notice kind="warning" title={t('checkUs.policy.loosened')} />
      )}
      <More title={t('checkUs.policy.oneByOne')} text={t('checkUs.policy.oneByOneText')}>
        <DataTable
          columns={[
            { id: 'meaning', title: t('checkUs.policy.meaning') },
            { id: 'rule', title: t('checkUs.policy.rule'), shown: 'wide' },
          ]}
        >
          {rules.map((rule) => (
            <Line key={rule.name} rule={rule} />
          ))}
        </DataTable>
        <p className="mt-3 font-mono text-sm break-all">{policy}</p>
      </More>
    </>
  );
}

function Line({ rule: { name, sources, known } }: { readonly rule: Rule }) {
  const { t } = useTranslation();
  const meaning =
    known === 'other'
      ? t('checkUs.policy.other', { sources })
      : t(`checkUs.policy.rules.${known}`, { sources });
  return (
    <tr>
      <RowHead below={[name]}>
        <span className={known === 'other' || known === 'unknown' ? 'text-warn' : ''}>
          {meaning}
        </span>
      </RowHead>
      <Cell>{name}</Cell>
    </tr>
  );
}
