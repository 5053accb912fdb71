import type { ReactNode } from 'react';
import type { PackSummary } from '../../engine';
import { useNumbers, useTranslation } from '../../i18n';

interface ModelFactsProps {
  readonly heading: string;
  readonly model: PackSummary;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a model is, where it is from, and on what terms it may be used. */
export function ModelFacts({ heading, model, children, actions }: ModelFactsProps) {
  const { t } = useTranslation();
  const { size, whole } = useNumbers();
  const facts = [
    ['licence', model.licence],
    ['source', model.source],
    ['size', size(model.networkBytes)],
    ['numbers', whole(model.templateLength)],
    ['id', model.id],
  ] as const;
  return (
    <section className="flex flex-col gap-3 rounded-panel border border-line bg-card px-5 py-5">
      <h2 className="text-sm font-medium text-ink-soft">{heading}</h2>
      <p className="font-semibold break-words">{model.title}</p>
      <dl className="grid gap-3 sm:grid-cols-2">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-ink-soft">{t(`model.facts.${term}`)}</dt>
            <dd className="mt-0.5 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
    </section>
  );
}
